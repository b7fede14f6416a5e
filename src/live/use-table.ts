// A live table in React.
import { useCallback, useSyncExternalStore } from 'react';
import type { Table } from '#kernel/table/table.ts';
import { tableStore } from './tables.ts';

/** The current revision of a feed's table, undefined before its first batch; re-renders at most once a frame. */
export function useTable(feedId: string): Table | undefined {
  const subscribe = useCallback((listener: () => void) => tableStore.subscribe(feedId, listener), [feedId]);
  return useSyncExternalStore(subscribe, () => tableStore.get(feedId));
}
