// Looks: the clock of aging symbols, registers that age with their source, growth with zoom.
import { describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { ageLimits, lineScale, zoomScale } from '#map/layers/layer-look.ts';

const NOW = 10_000_000;
const feed: FeedSpec = {
  id: 'feed',
  source: 'broker',
  title: { vi: '', en: '' },
  entityType: 'T',
  geometry: 'point',
  columns: [],
  rollups: [],
  cadenceMs: 300_000,
  pollMs: 60_000,
};

describe('ageLimits', () => {
  it('counts seconds from the layer’s epoch and ages observations by their cadence', () => {
    const { now, staleAfter } = ageLimits(feed, NOW - 5000, NOW, Number.NaN);
    expect(now).toBe(5);
    expect(staleAfter).toBe(390);
  });

  it('ages all of a register at once, when its source stops confirming it', () => {
    const register: FeedSpec = { ...feed, lifetime: 'register' };
    expect(ageLimits(register, 0, NOW, NOW - 389_000).staleAfter).toBeGreaterThan(1e8);
    expect(ageLimits(register, 0, NOW, NOW - 391_000).staleAfter).toBeLessThan(-1e8);
    expect(ageLimits(register, 0, NOW, Number.NaN).staleAfter).toBeLessThan(-1e8);
  });

  it('never ages rows of a feed it does not know', () => {
    expect(ageLimits(undefined, 0, NOW, NOW).staleAfter).toBeGreaterThan(1e8);
  });
});

describe('zoomScale', () => {
  it('is 1 at zoom 11, grows with zoom, and stays within bounds', () => {
    expect(zoomScale(11)).toBe(1);
    const scales = [3, 8, 9, 10, 11, 12, 14, 16, 20].map(zoomScale);
    expect(scales).toEqual([...scales].sort((a, b) => a - b));
    expect([scales[0], scales.at(-1)]).toEqual([0.7, 1.9]);
  });

  it('thins lines faster than it shrinks symbols', () => {
    expect(lineScale(12)).toBe(1);
    expect(lineScale(9.5)).toBeLessThan(zoomScale(9.5));
    expect(lineScale(5)).toBe(0.45);
  });
});
