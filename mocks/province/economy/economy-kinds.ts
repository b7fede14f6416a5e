// What the offices of finance, statistics and planning state about the economy.
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createGrossProductKind, createPerHeadKind } from './accounts/gross-product.ts';
import { createSocialInvestmentKind } from './accounts/social-investment.ts';
import { createBusinessKind } from './business-and-projects.ts';
import { createDisbursementKind } from './disbursement.ts';
import { createRevenueByTaxKind } from './revenue-by-tax.ts';
import { createRevenueByUnitKind } from './revenue-by-unit.ts';
import { createConsumerPriceKind } from './trade/consumer-prices.ts';
import { createExternalTradeKind } from './trade/external-trade.ts';
import { createRetailKind } from './trade/retail-sales.ts';

/** The ten kinds of the economy. */
export function createEconomyKinds(parts: WorldParts): readonly EntityKind[] {
  const { seed, units } = parts;
  return [
    createRevenueByTaxKind(seed),
    createRevenueByUnitKind(seed, units),
    createDisbursementKind(parts),
    createGrossProductKind(seed),
    createPerHeadKind(seed),
    createSocialInvestmentKind(seed),
    createExternalTradeKind(seed),
    createConsumerPriceKind(seed),
    createRetailKind(seed, units),
    createBusinessKind(seed, units),
  ];
}
