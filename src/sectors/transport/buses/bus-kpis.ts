// The key performance indicators of the buses.
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { ON_TIME_MIN } from '../traffic-rules.ts';

/** Most telling first. */
export const busKpis: readonly KpiSpec[] = [
  {
    id: 'transport.buses-on-time',
    title: { vi: 'Xe buýt đúng giờ', en: 'Buses on time' },
    definition: {
      vi: `Số xe đang chạy chuyến mà tại trạm kế tiếp trễ không quá ${ON_TIME_MIN} phút so với biểu đồ chạy xe, chia số xe biết độ trễ.`,
      en: `Buses on a trip that are at most ${ON_TIME_MIN} minutes behind the timetable at their next stop, over those whose delay is known.`,
    },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'buses',
    thresholds: { medium: 85, high: 70, critical: 50 },
    target: {
      value: 90,
      basis: {
        vi: 'Mục tiêu thiết kế; tỉnh chưa công bố chỉ tiêu',
        en: 'Design target; the province has published none',
      },
    },
    source: {
      vi: 'Mốc trễ 5 phút theo TCRP Report 165 (TCQSM); ngưỡng là ngưỡng thiết kế',
      en: 'Five minutes late as in TCRP Report 165 (TCQSM); thresholds are design values',
    },
  },
  {
    id: 'transport.buses-in-service',
    title: { vi: 'Xe buýt đang chạy', en: 'Buses in service' },
    definition: {
      vi: 'Số xe đang chạy một chuyến và có số liệu còn hạn.',
      en: 'Buses that serve a trip and whose latest report is within its cadence.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    feed: 'buses',
  },
  {
    id: 'transport.bus-speed',
    title: { vi: 'Tốc độ xe buýt', en: 'Bus speed' },
    definition: {
      vi: 'Trung bình tốc độ tức thời của các xe đang chạy chuyến, kể cả lúc dừng ở trạm.',
      en: 'Mean of the momentary speeds of buses on a trip, those that stand at a stop included.',
    },
    unit: 'km/h',
    digits: 0,
    direction: 'neutral',
    feed: 'buses',
  },
  {
    id: 'transport.buses-reporting',
    title: { vi: 'Xe buýt đang gửi vị trí', en: 'Buses reporting' },
    definition: {
      vi: 'Số xe đang chạy chuyến có số liệu còn hạn chia tổng số xe đang chạy chuyến mà nguồn biết.',
      en: 'Buses on a trip whose latest report is within its cadence over all buses on a trip that the source knows.',
    },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'buses',
    thresholds: { medium: 90, high: 75, critical: 50 },
  },
];
