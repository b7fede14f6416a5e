// The consumer price index by its eleven groups: food moves with Tết, fuel with the world, school fees in September.
import { measured, property } from '../../entity-attributes.ts';
import { smoothNoise } from '../../noise/smooth-noise.ts';
import { createStatisticKind } from '../../statistics/statistic-kind.ts';
import type { EntityKind } from '../../world-contract.ts';
import { economicMonth, monthIndex } from '../economic-month.ts';
import { lineSites, type EconomicLine, type LineSite } from '../economic-sites.ts';

const TYPE = 'ConsumerPriceIndex';
const DAY_MS = 86_400_000;

/** A group of the basket. */
interface PriceGroup extends EconomicLine {
  /** Percent of the basket. */
  weight: number;
  /** Percent a year. */
  drift: number;
  /** Swing with markets, share of the price. */
  swing: number;
  /** Share added in the fortnight before Tết. */
  tet: number;
  /** Share added every September. */
  schoolYear: number;
}

type Row = readonly [string, string, string, ...number[]];

/** Code, names, weight, drift, swing, Tết, school year; weights in the manner of the national basket, rates synthetic. */
const GROUPS: readonly PriceGroup[] = (
  [
    ['food', 'Hàng ăn và dịch vụ ăn uống', 'Food and catering', 33.6, 2.6, 0.012, 0.016, 0],
    ['drinks', 'Đồ uống và thuốc lá', 'Drinks and tobacco', 2.7, 2.2, 0.004, 0.008, 0],
    ['garments', 'May mặc, mũ nón, giày dép', 'Garments and footwear', 5.7, 1.3, 0.003, 0.004, 0],
    ['housing', 'Nhà ở, điện nước, vật liệu', 'Housing, energy, materials', 18.8, 3.6, 0.013, 0, 0],
    ['household', 'Thiết bị và đồ dùng gia đình', 'Household goods', 6.7, 1.2, 0.003, 0, 0],
    ['health', 'Thuốc và dịch vụ y tế', 'Health', 5.4, 3.8, 0.012, 0, 0],
    ['transport', 'Giao thông', 'Transport', 9.7, 0.8, 0.045, 0.004, 0],
    ['telecom', 'Thông tin, truyền thông', 'Telecommunications', 3.1, -0.5, 0.002, 0, 0],
    ['education', 'Giáo dục', 'Education', 6.2, 0.6, 0.004, 0, 0.022],
    ['culture', 'Văn hóa, giải trí, du lịch', 'Culture and tourism', 4.6, 1.7, 0.006, 0.006, 0],
    ['other', 'Hàng hóa và dịch vụ khác', 'Other goods and services', 3.5, 4.1, 0.006, 0.003, 0],
  ] satisfies readonly Row[]
).map(([code, vi, en, weight, drift, swing, tet, schoolYear]): PriceGroup => ({
  code,
  name: { vi, en },
  weight,
  drift,
  swing,
  tet,
  schoolYear,
}));

/** Price of a group in a month against January 2024; every change is taken from these levels, so that all agree. */
function priceLevel({ line, stream }: LineSite<PriceGroup>, index: number): number {
  const { year, tetShoppingDays } = economicMonth(index);
  const years = (index - 2024 * 12) / 12;
  const septembers = year - 2024 + (index % 12 >= 8 ? 1 : 0);
  const market = smoothNoise(stream, index * 30.4 * DAY_MS, 220 * DAY_MS);
  return (
    (1 + line.drift / 100) ** years *
    (1 + line.schoolYear) ** septembers *
    (1 + line.swing * market + line.tet * (tetShoppingDays / 14))
  );
}

const changePercent = (now: number, before: number) => (now / before - 1) * 100;

function meanLevel(site: LineSite<PriceGroup>, index: number): number {
  const months = (index % 12) + 1;
  let sum = 0;
  for (let each = index - months + 1; each <= index; each += 1) sum += priceLevel(site, each);
  return sum / months;
}

/** Builds the kind. */
export function createConsumerPriceKind(seed: number): EntityKind {
  return createStatisticKind({
    type: TYPE,
    period: 'month',
    sites: () => lineSites(TYPE, seed, GROUPS, ({ code }) => ({ priceGroup: property(code) })),
    missingShare: 0,
    observe(site, { startMs, endMs }) {
      const index = monthIndex(startMs);
      const level = (month: number) => priceLevel(site, month);
      const percent = (value: number) => measured(value, 'P1', endMs, 3);
      return {
        basketWeight: measured(site.line.weight, 'P1', endMs, 2),
        changeToLastMonth: percent(changePercent(level(index), level(index - 1))),
        changeToLastYear: percent(changePercent(level(index), level(index - 12))),
        averageChange: percent(changePercent(meanLevel(site, index), meanLevel(site, index - 12))),
      };
    },
  });
}
