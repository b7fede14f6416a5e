// The state of the map as a small external store: React shows it in words, diagnostics count it.
import { useSyncExternalStore } from 'react';

/** `unavailable`: no GPU context or no pack; `lost`: the GPU took the context away and may give it back. */
export type MapState = 'starting' | 'ready' | 'lost' | 'unavailable';

/** What is known of the map now. */
export interface MapStatus {
  state: MapState;
  /** How often the GPU context was lost since start. */
  contextLostCount: number;
  /** The technical reason of `unavailable`, for the page's details; '' otherwise. */
  detail: string;
}

let status: MapStatus = { state: 'starting', contextLostCount: 0, detail: '' };
const listeners = new Set<() => void>();

/** The current status. */
export function getMapStatus(): MapStatus {
  return status;
}

/** Changes parts of the status and tells every reader. */
export function updateMapStatus(change: Partial<MapStatus>): void {
  status = { ...status, ...change };
  for (const listener of listeners) listener();
}

/** The status in React. */
export function useMapStatus(): MapStatus {
  return useSyncExternalStore(subscribe, getMapStatus);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
