// Everything that the world knows of visitors.
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createAttractionKind } from './attraction-kind.ts';
import { createBeachKind } from './beach-kind.ts';
import { createFestivalKind } from './festival-kind.ts';
import { createVisitorFlow } from './visitor-flow.ts';
import { createVisitorCountKind, createVisitorStatisticKinds } from './visitor-kinds.ts';

/** Visitors, lodging, beaches, sights and festivals of one world. */
export function createTourismKinds(parts: WorldParts): readonly EntityKind[] {
  const flow = createVisitorFlow(parts);
  return [
    createVisitorCountKind(flow),
    ...createVisitorStatisticKinds(flow),
    createBeachKind(parts, flow),
    createAttractionKind(parts, flow),
    createFestivalKind(parts),
  ];
}
