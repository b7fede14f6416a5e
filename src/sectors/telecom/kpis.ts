// The key performance indicators of telecommunications and digital infrastructure.
import type { KpiSpec } from '#kernel/sector/sector.ts';

const of = (feed: string, name: string, kpi: Omit<KpiSpec, 'id' | 'feed'>): KpiSpec => ({
  id: `telecom.${name}`,
  feed,
  ...kpi,
});
const byUnit = { unitColumn: 'unitCode' } as const;
const monthly = { unitColumn: 'unitCode', period: 'month' } as const;

const NETWORK_KPIS: readonly KpiSpec[] = [
  of('state-network', 'uptime', {
    ...byUnit,
    title: { vi: 'Độ sẵn sàng mạng TSLCD cấp II, 30 ngày', en: 'Uptime of the state network, 30 days' },
    unit: '%',
    digits: 2,
    direction: 'up',
    thresholds: { medium: 99.8, high: 99.5, critical: 99 },
    target: { value: 99.9 },
  }),
  of('state-network', 'lines-down', {
    ...byUnit,
    title: { vi: 'Cơ quan mất kết nối', en: 'Bodies without connection' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 2, high: 5, critical: 12 },
    target: { value: 0 },
  }),
  of('state-network', 'bandwidth-used', {
    ...byUnit,
    title: { vi: 'Băng thông mạng TSLCD đang sử dụng', en: 'Bandwidth of the state network in use' },
    unit: '%',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 75, high: 85, critical: 95 },
  }),
  of('state-network', 'lines-crowded', {
    ...byUnit,
    title: { vi: 'Đường truyền dùng trên 85% băng thông', en: 'Lines over 85% of their bandwidth' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 5, high: 10, critical: 20 },
    target: { value: 0 },
  }),
  of('state-network', 'latency-p95', {
    ...byUnit,
    title: { vi: 'Độ trễ mạng TSLCD, phân vị 95', en: 'Latency of the state network, 95th percentile' },
    unit: 'ms',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 40, high: 80, critical: 150 },
  }),
];

const SERVICE_KPIS: readonly KpiSpec[] = [
  of('masts-5g', 'masts-5g', {
    ...byUnit,
    title: { vi: 'Trạm 5G đã lắp đặt', en: '5G masts in service' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
  of('masts-5g', 'masts-off-air', {
    ...byUnit,
    title: { vi: 'Trạm 5G mất sóng', en: '5G masts off the air' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 6, high: 15, critical: 40 },
  }),
  of('telecom-services', 'coverage', {
    ...monthly,
    title: { vi: 'Thôn, ấp, khu phố phủ sóng di động', en: 'Hamlets and quarters with mobile coverage' },
    unit: '%',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 99, high: 97, critical: 95 },
    target: { value: 100 },
  }),
  of('telecom-services', 'stations-4g', {
    ...monthly,
    title: { vi: 'Trạm 4G', en: '4G stations' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
  of('telecom-services', 'fibre-km', {
    ...monthly,
    title: { vi: 'Chiều dài cáp quang', en: 'Length of fibre' },
    unit: 'km',
    digits: 0,
    direction: 'neutral',
  }),
  of('telecom-services', 'subscribers-per-100', {
    ...monthly,
    title: { vi: 'Thuê bao di động', en: 'Mobile subscribers' },
    unit: '/10*2',
    digits: 0,
    direction: 'neutral',
  }),
  of('telecom-services', 'fibre-households', {
    ...monthly,
    title: { vi: 'Hộ gia đình có cáp quang', en: 'Households with fibre' },
    unit: '%',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 75, high: 65, critical: 50 },
  }),
  of('telecom-services', 'smartphone-households', {
    ...monthly,
    title: { vi: 'Hộ gia đình có điện thoại thông minh', en: 'Households with a smartphone' },
    unit: '%',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 92, high: 88, critical: 80 },
  }),
  of('telecom-services', 'shared-masts', {
    ...monthly,
    title: { vi: 'Dùng chung vị trí trạm phát sóng', en: 'Mast sites that are shared' },
    unit: '%',
    digits: 1,
    direction: 'up',
  }),
];

const PLATFORM_KPIS: readonly KpiSpec[] = [
  of('data-exchange', 'lgsp-transactions', {
    period: 'day',
    title: { vi: 'Giao dịch qua LGSP trong ngày', en: 'LGSP transactions of the day' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    flow: true,
  }),
  of('data-exchange', 'lgsp-success', {
    period: 'day',
    title: { vi: 'Giao dịch LGSP thành công', en: 'LGSP transactions that succeed' },
    unit: '%',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 97, high: 95, critical: 90 },
    target: { value: 99 },
    flow: true,
  }),
  of('data-exchange', 'lgsp-services', {
    period: 'day',
    title: { vi: 'Dịch vụ kết nối qua LGSP có giao dịch', en: 'LGSP services in use' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
  of('data-storage', 'storage-used', {
    period: 'month',
    title: { vi: 'Lưu trữ trung tâm dữ liệu đã dùng', en: 'Data-centre storage in use' },
    unit: '%',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 88, high: 93, critical: 97 },
  }),
  of('data-storage', 'storage-growth', {
    period: 'month',
    title: { vi: 'Dữ liệu tăng trong 12 tháng', en: 'Growth of data in 12 months' },
    unit: '%',
    digits: 0,
    direction: 'neutral',
  }),
  of('data-storage', 'months-to-full', {
    period: 'month',
    title: { vi: 'Vùng lưu trữ đầy sớm nhất sau', en: 'First storage pool full in' },
    unit: 'mo',
    digits: 0,
    direction: 'up',
    thresholds: { medium: 5, high: 3, critical: 1 },
  }),
  of('digital-demand', 'bandwidth-needed', {
    unitColumn: 'unitCode',
    period: 'quarter',
    title: { vi: 'Nhu cầu băng thông so với hiện có', en: 'Bandwidth needed over what there is' },
    unit: '%',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 130, high: 160, critical: 200 },
  }),
  of('digital-demand', 'storage-needed', {
    unitColumn: 'unitCode',
    period: 'quarter',
    title: { vi: 'Nhu cầu lưu trữ trong 12 tháng tới', en: 'Storage needed within 12 months' },
    unit: 'TBy',
    digits: 0,
    direction: 'neutral',
  }),
  of('digital-demand', 'computers', {
    unitColumn: 'unitCode',
    period: 'quarter',
    title: { vi: 'Máy tính trên cán bộ, công chức', en: 'Computers over officials' },
    unit: '%',
    digits: 0,
    direction: 'up',
    thresholds: { medium: 85, high: 75, critical: 60 },
  }),
];

/** KPIs of telecommunications, most telling first. */
export const kpis: readonly KpiSpec[] = [...NETWORK_KPIS, ...SERVICE_KPIS, ...PLATFORM_KPIS];
