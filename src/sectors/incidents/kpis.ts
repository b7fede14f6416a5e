// The key performance indicators of incidents.
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** KPIs of incidents, most telling first. */
export const kpis: readonly KpiSpec[] = [
  {
    id: 'incidents.open',
    title: { vi: 'Sự cố đang mở', en: 'Open incidents' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    feed: 'incidents',
    unitColumn: 'areaServed',
    thresholds: { medium: 15, high: 25, critical: 40 },
  },
  {
    id: 'incidents.critical-open',
    title: { vi: 'Sự cố nghiêm trọng đang mở', en: 'Critical incidents open' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    feed: 'incidents',
    unitColumn: 'areaServed',
    thresholds: { medium: 0, high: 1, critical: 3 },
    target: { value: 0 },
  },
  {
    id: 'incidents.on-time-share',
    title: { vi: 'Có mặt đúng hạn', en: 'Responded on time' },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'incidents',
    unitColumn: 'areaServed',
    thresholds: { medium: 90, high: 80, critical: 70 },
    target: { value: 95 },
  },
  {
    id: 'incidents.median-response-min',
    title: { vi: 'Thời gian phản ứng trung vị', en: 'Median response time' },
    unit: 'min',
    digits: 0,
    direction: 'down',
    feed: 'incidents',
    unitColumn: 'areaServed',
    thresholds: { medium: 40, high: 60, critical: 90 },
    target: { value: 30 },
  },
  {
    id: 'incidents.today',
    title: { vi: 'Sự cố trong ngày', en: 'Incidents today' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    feed: 'incidents',
    unitColumn: 'areaServed',
  },
];
