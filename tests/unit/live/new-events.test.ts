// What counts as news: what opens while the page is open and live; not what was there, not the past, not what came back.
// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TableBatch } from '#kernel/table/columns.ts';
import { setLiveRuntime, type LiveRuntime } from '#live/ingest/live-runtime.ts';
import { forgetEvents, startNewEvents, useNewEvents } from '#live/new-events.ts';
import { setShownTime } from '#live/shown-time.ts';
import { tableStore } from '#live/tables.ts';

const list = {
  feed: 'incidents',
  titleColumn: 'title',
  placeColumn: 'place',
  severityColumn: 'severity',
  startedColumn: 'started',
  open: [{ column: 'severity', op: '>=', value: 0 }],
} as const;

/** The register holds these ids, all open. */
function arrive(ids: readonly string[]): void {
  const times = new Float64Array(ids.length);
  const batch: TableBatch = {
    tableId: 'incidents',
    sequence: 1,
    rowCount: ids.length,
    ids,
    rows: null,
    columns: [{ kind: 'number', name: 'severity', unit: '1', values: new Float64Array(ids.length) }],
    geometry: null,
    observedAtMs: times,
    receivedAtMs: times,
    quality: new Uint8Array(ids.length),
    watermarkMs: 0,
    kpis: [],
  };
  act(() => {
    tableStore.apply(batch);
    vi.advanceTimersByTime(300);
  });
}

let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  setLiveRuntime({ events: [list] } as unknown as LiveRuntime);
  stop = startNewEvents();
});
afterEach(() => {
  stop();
  forgetEvents();
  setShownTime(null);
  cleanup();
  vi.useRealTimers();
});

describe('new events', () => {
  const titles = () => renderHook(() => useNewEvents()).result.current.map(({ id }) => id);

  it('are those that open after the first look, each once', () => {
    arrive(['a', 'b']);
    expect(titles()).toEqual([]);
    arrive(['a', 'b', 'c']);
    arrive(['a', 'c']);
    arrive(['a', 'b', 'c']);
    expect(titles()).toEqual(['c']);
  });

  it('are none in replay, nor on the return from it', () => {
    arrive(['a']);
    forgetEvents();
    setShownTime(1000);
    arrive(['past']);
    arrive(['past', 'more']);
    forgetEvents();
    setShownTime(null);
    arrive(['a', 'b']);
    expect(titles()).toEqual([]);
    arrive(['a', 'b', 'c']);
    expect(titles()).toEqual(['c']);
  });
});
