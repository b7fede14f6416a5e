// The key performance indicators of reservoirs, rivers and surface water.
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** KPIs of water, most telling first. */
export const waterKpis: readonly KpiSpec[] = [
  {
    id: 'environment.reservoir-storage',
    title: { vi: 'Nước trữ trong các hồ', en: 'Water stored in reservoirs' },
    unit: '%',
    digits: 0,
    direction: 'band',
    feed: 'reservoirs',
    unitColumn: 'unitCode',
    thresholds: { medium: [35, 100], high: [25, 104], critical: [15, 108] },
  },
  {
    id: 'environment.stations-over-alarm',
    title: { vi: 'Trạm trên báo động', en: 'Gauges over alarm level' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    feed: 'river-gauges',
    unitColumn: 'unitCode',
    thresholds: { medium: 0, high: 2, critical: 4 },
    target: { value: 0 },
  },
  {
    id: 'environment.reservoirs-above-normal',
    title: { vi: 'Hồ trên mực nước dâng bình thường', en: 'Reservoirs above normal level' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    feed: 'reservoirs',
    unitColumn: 'unitCode',
    thresholds: { medium: 0, high: 3, critical: 8 },
  },
  {
    id: 'environment.water-stations-reporting',
    title: { vi: 'Trạm nước mặt đang gửi số liệu', en: 'Surface-water stations reporting' },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'water-quality',
    unitColumn: 'unitCode',
    thresholds: { medium: 95, high: 75, critical: 50 },
    target: { value: 95 },
  },
];
