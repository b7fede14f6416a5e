// IndustrialProductionMonth: the index of production of the whole, month by month, without oil and gas and with them.
import { createMonthRegister } from '../economy/month-register.ts';
import { measured } from '../entity-attributes.ts';
import type { EntityKind } from '../world-contract.ts';
import type { Production } from './production-kind.ts';

/** Builds the kind from the branches; there is no plan for an index. */
export function createProductionMonthsKind(production: Production): EntityKind {
  return createMonthRegister({
    type: 'IndustrialProductionMonth',
    plan: () => ({}),
    actual: ({ index, endMs }) => ({
      productionIndexWithoutOil: measured(production.wholeIndex(index, 'without-oil'), 'C62', endMs, 2),
      oilProductionIndex: measured(production.wholeIndex(index, 'oil'), 'C62', endMs, 2),
    }),
  });
}
