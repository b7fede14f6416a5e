// Calendar periods in local time against an independent reading of the calendar, and the counterpart of the year before.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPeriods,
  lastPeriodEnds,
  periodStart,
  samePeriodLastYear,
  type CalendarPeriod,
} from '#kernel/time/calendar-period.ts';
import { counterpartLastYear } from '#kernel/time/counterpart.ts';

const at = (local: string) => Date.parse(`${local}+07:00`);
const local = (atMs: number) => new Date(atMs + 7 * 3_600_000).toISOString().slice(0, 16);
const PERIODS: readonly CalendarPeriod[] = ['hour', 'day', 'week', 'month', 'quarter', 'year'];

describe('calendar periods', () => {
  it.each([
    ['hour', '2026-11-22T14:37:12', '2026-11-22T14:00'],
    ['day', '2026-11-22T00:00:00', '2026-11-22T00:00'],
    ['week', '2026-11-22T23:59:59', '2026-11-16T00:00'],
    ['week', '2026-11-23T00:00:00', '2026-11-23T00:00'],
    ['week', '2027-01-01T12:00:00', '2026-12-28T00:00'],
    ['month', '2026-03-01T06:59:59', '2026-03-01T00:00'],
    ['month', '2026-02-28T23:59:59', '2026-02-01T00:00'],
    ['quarter', '2026-11-22T14:00:00', '2026-10-01T00:00'],
    ['year', '2026-01-01T00:00:00', '2026-01-01T00:00'],
    ['year', '1969-07-20T20:17:00', '1969-01-01T00:00'],
  ] as const)('start the %s of %s at %s', (period, instant, start) => {
    expect(local(periodStart(at(instant), period))).toBe(start);
  });

  it('follow each other without a gap, and step back as they step on', () => {
    const instants = fc.integer({ min: at('1990-01-01T00:00:00'), max: at('2060-01-01T00:00:00') });
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(...PERIODS),
        fc.integer({ min: 1, max: 60 }),
        (atMs, period, count) => {
          const startMs = periodStart(atMs, period);
          const nextMs = addPeriods(startMs, period, 1);
          expect(startMs <= atMs && atMs < nextMs).toBe(true);
          expect(periodStart(nextMs - 1, period)).toBe(startMs);
          expect(periodStart(nextMs, period)).toBe(nextMs);
          expect(addPeriods(addPeriods(startMs, period, count), period, -count)).toBe(startMs);
          const ends = lastPeriodEnds(atMs, period, count);
          expect(ends).toHaveLength(count);
          expect(ends.at(-1)).toBe(startMs);
        },
      ),
    );
  });

  it('have the same period in the year before', () => {
    expect(local(samePeriodLastYear(at('2026-10-01T00:00:00'), 'quarter'))).toBe('2025-10-01T00:00');
    expect(local(samePeriodLastYear(at('2024-02-29T00:00:00'), 'day'))).toBe('2023-02-28T00:00');
    expect(local(samePeriodLastYear(at('2026-11-16T00:00:00'), 'week'))).toBe('2025-11-17T00:00');
    expect(local(samePeriodLastYear(at('2026-11-22T13:00:00'), 'hour'))).toBe('2025-11-22T13:00');
  });
});

describe('the counterpart of the year before', () => {
  // Tết: 29 January 2025, 17 February 2026.
  it('moves with Tết where people live by it', () => {
    expect(counterpartLastYear(at('2026-02-17T00:00:00'), 'day')).toEqual({
      startMs: at('2025-01-29T00:00:00'),
      isMovedByTet: true,
    });
    expect(local(counterpartLastYear(at('2026-02-10T00:00:00'), 'day').startMs)).toBe('2025-01-22T00:00');
    // The week of Tết 2026 (Monday the 16th) meets the week that holds Tết 2025 (Monday 27 January).
    expect(local(counterpartLastYear(at('2026-02-16T00:00:00'), 'week').startMs)).toBe('2025-01-27T00:00');
  });

  it('is the same date far from Tết, and months are never moved', () => {
    expect(counterpartLastYear(at('2026-06-10T00:00:00'), 'day')).toEqual({
      startMs: at('2025-06-10T00:00:00'),
      isMovedByTet: false,
    });
    expect(counterpartLastYear(at('2026-02-01T00:00:00'), 'month')).toEqual({
      startMs: at('2025-02-01T00:00:00'),
      isMovedByTet: false,
    });
  });
});
