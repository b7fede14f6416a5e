// The reading of a figure: made once a second however many ask, and anew with every figure, answer and second.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeedReceipt } from '#kernel/feed/ingest-message.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { noteFailure, noteReceipt } from '#live/ingest/feed-records.ts';
import type { IngestClient } from '#live/ingest/ingest-client.ts';
import { setLiveRuntime } from '#live/ingest/live-runtime.ts';
import { noteSamples } from '#live/kpis.ts';
import { setShownTime } from '#live/shown-time.ts';
import { readingAt } from '#live/use-kpi.ts';

const START_MS = Date.UTC(2026, 2, 2, 3);
const words = { vi: '', en: '' };
const kpi = { id: 'a.b', title: words, unit: '1', digits: 0, direction: 'down', feed: 'f' } as KpiSpec;
const feed = { id: 'f', source: 's', cadenceMs: 60_000, pollMs: 10_000 } as FeedSpec;

function noteValue(value: number): void {
  const sample = { kpi: 'a.b', value, asOfMs: Date.now(), rowsTotal: 1, rowsUsed: 1, reportingShare: 1 };
  noteSamples([sample as KpiSample], Date.now());
}

beforeEach(() => {
  vi.useFakeTimers({ now: START_MS });
  setLiveRuntime({
    client: {} as IngestClient,
    feeds: new Map([['f', feed]]),
    kpis: new Map([['a.b', kpi]]),
    events: [],
    connectorOf: () => '',
    sectorTitleOf: () => words,
  });
  noteReceipt('f', { rows: 1, watermarkMs: START_MS, clockSkewMs: 0 } as FeedReceipt, true);
  noteValue(1);
});
afterEach(() => {
  setShownTime(null);
  vi.useRealTimers();
});

describe('readingAt', () => {
  it('is one and the same for all who ask within a second', () => {
    const reading = readingAt('a.b');
    vi.advanceTimersByTime(900);
    expect(readingAt('a.b')).toBe(reading);
    vi.advanceTimersByTime(100);
    expect(readingAt('a.b').ageMs).toBe(1000);
  });

  it('is made anew at once with a new figure and with a new answer of its feed', () => {
    expect(readingAt('a.b').value).toBe(1);
    noteValue(2);
    expect(readingAt('a.b').value).toBe(2);
    noteFailure('f', { kind: 'http', sourceId: 's', detail: '' });
    expect(readingAt('a.b').cause).toBe('late');
  });

  it('grows late in replay too, where the time on show stands still', () => {
    setShownTime(START_MS);
    expect(readingAt('a.b').cause).toBe('live');
    vi.advanceTimersByTime(3_600_000);
    expect(readingAt('a.b').cause).toBe('late');
  });

  it('is of the instant that is asked for', () => {
    expect(readingAt('a.b').ageMs).toBe(0);
    expect(readingAt('a.b', undefined, START_MS + 500).ageMs).toBe(500);
  });
});
