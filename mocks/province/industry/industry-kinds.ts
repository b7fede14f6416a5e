// What is known of industry: the parks, their outlets, and the index of production.
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createParkKind } from './park-kind.ts';
import { createProductionKind } from './production-kind.ts';
import { createWastewaterKind } from './wastewater-kind.ts';

/** The three kinds of industry. */
export function createIndustryKinds(parts: WorldParts): readonly EntityKind[] {
  return [createParkKind(parts), createWastewaterKind(parts), createProductionKind(parts.seed)];
}
