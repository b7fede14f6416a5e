// What the figures of the buses mean and rest on.
import type { KpiAbout } from '#kernel/sector/sector-about.ts';
import { ON_TIME_MIN } from '../traffic-rules.ts';

/** By KPI id. */
export const busAbout: Readonly<Record<string, KpiAbout>> = {
  'transport.buses-on-time': {
    definition: {
      vi: `Số xe đang chạy chuyến mà tại trạm kế tiếp trễ không quá ${ON_TIME_MIN} phút so với biểu đồ chạy xe, chia số xe biết độ trễ.`,
      en: `Buses on a trip that are at most ${ON_TIME_MIN} minutes behind the timetable at their next stop, over those whose delay is known.`,
    },
    target: {
      basis: {
        vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
        en: 'Design target; the province has published none',
      },
    },
    source: {
      vi: 'Mốc trễ 5 phút theo TCRP Report 165 (TCQSM); ngưỡng là ngưỡng thiết kế',
      en: 'Five minutes late as in TCRP Report 165 (TCQSM); thresholds are design values',
    },
  },
  'transport.buses-in-service': {
    definition: {
      vi: 'Số xe đang chạy một chuyến và có số liệu còn hạn.',
      en: 'Buses that serve a trip and whose latest report is within its cadence.',
    },
  },
  'transport.bus-speed': {
    definition: {
      vi: 'Trung bình tốc độ tức thời của các xe đang chạy chuyến, kể cả lúc dừng ở trạm.',
      en: 'Mean of the momentary speeds of buses on a trip, those that stand at a stop included.',
    },
  },
  'transport.buses-reporting': {
    definition: {
      vi: 'Số xe đang chạy chuyến có số liệu còn hạn chia tổng số xe đang chạy chuyến mà nguồn biết.',
      en: 'Buses on a trip whose latest report is within its cadence over all buses on a trip that the source knows.',
    },
  },
};
