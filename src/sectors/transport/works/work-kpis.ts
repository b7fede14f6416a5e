// The key performance indicators of road works.
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** KPIs of road works, most telling first. */
export const workKpis: readonly KpiSpec[] = [
  {
    id: 'transport.works-active',
    title: { vi: 'Công trình đang thi công trên đường', en: 'Road works under way' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    feed: 'road-works',
  },
  {
    id: 'transport.roads-closed',
    title: { vi: 'Đoạn đường bị cấm', en: 'Roads closed by works' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    feed: 'road-works',
    thresholds: { medium: 2, high: 5, critical: 10 },
  },
];
