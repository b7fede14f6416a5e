// What the economy says of itself: names of its columns, what its figures mean and rest on.
import { defineAbout, type MetricSpec } from '#kernel/sector/sector-about.ts';
import { budgetAbout } from './budget/budget-about.ts';
import { byTaxMetrics, byUnitMetrics, investmentMetrics, monthMetrics } from './budget/budget-metrics.ts';
import { businessAbout, businessMetrics, retailMetrics } from './business/business-about.ts';
import { growthAbout } from './growth/growth-about.ts';
import {
  perHeadMetrics,
  priceMetrics,
  productMetrics,
  socialInvestmentMetrics,
  tradeMetrics,
} from './growth/growth-metrics.ts';

/** Puts the feed before each column. */
const of = (feed: string, metrics: Readonly<Record<string, MetricSpec>>) =>
  Object.fromEntries(Object.entries(metrics).map(([column, metric]) => [`${feed}.${column}`, metric]));

/** The lazy half of the economy. */
export const about = defineAbout({
  metrics: {
    ...of('budget-by-tax', byTaxMetrics),
    ...of('budget-by-unit', byUnitMetrics),
    ...of('public-investment', investmentMetrics),
    ...of('budget-months', monthMetrics),
    ...of('gross-product', productMetrics),
    ...of('gross-product-per-head', perHeadMetrics),
    ...of('social-investment', socialInvestmentMetrics),
    ...of('external-trade', tradeMetrics),
    ...of('consumer-prices', priceMetrics),
    ...of('retail-sales', retailMetrics),
    ...of('business-projects', businessMetrics),
  },
  kpis: { ...growthAbout, ...budgetAbout, ...businessAbout },
});
