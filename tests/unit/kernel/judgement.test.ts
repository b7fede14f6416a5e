// Freshness, status, severity, clock and local time: the small rules that every tile and symbol obeys.
import { describe, expect, it } from 'vitest';
import { distanceM, isPosition, isWithin } from '#kernel/geo.ts';
import { QUALITY, qualityWord } from '#kernel/quality.ts';
import { kpiStatus, varianceToTarget } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { severityWord } from '#kernel/severity.ts';
import { createClock } from '#kernel/time/clock.ts';
import { effectiveQuality, staleAfterMs } from '#kernel/time/freshness.ts';
import { DAY_MS, HOUR_MS, startOfPeriod } from '#kernel/time/local-time.ts';
import { vintageAt, type Vintage } from '#kernel/pack/province-pack.ts';

const minute = { cadenceMs: 60_000, pollMs: 30_000 };
const kpi = (direction: KpiSpec['direction'], thresholds: NonNullable<KpiSpec['thresholds']>): KpiSpec => ({
  id: 'a.b',
  title: { vi: '', en: '' },
  unit: '1',
  digits: 0,
  direction,
  feed: 'f',
  thresholds,
});

describe('freshness', () => {
  it('calls a datum stale once a report, a poll and the grace have passed, not before', () => {
    const limit = staleAfterMs(minute);
    expect(effectiveQuality(QUALITY.good, 0, limit, minute)).toBe(QUALITY.good);
    expect(effectiveQuality(QUALITY.good, 0, limit + 1, minute)).toBe(QUALITY.stale);
  });

  it('keeps missing missing and suspect suspect', () => {
    expect(effectiveQuality(QUALITY.missing, 0, 1e9, minute)).toBe(QUALITY.missing);
    expect(effectiveQuality(QUALITY.good, Number.NaN, 0, minute)).toBe(QUALITY.missing);
    expect(effectiveQuality(QUALITY.suspect, 0, 1, minute)).toBe(QUALITY.suspect);
  });

  it('holds a register fresh while its source confirms it, however old the record', () => {
    const register = { ...minute, lifetime: 'register' as const };
    expect(effectiveQuality(QUALITY.good, 0, 10 * HOUR_MS, register, 10 * HOUR_MS - 1000)).toBe(QUALITY.good);
    expect(effectiveQuality(QUALITY.good, 0, 10 * HOUR_MS, register, 9 * HOUR_MS)).toBe(QUALITY.stale);
  });
});

describe('words of codes', () => {
  it('never reads an unknown quality as good nor an unknown severity as grave', () => {
    expect(qualityWord(200)).toBe('missing');
    expect(severityWord(Number.NaN)).toBe('informational');
    expect(severityWord(4)).toBe('critical');
  });
});

describe('kpiStatus', () => {
  it('judges falling, rising and banded figures', () => {
    const up = kpi('up', { medium: 95, high: 90, critical: 80 });
    expect([98, 95, 94, 89, 79].map((value) => kpiStatus(up, value))).toEqual([
      'normal',
      'normal',
      'medium',
      'high',
      'critical',
    ]);
    const down = kpi('down', { medium: 10, high: 20, critical: 30 });
    expect([10, 11, 31].map((value) => kpiStatus(down, value))).toEqual(['normal', 'medium', 'critical']);
    const band = kpi('band', { medium: [40, 90], high: [20, 98], critical: [10, 105] });
    expect([60, 95, 15, 110].map((value) => kpiStatus(band, value))).toEqual([
      'normal',
      'medium',
      'high',
      'critical',
    ]);
  });

  it('says unknown of no number, and gives no relative variance to a target of zero', () => {
    expect(kpiStatus(kpi('up', { medium: 1, high: 1, critical: 1 }), Number.NaN)).toBe('unknown');
    expect(varianceToTarget(3, 0)).toEqual({ absolute: 3, relative: Number.NaN });
    expect(varianceToTarget(-5, -10).relative).toBe(0.5);
  });
});

describe('clock', () => {
  it('runs at its rate from its anchor', () => {
    let real = 1000;
    const clock = createClock({ anchorRealMs: 1000, anchorMs: 50_000, rate: 60 }, () => real);
    expect(clock.now()).toBe(50_000);
    real += 500;
    expect(clock.now()).toBe(80_000);
  });
});

describe('local time', () => {
  it('starts the day at midnight of Asia/Ho_Chi_Minh', () => {
    const at = Date.parse('2026-11-22T02:15:00+07:00');
    expect(new Date(startOfPeriod(at, DAY_MS)).toISOString()).toBe('2026-11-21T17:00:00.000Z');
    expect(new Date(startOfPeriod(at, HOUR_MS)).toISOString()).toBe('2026-11-21T19:00:00.000Z');
  });
});

describe('geography', () => {
  it('measures Vũng Tàu to Bà Rịa as about 19 km', () => {
    expect(distanceM(107.0843, 10.346, 107.1684, 10.4963)).toBeGreaterThan(18_500);
    expect(distanceM(107.0843, 10.346, 107.1684, 10.4963)).toBeLessThan(19_500);
  });

  it('knows a position from a pair of metres', () => {
    expect(isPosition(107.1, 10.4)).toBe(true);
    expect(isPosition(430_000, 1_150_000)).toBe(false);
    expect(isPosition(Number.NaN, 10)).toBe(false);
    expect(isWithin([102, 7, 118, 24], 107.1, 10.4)).toBe(true);
    expect(isWithin([102, 7, 118, 24], 10.4, 107.1)).toBe(false);
  });
});

describe('vintages', () => {
  const vintage = (id: string, from: string | null, until: string | null): Vintage => ({
    id,
    from,
    until,
    title: { vi: '', en: '' },
    level: { vi: '', en: '' },
    unitCount: 0,
    groupBy: null,
  });
  const all = [
    vintage('new', '2025-07-01', null),
    vintage('seven', '2025-01-01', '2025-06-30'),
    vintage('eight', null, '2024-12-31'),
  ];
  it.each([
    ['2024-12-31', 'eight'],
    ['2025-01-01', 'seven'],
    ['2025-06-30', 'seven'],
    ['2025-07-01', 'new'],
  ])('%s falls into %s', (date, id) => expect(vintageAt(all, date)?.id).toBe(id));
});
