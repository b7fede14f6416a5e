// The key performance indicators of the programme; what they mean and rest on is in `about.ts`.
import type { KpiSpec } from '#kernel/sector/sector.ts';

const of = (feed: string, name: string, kpi: Omit<KpiSpec, 'id' | 'feed'>): KpiSpec => ({
  id: `programme.${name}`,
  feed: `programme-${feed}`,
  unitColumn: 'unitCode',
  ...kpi,
});

/** KPIs of the programme, most telling first. */
export const kpis: readonly KpiSpec[] = [
  of('commitments', 'late', {
    title: { vi: 'Nội dung chậm tiến độ', en: 'Commitments that are late' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 4, high: 7, critical: 12 },
    target: { value: 0 },
  }),
  of('commitments', 'done-share', {
    title: { vi: 'Nội dung đã hoàn thành', en: 'Commitments that are done' },
    unit: '%',
    digits: 0,
    direction: 'up',
  }),
  of('commitments', 'on-time-share', {
    title: { vi: 'Nội dung hoàn thành đúng hạn', en: 'Commitments kept in time' },
    unit: '%',
    digits: 0,
    direction: 'up',
    thresholds: { medium: 55, high: 40, critical: 25 },
  }),
  of('commitments', 'high-risks', {
    title: { vi: 'Nội dung có rủi ro cao', en: 'Commitments of high risk' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 2, high: 4, critical: 8 },
  }),
  of('commitments', 'disbursed-share', {
    title: { vi: 'Giải ngân so với kế hoạch lũy kế', en: 'Disbursed of what was planned to date' },
    unit: '%',
    digits: 0,
    direction: 'up',
    thresholds: { medium: 85, high: 75, critical: 60 },
  }),
  of('milestones', 'milestones-next', {
    title: { vi: 'Mốc đến hạn trong 90 ngày tới', en: 'Milestones due within 90 days' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
  of('milestones', 'milestones-overdue', {
    title: { vi: 'Mốc quá hạn', en: 'Milestones overdue' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 3, high: 6, critical: 10 },
  }),
  of('commitments', 'vision-on-track-share', {
    title: { vi: 'Nội dung đến 2030 đúng tiến độ', en: 'Commitments towards 2030 on track' },
    unit: '%',
    digits: 0,
    direction: 'up',
    thresholds: { medium: 70, high: 55, critical: 40 },
  }),
  of('sites', 'units-connected-share', {
    title: { vi: 'Đơn vị hành chính đã kết nối IOC', en: 'Units connected to the operations centre' },
    unit: '%',
    digits: 0,
    direction: 'up',
    target: { value: 100 },
  }),
];
