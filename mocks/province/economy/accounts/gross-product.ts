// GRDP by activity, quarter by quarter in constant prices, and a year's per head in dollars; oil and gas always apart from the rest.
import { measured, property } from '../../entity-attributes.ts';
import { bell } from '../../noise/hash.ts';
import { createStatisticKind } from '../../statistics/statistic-kind.ts';
import type { EntityKind } from '../../world-contract.ts';
import { monthIndex } from '../economic-month.ts';
import { BILLION_DONG, lineSites, type EconomicLine, type LineSite } from '../economic-sites.ts';
import { createGrowthPath, type GrowthPath } from '../growth-path.ts';

/** An activity of the accounts. */
interface Activity extends EconomicLine {
  basis: 'without-oil' | 'oil';
  /** Billion dong of 2024 in the prices of 2010. */
  constant: number;
  /** Dollars a head of 2024 in current prices. */
  perHead: number;
  growth: GrowthPath;
  /** Shares of the four quarters. */
  quarters: readonly [number, number, number, number];
}

/**
 * 2024 is published: +3.63 % agriculture, +15.76 % industry with construction, +6.91 % services, +11.72 % without oil and gas, 9,012 dollars
 * a head. The weights that make these agree, other years and oil are synthetic.
 */
const ACTIVITIES: readonly Activity[] = [
  {
    code: 'agriculture',
    name: { vi: 'Nông, lâm, thủy sản', en: 'Agriculture, forestry, fishing' },
    basis: 'without-oil',
    constant: 17_900,
    perHead: 1_010,
    growth: createGrowthPath({ 2020: 3.9, 2021: 3.1, 2022: 4.2, 2023: 4.0, 2024: 3.63, 2025: 3.7 }, 3.6),
    quarters: [0.22, 0.25, 0.25, 0.28],
  },
  {
    code: 'industry',
    name: { vi: 'Công nghiệp, trừ dầu khí', en: 'Industry without oil and gas' },
    basis: 'without-oil',
    constant: 74_600,
    perHead: 4_060,
    growth: createGrowthPath(
      { 2020: 6.8, 2021: 5.6, 2022: 10.1, 2023: 7.8, 2024: 17.1, 2025: 10.8, 2026: 9.8 },
      9.2,
    ),
    quarters: [0.23, 0.25, 0.25, 0.27],
  },
  {
    code: 'construction',
    name: { vi: 'Xây dựng', en: 'Construction' },
    basis: 'without-oil',
    constant: 22_000,
    perHead: 1_170,
    growth: createGrowthPath(
      { 2020: 5.4, 2021: 3.4, 2022: 8.8, 2023: 6.9, 2024: 11.2, 2025: 9.1, 2026: 8.9 },
      8.3,
    ),
    quarters: [0.21, 0.25, 0.23, 0.31],
  },
  {
    code: 'trade',
    name: { vi: 'Thương mại, vận tải, cảng', en: 'Trade, transport, ports' },
    basis: 'without-oil',
    constant: 21_400,
    perHead: 1_240,
    growth: createGrowthPath(
      { 2020: -2.1, 2021: -3.4, 2022: 11.6, 2023: 7.9, 2024: 7.4, 2025: 8.5, 2026: 8.7 },
      8.2,
    ),
    quarters: [0.24, 0.25, 0.25, 0.26],
  },
  {
    code: 'services',
    name: { vi: 'Dịch vụ khác', en: 'Other services' },
    basis: 'without-oil',
    constant: 15_500,
    perHead: 950,
    growth: createGrowthPath(
      { 2020: -3.8, 2021: -7.7, 2022: 13.5, 2023: 7.7, 2024: 6.24, 2025: 7.6, 2026: 8 },
      7.8,
    ),
    quarters: [0.24, 0.27, 0.26, 0.23],
  },
  {
    code: 'taxes',
    name: { vi: 'Thuế sản phẩm trừ trợ cấp', en: 'Product taxes less subsidies' },
    basis: 'without-oil',
    constant: 9_300,
    perHead: 582,
    growth: createGrowthPath({ 2020: 1, 2021: 0.5, 2022: 7, 2023: 5, 2024: 8.1 }, 7),
    quarters: [0.25, 0.24, 0.25, 0.26],
  },
  {
    code: 'oil-gas',
    name: { vi: 'Khai thác dầu khí', en: 'Oil and gas extraction' },
    basis: 'oil',
    constant: 71_000,
    perHead: 4_210,
    growth: createGrowthPath({ 2020: -9, 2021: -7, 2022: -1.5, 2023: -8.4, 2024: -4.6, 2025: -3.4 }, -3),
    quarters: [0.25, 0.25, 0.25, 0.25],
  },
];
/** Residents of 2024: the census of 2019 grown by nine in a thousand a year. */
const RESIDENTS_2024 = 1_200_900;

/** Value of a quarter in constant prices; `quarter` counts quarters since year 0. Small noise, as estimates have. */
function quarterValue({ line, stream }: LineSite<Activity>, quarter: number): number {
  const share = line.quarters[quarter % 4] ?? 0.25;
  return line.constant * line.growth(Math.floor(quarter / 4)) * share * (1 + 0.006 * bell(stream, quarter));
}

function quartersToDate(site: LineSite<Activity>, quarter: number): number {
  let sum = 0;
  for (let each = quarter - (quarter % 4); each <= quarter; each += 1) sum += quarterValue(site, each);
  return sum;
}

const sitesOf = (type: string, seed: number) =>
  lineSites<Activity>(type, seed, ACTIVITIES, ({ code, basis }) => ({
    activity: property(code),
    basis: property(basis),
  }));

/** GRDP of each quarter, and since January, with the same of the year before. */
export function createGrossProductKind(seed: number): EntityKind {
  return createStatisticKind({
    type: 'GrossRegionalProduct',
    period: 'quarter',
    sites: () => sitesOf('GrossRegionalProduct', seed),
    missingShare: 0,
    observe(site, { startMs, endMs }) {
      const quarter = monthIndex(startMs) / 3;
      const money = (value: number) => measured(value, BILLION_DONG, endMs, 1);
      return {
        grdp: money(quarterValue(site, quarter)),
        grdpLastYear: money(quarterValue(site, quarter - 4)),
        grdpYearToDate: money(quartersToDate(site, quarter)),
        grdpYearToDateLastYear: money(quartersToDate(site, quarter - 4)),
      };
    },
  });
}

/** What each activity contributes to the GRDP a head of a year, current prices, in dollars. */
export function createPerHeadKind(seed: number): EntityKind {
  return createStatisticKind({
    type: 'GrossRegionalProductPerHead',
    period: 'year',
    sites: () => sitesOf('GrossRegionalProductPerHead', seed),
    missingShare: 0,
    observe({ line }, { startMs, endMs }) {
      const year = monthIndex(startMs) / 12;
      // Prices rise against the dollar, people grow in number.
      const drift = 1.012 ** (year - 2024);
      const residents = RESIDENTS_2024 * 1.009 ** (year - 2024);
      const perHead = (line.perHead * line.growth(year) * drift * RESIDENTS_2024) / residents;
      return {
        grdpPerHead: measured(perHead, 'USD', endMs, 1),
        residents: measured(residents, 'IE', endMs, 0),
      };
    },
  });
}
