// The feeds of the economy: what the offices of finance, statistics and planning state for months, quarters and years.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { budgetByTax, budgetByUnit, budgetMonths, publicInvestment } from './budget/budget-feeds.ts';
import { businessProjects, retailSales } from './business/business-feeds.ts';
import {
  consumerPrices,
  externalTrade,
  grossProduct,
  grossProductPerHead,
  socialInvestment,
} from './growth/growth-feeds.ts';

/** Every feed of the economy. */
export const feeds = defineFeeds([
  budgetByTax,
  budgetByUnit,
  publicInvestment,
  budgetMonths,
  grossProduct,
  grossProductPerHead,
  socialInvestment,
  externalTrade,
  consumerPrices,
  retailSales,
  businessProjects,
]);
