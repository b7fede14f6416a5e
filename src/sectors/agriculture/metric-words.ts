// How the columns of reports on fleets, catch, fields and rural life are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { CROP_SEASONS } from './crops/crop-seasons.ts';
import { fleetMetrics } from './fleet/fleet-metrics.ts';

type Metrics = Readonly<Record<string, MetricSpec>>;

const number =
  (unit: string, digits = 0) =>
  (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit, digits });
const [count, hectares, tonnes, share] = [number('{count}'), number('ha'), number('t'), number('%', 1)];
const water = number('m3');

const named = (vi: string, en: string): Metrics => ({
  name: { title: { vi, en } },
  'name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
});

const LANDING: Metrics = {
  ...named('Cảng cá', 'Fishing port'),
  landed: number('t', 1)('Tổng sản lượng qua cảng', 'Landed in all'),
  fishLanded: number('t', 1)('Cá', 'Fish'),
  squidLanded: number('t', 1)('Mực, bạch tuộc', 'Squid and octopus'),
  crustaceansLanded: number('t', 1)('Tôm, cua, ghẹ', 'Shrimp and crab'),
  vesselsLanding: count('Lượt tàu cập cảng', 'Boats that landed'),
};

const SEASONS: Metrics = Object.fromEntries(
  CROP_SEASONS.flatMap(({ id, title }) => [
    [`${id}Planned`, hectares(`${title.vi}: kế hoạch`, `${title.en}: planned`)],
    [`${id}Planted`, hectares(`${title.vi}: đã gieo trồng`, `${title.en}: sown`)],
    [`${id}Harvested`, hectares(`${title.vi}: đã thu hoạch`, `${title.en}: harvested`)],
  ]),
);

const BY_FEED: Readonly<Record<string, Metrics>> = {
  'fishing-fleet': fleetMetrics,
  'fishing-fleet-report': {
    ...named('Đơn vị', 'Unit'),
    vessels: count('Tổng số tàu từ 6 m', 'Boats of 6 m or more'),
    vessels6To12: count('Tàu 6 đến dưới 12 m', 'Boats of 6 to under 12 m'),
    vessels12To15: count('Tàu 12 đến dưới 15 m', 'Boats of 12 to under 15 m'),
    vesselsOver15: count('Tàu từ 15 m', 'Boats of 15 m or more'),
    vesselsWithDevice: count('Đã lắp thiết bị giám sát', 'Fitted with a device'),
    vesselsTemporary: count('Tàu “ba không” đăng ký tạm', 'Without papers, registered for now'),
    deviceShare: share('Tỷ lệ đã lắp thiết bị', 'Share fitted'),
  },
  'fish-landing-day': LANDING,
  'fish-landing-month': LANDING,
  crops: {
    ...named('Đơn vị', 'Unit'),
    ...SEASONS,
    standing: hectares('Cây hằng năm đang trên đồng', 'Annual crops on the fields'),
    production: tonnes('Sản lượng thu hoạch trong tháng', 'Harvested in the month'),
    cultivatedArea: hectares('Đất canh tác', 'Farmland'),
    servedArea: hectares('Hồ, đập phục vụ theo thiết kế', 'Served by reservoirs as designed'),
    irrigatedArea: hectares('Được tưới trong tháng', 'Watered in the month'),
    irrigatedShare: share('Tỷ lệ đất canh tác được tưới', 'Share of farmland watered'),
    highTechArea: hectares('Nông nghiệp công nghệ cao', 'High-tech farmland'),
  },
  irrigation: {
    ...named('Đơn vị', 'Unit'),
    servedArea: hectares('Hồ, đập phục vụ theo thiết kế', 'Served by reservoirs as designed'),
    waterNeeded: water('Nước cần tưới', 'Water needed'),
    waterSupplied: water('Nước đã cấp', 'Water supplied'),
    supplyShare: share('Nhu cầu được đáp ứng', 'Demand met'),
  },
  'rural-development': {
    ...named('Đơn vị', 'Unit'),
    ocopProducts: count('Sản phẩm OCOP', 'OCOP products'),
    communes: count('Số xã', 'Communes'),
    advancedCommunes: count('Xã nông thôn mới nâng cao', 'Of the advanced rural standard'),
    modelCommunes: count('Xã nông thôn mới kiểu mẫu', 'Of the model rural standard'),
    pigs: count('Đàn lợn', 'Pigs'),
    poultry: count('Đàn gia cầm', 'Poultry'),
    outbreaks: count('Ổ dịch phát sinh trong tháng', 'Outbreaks of the month'),
    animalsCulled: count('Vật nuôi tiêu hủy trong tháng', 'Animals culled in the month'),
  },
  'agriculture.boats-at-sea-hex': { count: count('Số tàu cá trên biển trong ô', 'Boats at sea per cell') },
};

/** By `<feed>.<column>`, of hexagons by `<layer>.<column>`. */
export const metrics: Metrics = Object.fromEntries(
  Object.entries(BY_FEED).flatMap(([feed, columns]) =>
    Object.entries(columns).map(([column, metric]) => [`${feed}.${column}`, metric]),
  ),
);
