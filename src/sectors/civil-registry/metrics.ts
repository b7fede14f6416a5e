// How the columns of civil registry and population are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';

type Metrics = Readonly<Record<string, MetricSpec>>;

const UNIT: Metrics = {
  name: { title: { vi: 'Đơn vị', en: 'Unit' } },
  'name@en': { title: { vi: 'Đơn vị (tiếng Anh)', en: 'Unit in English' }, secondary: true },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
};

const written =
  (unit: string, digits = 0) =>
  (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit, digits });
const people = written('{person}');
const pieces = written('{count}');

const REGISTRATIONS: Metrics = {
  ...UNIT,
  registrationsPending: pieces('Hồ sơ đang giải quyết', 'Registrations that wait'),
  registrationsOverdue: pieces('Hồ sơ quá hạn', 'Registrations overdue'),
  birthsRegistered: pieces('Khai sinh trong ngày', 'Births registered in the day'),
  deathsRegistered: pieces('Khai tử trong ngày', 'Deaths registered in the day'),
  marriagesRegistered: pieces('Kết hôn trong ngày', 'Marriages registered in the day'),
};

const VITAL: Metrics = {
  ...UNIT,
  births: people('Trẻ đăng ký khai sinh', 'Births registered'),
  maleBirths: people('Trong đó: bé trai', 'Of these: boys'),
  birthsOnTime: people('Khai sinh đúng hạn (60 ngày)', 'Registered within 60 days'),
  birthsOnline: people('Khai sinh trực tuyến', 'Registered online'),
  deaths: people('Khai tử', 'Deaths registered'),
  marriages: pieces('Kết hôn', 'Marriages'),
  divorces: pieces('Ly hôn', 'Divorces'),
  birthsSamePeriodLastYear: people('Khai sinh, cùng kỳ năm trước', 'Births, same month last year'),
  deathsSamePeriodLastYear: people('Khai tử, cùng kỳ năm trước', 'Deaths, same month last year'),
  marriagesSamePeriodLastYear: pieces('Kết hôn, cùng kỳ năm trước', 'Marriages, same month last year'),
  divorcesSamePeriodLastYear: pieces('Ly hôn, cùng kỳ năm trước', 'Divorces, same month last year'),
  birthsInYear: people('Khai sinh trong 12 tháng', 'Births in 12 months'),
  maleBirthsInYear: people('Bé trai sinh trong 12 tháng', 'Boys born in 12 months'),
  femaleBirthsInYear: people('Bé gái sinh trong 12 tháng', 'Girls born in 12 months'),
  deathsInYear: people('Khai tử trong 12 tháng', 'Deaths in 12 months'),
  netMigrationInYear: people('Nhập cư trừ xuất cư trong 12 tháng', 'Arrivals less departures in 12 months'),
  meanPopulation: people('Dân số trung bình 12 tháng', 'Mean population of 12 months'),
  jointProcedures: pieces('Hồ sơ liên thông', 'Joint procedures'),
  jointProceduresOnTime: pieces('Hồ sơ liên thông đúng hạn', 'Joint procedures on time'),
  firstMarriageAge: written('a', 1)('Tuổi kết hôn lần đầu', 'Age at first marriage'),
};

const POPULATION: Metrics = {
  ...UNIT,
  population: people('Dân số (theo điều tra)', 'Population (census basis)'),
  registeredPopulation: people('Dân số (đăng ký cư trú)', 'Population (registered residence)'),
  density: written('{person}/km2')('Mật độ', 'Density'),
  areaKm2: written('km2', 1)('Diện tích', 'Area'),
  urbanPopulation: people('Dân số thành thị', 'Urban population'),
  households: pieces('Số hộ', 'Households'),
  adults: people('Người từ 14 tuổi', 'People of 14 and more'),
  levelTwoAccounts: people('Đã kích hoạt định danh mức 2', 'With an activated level-2 account'),
  childrenUnderFive: people('Trẻ dưới 5 tuổi', 'Children under 5'),
  childrenRegistered: people('Trẻ dưới 5 tuổi đã khai sinh', 'Children under 5 registered'),
  registryBooks: pieces('Sổ hộ tịch', 'Registry books'),
  registryBooksDigitised: pieces('Sổ hộ tịch đã số hóa', 'Registry books digitised'),
};

/** Metrics by `<feed>.<column>`. */
export const metrics: Metrics = Object.fromEntries(
  Object.entries({
    'civil-registrations': REGISTRATIONS,
    'vital-statistics': VITAL,
    population: POPULATION,
  }).flatMap(([feed, columns]) =>
    Object.entries(columns).map(([column, metric]) => [`${feed}.${column}`, metric] as const),
  ),
);
