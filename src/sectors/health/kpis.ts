// The key performance indicators of health and social security.
import type { KpiSpec } from '#kernel/sector/sector.ts';

type Facts = Omit<KpiSpec, 'id' | 'feed' | 'unitColumn' | 'period'>;

const unitColumn = 'unitCode';
const hospital = (name: string, facts: Facts): KpiSpec => ({
  id: `health.${name}`,
  feed: 'hospital-beds',
  unitColumn,
  ...facts,
});
const weekly = (name: string, facts: Facts): KpiSpec => ({
  id: `health.${name}`,
  feed: 'disease-weeks',
  period: 'week',
  unitColumn,
  ...facts,
});
const monthly = (name: string, facts: Facts): KpiSpec => ({
  id: `health.${name}`,
  feed: 'social-security',
  period: 'month',
  unitColumn,
  ...facts,
});
const yearly = (name: string, facts: Facts): KpiSpec => ({
  id: `health.${name}`,
  feed: 'health-yearbook',
  period: 'year',
  unitColumn,
  ...facts,
});

/** KPIs of health and social security, most telling first. */
export const kpis: readonly KpiSpec[] = [
  hospital('bed-occupancy', {
    title: { vi: 'Công suất sử dụng giường bệnh', en: 'Bed occupancy' },
    unit: '%',
    digits: 1,
    direction: 'band',
    thresholds: { medium: [80, 100], high: [65, 105], critical: [50, 110] },
  }),
  hospital('emergency-visits', {
    title: { vi: 'Lượt cấp cứu trong 24 giờ', en: 'Emergency visits in 24 hours' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 600, high: 750, critical: 950 },
  }),
  hospital('icu-free', {
    title: { vi: 'Giường hồi sức tích cực còn trống', en: 'Free intensive-care beds' },
    unit: '{count}',
    digits: 0,
    direction: 'up',
    thresholds: { medium: 10, high: 5, critical: 1 },
  }),
  hospital('traffic-injured', {
    title: {
      vi: 'Người bị tai nạn giao thông cấp cứu trong 24 giờ',
      en: 'Road casualties admitted in 24 hours',
    },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 25, high: 40, critical: 60 },
  }),
  weekly('dengue-week', {
    title: { vi: 'Ca sốt xuất huyết trong tuần', en: 'Dengue cases of the week' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    flow: true,
  }),
  weekly('dengue-ratio', {
    title: { vi: 'Sốt xuất huyết so với trung bình 5 năm', en: 'Dengue against the five-year mean' },
    unit: '%',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 180, high: 250, critical: 350 },
    target: { value: 100 },
    flow: true,
  }),
  weekly('dengue-clusters', {
    title: { vi: 'Ổ dịch sốt xuất huyết trong tuần', en: 'Dengue clusters of the week' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    flow: true,
  }),
  weekly('hfmd-week', {
    title: { vi: 'Ca tay chân miệng trong tuần', en: 'Hand-foot-mouth cases of the week' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    flow: true,
  }),
  weekly('hfmd-ratio', {
    title: {
      vi: 'Tay chân miệng so với trung bình 5 năm',
      en: 'Hand-foot-mouth disease against the five-year mean',
    },
    unit: '%',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 180, high: 250, critical: 350 },
    target: { value: 100 },
    flow: true,
  }),
  monthly('bhyt-coverage', {
    title: { vi: 'Tỷ lệ bao phủ bảo hiểm y tế', en: 'Health insurance coverage' },
    unit: '%',
    digits: 2,
    direction: 'up',
    thresholds: { medium: 93, high: 90, critical: 85 },
    target: { value: 95 },
  }),
  monthly('social-insurance', {
    title: { vi: 'Lực lượng lao động tham gia bảo hiểm xã hội', en: 'Labour force with social insurance' },
    unit: '%',
    digits: 1,
    direction: 'up',
  }),
  monthly('e-health-records', {
    title: { vi: 'Người dân có hồ sơ sức khỏe điện tử', en: 'Residents with an electronic health record' },
    unit: '%',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 90, high: 80, critical: 60 },
  }),
  monthly('account-payments', {
    title: { vi: 'Chi trả an sinh xã hội qua tài khoản', en: 'Allowances paid to accounts' },
    unit: '%',
    digits: 1,
    direction: 'up',
  }),
  yearly('doctors-per-10k', {
    title: { vi: 'Bác sĩ trên vạn dân', en: 'Doctors per 10,000 people' },
    unit: '/10*4',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 7, high: 6, critical: 5 },
    target: { value: 11 },
  }),
  yearly('beds-per-10k', {
    title: { vi: 'Giường bệnh trên vạn dân', en: 'Hospital beds per 10,000 people' },
    unit: '/10*4',
    digits: 1,
    direction: 'up',
  }),
  yearly('poor-households', {
    title: { vi: 'Tỷ lệ hộ nghèo theo chuẩn tỉnh', en: 'Poor households by the province’s standard' },
    unit: '%',
    digits: 2,
    direction: 'down',
    thresholds: { medium: 2, high: 3, critical: 5 },
  }),
];
