// The key performance indicators of civil registry and population, most telling first.
import type { KpiSpec } from '#kernel/sector/sector.ts';

type Figure = Omit<KpiSpec, 'id' | 'feed' | 'unitColumn' | 'period'>;

const of =
  (feed: string, period: 'day' | 'month') =>
  (name: string, figure: Figure): KpiSpec => ({
    id: `civil-registry.${name}`,
    feed,
    period,
    unitColumn: 'unitCode',
    ...figure,
  });

const daily = of('civil-registrations', 'day');
const vital = of('vital-statistics', 'month');
const people = of('population', 'month');

const PERCENT = { unit: '%', digits: 1, direction: 'up' } as const;
const COUNT = { unit: '{count}', digits: 0, direction: 'neutral' } as const;
const PER_THOUSAND = { unit: '/10*3', digits: 1, direction: 'neutral' } as const;
const PEOPLE = { unit: '{person}', digits: 0, direction: 'neutral' } as const;

/** KPIs of civil registry and population. */
export const kpis: readonly KpiSpec[] = [
  people('population', {
    title: { vi: 'Dân số (theo điều tra)', en: 'Population (census basis)' },
    ...PEOPLE,
  }),
  people('registered-population', {
    title: { vi: 'Dân số (đăng ký cư trú)', en: 'Population (registered residence)' },
    ...PEOPLE,
  }),
  people('density', {
    title: { vi: 'Mật độ dân số', en: 'Population density' },
    unit: '{person}/km2',
    digits: 0,
    direction: 'neutral',
  }),
  vital('births', {
    title: { vi: 'Trẻ được đăng ký khai sinh trong tháng', en: 'Births registered in the month' },
    ...COUNT,
    flow: true,
  }),
  vital('deaths', {
    title: { vi: 'Người được đăng ký khai tử trong tháng', en: 'Deaths registered in the month' },
    ...COUNT,
    flow: true,
  }),
  vital('marriages', {
    title: { vi: 'Cặp đăng ký kết hôn trong tháng', en: 'Marriages registered in the month' },
    ...COUNT,
    flow: true,
  }),
  vital('divorces', {
    title: { vi: 'Vụ ly hôn trong tháng', en: 'Divorces of the month' },
    ...COUNT,
    flow: true,
  }),
  vital('sex-ratio-at-birth', {
    title: { vi: 'Tỷ số giới tính khi sinh', en: 'Sex ratio at birth' },
    unit: '/10*2.{girl}',
    digits: 1,
    direction: 'band',
    thresholds: { medium: [102, 110], high: [99, 113], critical: [96, 116] },
    target: { value: 105 },
  }),
  vital('births-on-time-share', {
    title: { vi: 'Đăng ký khai sinh đúng hạn', en: 'Births registered on time' },
    ...PERCENT,
    thresholds: { medium: 95, high: 90, critical: 80 },
    target: { value: 98 },
    flow: true,
  }),
  vital('joint-on-time-share', {
    title: {
      vi: 'Liên thông khai sinh – thường trú – BHYT đúng hạn',
      en: 'Joint birth, residence and insurance on time',
    },
    ...PERCENT,
    thresholds: { medium: 95, high: 88, critical: 75 },
    target: { value: 98 },
    flow: true,
  }),
  vital('births-online-share', {
    title: { vi: 'Đăng ký khai sinh trực tuyến', en: 'Births registered online' },
    ...PERCENT,
    flow: true,
  }),
  people('children-registered-share', {
    title: { vi: 'Trẻ dưới 5 tuổi đã đăng ký khai sinh', en: 'Children under 5 with registered birth' },
    ...PERCENT,
    thresholds: { medium: 98.5, high: 97, critical: 95 },
  }),
  people('level-two-share', {
    title: { vi: 'Tài khoản định danh mức 2 đã kích hoạt', en: 'Level-2 identity accounts activated' },
    ...PERCENT,
  }),
  people('books-digitised-share', {
    title: { vi: 'Sổ hộ tịch đã số hóa', en: 'Registry books digitised' },
    ...PERCENT,
    target: { value: 100 },
  }),
  daily('pending', {
    title: { vi: 'Hồ sơ hộ tịch đang giải quyết', en: 'Registrations being processed' },
    ...COUNT,
  }),
  daily('overdue', {
    title: { vi: 'Hồ sơ hộ tịch quá hạn', en: 'Registrations overdue' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 20, high: 60, critical: 150 },
    target: { value: 0 },
  }),
  vital('birth-rate', { title: { vi: 'Tỷ suất sinh thô', en: 'Crude birth rate' }, ...PER_THOUSAND }),
  vital('death-rate', { title: { vi: 'Tỷ suất chết thô', en: 'Crude death rate' }, ...PER_THOUSAND }),
  vital('net-migration-rate', {
    title: { vi: 'Tỷ suất di cư thuần', en: 'Net migration rate' },
    ...PER_THOUSAND,
  }),
  vital('first-marriage-age', {
    title: { vi: 'Tuổi kết hôn trung bình lần đầu', en: 'Mean age at first marriage' },
    unit: 'a',
    digits: 1,
    direction: 'neutral',
  }),
  people('households', { title: { vi: 'Số hộ', en: 'Households' }, ...COUNT }),
  people('urban-share', {
    title: { vi: 'Tỷ lệ đô thị hóa', en: 'Urban share of the population' },
    unit: '%',
    digits: 1,
    direction: 'neutral',
  }),
];
