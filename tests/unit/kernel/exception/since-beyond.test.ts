// Since when a figure is beyond its limit: as exactly as is known, and no more.
import { describe, expect, it } from 'vitest';
import { sinceBeyond } from '#kernel/exception/since-beyond.ts';
import { HOUR_MS, NOW_MS, past } from './exception-facts.ts';

const isBeyond = (value: number) => value > 30;
const since = (values: number[], seenAtMs = Number.NaN) =>
  sinceBeyond(past(...values), 'hour', isBeyond, seenAtMs);

describe('since when', () => {
  it('begins with the first period of the newest unbroken run', () => {
    expect(since([40, 10, 35, 50])).toEqual({
      since: { atMs: NOW_MS - 2 * HOUR_MS, precision: 'about' },
      periods: 2,
    });
  });

  it('is before everything known where the run reaches the beginning', () => {
    expect(since([31, 35, 50])).toEqual({
      since: { atMs: NOW_MS - 3 * HOUR_MS, precision: 'before' },
      periods: 3,
    });
  });

  it('is before a gap: what was in it nobody knows', () => {
    expect(since([10, Number.NaN, 50])).toEqual({
      since: { atMs: NOW_MS - HOUR_MS, precision: 'before' },
      periods: 1,
    });
  });

  it('is after the last complete period where that was within limits', () => {
    expect(since([50, 10])).toEqual({ since: { atMs: NOW_MS, precision: 'after' }, periods: 0 });
  });

  it('is the instant at which it was seen to cross', () => {
    const seenAtMs = NOW_MS + 600_000;
    expect(since([50, 10], seenAtMs)).toEqual({ since: { atMs: seenAtMs, precision: 'at' }, periods: 0 });
    expect(since([], seenAtMs)?.since.precision).toBe('at');
  });

  it('is unknown without a past, and where the newest period is', () => {
    expect(since([])).toBeNull();
    expect(since([50, Number.NaN])).toBeNull();
  });
});
