// The live tables: the current revision of each feed's table, replaced by batches, read by map and tiles within one frame.
import type { TableBatch } from '#kernel/table/columns.ts';
import { applyBatch, type Table } from '#kernel/table/table.ts';
import { takeFrame } from './frame/frame-turns.ts';

/** Runs a callback once before the next drawing, or soon where nothing is drawn (a hidden tab). */
export type ScheduleFrame = (callback: () => void) => unknown;

/** Holds the tables; framework-free. */
export interface TableStore {
  /** Applies a batch now; subscribers hear of it in the next frame, once for all batches of that frame. */
  apply(batch: TableBatch): void;
  get(id: string): Table | undefined;
  ids(): readonly string[];
  subscribe(id: string, listener: () => void): () => void;
  /** Subscribes to every table. */
  subscribeAll(listener: (changed: ReadonlySet<string>) => void): () => void;
  /** Calls back once after subscribers have heard of the last applied batch: the page is ready for the next one. */
  afterFrame(callback: () => void): void;
}

/** Creates an empty store. */
export function createTableStore(scheduleFrame: ScheduleFrame): TableStore {
  const tables = new Map<string, Table>();
  const listeners = new Map<string, Set<() => void>>();
  const everyListener = new Set<(changed: ReadonlySet<string>) => void>();
  let changed = new Set<string>();
  let waiting: (() => void)[] = [];
  let scheduled = false;

  const flush = () => {
    scheduled = false;
    const ids = changed;
    const callbacks = waiting;
    changed = new Set();
    waiting = [];
    for (const id of ids) for (const listener of listeners.get(id) ?? []) callApart(listener);
    for (const listener of everyListener) callApart(() => listener(ids));
    for (const callback of callbacks) callApart(callback);
  };
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    scheduleFrame(flush);
  };

  return {
    apply(batch) {
      tables.set(batch.tableId, applyBatch(tables.get(batch.tableId), batch));
      changed.add(batch.tableId);
      schedule();
    },
    get: (id) => tables.get(id),
    ids: () => [...tables.keys()],
    subscribe(id, listener) {
      const set = listeners.get(id) ?? new Set();
      listeners.set(id, set.add(listener));
      return () => set.delete(listener);
    },
    subscribeAll(listener) {
      everyListener.add(listener);
      return () => everyListener.delete(listener);
    },
    afterFrame(callback) {
      waiting.push(callback);
      schedule();
    },
  };
}

/** Calls one of many: what it throws is an error of the page, but keeps neither the others nor the worker waiting. */
function callApart(callback: () => void): void {
  try {
    callback();
  } catch (thrown) {
    setTimeout(() => {
      throw thrown;
    });
  }
}

/** The tables of this page. */
export const tableStore: TableStore = createTableStore(takeFrame);
