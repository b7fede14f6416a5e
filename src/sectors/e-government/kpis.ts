// The key performance indicators of e-government, most telling first.
import type { KpiSpec } from '#kernel/sector/sector.ts';

type Figure = Omit<KpiSpec, 'id' | 'feed'>;

/** A share of the last 30 days as units state it every day. */
const daily = (name: string, figure: Omit<Figure, 'unitColumn' | 'period'>): KpiSpec => ({
  id: `e-government.${name}`,
  feed: 'public-services',
  period: 'day',
  unitColumn: 'unitCode',
  ...figure,
});

const monthly = (name: string, feed: string, figure: Omit<Figure, 'unitColumn' | 'period'>): KpiSpec => ({
  id: `e-government.${name}`,
  feed,
  period: 'month',
  unitColumn: 'unitCode',
  ...figure,
});

const live = (name: string, figure: Omit<Figure, 'unitColumn'>): KpiSpec => ({
  id: `e-government.${name}`,
  feed: 'service-centres',
  unitColumn: 'unitCode',
  ...figure,
});

const yearly = (name: string, figure: Omit<Figure, 'unitColumn' | 'period'>): KpiSpec => ({
  id: `e-government.${name}`,
  feed: 'national-indices',
  period: 'year',
  ...figure,
});

const PERCENT = { unit: '%', digits: 1, direction: 'up' } as const;
const POINTS = { unit: '1', digits: 2, direction: 'up' } as const;
const RANK = { unit: '1', digits: 0, direction: 'down' } as const;

/** KPIs of e-government. */
export const kpis: readonly KpiSpec[] = [
  monthly('index-766', 'service-quality', {
    title: { vi: 'Điểm Bộ chỉ số 766', en: 'Service quality index 766' },
    unit: '1',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 80, high: 70, critical: 50 },
  }),
  daily('on-time-share', {
    title: { vi: 'Hồ sơ giải quyết đúng hạn', en: 'Files resolved on time' },
    ...PERCENT,
    thresholds: { medium: 98, high: 95, critical: 90 },
    target: { value: 98 },
  }),
  daily('full-online-share', {
    title: { vi: 'Hồ sơ trực tuyến toàn trình', en: 'Full-process online files' },
    ...PERCENT,
    thresholds: { medium: 80, high: 65, critical: 50 },
    target: { value: 80 },
  }),
  daily('overdue-share', {
    title: { vi: 'Hồ sơ đang giải quyết đã quá hạn', en: 'Open files past their deadline' },
    ...PERCENT,
    direction: 'down',
    thresholds: { medium: 3, high: 6, critical: 10 },
  }),
  daily('digitised-share', {
    title: { vi: 'Số hóa hồ sơ, kết quả', en: 'Files and results digitised' },
    ...PERCENT,
    thresholds: { medium: 80, high: 65, critical: 50 },
    target: { value: 80 },
  }),
  daily('paid-online-share', {
    title: { vi: 'Thanh toán trực tuyến', en: 'Online payment' },
    ...PERCENT,
  }),
  daily('online-share', {
    title: { vi: 'Hồ sơ nộp trực tuyến', en: 'Files submitted online' },
    ...PERCENT,
  }),
  daily('satisfied-share', {
    title: { vi: 'Người dân, doanh nghiệp hài lòng', en: 'Citizens and firms satisfied' },
    ...PERCENT,
    thresholds: { medium: 85, high: 75, critical: 60 },
    target: { value: 90 },
  }),
  monthly('petitions-on-time-share', 'administration', {
    title: { vi: 'Phản ánh, kiến nghị xử lý đúng hạn', en: 'Petitions answered on time' },
    ...PERCENT,
    thresholds: { medium: 94, high: 88, critical: 80 },
    target: { value: 95 },
    flow: true,
  }),
  monthly('documents-signed-share', 'administration', {
    title: { vi: 'Văn bản điện tử được ký số', en: 'Documents sent with digital signature' },
    ...PERCENT,
    thresholds: { medium: 92, high: 85, critical: 70 },
    flow: true,
  }),
  daily('received', {
    title: { vi: 'Hồ sơ tiếp nhận trong ngày', en: 'Files received in the day' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    flow: true,
  }),
  daily('pending', {
    title: { vi: 'Hồ sơ đang giải quyết', en: 'Files being processed' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
  live('people-waiting', {
    title: { vi: 'Người đang chờ tại bộ phận một cửa', en: 'People waiting at one-stop offices' },
    unit: '{person}',
    digits: 0,
    direction: 'neutral',
  }),
  live('longest-wait', {
    title: { vi: 'Thời gian chờ lâu nhất', en: 'Longest wait at a one-stop office' },
    unit: 'min',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 60, high: 90, critical: 150 },
    target: { value: 30 },
  }),
  yearly('dti', {
    title: { vi: 'Chỉ số chuyển đổi số DTI', en: 'Digital transformation index (DTI)' },
    ...POINTS,
    digits: 4,
  }),
  yearly('dti-rank', { title: { vi: 'Xếp hạng DTI', en: 'Rank by DTI' }, ...RANK }),
  yearly('par-index', { title: { vi: 'Chỉ số cải cách hành chính PAR INDEX', en: 'PAR INDEX' }, ...POINTS }),
  yearly('par-index-rank', { title: { vi: 'Xếp hạng PAR INDEX', en: 'Rank by PAR INDEX' }, ...RANK }),
  yearly('sipas', {
    title: { vi: 'Chỉ số hài lòng SIPAS', en: 'SIPAS satisfaction' },
    ...PERCENT,
    digits: 2,
  }),
  yearly('papi', { title: { vi: 'Chỉ số quản trị và hành chính công PAPI', en: 'PAPI' }, ...POINTS }),
  yearly('papi-rank', { title: { vi: 'Xếp hạng PAPI', en: 'Rank by PAPI' }, ...RANK }),
  yearly('pci', { title: { vi: 'Chỉ số năng lực cạnh tranh PCI', en: 'PCI' }, ...POINTS }),
  yearly('pci-rank', { title: { vi: 'Xếp hạng PCI', en: 'Rank by PCI' }, ...RANK }),
];
