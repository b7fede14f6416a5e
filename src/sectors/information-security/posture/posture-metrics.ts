// How the columns of systems, machines and portals are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';

type Metrics = Readonly<Record<string, MetricSpec>>;

const SEAT: Metrics = {
  'name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  areaServed: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  dataProvider: { title: { vi: 'Đơn vị cung cấp số liệu', en: 'Data provider' }, secondary: true },
};
const AGENCY: MetricSpec = { title: { vi: 'Cơ quan', en: 'Agency' } };

const SYSTEM: Metrics = {
  name: { title: { vi: 'Hệ thống', en: 'System' } },
  agency: AGENCY,
  'agency@en': { title: { vi: 'Cơ quan bằng tiếng Anh', en: 'Agency in English' }, secondary: true },
  securityLevel: { title: { vi: 'Cấp độ an toàn', en: 'Security level' }, unit: '1', digits: 0 },
  approvalStatus: {
    title: { vi: 'Hồ sơ cấp độ', en: 'Level dossier' },
    words: {
      draft: { vi: 'Đang lập hồ sơ', en: 'Being prepared' },
      submitted: { vi: 'Đã trình, chờ duyệt', en: 'Submitted' },
      approved: { vi: 'Đã phê duyệt', en: 'Approved' },
    },
  },
  isApproved: {
    title: { vi: 'Đã phê duyệt cấp độ', en: 'Level approved' },
    unit: '1',
    digits: 0,
    words: { 0: { vi: 'Chưa', en: 'No' }, 1: { vi: 'Rồi', en: 'Yes' } },
    secondary: true,
  },
  protectionLayers: {
    title: { vi: 'Số lớp bảo vệ (trên 4)', en: 'Layers of protection (of 4)' },
    unit: '1',
    digits: 0,
  },
  drillsLastYear: {
    title: { vi: 'Số lần diễn tập trong 12 tháng', en: 'Drills in 12 months' },
    unit: '{count}',
    digits: 0,
  },
  lastDrillAt: { title: { vi: 'Diễn tập gần nhất', en: 'Last drill' } },
  unpatchedCritical: {
    title: { vi: 'Lỗ hổng nghiêm trọng chưa vá', en: 'Critical vulnerabilities not patched' },
    unit: '{count}',
    digits: 0,
    secondary: true,
  },
  ...SEAT,
};

const MONITORING: Metrics = {
  name: AGENCY,
  managedMachines: {
    title: { vi: 'Máy tính được giám sát', en: 'Computers watched' },
    unit: '{count}',
    digits: 0,
  },
  infectedMachines: {
    title: { vi: 'Máy tính nhiễm mã độc', en: 'Computers infected' },
    unit: '{count}',
    digits: 0,
  },
  botnetAddresses: {
    title: { vi: 'Địa chỉ IP kết nối mạng botnet', en: 'Addresses in contact with botnets' },
    unit: '{count}',
    digits: 0,
  },
  attacksBlocked: { title: { vi: 'Tấn công đã chặn', en: 'Attacks blocked' }, unit: '{count}', digits: 0 },
  ...SEAT,
};

const PORTAL: Metrics = {
  name: AGENCY,
  serviceStatus: {
    title: { vi: 'Tình trạng', en: 'Status' },
    words: { up: { vi: 'Đang hoạt động', en: 'Up' }, down: { vi: 'Đang gián đoạn', en: 'Down' } },
  },
  standing: {
    title: { vi: 'Mức gián đoạn', en: 'Interruption' },
    unit: '1',
    digits: 0,
    words: {
      0: { vi: 'Sẵn sàng', en: 'Available' },
      1: { vi: 'Đã gián đoạn trong 24 giờ qua', en: 'Interrupted in the last 24 hours' },
      2: { vi: 'Gián đoạn trên 1 giờ trong 24 giờ qua', en: 'Down over 1 hour of the last 24' },
      3: { vi: 'Đang gián đoạn', en: 'Down' },
      4: { vi: 'Đang gián đoạn, đã quá 1 giờ', en: 'Down, for over 1 hour in all' },
    },
  },
  availability: {
    title: { vi: 'Độ sẵn sàng 24 giờ qua', en: 'Availability, last 24 hours' },
    unit: '%',
    digits: 2,
  },
  minutesUp: {
    title: { vi: 'Số phút hoạt động', en: 'Minutes up' },
    unit: 'min',
    digits: 0,
    secondary: true,
  },
  minutesWatched: {
    title: { vi: 'Số phút giám sát', en: 'Minutes watched' },
    unit: 'min',
    digits: 0,
    secondary: true,
  },
  responseTime: { title: { vi: 'Thời gian phản hồi', en: 'Response time' }, unit: 'ms', digits: 0 },
  ...SEAT,
};

const FEEDS = {
  'security-systems': SYSTEM,
  'security-monitoring': MONITORING,
  'security-portals': PORTAL,
};

/** Metrics of systems, machines and portals by `<feed>.<column>`. */
export const postureMetrics: Metrics = Object.fromEntries(
  Object.entries(FEEDS).flatMap(([feed, columns]) =>
    Object.entries(columns).map(([column, metric]) => [`${feed}.${column}`, metric]),
  ),
);
