// The key performance indicators of citizen reports.
import type { KpiSpec } from '#kernel/sector/sector.ts';

const of = (name: string, kpi: Omit<KpiSpec, 'id' | 'feed' | 'unitColumn'>): KpiSpec => ({
  id: `citizen-reports.${name}`,
  feed: 'citizen-reports',
  unitColumn: 'unitCode',
  ...kpi,
});

/** KPIs of citizen reports, most telling first. */
export const kpis: readonly KpiSpec[] = [
  of('overdue', {
    title: { vi: 'Phản ánh quá hạn', en: 'Overdue reports' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 15, high: 30, critical: 60 },
    target: { value: 0 },
  }),
  of('open', {
    title: { vi: 'Phản ánh đang mở', en: 'Open reports' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
  of('on-time-share', {
    title: { vi: 'Phản ánh xử lý đúng hạn', en: 'Reports answered on time' },
    unit: '%',
    digits: 0,
    direction: 'up',
    thresholds: { medium: 90, high: 80, critical: 70 },
    target: { value: 95 },
  }),
  of('median-handling-h', {
    title: { vi: 'Thời gian xử lý trung vị', en: 'Median handling time' },
    unit: 'h',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 96, high: 144, critical: 240 },
    target: { value: 72 },
  }),
  of('urgent-open', {
    title: { vi: 'Phản ánh khẩn đang mở', en: 'Urgent reports open' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 5, high: 12, critical: 25 },
  }),
  of('today', {
    title: { vi: 'Phản ánh trong ngày', en: 'Reports today' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
  of('satisfied-share', {
    title: { vi: 'Người dân hài lòng', en: 'Citizens satisfied' },
    unit: '%',
    digits: 0,
    direction: 'up',
    thresholds: { medium: 70, high: 60, critical: 50 },
    target: { value: 80 },
  }),
  of('handled-share', {
    title: { vi: 'Phản ánh đã xử lý', en: 'Reports handled' },
    unit: '%',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 70, high: 60, critical: 45 },
  }),
  of('rejected-share', {
    title: { vi: 'Phản ánh bị từ chối', en: 'Reports rejected' },
    unit: '%',
    digits: 1,
    direction: 'neutral',
  }),
];
