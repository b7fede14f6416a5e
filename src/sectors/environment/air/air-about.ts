// What the figures of air quality mean and rest on.
import type { KpiAbout } from '#kernel/sector/sector-about.ts';

const VN_AQI_SOURCE = {
  vi: 'VN_AQI giờ theo QĐ 1459/QĐ-TCMT ngày 12/11/2019; mức theo bảng phân loại của quyết định',
  en: 'Hourly VN_AQI by Decision 1459/QĐ-TCMT of 12/11/2019; levels are the decision’s own bands',
};

/** By KPI id. */
export const airAbout: Readonly<Record<string, KpiAbout>> = {
  'environment.aqi-worst': {
    definition: {
      vi: 'VN_AQI giờ cao nhất trong các trạm có số liệu còn hạn.',
      en: 'The greatest hourly VN_AQI among stations that report in time.',
    },
    target: {
      basis: {
        vi: 'Mục tiêu thiết kế: không trạm nào quá mức Trung bình',
        en: 'Design target: no station beyond Moderate',
      },
    },
    source: VN_AQI_SOURCE,
  },
  'environment.aqi-mean': {
    definition: {
      vi: 'Trung bình cộng VN_AQI giờ của các trạm có số liệu còn hạn.',
      en: 'Arithmetic mean of the hourly VN_AQI of stations that report in time.',
    },
    target: {
      basis: { vi: 'Mục tiêu thiết kế: mức Tốt', en: 'Design target: the band Good' },
    },
    source: VN_AQI_SOURCE,
  },
  'environment.hours-over-limit': {
    definition: {
      vi: 'Trong 24 giờ qua: số giờ-trạm có ít nhất một thông số vượt giới hạn 1 giờ, 8 giờ hoặc 24 giờ (trung bình trượt), chia số giờ-trạm có số liệu.',
      en: 'Over the last 24 hours: station-hours over at least one 1-, 8- or 24-hour limit (running means), over station-hours with data.',
    },
    target: {
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
  'environment.air-stations-reporting': {
    definition: {
      vi: 'Số trạm có số liệu còn hạn chia tổng số trạm mà nguồn biết.',
      en: 'Stations whose latest report is within its cadence over all stations the source knows.',
    },
    target: { basis: { vi: 'Mục tiêu thiết kế', en: 'Design target' } },
  },
};
