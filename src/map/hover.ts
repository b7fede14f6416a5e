// What the pointer is on, as a small external store: at most one change a frame, read by the hover card.
import { useSyncExternalStore } from 'react';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { idAt, type Table } from '#kernel/table/table.ts';

/** A drawn object under the pointer; x, y in CSS px from the map's top left. */
export interface Hover {
  layer: LayerSpec;
  table: Table;
  row: number;
  x: number;
  y: number;
}

let hover: Hover | null = null;
const listeners = new Set<() => void>();

/** Sets or clears what is hovered. */
export function setHover(next: Hover | null): void {
  if (next === hover) return;
  hover = next;
  for (const listener of listeners) listener();
}

/**
 * Goes on to the newest revision of the hovered object's table, or to nothing where the object has left it: a resting
 * pointer would show old values, and keep a table alive that is no longer drawn.
 */
export function followHover(
  changed: ReadonlySet<string>,
  tableOf: (layer: LayerSpec) => Table | undefined,
): void {
  if (!hover || !changed.has(hover.layer.feed)) return;
  const table = tableOf(hover.layer);
  if (!table || table === hover.table) return;
  const isSameOrder = table.idList === hover.table.idList;
  const row = isSameOrder ? hover.row : table.rowOf(idAt(hover.table, hover.row));
  setHover(row < 0 ? null : { ...hover, table, row });
}

/** What is hovered now, outside React. */
export function getHover(): Hover | null {
  return hover;
}

/** What is hovered now. */
export function useHover(): Hover | null {
  return useSyncExternalStore(subscribeHover, getHover);
}

/** Calls back on every change. */
export function subscribeHover(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
