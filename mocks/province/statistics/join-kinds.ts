// Several matters may speak one type of the Smart Data Models (KeyPerformanceIndicator): a broker holds them side by side.
import type { EntityKind } from '../world-contract.ts';

/** The kinds with those of one type made one; the order of types and of entities stays. */
export function joinKinds(kinds: readonly EntityKind[]): readonly EntityKind[] {
  const byType = new Map<string, EntityKind>();
  for (const kind of kinds) {
    const known = byType.get(kind.type);
    byType.set(kind.type, known ? joinTwo(known, kind) : kind);
  }
  return [...byType.values()];
}

function joinTwo(first: EntityKind, second: EntityKind): EntityKind {
  const reportsIn = (kind: EntityKind, id: string, atMs: number) =>
    kind.reportsOf ? kind.reportsOf(id, atMs) : kind.get(id, atMs)?.attributes;
  const joined: EntityKind = {
    type: first.type,
    cadenceMs: Math.min(first.cadenceMs, second.cadenceMs),
    list: (atMs) => [...first.list(atMs), ...second.list(atMs)],
    get: (id, atMs) => first.get(id, atMs) ?? second.get(id, atMs),
    reportsOf: (id, atMs) => reportsIn(first, id, atMs) ?? reportsIn(second, id, atMs),
    idsBetween: (fromMs, toMs) => [...first.idsBetween(fromMs, toMs), ...second.idsBetween(fromMs, toMs)],
  };
  const { changesBetween: ofFirst } = first;
  const { changesBetween: ofSecond } = second;
  // Where one of them does not tell its changes, all are looked at once a cadence.
  if (!ofFirst || !ofSecond) return joined;
  const changesBetween = (id: string, fromMs: number, toMs: number) => [
    ...ofFirst(id, fromMs, toMs),
    ...ofSecond(id, fromMs, toMs),
  ];
  return { ...joined, changesBetween };
}
