// The key performance indicators of information security.
import type { KpiSpec } from '#kernel/sector/sector.ts';

type Rest = Omit<KpiSpec, 'id' | 'feed' | 'unitColumn'>;

const of = (feed: string, name: string, kpi: Rest): KpiSpec => ({
  id: `information-security.${name}`,
  feed,
  unitColumn: 'areaServed',
  ...kpi,
});

const COUNT = { unit: '{count}', digits: 0 } as const;

/** KPIs of information security, most telling first. */
export const kpis: readonly KpiSpec[] = [
  of('security-incidents', 'grave-open', {
    title: { vi: 'Sự cố nghiêm trọng chưa khắc phục', en: 'Grave incidents not repaired' },
    ...COUNT,
    direction: 'down',
    thresholds: { medium: 1, high: 2, critical: 4 },
    target: { value: 0 },
  }),
  of('security-incidents', 'open', {
    title: { vi: 'Sự cố đang xử lý', en: 'Incidents open' },
    ...COUNT,
    direction: 'down',
    thresholds: { medium: 12, high: 20, critical: 35 },
  }),
  of('security-incidents', 'incidents-month', {
    title: { vi: 'Sự cố phát hiện từ đầu tháng', en: 'Incidents since the month began' },
    ...COUNT,
    direction: 'neutral',
  }),
  of('security-incidents', 'detection-min', {
    title: { vi: 'Thời gian phát hiện trung vị', en: 'Median time to detect' },
    unit: 'min',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 90, high: 180, critical: 360 },
    target: { value: 60 },
  }),
  of('security-incidents', 'repair-h', {
    title: { vi: 'Thời gian khắc phục trung vị', en: 'Median time to repair' },
    unit: 'h',
    digits: 1,
    direction: 'down',
    thresholds: { medium: 10, high: 18, critical: 36 },
    target: { value: 8 },
  }),
  of('security-systems', 'approved-share', {
    title: { vi: 'Hệ thống đã phê duyệt cấp độ', en: 'Systems with approved level' },
    unit: '%',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 75, high: 60, critical: 40 },
    target: { value: 100 },
  }),
  of('security-systems', 'four-layer-share', {
    title: { vi: 'Hệ thống bảo vệ đủ 4 lớp', en: 'Systems with all four layers' },
    unit: '%',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 75, high: 60, critical: 40 },
    target: { value: 100 },
  }),
  of('security-systems', 'unpatched-critical', {
    title: { vi: 'Lỗ hổng nghiêm trọng chưa vá', en: 'Critical vulnerabilities not patched' },
    ...COUNT,
    direction: 'down',
    thresholds: { medium: 40, high: 70, critical: 120 },
    target: { value: 0 },
  }),
  of('security-systems', 'drills-per-system', {
    title: { vi: 'Số lần diễn tập mỗi hệ thống trong 12 tháng', en: 'Drills per system in 12 months' },
    unit: '{count}',
    digits: 2,
    direction: 'up',
    thresholds: { medium: 0.7, high: 0.4, critical: 0.2 },
    target: { value: 1 },
  }),
  of('security-monitoring', 'infected-machines', {
    title: { vi: 'Máy tính nhiễm mã độc', en: 'Infected computers' },
    ...COUNT,
    direction: 'down',
    period: 'day',
    thresholds: { medium: 80, high: 150, critical: 300 },
  }),
  of('security-monitoring', 'infected-share', {
    title: { vi: 'Tỷ lệ máy tính nhiễm mã độc', en: 'Share of computers infected' },
    unit: '%',
    digits: 2,
    direction: 'down',
    period: 'day',
    thresholds: { medium: 1.5, high: 3, critical: 6 },
  }),
  of('security-monitoring', 'botnet-addresses', {
    title: { vi: 'Địa chỉ IP kết nối mạng botnet', en: 'Addresses in contact with botnets' },
    ...COUNT,
    direction: 'down',
    period: 'day',
    thresholds: { medium: 40, high: 80, critical: 150 },
  }),
  of('security-monitoring', 'attacks-blocked', {
    title: { vi: 'Tấn công đã chặn trong ngày', en: 'Attacks blocked in the day' },
    ...COUNT,
    direction: 'neutral',
    period: 'day',
    flow: true,
  }),
  of('security-portals', 'portal-availability', {
    title: { vi: 'Độ sẵn sàng cổng thông tin 24 giờ qua', en: 'Portal availability, last 24 hours' },
    unit: '%',
    digits: 2,
    direction: 'up',
    thresholds: { medium: 99, high: 97, critical: 94 },
    target: { value: 99.5 },
  }),
  of('security-portals', 'portals-down', {
    title: { vi: 'Cổng thông tin đang gián đoạn', en: 'Portals down' },
    ...COUNT,
    direction: 'down',
    thresholds: { medium: 2, high: 4, critical: 8 },
  }),
];
