// The domestic revenue that is collected in each unit, by kind of tax, against the unit's estimate.
import { measured } from '../../entity-attributes.ts';
import { uniform } from '../../noise/hash.ts';
import { createStatisticKind } from '../../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../../statistics/statistic-units.ts';
import type { EntityKind, WorldAttribute } from '../../world-contract.ts';
import { createMonthProfile, monthIndex, yearToDate, type MonthProfile } from '../economic-month.ts';
import { BILLION_DONG, unitSites, type UnitSite } from '../economic-sites.ts';
import { nominalGrowth } from '../growth-path.ts';
import { createMonthlySeries, type MonthlySeries } from '../monthly-series.ts';
import { industryOf, sharesOf, spendingOf, tourismOf, type UnitShares } from '../unit-weights.ts';

const TYPE = 'BudgetRevenueByUnit';
/** Billion dong of 2024 collected by the tax offices of the units; synthetic. */
const ANNUAL = {
  businessTax: 5_200,
  personalIncomeTax: 2_900,
  landRevenue: 3_600,
  feesAndOther: 1_300,
} as const;

type Tax = keyof typeof ANNUAL;
const TAXES = Object.keys(ANNUAL) as Tax[];
const BY_TURNOVER = createMonthProfile(
  ({ month, workingDays }) => 0.7 + workingDays / 45 + (month === 1 ? 0.3 : 0),
);
const BY_AUCTION = createMonthProfile(({ month }) => 0.4 + month / 8);
const PROFILES: Readonly<Record<Tax, MonthProfile>> = {
  businessTax: createMonthProfile(({ month }) => (month % 3 === 1 ? 1.8 : 0.65)),
  personalIncomeTax: BY_TURNOVER,
  landRevenue: BY_AUCTION,
  feesAndOther: BY_TURNOVER,
};
const NOISE: Readonly<Record<Tax, number>> = {
  businessTax: 0.06,
  personalIncomeTax: 0.05,
  landRevenue: 0.22,
  feesAndOther: 0.08,
};

interface RevenueUnit extends UnitSite {
  series: Readonly<Record<Tax, MonthlySeries>>;
  /** Billion dong of 2024 by tax. */
  annual: Readonly<Record<Tax, number>>;
}

function sharesByTax(units: readonly StatisticUnit[]): Readonly<Record<Tax, UnitShares>> {
  const spending = sharesOf(units, spendingOf);
  return {
    businessTax: sharesOf(units, (unit) => industryOf(unit) + spendingOf(unit)),
    personalIncomeTax: spending,
    landRevenue: sharesOf(units, (unit) => spendingOf(unit) + 0.5 * tourismOf(unit) + unit.areaKm2 / 40),
    feesAndOther: spending,
  };
}

const record = <Value>(valueOf: (tax: Tax) => Value) =>
  Object.fromEntries(TAXES.map((tax) => [tax, valueOf(tax)])) as Record<Tax, Value>;

function withSeries(site: UnitSite, shares: Readonly<Record<Tax, UnitShares>>): RevenueUnit {
  const annual = record((tax) => ANNUAL[tax] * (shares[tax].get(site.unit.code) ?? 0));
  const series = record((tax) =>
    createMonthlySeries({
      stream: site.stream + TAXES.indexOf(tax) * 101,
      annual: annual[tax],
      growth: nominalGrowth,
      profile: PROFILES[tax],
      noise: NOISE[tax],
    }),
  );
  return { ...site, annual, series };
}

/** What the People's Council expects of a unit in a year, and of that until a month. */
function estimates({ annual, stream }: RevenueUnit, index: number): { year: number; toDate: number } {
  const year = Math.floor(index / 12);
  const prudence = nominalGrowth(year) * (0.88 + 0.11 * uniform(stream + 7, year));
  return TAXES.reduce(
    (sum, tax) => ({
      year: sum.year + annual[tax] * prudence,
      toDate: sum.toDate + annual[tax] * prudence * yearToDate(PROFILES[tax], index),
    }),
    { year: 0, toDate: 0 },
  );
}

/** Builds the kind; creation makes only the shares. */
export function createRevenueByUnitKind(seed: number, units: readonly StatisticUnit[]): EntityKind {
  const shares = sharesByTax(units);
  return createStatisticKind({
    type: TYPE,
    period: 'month',
    sites: () => unitSites(TYPE, seed, units).map((site) => withSeries(site, shares)),
    missingShare: 0.03,
    observe(site, { startMs, endMs }) {
      const index = monthIndex(startMs);
      const money = (value: number): WorldAttribute => measured(value, BILLION_DONG, endMs, 3);
      const total = (figure: (series: MonthlySeries) => number) =>
        TAXES.reduce((sum, tax) => sum + figure(site.series[tax]), 0);
      const { year, toDate } = estimates(site, index);
      return {
        revenue: money(total((series) => series.month(index))),
        ...record((tax) => money(site.series[tax].month(index))),
        revenueYearToDate: money(total((series) => series.yearToDate(index))),
        revenueYearToDateLastYear: money(total((series) => series.yearToDate(index - 12))),
        yearEstimate: money(year),
        estimateYearToDate: money(toDate),
      };
    },
  });
}
