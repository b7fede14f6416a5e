// BudgetExecutionMonth: the table of the finance office, revenue and disbursement of the province month by month beside their plans.
import { measured } from '../../entity-attributes.ts';
import type { EntityKind } from '../../world-contract.ts';
import type { Disbursement } from './disbursement.ts';
import { BILLION_DONG } from '../economic-sites.ts';
import { createMonthRegister } from '../month-register.ts';
import type { Revenue } from './revenue-by-tax.ts';

/** Builds the kind from those that state the same figures by line and by owner. */
export function createBudgetMonthsKind(revenue: Revenue, investment: Disbursement): EntityKind {
  const money = (value: number, atMs: number) => measured(value, BILLION_DONG, atMs, 1);
  return createMonthRegister({
    type: 'BudgetExecutionMonth',
    plan: ({ index }, setMs) => ({
      revenuePlan: money(revenue.expectedIn(index), setMs),
      disbursementPlan: money(investment.scheduledIn(index), setMs),
    }),
    actual: ({ index, endMs }) => ({
      revenue: money(revenue.collectedIn(index), endMs),
      disbursed: money(investment.spentIn(index), endMs),
    }),
  });
}
