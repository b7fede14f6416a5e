// Retail sales and consumer services by unit: what residents spend, Tết, and what visitors leave behind on long weekends.
import { measured } from '../../entity-attributes.ts';
import { createStatisticKind } from '../../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../../statistics/statistic-units.ts';
import type { EntityKind } from '../../world-contract.ts';
import { createMonthProfile, monthIndex } from '../economic-month.ts';
import { BILLION_DONG, unitSites } from '../economic-sites.ts';
import { nominalGrowth } from '../growth-path.ts';
import { createMonthlySeries } from '../monthly-series.ts';
import { sharesOf, spendingOf, tourismOf } from '../unit-weights.ts';

const TYPE = 'RetailSales';
/** Billion dong of 2024 that residents and visitors spend; synthetic. */
const RESIDENTS_SPEND = 71_000;
const VISITORS_SPEND = 19_000;
const RESIDENTS = createMonthProfile(
  ({ tetShoppingDays, month }) => 1 + 0.018 * tetShoppingDays + 0.006 * month,
);
/** Visitors come on free days, more of them in the holidays of summer. */
const VISITORS = createMonthProfile(({ trips, month }) => 3 + trips * (month >= 6 && month <= 8 ? 1.35 : 1));

/** Builds the kind. */
export function createRetailKind(seed: number, units: readonly StatisticUnit[]): EntityKind {
  const spending = sharesOf(units, spendingOf);
  const tourism = sharesOf(units, tourismOf);
  const sites = unitSites(TYPE, seed, units).map((site) => {
    const { code } = site.unit;
    const options = { growth: nominalGrowth, noise: 0.025 };
    const residents = createMonthlySeries({
      ...options,
      stream: site.stream,
      annual: RESIDENTS_SPEND * (spending.get(code) ?? 0),
      profile: RESIDENTS,
    });
    const visitors = createMonthlySeries({
      ...options,
      stream: site.stream + 17,
      annual: VISITORS_SPEND * (tourism.get(code) ?? 0),
      profile: VISITORS,
    });
    return { ...site, residents, visitors };
  });
  return createStatisticKind({
    type: TYPE,
    period: 'month',
    sites,
    missingShare: 0.04,
    observe({ residents, visitors }, { startMs, endMs }) {
      const index = monthIndex(startMs);
      const money = (value: number) => measured(value, BILLION_DONG, endMs, 2);
      return {
        sales: money(residents.month(index) + visitors.month(index)),
        salesToVisitors: money(visitors.month(index)),
        salesLastYear: money(residents.month(index - 12) + visitors.month(index - 12)),
        salesYearToDate: money(residents.yearToDate(index) + visitors.yearToDate(index)),
        salesYearToDateLastYear: money(residents.yearToDate(index - 12) + visitors.yearToDate(index - 12)),
      };
    },
  });
}
