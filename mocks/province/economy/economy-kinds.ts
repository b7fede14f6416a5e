// What the offices of finance, statistics and planning state about the economy.
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createGrossProductKind, createPerHeadKind } from './accounts/gross-product.ts';
import { createSocialInvestmentKind } from './accounts/social-investment.ts';
import { createBudgetMonthsKind } from './budget/budget-months.ts';
import { createBusinessKind } from './business-and-projects.ts';
import { createDisbursement } from './budget/disbursement.ts';
import { createRevenue } from './budget/revenue-by-tax.ts';
import { createRevenueByUnitKind } from './budget/revenue-by-unit.ts';
import { createConsumerPriceKind } from './trade/consumer-prices.ts';
import { createExternalTradeKind } from './trade/external-trade.ts';
import { createRetailKind } from './trade/retail-sales.ts';

/** The eleven kinds of the economy. */
export function createEconomyKinds(parts: WorldParts): readonly EntityKind[] {
  const { seed, units } = parts;
  const revenue = createRevenue(seed);
  const investment = createDisbursement(parts);
  return [
    revenue.kind,
    createRevenueByUnitKind(seed, units),
    investment.kind,
    createBudgetMonthsKind(revenue, investment),
    createGrossProductKind(seed),
    createPerHeadKind(seed),
    createSocialInvestmentKind(seed),
    createExternalTradeKind(seed),
    createConsumerPriceKind(seed),
    createRetailKind(seed, units),
    createBusinessKind(seed, units),
  ];
}
