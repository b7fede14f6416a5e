// The budget revenue of the province by line: what was collected in a month, since January, last year, and what the People's Council estimated.
import { measured, property } from '../../entity-attributes.ts';
import { uniform } from '../../noise/hash.ts';
import { smoothNoise } from '../../noise/smooth-noise.ts';
import { createStatisticKind } from '../../statistics/statistic-kind.ts';
import type { EntityKind } from '../../world-contract.ts';
import { createMonthProfile, economicMonth, monthIndex, yearToDate } from '../economic-month.ts';
import { BILLION_DONG, lineSites, type EconomicLine, type LineSite } from '../economic-sites.ts';
import { nominalGrowth } from '../growth-path.ts';
import { createMonthlySeries, type MonthlySeries } from '../monthly-series.ts';
import { REVENUE_LINES, type RevenueLine } from './revenue-lines.ts';

const TYPE = 'BudgetRevenueByTax';
const DAYS_PER_YEAR = 365.25;
const DAY_MS = 86_400_000;

/** When money comes in: corporate tax by quarter, land by auction, the rest with turnover. */
const PROFILES = {
  quarterly: createMonthProfile(({ month }) => (month % 3 === 1 ? 1.9 : 0.62)),
  monthly: createMonthProfile(({ month, workingDays }) => 0.6 + workingDays / 40 + (month === 1 ? 0.35 : 0)),
  land: createMonthProfile(
    ({ month }) => [0.4, 0.3, 0.6, 0.7, 0.8, 1.2, 0.9, 0.9, 1.2, 1.3, 1.5, 2.2][month - 1] ?? 1,
  ),
  trade: createMonthProfile(({ workingDays }) => 8 + workingDays),
} as const;
/** What an estimate expects: the same shares every year, without the moves of Tết. */
const EXPECTED = {
  quarterly: PROFILES.quarterly,
  monthly: createMonthProfile(({ month }) => (month === 1 ? 1.4 : 1)),
  land: PROFILES.land,
  trade: createMonthProfile(() => 1),
} as const;

/** Which revenue a series of a line has, and its estimate. */
interface RevenueSite extends LineSite<RevenueLine> {
  collected: MonthlySeries;
}

/** The year's estimate of a line: prudent, so that it is beaten by a tenth in an ordinary year. */
function estimateOf({ line, stream }: RevenueSite, year: number): number {
  return line.annual * nominalGrowth(year) * (0.875 + 0.06 * uniform(stream + 5, year));
}

function estimateToDate(site: RevenueSite, index: number): number {
  return estimateOf(site, Math.floor(index / 12)) * yearToDate(EXPECTED[site.line.rhythm], index);
}

/** World prices move what crude oil brings. */
function priceFactor(line: RevenueLine, stream: number, index: number): number {
  if (line.group !== 'crude-oil') return 1;
  return 1 + 0.12 * smoothNoise(stream + 6, (index / 12) * DAYS_PER_YEAR * DAY_MS, 400 * DAY_MS);
}

function siteOf(site: LineSite<RevenueLine>): RevenueSite {
  const { line, stream } = site;
  const base = createMonthlySeries({
    stream,
    annual: line.annual,
    growth: nominalGrowth,
    profile: PROFILES[line.rhythm],
    noise: line.rhythm === 'land' ? 0.18 : 0.05,
  });
  const month = (index: number) => base.month(index) * priceFactor(line, stream, index);
  return { ...site, collected: { month, yearToDate: (index) => yearToDate(month, index) } };
}

/** The revenue of the province: what its lines state, and their sums. */
export interface Revenue {
  kind: EntityKind;
  /** Billion dong collected in a month. */
  collectedIn(index: number): number;
  /** Billion dong that the estimate expects of it. */
  expectedIn(index: number): number;
}

/** Builds the revenue; one office reports all lines at once, so that none is missing alone. */
export function createRevenue(seed: number): Revenue {
  const sites = lineSites<RevenueLine & EconomicLine>(TYPE, seed, REVENUE_LINES, ({ code, group }) => ({
    taxLine: property(code),
    revenueGroup: property(group),
  })).map(siteOf);
  const total = (figure: (site: RevenueSite) => number) => sites.reduce((sum, site) => sum + figure(site), 0);
  const kind = createStatisticKind({
    type: TYPE,
    period: 'month',
    sites,
    missingShare: 0,
    observe(site, { startMs, endMs }) {
      const index = monthIndex(startMs);
      const money = (value: number) => measured(value, BILLION_DONG, endMs, 2);
      return {
        revenue: money(site.collected.month(index)),
        revenueLastYear: money(site.collected.month(index - 12)),
        revenueYearToDate: money(site.collected.yearToDate(index)),
        revenueYearToDateLastYear: money(site.collected.yearToDate(index - 12)),
        yearEstimate: money(estimateOf(site, economicMonth(index).year)),
        estimateYearToDate: money(estimateToDate(site, index)),
      };
    },
  });
  return {
    kind,
    collectedIn: (index) => total(({ collected }) => collected.month(index)),
    expectedIn: (index) =>
      total((site) => estimateToDate(site, index) - (index % 12 === 0 ? 0 : estimateToDate(site, index - 1))),
  };
}
