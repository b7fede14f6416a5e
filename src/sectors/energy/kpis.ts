// The key performance indicators of energy.
import type { KpiSpec } from '#kernel/sector/sector.ts';

const of = (feed: string, name: string, kpi: Omit<KpiSpec, 'id' | 'feed'>): KpiSpec => ({
  id: `energy.${name}`,
  feed,
  ...kpi,
});
const byUnit = { unitColumn: 'unitCode' } as const;
const monthly = { unitColumn: 'unitCode', period: 'month' } as const;

/** KPIs of energy, most telling first. */
export const kpis: readonly KpiSpec[] = [
  of('power-outages', 'customers-out', {
    ...byUnit,
    title: { vi: 'Khách hàng đang mất điện', en: 'Customers without supply' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 4000, high: 12_000, critical: 40_000 },
  }),
  of('power-outages', 'faults-open', {
    ...byUnit,
    title: { vi: 'Sự cố lưới điện chưa khắc phục', en: 'Grid faults not yet cleared' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 5, high: 12, critical: 25 },
  }),
  of('power-outages', 'restorations-overdue', {
    ...byUnit,
    title: { vi: 'Mất điện quá giờ dự kiến có điện lại', en: 'Outages past the time given' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 2, high: 5, critical: 12 },
    target: { value: 0 },
  }),
  of('power-outages', 'works-announced', {
    ...byUnit,
    title: { vi: 'Lần ngừng cấp điện đã thông báo', en: 'Planned outages announced' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
  of('power-load', 'load', {
    ...byUnit,
    title: { vi: 'Phụ tải toàn tỉnh', en: 'Load of the province' },
    unit: 'MW',
    digits: 0,
    direction: 'neutral',
  }),
  of('power-load', 'supply-load', {
    ...byUnit,
    title: { vi: 'Mức mang tải máy biến áp 110 kV', en: 'Load of 110 kV transformers' },
    unit: '%',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 80, high: 90, critical: 97 },
  }),
  of('power-load', 'crowded-supplies', {
    ...byUnit,
    title: { vi: 'Đơn vị có nguồn cấp mang tải trên 85%', en: 'Units with supplies over 85%' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 2, high: 5, critical: 10 },
    target: { value: 0 },
  }),
  of('power-plants', 'generation', {
    title: { vi: 'Công suất phát của các nhà máy', en: 'Output of the plants' },
    unit: 'MW',
    digits: 0,
    direction: 'neutral',
  }),
  of('power-plants', 'available-share', {
    title: { vi: 'Công suất khả dụng của nguồn điện', en: 'Availability of the plants' },
    unit: '%',
    digits: 0,
    direction: 'up',
    thresholds: { medium: 75, high: 65, critical: 50 },
  }),
  of('power-plants', 'reserve-share', {
    title: { vi: 'Dự phòng của nguồn điện', en: 'Reserve of the plants' },
    unit: '%',
    digits: 0,
    direction: 'up',
    thresholds: { medium: 10, high: 6, critical: 3 },
  }),
  of('power-plants', 'renewable-share', {
    title: { vi: 'Tỷ trọng năng lượng tái tạo', en: 'Renewable share' },
    unit: '%',
    digits: 1,
    direction: 'neutral',
  }),
  of('electricity-supply', 'sold', {
    ...monthly,
    title: { vi: 'Điện thương phẩm trong tháng', en: 'Electricity sold in the month' },
    unit: 'GW.h',
    digits: 1,
    direction: 'neutral',
    flow: true,
  }),
  of('electricity-supply', 'sold-this-year', {
    ...monthly,
    title: { vi: 'Điện thương phẩm từ đầu năm', en: 'Electricity sold since January' },
    unit: 'GW.h',
    digits: 0,
    direction: 'neutral',
  }),
  of('electricity-supply', 'saidi', {
    ...monthly,
    title: {
      vi: 'Thời gian mất điện bình quân trong tháng (SAIDI)',
      en: 'Minutes without supply in the month (SAIDI)',
    },
    unit: 'min',
    digits: 1,
    direction: 'down',
    thresholds: { medium: 25, high: 40, critical: 80 },
  }),
  of('electricity-supply', 'saifi', {
    ...monthly,
    title: {
      vi: 'Số lần mất điện bình quân trong tháng (SAIFI)',
      en: 'Interruptions per customer in the month (SAIFI)',
    },
    unit: '1',
    digits: 2,
    direction: 'down',
    thresholds: { medium: 0.4, high: 0.7, critical: 1.2 },
  }),
  of('electricity-supply', 'loss-share', {
    ...monthly,
    title: { vi: 'Tổn thất điện năng', en: 'Electricity lost' },
    unit: '%',
    digits: 2,
    direction: 'down',
    thresholds: { medium: 4, high: 5.5, critical: 7 },
    flow: true,
  }),
  of('electricity-supply', 'saved-share', {
    ...monthly,
    title: { vi: 'Tỷ lệ tiết kiệm điện', en: 'Electricity saved' },
    unit: '%',
    digits: 2,
    direction: 'up',
    thresholds: { medium: 2, high: 1.5, critical: 1 },
    target: { value: 2.1 },
    flow: true,
  }),
];
