// The key performance indicators of air quality.
import type { KpiSpec } from '#kernel/sector/sector.ts';

const VN_AQI_SOURCE = {
  vi: 'VN_AQI giờ theo QĐ 1459/QĐ-TCMT ngày 12/11/2019; mức theo bảng phân loại của quyết định',
  en: 'Hourly VN_AQI by Decision 1459/QĐ-TCMT of 12/11/2019; levels are the decision’s own bands',
};

/** KPIs of air quality, most telling first. */
export const airKpis: readonly KpiSpec[] = [
  {
    id: 'environment.aqi-worst',
    title: { vi: 'VN_AQI cao nhất', en: 'Worst VN_AQI' },
    definition: {
      vi: 'VN_AQI giờ cao nhất trong các trạm có số liệu còn hạn.',
      en: 'The greatest hourly VN_AQI among stations that report in time.',
    },
    unit: '1',
    digits: 0,
    direction: 'down',
    feed: 'air-stations',
    thresholds: { medium: 100, high: 150, critical: 200 },
    target: {
      value: 100,
      basis: {
        vi: 'Mục tiêu thiết kế: không trạm nào quá mức Trung bình',
        en: 'Design target: no station beyond Moderate',
      },
    },
    source: VN_AQI_SOURCE,
  },
  {
    id: 'environment.aqi-mean',
    title: { vi: 'VN_AQI trung bình các trạm', en: 'Mean VN_AQI of the stations' },
    definition: {
      vi: 'Trung bình cộng VN_AQI giờ của các trạm có số liệu còn hạn.',
      en: 'Arithmetic mean of the hourly VN_AQI of stations that report in time.',
    },
    unit: '1',
    digits: 0,
    direction: 'down',
    feed: 'air-stations',
    thresholds: { medium: 100, high: 150, critical: 200 },
    target: {
      value: 50,
      basis: { vi: 'Mục tiêu thiết kế: mức Tốt', en: 'Design target: the band Good' },
    },
    source: VN_AQI_SOURCE,
  },
  {
    id: 'environment.hours-over-limit',
    title: { vi: 'Số giờ vượt quy chuẩn không khí', en: 'Hours over the air standard' },
    definition: {
      vi: 'Trong 24 giờ qua: số giờ-trạm có ít nhất một thông số vượt giới hạn 1 giờ, 8 giờ hoặc 24 giờ (trung bình trượt), chia số giờ-trạm có số liệu.',
      en: 'Over the last 24 hours: station-hours over at least one 1-, 8- or 24-hour limit (running means), over station-hours with data.',
    },
    unit: '%',
    digits: 1,
    direction: 'down',
    feed: 'air-stations',
    thresholds: { medium: 0, high: 5, critical: 15 },
    target: {
      value: 0,
      basis: {
        vi: 'QCVN 05:2023/BTNMT: không giờ nào vượt giới hạn',
        en: 'QCVN 05:2023/BTNMT: no hour over a limit',
      },
    },
    source: {
      vi: 'QCVN 05:2023/BTNMT, PM2,5 24 giờ 45 µg/Nm³ áp dụng từ 01/01/2026; trung bình trượt và ngưỡng màu là lựa chọn thiết kế',
      en: 'QCVN 05:2023/BTNMT, PM2.5 over 24 hours 45 µg/Nm³ since 1/1/2026; running means and alert levels are design choices',
    },
  },
  {
    id: 'environment.air-stations-reporting',
    title: { vi: 'Trạm không khí đang gửi số liệu', en: 'Air stations reporting' },
    definition: {
      vi: 'Số trạm có số liệu còn hạn chia tổng số trạm mà nguồn biết.',
      en: 'Stations whose latest report is within its cadence over all stations the source knows.',
    },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'air-stations',
    thresholds: { medium: 95, high: 80, critical: 60 },
    target: { value: 95, basis: { vi: 'Mục tiêu thiết kế', en: 'Design target' } },
  },
];
