// An entity kind that is built by the first question about it: a world of many matters must not cost its sum at the start.
import type { EntityKind } from '../world-contract.ts';

/** What must be known before the kind is built; `tellsChanges` says that it has `changesBetween`. */
export interface LazyKindFacts {
  type: string;
  cadenceMs: number;
  tellsChanges: boolean;
}

/** The kind that `make` builds, built once and not before it is asked. */
export function lazyKind(
  { type, cadenceMs, tellsChanges }: LazyKindFacts,
  make: () => EntityKind,
): EntityKind {
  let built: EntityKind | undefined;
  const kind = () => (built ??= make());
  const lazy: EntityKind = {
    type,
    cadenceMs,
    list: (atMs) => kind().list(atMs),
    get: (id, atMs) => kind().get(id, atMs),
    reportsOf(id, atMs) {
      const { reportsOf, get } = kind();
      return reportsOf ? reportsOf(id, atMs) : get(id, atMs)?.attributes;
    },
    idsBetween: (fromMs, toMs) => kind().idsBetween(fromMs, toMs),
  };
  if (!tellsChanges) return lazy;
  return { ...lazy, changesBetween: (id, fromMs, toMs) => kind().changesBetween?.(id, fromMs, toMs) ?? [] };
}
