// What the pointer is on, as a small external store: at most one change a frame, read by the hover card.
import { useSyncExternalStore } from 'react';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import type { Table } from '#kernel/table/table.ts';

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
