// What the figures of reservoirs, rivers and surface water mean and rest on.
import type { KpiAbout } from '#kernel/sector/sector-about.ts';

const DESIGN_LEVELS = { vi: 'Ngưỡng là ngưỡng thiết kế', en: 'Thresholds are design values' };

/** By KPI id. */
export const waterAbout: Readonly<Record<string, KpiAbout>> = {
  'environment.reservoir-storage': {
    definition: {
      vi: 'Tổng dung tích đang trữ chia tổng dung tích toàn bộ của các hồ có số liệu còn hạn.',
      en: 'Stored volume over capacity, both summed over the reservoirs that report in time.',
    },
    source: DESIGN_LEVELS,
  },
  'environment.stations-over-alarm': {
    definition: {
      vi: 'Số trạm thủy văn có mực nước từ báo động I trở lên.',
      en: 'Gauges whose water level has reached alarm I or more.',
    },
    target: {
      basis: { vi: 'Mục tiêu thiết kế: không trạm nào báo động', en: 'Design target: no gauge in alarm' },
    },
    source: {
      vi: 'Cấp báo động theo QĐ 05/2020/QĐ-TTg; mực nước từng cấp do nguồn dữ liệu cung cấp',
      en: 'Alarm levels of Decision 05/2020/QĐ-TTg; each gauge’s levels come from the source',
    },
  },
  'environment.reservoirs-above-normal': {
    definition: {
      vi: 'Số hồ có mực nước cao hơn mực nước dâng bình thường.',
      en: 'Reservoirs whose level is above their normal level.',
    },
    source: DESIGN_LEVELS,
  },
  'environment.water-stations-reporting': {
    definition: {
      vi: 'Số trạm có số liệu còn hạn chia tổng số trạm mà nguồn biết.',
      en: 'Stations whose latest report is within its cadence over all stations the source knows.',
    },
    target: { basis: { vi: 'Mục tiêu thiết kế', en: 'Design target' } },
  },
};
