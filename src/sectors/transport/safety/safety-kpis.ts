// The key performance indicators of road safety.
import type { KpiSpec } from '#kernel/sector/sector.ts';

const monthly = {
  feed: 'road-accidents',
  unitColumn: 'unitCode',
  digits: 0,
  direction: 'down',
  period: 'month',
  flow: true,
} as const;

/** KPIs of road safety, most telling first. */
export const safetyKpis: readonly KpiSpec[] = [
  {
    ...monthly,
    id: 'transport.accidents',
    title: { vi: 'Tai nạn giao thông trong tháng', en: 'Road accidents in the month' },
    unit: '{count}',
    thresholds: { medium: 60, high: 80, critical: 110 },
  },
  {
    ...monthly,
    id: 'transport.accident-deaths',
    title: { vi: 'Người chết do tai nạn giao thông', en: 'Deaths in road accidents' },
    unit: '{person}',
    thresholds: { medium: 25, high: 35, critical: 50 },
  },
  {
    ...monthly,
    id: 'transport.accident-injured',
    title: { vi: 'Người bị thương do tai nạn giao thông', en: 'Injured in road accidents' },
    unit: '{person}',
    thresholds: { medium: 75, high: 100, critical: 140 },
  },
  {
    id: 'transport.overload-share',
    title: { vi: 'Xe quá tải tại trạm cân', en: 'Overloaded lorries at the scales' },
    unit: '%',
    digits: 1,
    direction: 'down',
    feed: 'weigh-stations',
    unitColumn: 'unitCode',
    thresholds: { medium: 8, high: 12, critical: 18 },
  },
];
