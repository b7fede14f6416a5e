// What is known of industry: the parks, their outlets, and the index of production.
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createParkKind } from './park-kind.ts';
import { createProduction } from './production-kind.ts';
import { createProductionMonthsKind } from './production-months.ts';
import { createWastewaterKind } from './wastewater-kind.ts';

/** The four kinds of industry. */
export function createIndustryKinds(parts: WorldParts): readonly EntityKind[] {
  const production = createProduction(parts.seed);
  return [
    createParkKind(parts),
    createWastewaterKind(parts),
    production.kind,
    createProductionMonthsKind(production),
  ];
}
