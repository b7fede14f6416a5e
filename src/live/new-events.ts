// Events that became open since the page was opened, for a polite announcement; what was there at first is not news.
import { useSyncExternalStore } from 'react';
import { meets } from '#kernel/table/fold-rollup.ts';
import { ownText } from '#kernel/table/packed-batch.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import type { EventListSpec } from '#kernel/sector/sector.ts';
import { clock } from '#kernel/time/clock.ts';
import { liveRuntime } from './ingest/live-runtime.ts';
import { isReplaying } from './shown-time.ts';
import { tableStore } from './tables.ts';
import { tableReader } from './table-reader.ts';

const KEPT = 20;
/** Ids of events that left their table are remembered up to this many: a page that lost one for a poll makes no news. */
const FORGET_ABOVE = 1000;

/** One event that has just come. */
export interface NewEvent {
  feed: string;
  id: string;
  title: string;
  place: string;
  severity: number;
  arrivedAtMs: number;
}

const known = new Map<string, Set<string>>();
const listeners = new Set<() => void>();
let recent: readonly NewEvent[] = [];

/** Watches the event lists of all sectors; returns a function that stops. */
export function startNewEvents(): () => void {
  return tableStore.subscribeAll((changed) => {
    for (const list of liveRuntime().events) {
      const table = changed.has(list.feed) ? tableStore.get(list.feed) : undefined;
      // The past that a person looks at is no news.
      if (table && !isReplaying()) note(findNew(list, table));
    }
  });
}

/** The latest new events, newest first. */
export function useNewEvents(): readonly NewEvent[] {
  return useSyncExternalStore(subscribe, () => recent);
}

/** Forgets what is known: after a jump of the time cursor everything would look new. */
export function forgetEvents(): void {
  known.clear();
  note([], []);
}

function findNew(list: EventListSpec, table: Table): NewEvent[] {
  const reader = tableReader(table);
  const before = known.get(list.feed);
  const seen = before ?? new Set<string>();
  const found: NewEvent[] = [];
  table.ids.forEach((cut, row) => {
    if (seen.has(cut) || !meets(reader, row, list.open)) return;
    const id = ownText(cut);
    seen.add(id);
    if (!before) return;
    found.push({
      feed: list.feed,
      id,
      title: ownText(textAt(table, list.titleColumn, row)),
      place: ownText(textAt(table, list.placeColumn, row)),
      severity: numberAt(table, list.severityColumn, row),
      arrivedAtMs: clock.now(),
    });
  });
  known.set(
    list.feed,
    seen.size > FORGET_ABOVE + 2 * table.rowCount ? new Set(table.ids.map(ownText)) : seen,
  );
  return found;
}

function note(found: readonly NewEvent[], kept = recent): void {
  if (found.length === 0 && kept === recent) return;
  recent = [...found, ...kept].slice(0, KEPT);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
