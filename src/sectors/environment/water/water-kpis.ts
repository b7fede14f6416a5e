// The key performance indicators of reservoirs, rivers and surface water.
import type { KpiSpec } from '#kernel/sector/sector.ts';

const DESIGN_LEVELS = { vi: 'Ngưỡng là ngưỡng thiết kế', en: 'Thresholds are design values' };

/** KPIs of water, most telling first. */
export const waterKpis: readonly KpiSpec[] = [
  {
    id: 'environment.reservoir-storage',
    title: { vi: 'Nước trữ trong các hồ', en: 'Water stored in reservoirs' },
    definition: {
      vi: 'Tổng dung tích đang trữ chia tổng dung tích toàn bộ của các hồ có số liệu còn hạn.',
      en: 'Stored volume over capacity, both summed over the reservoirs that report in time.',
    },
    unit: '%',
    digits: 0,
    direction: 'band',
    feed: 'reservoirs',
    thresholds: { medium: [35, 100], high: [25, 104], critical: [15, 108] },
    source: DESIGN_LEVELS,
  },
  {
    id: 'environment.stations-over-alarm',
    title: { vi: 'Trạm trên báo động', en: 'Gauges over alarm level' },
    definition: {
      vi: 'Số trạm thủy văn có mực nước từ báo động I trở lên.',
      en: 'Gauges whose water level has reached alarm I or more.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    feed: 'river-gauges',
    thresholds: { medium: 0, high: 2, critical: 4 },
    target: {
      value: 0,
      basis: { vi: 'Mục tiêu thiết kế: không trạm nào báo động', en: 'Design target: no gauge in alarm' },
    },
    source: {
      vi: 'Cấp báo động theo QĐ 05/2020/QĐ-TTg; mực nước từng cấp do nguồn dữ liệu cung cấp',
      en: 'Alarm levels of Decision 05/2020/QĐ-TTg; each gauge’s levels come from the source',
    },
  },
  {
    id: 'environment.reservoirs-above-normal',
    title: { vi: 'Hồ trên mực nước dâng bình thường', en: 'Reservoirs above normal level' },
    definition: {
      vi: 'Số hồ có mực nước cao hơn mực nước dâng bình thường.',
      en: 'Reservoirs whose level is above their normal level.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    feed: 'reservoirs',
    thresholds: { medium: 0, high: 3, critical: 8 },
    source: DESIGN_LEVELS,
  },
  {
    id: 'environment.water-stations-reporting',
    title: { vi: 'Trạm nước mặt đang gửi số liệu', en: 'Surface-water stations reporting' },
    definition: {
      vi: 'Số trạm có số liệu còn hạn chia tổng số trạm mà nguồn biết.',
      en: 'Stations whose latest report is within its cadence over all stations the source knows.',
    },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'water-quality',
    thresholds: { medium: 95, high: 75, critical: 50 },
    target: { value: 95, basis: { vi: 'Mục tiêu thiết kế', en: 'Design target' } },
  },
];
