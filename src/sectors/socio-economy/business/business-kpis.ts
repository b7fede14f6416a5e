// The key figures of shops, enterprises and projects; what they mean and rest on is in `about.ts`.
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { BY_UNIT, kpiOf } from '../kpi-of.ts';

/** KPIs, most telling first. */
export const businessKpis: readonly KpiSpec[] = [
  kpiOf('retail-month', {
    title: { vi: 'Bán lẻ và dịch vụ tiêu dùng trong tháng', en: 'Retail sales of the month' },
    unit: '10*9.VND',
    digits: 0,
    direction: 'up',
    feed: 'retail-sales',
    ...BY_UNIT,
    flow: true,
  }),
  kpiOf('retail-growth', {
    title: { vi: 'Tăng bán lẻ lũy kế so với cùng kỳ', en: 'Growth of retail sales since January' },
    unit: '%',
    digits: 1,
    direction: 'up',
    feed: 'retail-sales',
    ...BY_UNIT,
    // Tết moves between January and February: a sum that begins with January may be 16 points down until March.
    thresholds: { medium: 2, high: -18, critical: -25 },
  }),
  kpiOf('new-enterprises', {
    title: { vi: 'Doanh nghiệp thành lập mới trong tháng', en: 'New enterprises of the month' },
    unit: '{count}',
    digits: 0,
    direction: 'up',
    feed: 'business-projects',
    ...BY_UNIT,
    flow: true,
  }),
  kpiOf('new-enterprises-year-to-date', {
    title: { vi: 'Doanh nghiệp thành lập mới từ đầu năm', en: 'New enterprises since January' },
    unit: '{count}',
    digits: 0,
    direction: 'up',
    feed: 'business-projects',
    ...BY_UNIT,
  }),
  kpiOf('enterprise-entry-ratio', {
    title: {
      vi: 'Doanh nghiệp gia nhập so với rút lui',
      en: 'Enterprises that entered over those that left',
    },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'business-projects',
    ...BY_UNIT,
  }),
  kpiOf('domestic-projects', {
    title: { vi: 'Dự án đầu tư trong nước còn hiệu lực', en: 'Domestic projects in force' },
    unit: '{count}',
    digits: 0,
    direction: 'up',
    feed: 'business-projects',
    ...BY_UNIT,
  }),
  kpiOf('domestic-capital', {
    title: { vi: 'Vốn đăng ký của dự án trong nước', en: 'Capital of domestic projects' },
    unit: '10*9.VND',
    digits: 0,
    direction: 'up',
    feed: 'business-projects',
    ...BY_UNIT,
  }),
  kpiOf('foreign-projects', {
    title: { vi: 'Dự án FDI còn hiệu lực', en: 'Foreign projects in force' },
    unit: '{count}',
    digits: 0,
    direction: 'up',
    feed: 'business-projects',
    ...BY_UNIT,
  }),
  kpiOf('foreign-capital', {
    title: { vi: 'Vốn đăng ký của dự án FDI', en: 'Capital of foreign projects' },
    unit: '10*6.USD',
    digits: 0,
    direction: 'up',
    feed: 'business-projects',
    ...BY_UNIT,
  }),
];
