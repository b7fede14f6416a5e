// The key performance indicators of industry; what they mean and rest on is in `about.ts`.
import type { KpiSpec } from '#kernel/sector/sector.ts';

const PARKS = { feed: 'industrial-parks', period: 'month', unitColumn: 'unitCode' } as const;
const OUTLETS = { feed: 'park-outlets', unitColumn: 'unitCode' } as const;
const PRODUCTION = { feed: 'industrial-production', period: 'month' } as const;

const of = (name: string, kpi: Omit<KpiSpec, 'id'>): KpiSpec => ({ id: `industry.${name}`, ...kpi });

/** KPIs of industry, most telling first. */
export const kpis: readonly KpiSpec[] = [
  of('iip-growth-year-to-date', {
    title: {
      vi: 'IIP từ đầu năm so với cùng kỳ, trừ dầu khí',
      en: 'Industrial production since January, without oil and gas',
    },
    unit: '%',
    digits: 2,
    direction: 'up',
    ...PRODUCTION,
    thresholds: { medium: 3, high: 0, critical: -5 },
  }),
  of('iip-growth', {
    title: {
      vi: 'IIP tháng so với cùng kỳ, trừ dầu khí',
      en: 'Industrial production of the month, without oil and gas',
    },
    unit: '%',
    digits: 2,
    direction: 'up',
    ...PRODUCTION,
  }),
  of('oil-growth-year-to-date', {
    title: { vi: 'Khai thác dầu khí từ đầu năm so với cùng kỳ', en: 'Oil and gas production since January' },
    unit: '%',
    digits: 2,
    direction: 'up',
    ...PRODUCTION,
  }),
  of('park-occupancy', {
    title: { vi: 'Tỷ lệ lấp đầy khu công nghiệp', en: 'Occupancy of industrial parks' },
    unit: '%',
    digits: 2,
    direction: 'up',
    ...PARKS,
  }),
  of('free-land', {
    title: { vi: 'Đất công nghiệp chưa cho thuê', en: 'Industrial land to let' },
    unit: 'ha',
    digits: 0,
    direction: 'neutral',
    ...PARKS,
  }),
  of('parks-full', {
    title: { vi: 'Khu công nghiệp đã lấp đầy', en: 'Industrial parks that are full' },
    unit: '1',
    digits: 0,
    direction: 'neutral',
    ...PARKS,
  }),
  of('projects', {
    title: { vi: 'Dự án còn hiệu lực trong khu công nghiệp', en: 'Projects in industrial parks' },
    unit: '{count}',
    digits: 0,
    direction: 'up',
    ...PARKS,
  }),
  of('enterprises', {
    title: {
      vi: 'Doanh nghiệp hoạt động trong khu công nghiệp',
      en: 'Enterprises at work in industrial parks',
    },
    unit: '{count}',
    digits: 0,
    direction: 'up',
    ...PARKS,
  }),
  of('new-foreign-capital', {
    title: { vi: 'Vốn FDI cấp mới từ đầu năm', en: 'New foreign capital since January' },
    unit: '10*6.USD',
    digits: 0,
    direction: 'up',
    ...PARKS,
  }),
  of('workers', {
    title: { vi: 'Lao động trong khu công nghiệp', en: 'Workers in industrial parks' },
    unit: '{person}',
    digits: 0,
    direction: 'up',
    ...PARKS,
  }),
  of('wastewater-compliance', {
    title: { vi: 'Trạm nước thải đạt giới hạn giấy phép', en: 'Outlets within their permits' },
    unit: '%',
    digits: 0,
    direction: 'up',
    ...OUTLETS,
    thresholds: { medium: 90, high: 75, critical: 50 },
    target: { value: 100 },
  }),
  of('outlets-reporting', {
    title: { vi: 'Trạm nước thải đang truyền số liệu', en: 'Outlets that report' },
    unit: '%',
    digits: 0,
    direction: 'up',
    ...OUTLETS,
    thresholds: { medium: 80, high: 65, critical: 50 },
    target: { value: 95 },
  }),
  of('treatment-load', {
    title: { vi: 'Tải của hệ thống xử lý nước thải', en: 'Load of the treatment plants' },
    unit: '%',
    digits: 0,
    direction: 'down',
    ...OUTLETS,
    thresholds: { medium: 85, high: 100, critical: 115 },
  }),
  of('treatment-coverage', {
    title: { vi: 'Khu công nghiệp có xử lý nước thải tập trung', en: 'Parks with central treatment' },
    unit: '%',
    digits: 0,
    direction: 'up',
    ...PARKS,
    thresholds: { medium: 90, high: 80, critical: 70 },
    target: { value: 100 },
  }),
  of('electricity', {
    title: {
      vi: 'Điện khu công nghiệp tiêu thụ trong tháng',
      en: 'Electricity used by industrial parks in the month',
    },
    unit: 'GW.h',
    digits: 1,
    direction: 'neutral',
    ...PARKS,
    flow: true,
  }),
  of('energy-audit-share', {
    title: { vi: 'Cơ sở dùng nhiều năng lượng đã kiểm toán', en: 'Major energy users that were audited' },
    unit: '%',
    digits: 0,
    direction: 'up',
    ...PARKS,
    thresholds: { medium: 85, high: 75, critical: 60 },
    target: { value: 100 },
  }),
  of('accidents', {
    title: { vi: 'Tai nạn lao động từ đầu năm', en: 'Accidents at work since January' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    ...PARKS,
  }),
  of('accident-deaths', {
    title: { vi: 'Người chết vì tai nạn lao động từ đầu năm', en: 'Deaths at work since January' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    ...PARKS,
  }),
];
