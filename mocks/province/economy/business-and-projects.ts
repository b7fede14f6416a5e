// Enterprises that come and go, and investment projects in force, by unit: sums are the published ones of 2022 and 2024.
import { measured } from '../entity-attributes.ts';
import { uniform } from '../noise/hash.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import type { EntityKind } from '../world-contract.ts';
import { createMonthProfile, monthIndex, yearToDate } from './economic-month.ts';
import { BILLION_DONG, MILLION_DOLLARS, unitSites, type UnitSite } from './economic-sites.ts';
import { createGrowthPath } from './growth-path.ts';
import { createMonthlySeries } from './monthly-series.ts';
import { industryOf, sharesOf, spendingOf, tourismOf } from './unit-weights.ts';

const TYPE = 'BusinessAndProjects';
/** New enterprises of 2024; 1,900 are published for 2022. */
const NEW_ENTERPRISES = 2_040;
/** Projects in force at the end of 2024, published: 698 domestic with 411,770 billion dong, 495 foreign with 33,855.5 million dollars. */
const DOMESTIC = { projects: 698, capital: 411_770 } as const;
const FOREIGN = { projects: 495, capital: 33_855.5 } as const;
const END_OF_2024 = 2024 * 12 + 11;
const GROWTH = createGrowthPath({ 2020: -3, 2021: -9, 2022: 14, 2023: 2, 2024: 5.3, 2025: 6, 2026: 7 }, 5);
const NEW_ONES = createMonthProfile(({ workingDays }) => workingDays);
const BACK_AGAIN = createMonthProfile(({ month }) => (month === 1 ? 4.5 : 1));
/** Licences of a year end with it: many pause in January. */
const LEAVING = createMonthProfile(({ month }) => (month === 1 ? 5 : month === 12 ? 1.3 : 0.9));

interface Flow {
  month(index: number): number;
}

interface BusinessUnit extends UnitSite {
  entering: Flow;
  returning: Flow;
  leaving: Flow;
  shares: { domestic: number; foreign: number; enterprises: number };
}

/** Whole enterprises: the remainder falls on a month by chance, always the same. */
function counted(flow: Flow, stream: number): (index: number) => number {
  return (index) => Math.floor(flow.month(index) + uniform(stream, index));
}

/** Stock of a month: 6.5 % a year more of projects and capital, in steps of each unit's own. */
function stockFactor(stream: number, index: number): number {
  const steps = index - END_OF_2024;
  return 1 + (0.065 / 12) * (steps + 0.8 * (uniform(stream, index) - 0.5) * Math.min(1, Math.abs(steps)));
}

function businessUnits(seed: number, units: readonly StatisticUnit[]): readonly BusinessUnit[] {
  const enterprises = sharesOf(units, (unit) => spendingOf(unit) + 0.4 * industryOf(unit));
  const domestic = sharesOf(
    units,
    (unit) => 0.6 * industryOf(unit) + tourismOf(unit) + 0.5 * spendingOf(unit),
  );
  const foreign = sharesOf(units, (unit) => industryOf(unit) ** 1.1 + 0.25 * tourismOf(unit));
  return unitSites(TYPE, seed, units).map((site) => {
    const share = enterprises.get(site.unit.code) ?? 0;
    const flow = (stream: number, annual: number, profile: typeof NEW_ONES) =>
      createMonthlySeries({ stream: site.stream + stream, annual, growth: GROWTH, profile, noise: 0.1 });
    return {
      ...site,
      entering: flow(1, NEW_ENTERPRISES * share, NEW_ONES),
      returning: flow(2, 0.33 * NEW_ENTERPRISES * share, BACK_AGAIN),
      leaving: flow(3, 0.96 * NEW_ENTERPRISES * share, LEAVING),
      shares: {
        domestic: domestic.get(site.unit.code) ?? 0,
        foreign: foreign.get(site.unit.code) ?? 0,
        enterprises: share,
      },
    };
  });
}

/** Builds the kind. */
export function createBusinessKind(seed: number, units: readonly StatisticUnit[]): EntityKind {
  return createStatisticKind({
    type: TYPE,
    period: 'month',
    sites: businessUnits(seed, units),
    missingShare: 0.03,
    observe({ stream, entering, returning, leaving, shares }, { startMs, endMs }) {
      const index = monthIndex(startMs);
      const count = (value: number) => measured(value, 'H87', endMs, 0);
      const entered = counted(entering, stream + 21);
      const returned = counted(returning, stream + 22);
      const left = counted(leaving, stream + 23);
      const [domestic, foreign] = [stockFactor(stream + 24, index), stockFactor(stream + 25, index)];
      return {
        newEnterprises: count(entered(index)),
        newEnterprisesYearToDate: count(yearToDate(entered, index)),
        newEnterprisesYearToDateLastYear: count(yearToDate(entered, index - 12)),
        enteredMarketYearToDate: count(yearToDate((month) => entered(month) + returned(month), index)),
        leftMarketYearToDate: count(yearToDate(left, index)),
        activeEnterprises: count(13_500 * shares.enterprises * stockFactor(stream + 26, index)),
        domesticProjects: count(DOMESTIC.projects * shares.domestic * domestic),
        domesticCapital: measured(DOMESTIC.capital * shares.domestic * domestic, BILLION_DONG, endMs, 1),
        foreignProjects: count(FOREIGN.projects * shares.foreign * foreign),
        foreignCapital: measured(FOREIGN.capital * shares.foreign * foreign, MILLION_DOLLARS, endMs, 2),
      };
    },
  });
}
