// The kinds of civil registry and population.
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createPopulationKind } from './population-kind.ts';
import { createRegistrationKind } from './registration-kind.ts';
import { createVitalEvents } from './vital-events.ts';
import { createVitalStatisticsKind } from './vital-statistics-kind.ts';

/** Builds the kinds of civil registry; days are drawn when first asked for. */
export function createCivilRegistryKinds({ seed, units }: WorldParts): readonly EntityKind[] {
  const events = createVitalEvents(seed, units);
  return [
    createRegistrationKind(units, events),
    createVitalStatisticsKind(units, events),
    createPopulationKind(units),
  ];
}
