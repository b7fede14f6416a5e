// The key performance indicators of agriculture and fisheries, most telling first.
import type { KpiSpec } from '#kernel/sector/sector.ts';

type Figure = Omit<KpiSpec, 'id' | 'feed' | 'unitColumn'>;

const of = (feed: string, name: string, figure: Figure): KpiSpec => ({
  id: `agriculture.${name}`,
  feed,
  unitColumn: 'unitCode',
  ...figure,
});

const COUNT = { unit: '{count}', digits: 0 } as const;
const SHARE = { unit: '%', digits: 1, direction: 'up' } as const;

const FLEET: readonly KpiSpec[] = [
  of('fishing-fleet', 'lost-10d', {
    title: { vi: 'Tàu cá mất kết nối trên 10 ngày', en: 'Boats silent for over 10 days' },
    ...COUNT,
    direction: 'down',
    thresholds: { medium: 0, high: 2, critical: 5 },
    target: { value: 0 },
  }),
  of('fishing-fleet', 'beyond-zone', {
    title: { vi: 'Tàu cá vượt ranh giới vùng khai thác', en: 'Boats beyond the fishing zone' },
    ...COUNT,
    direction: 'down',
    thresholds: { medium: 0, high: 1, critical: 3 },
    target: { value: 0 },
  }),
  of('fishing-fleet', 'lost-6h', {
    title: { vi: 'Tàu cá mất kết nối trên 6 giờ', en: 'Boats silent for over 6 hours' },
    ...COUNT,
    direction: 'down',
    thresholds: { medium: 12, high: 25, critical: 60 },
  }),
  of('fishing-fleet', 'calls-overdue', {
    title: { vi: 'Tàu mất kết nối quá giờ báo vị trí', en: 'Silent boats whose call is overdue' },
    ...COUNT,
    direction: 'down',
    thresholds: { medium: 4, high: 8, critical: 20 },
    target: { value: 0 },
  }),
  of('fishing-fleet', 'boats-at-sea', {
    title: { vi: 'Tàu cá đang trên biển', en: 'Fishing boats at sea' },
    ...COUNT,
    direction: 'neutral',
  }),
  of('fishing-fleet', 'reporting-share', {
    title: { vi: 'Tàu trên biển có tín hiệu', en: 'Boats at sea that report' },
    ...SHARE,
    thresholds: { medium: 90, high: 80, critical: 60 },
  }),
  of('fishing-fleet-report', 'device-share', {
    title: { vi: 'Tàu từ 15 m đã lắp thiết bị giám sát', en: 'Boats of 15 m or more with a device' },
    ...SHARE,
    digits: 2,
    period: 'month',
    thresholds: { medium: 96, high: 92, critical: 85 },
    target: { value: 100 },
  }),
  of('fishing-fleet-report', 'fleet-size', {
    title: { vi: 'Tàu cá từ 6 m', en: 'Fishing boats of 6 m or more' },
    ...COUNT,
    period: 'month',
    direction: 'neutral',
  }),
  of('fishing-fleet-report', 'boats-without-papers', {
    title: { vi: 'Tàu “ba không” đang đăng ký tạm', en: 'Boats without papers' },
    ...COUNT,
    period: 'month',
    direction: 'down',
  }),
];

const CATCH: readonly KpiSpec[] = [
  of('fish-landing-day', 'catch-day', {
    title: { vi: 'Thủy sản qua cảng trong ngày', en: 'Catch landed in the day' },
    unit: 't',
    digits: 0,
    period: 'day',
    flow: true,
    direction: 'neutral',
  }),
  of('fish-landing-month', 'catch-month', {
    title: { vi: 'Thủy sản qua cảng trong tháng', en: 'Catch landed in the month' },
    unit: 't',
    digits: 0,
    period: 'month',
    flow: true,
    direction: 'neutral',
  }),
];

const FIELDS: readonly KpiSpec[] = [
  of('irrigation', 'irrigation-supply', {
    title: { vi: 'Nhu cầu nước tưới được đáp ứng', en: 'Irrigation demand met' },
    ...SHARE,
    period: 'day',
    flow: true,
    thresholds: { medium: 85, high: 70, critical: 50 },
    target: { value: 90 },
  }),
  of('crops', 'irrigated-share', {
    title: { vi: 'Đất canh tác được hồ, đập tưới', en: 'Farmland watered from reservoirs' },
    ...SHARE,
    digits: 2,
    period: 'month',
  }),
  of('crops', 'standing-area', {
    title: { vi: 'Cây hằng năm đang trên đồng', en: 'Annual crops on the fields' },
    unit: 'ha',
    digits: 0,
    period: 'month',
    direction: 'neutral',
  }),
  of('crops', 'crop-production', {
    title: { vi: 'Sản lượng cây hằng năm thu hoạch', en: 'Annual crops harvested' },
    unit: 't',
    digits: 0,
    period: 'month',
    flow: true,
    direction: 'neutral',
  }),
  of('crops', 'high-tech-area', {
    title: { vi: 'Diện tích nông nghiệp công nghệ cao', en: 'High-tech farmland' },
    unit: 'ha',
    digits: 0,
    period: 'month',
    direction: 'up',
  }),
];

const RURAL: readonly KpiSpec[] = [
  of('rural-development', 'outbreaks', {
    title: { vi: 'Ổ dịch bệnh vật nuôi phát sinh', en: 'Livestock outbreaks' },
    ...COUNT,
    period: 'month',
    flow: true,
    direction: 'down',
    thresholds: { medium: 5, high: 10, critical: 20 },
  }),
  of('rural-development', 'ocop-products', {
    title: { vi: 'Sản phẩm OCOP được công nhận', en: 'Recognised OCOP products' },
    ...COUNT,
    period: 'month',
    direction: 'up',
  }),
  of('rural-development', 'advanced-communes', {
    title: { vi: 'Xã đạt nông thôn mới nâng cao', en: 'Communes of the advanced rural standard' },
    ...SHARE,
    period: 'month',
  }),
  of('rural-development', 'model-communes', {
    title: { vi: 'Xã đạt nông thôn mới kiểu mẫu', en: 'Communes of the model rural standard' },
    ...SHARE,
    period: 'month',
  }),
];

/** KPIs of agriculture and fisheries. */
export const kpis: readonly KpiSpec[] = [...FLEET, ...CATCH, ...FIELDS, ...RURAL];
