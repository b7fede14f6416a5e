// The administrative areas of the pack, known once the base map has read them, and which of them are on show.
import { shownVintage } from '#kernel/pack/province-pack.ts';
import { localDate } from '#kernel/time/local-time.ts';
import { shownTimeMs } from '#live/shown-time.ts';
import { getDeployment } from '#session/deployment.ts';
import { sessionStore } from '#session/session-store.ts';
import type { AreasByGrouping, UnitAreas } from './unit-areas.ts';

let known: AreasByGrouping = new Map();
const listeners = new Set<() => void>();

/** Sets the areas; whoever waits for them is told. */
export function setUnitAreas(areas: AreasByGrouping): void {
  known = areas;
  for (const listener of listeners) listener();
}

/** Calls back when the areas are known. */
export function onUnitAreas(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `units`, or the id of the vintage with districts that was chosen or held at the time on show. */
export function shownGrouping(): string {
  const { vintage: chosen } = sessionStore.getState();
  const { vintages } = getDeployment().pack.manifest;
  const vintage = shownVintage(vintages, chosen, localDate(shownTimeMs()));
  return vintage?.groupBy ? vintage.id : 'units';
}

/** The areas of a grouping; undefined until they are loaded. */
export function areasOf(grouping: string): UnitAreas | undefined {
  return known.get(grouping);
}
