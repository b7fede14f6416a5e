// Yesterday as histories tell it: the same hour of a state, the period before of what is stated.
import { describe, expect, it } from 'vitest';
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { lastPeriodEnds, type CalendarPeriod } from '#kernel/time/calendar-period.ts';
import {
  dayBefore,
  pastValues,
  sameHourYesterday,
  statusSince,
} from '../../../../../src/faces/leader/changes/day-before.ts';

const NOW_MS = Date.parse('2026-11-22T09:20:00+07:00');
const THEN_MS = sameHourYesterday(NOW_MS);
const OCTOBER_MS = Date.parse('2026-11-01T00:00:00+07:00');

const spec = (period?: CalendarPeriod): KpiSpec => ({
  id: 'x.y',
  title: { vi: '', en: '' },
  unit: 'm',
  digits: 0,
  direction: 'down',
  feed: 'x',
  thresholds: { medium: 10, high: 20, critical: 30 },
  ...(period && { period }),
});

function past(period: CalendarPeriod, values: readonly number[], share = 1): KpiSeries {
  const timesMs = Float64Array.from(lastPeriodEnds(NOW_MS, period, values.length));
  const samples = values.map((value, index): KpiSample => {
    const atMs = timesMs[index] ?? 0;
    const leftOut = { missing: 0, suspect: 0, stale: 0, incomplete: 0 };
    const rows = {
      rowsUsed: 1,
      rowsTotal: 1,
      reportingShare: share,
      terms: { sum: value, divisor: 1 },
      leftOut,
    };
    return { kpi: 'x.y', value, unit: 'm', asOfMs: atMs, oldestMs: atMs, ...rows };
  });
  return { kpi: 'x.y', unit: 'm', timesMs, samples };
}

const then = (kpi: KpiSpec, series: KpiSeries, asOfMs: number, value = 5) =>
  dayBefore(
    new Map([[kpi.id, kpi]]),
    new Map([[kpi.id, series]]),
    new Map([[kpi.id, { value, asOfMs, reportingShare: 1 }]]),
    THEN_MS,
  ).figures.get(kpi.id);

describe('dayBefore', () => {
  it('takes the hour of yesterday in which the present minute lies', () => {
    expect(new Date(THEN_MS).toISOString()).toBe('2026-11-21T02:00:00.000Z');
    const hours = Array.from({ length: 24 }, (_, hour) => hour);
    const figure = then(spec(), past('hour', hours), NOW_MS);
    expect(figure).toEqual({ value: 0, asOfMs: Date.parse('2026-11-21T10:00:00+07:00'), reportingShare: 1 });
  });

  it('knows nothing where the past is shorter than a day, and no value where too few reported', () => {
    expect(then(spec(), past('hour', [1, 2, 3]), NOW_MS)).toBeUndefined();
    const thin = past(
      'hour',
      Array.from({ length: 24 }, () => 1),
      0.4,
    );
    expect(then(spec(), thin, NOW_MS)?.value).toBeNaN();
    expect([...pastValues(thin)].every(Number.isNaN)).toBe(true);
  });

  it('compares a month stated long ago with itself, a new one with the last that was stated', () => {
    const months = past('month', [3, 4, Number.NaN, 6]);
    expect(then(spec('month'), months, OCTOBER_MS)).toMatchObject({ value: 5, asOfMs: OCTOBER_MS });
    const days = past('day', [3, 4, Number.NaN, 6]);
    const todayMs = Date.parse('2026-11-22T00:00:00+07:00');
    expect(then(spec('day'), days, todayMs)).toMatchObject({
      value: 4,
      asOfMs: Date.parse('2026-11-20T00:00:00+07:00'),
    });
  });
});

describe('statusSince', () => {
  it('is the end of the last hour that was otherwise', () => {
    const since = statusSince(spec(), past('hour', [5, 12, 5, 15, 11]), 13);
    expect(new Date(since).toISOString()).toBe('2026-11-22T00:00:00.000Z');
  });

  it('is unknown beyond the past, within the present hour, and for what is stated', () => {
    expect(statusSince(spec(), past('hour', [11, 12]), 13)).toBeNaN();
    expect(statusSince(spec(), past('hour', [11, 5]), 13)).toBeNaN();
    expect(statusSince(spec('month'), past('month', [5, 12]), 13)).toBeNaN();
  });
});
