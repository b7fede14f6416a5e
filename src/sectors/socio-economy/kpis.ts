// The key performance indicators of the economy.
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { budgetKpis } from './budget/budget-kpis.ts';
import { businessKpis } from './business/business-kpis.ts';
import { growthKpis } from './growth/growth-kpis.ts';

/** KPIs of the economy: growth, the budget, what happens in the units. */
export const kpis: readonly KpiSpec[] = [...growthKpis, ...budgetKpis, ...businessKpis];
