// The table store: many batches, one notification a frame; and how a KPI reads when rows or its source are missing.
import { describe, expect, it, vi } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiSample, TableBatch } from '#kernel/table/columns.ts';
import { readKpi } from '#live/kpis.ts';
import { createTableStore } from '#live/tables.ts';

const batch = (tableId: string): TableBatch => ({
  tableId,
  sequence: 1,
  rowCount: 0,
  ids: [],
  rows: null,
  columns: [],
  geometry: null,
  observedAtMs: new Float64Array(0),
  receivedAtMs: new Float64Array(0),
  quality: new Uint8Array(0),
  watermarkMs: Number.NaN,
  kpis: [],
});

describe('table store', () => {
  it('tells subscribers once a frame, however many batches came', () => {
    const frames: (() => void)[] = [];
    const store = createTableStore((callback) => frames.push(callback));
    const heard = vi.fn();
    const heardOther = vi.fn();
    const heardAll = vi.fn();
    store.subscribe('a', heard);
    store.subscribe('b', heardOther);
    store.subscribeAll(heardAll);
    store.apply(batch('a'));
    store.apply(batch('a'));
    const ready = vi.fn();
    store.afterFrame(ready);
    expect(heard).not.toHaveBeenCalled();
    expect(frames).toHaveLength(1);
    frames[0]?.();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(heardOther).not.toHaveBeenCalled();
    expect(heardAll).toHaveBeenCalledExactlyOnceWith(new Set(['a']));
    expect(ready).toHaveBeenCalledTimes(1);
    expect(heard.mock.invocationCallOrder[0]).toBeLessThan(ready.mock.invocationCallOrder[0] ?? 0);
    expect(store.get('a')?.revision).toBe(2);
  });

  it('tells the others, and says ready, although one throws', () => {
    vi.useFakeTimers();
    const frames: (() => void)[] = [];
    const store = createTableStore((callback) => frames.push(callback));
    const [heard, ready] = [vi.fn(), vi.fn()];
    store.subscribe('a', () => {
      throw new Error('a broken tile');
    });
    store.subscribe('a', heard);
    store.apply(batch('a'));
    store.afterFrame(ready);
    frames[0]?.();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(ready).toHaveBeenCalledTimes(1);
    expect(() => vi.runAllTimers()).toThrow('a broken tile');
    vi.useRealTimers();
  });

  it('stops telling whoever has left', () => {
    const frames: (() => void)[] = [];
    const store = createTableStore((callback) => frames.push(callback));
    const heard = vi.fn();
    store.subscribe('a', heard)();
    store.apply(batch('a'));
    frames[0]?.();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('readKpi', () => {
  const kpi: KpiSpec = {
    id: 'x.y',
    title: { vi: '', en: '' },
    unit: '1',
    digits: 1,
    direction: 'down',
    feed: 'f',
    thresholds: { medium: 5, high: 10, critical: 20 },
  };
  const feed = { cadenceMs: 60_000, pollMs: 30_000 } as FeedSpec;
  const sample = (over: Partial<KpiSample> = {}): KpiSample => ({
    kpi: 'x.y',
    value: 12,
    unit: '1',
    asOfMs: 0,
    oldestMs: 0,
    rowsUsed: 8,
    rowsTotal: 10,
    reportingShare: 0.8,
    terms: { sum: 0, divisor: 1 },
    leftOut: { missing: 0, suspect: 0, stale: 0, incomplete: 0 },
    ...over,
  });

  it('judges and ages a good sample', () => {
    expect(readKpi(kpi, feed, sample(), 'live', 0, 5000)).toMatchObject({
      value: 12,
      status: 'high',
      reportingShare: 0.8,
      ageMs: 5000,
      quality: 'good',
    });
  });

  it('tells the age of what it calls its as-of, a register’s too', () => {
    const register = { ...feed, lifetime: 'register' as const };
    expect(readKpi(kpi, register, sample(), 'live', 4000, 5000)).toMatchObject({ asOfMs: 4000, ageMs: 1000 });
    expect(readKpi(kpi, feed, sample(), 'live', 4000, 5000)).toMatchObject({ asOfMs: 0, ageMs: 5000 });
  });

  it('has a register speak of the instant on show in replay, and never of a later one', () => {
    const register = { ...feed, lifetime: 'register' as const };
    const answeredLater = readKpi(kpi, register, sample(), 'live', 9_000_000, 5000);
    expect(answeredLater).toMatchObject({ asOfMs: 5000, ageMs: 0, quality: 'good' });
  });

  it('withholds the number when under half of the rows report', () => {
    const reading = readKpi(kpi, feed, sample({ rowsUsed: 4, reportingShare: 0.4 }), 'live', 0, 5000);
    expect(reading.value).toBeNaN();
    expect(reading).toMatchObject({ status: 'unknown', quality: 'missing' });
    const old = sample({ rowsUsed: 0, reportingShare: 0, value: 0, asOfMs: Number.NaN });
    expect(readKpi(kpi, feed, old, 'stale', 0, 5000)).toMatchObject({
      value: Number.NaN,
      quality: 'missing',
    });
  });

  it('believes an empty register: nothing open is a figure', () => {
    const none = sample({ rowsUsed: 0, rowsTotal: 0, value: 0, asOfMs: Number.NaN });
    const register = { ...feed, lifetime: 'register' } as FeedSpec;
    expect(readKpi(kpi, register, none, 'live', 0, 5000)).toMatchObject({ value: 0, quality: 'good' });
    expect(readKpi(kpi, register, none, 'dead', 0, 1e6)).toMatchObject({ value: 0, quality: 'stale' });
  });

  it('knows no number of a source that never answered, not even none', () => {
    const none = sample({ rowsUsed: 0, rowsTotal: 0, value: 0, asOfMs: Number.NaN });
    const register = { ...feed, lifetime: 'register' } as FeedSpec;
    for (const spec of [feed, register])
      expect(readKpi(kpi, spec, none, 'dead', Number.NaN, 5000)).toMatchObject({
        value: Number.NaN,
        status: 'unknown',
        quality: 'missing',
      });
  });

  it('keeps the last number of a dead source and marks it', () => {
    expect(readKpi(kpi, feed, sample(), 'dead', 0, 5000)).toMatchObject({ value: 12, quality: 'stale' });
    expect(readKpi(kpi, feed, sample(), 'live', 0, 1e6)).toMatchObject({ value: 12, quality: 'stale' });
  });

  it('has nothing to say before the first sample', () => {
    expect(readKpi(kpi, feed, undefined, 'starting', Number.NaN, 5000)).toMatchObject({
      value: Number.NaN,
      quality: 'missing',
      status: 'unknown',
    });
  });
});
