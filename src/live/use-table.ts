// A live table in React.
import { useCallback, useSyncExternalStore } from 'react';
import type { Table } from '#kernel/table/table.ts';
import { isEmptinessKnown } from './feed-health.ts';
import { feedRecord, onFeedRecords } from './ingest/feed-records.ts';
import { isReplaying } from './shown-time.ts';
import { tableStore } from './tables.ts';

/**
 * The current revision of a feed's table, undefined for as long as nothing is known of its rows: before the first answer, and
 * where none came. Re-renders at most once a frame.
 */
export function useTable(feedId: string): Table | undefined {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [tableStore.subscribe(feedId, listener), onFeedRecords(listener)];
      return () => stops.forEach((stop) => stop());
    },
    [feedId],
  );
  return useSyncExternalStore(subscribe, () => knownTable(feedId));
}

/** The same outside React: a table whose lack of rows can be believed. */
export function knownTable(feedId: string): Table | undefined {
  const table = tableStore.get(feedId);
  if (!table || table.rowCount > 0) return table;
  return isEmptinessKnown(feedRecord(feedId), isReplaying()) ? table : undefined;
}
