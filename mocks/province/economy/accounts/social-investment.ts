// Capital invested in the province each quarter, by who invests; the sum of 2024 is published (74,398 billion dong).
import { measured, property } from '../../entity-attributes.ts';
import { createStatisticKind } from '../../statistics/statistic-kind.ts';
import type { EntityKind } from '../../world-contract.ts';
import { createMonthProfile, monthIndex } from '../economic-month.ts';
import { BILLION_DONG, lineSites, type EconomicLine } from '../economic-sites.ts';
import { createGrowthPath } from '../growth-path.ts';
import { createMonthlySeries } from '../monthly-series.ts';

const TYPE = 'SocialInvestment';
/** Billion dong of 2024, synthetic split. */
const INVESTORS: readonly (EconomicLine & { annual: number })[] = [
  { code: 'fdi', name: { vi: 'Đầu tư nước ngoài', en: 'Foreign investors' }, annual: 27_900 },
  { code: 'private', name: { vi: 'Doanh nghiệp ngoài nhà nước', en: 'Private enterprises' }, annual: 14_098 },
  { code: 'state-budget', name: { vi: 'Ngân sách nhà nước', en: 'State budget' }, annual: 16_200 },
  { code: 'state-enterprise', name: { vi: 'Doanh nghiệp nhà nước', en: 'State enterprises' }, annual: 8_100 },
  { code: 'households', name: { vi: 'Hộ dân cư', en: 'Households' }, annual: 7_200 },
  { code: 'state-loans', name: { vi: 'Vốn vay', en: 'Loans' }, annual: 900 },
];
/** 2024 is published: +23.53 %. */
const GROWTH = createGrowthPath({ 2020: 3, 2021: -2, 2022: 12, 2023: 9, 2024: 23.53, 2025: 12, 2026: 9 }, 8);
const PROFILE = createMonthProfile(({ month, workingDays }) => workingDays * (0.75 + month / 22));

/** Builds the kind. */
export function createSocialInvestmentKind(seed: number): EntityKind {
  const sites = lineSites(TYPE, seed, INVESTORS, ({ code }) => ({ investor: property(code) })).map(
    (site) => ({
      ...site,
      series: createMonthlySeries({
        stream: site.stream,
        annual: site.line.annual,
        growth: GROWTH,
        profile: PROFILE,
        noise: 0.04,
      }),
    }),
  );
  return createStatisticKind({
    type: TYPE,
    period: 'quarter',
    sites,
    missingShare: 0,
    observe({ series }, { startMs, endMs }) {
      const first = monthIndex(startMs);
      const money = (value: number) => measured(value, BILLION_DONG, endMs, 1);
      return {
        investment: money(series.month(first) + series.month(first + 1) + series.month(first + 2)),
        investmentYearToDate: money(series.yearToDate(first + 2)),
        investmentYearToDateLastYear: money(series.yearToDate(first - 10)),
      };
    },
  });
}
