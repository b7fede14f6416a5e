// The last whole local day is cut out of the hourly history at the right hours.
import { describe, expect, it } from 'vitest';
import {
  concentrationsOfLastDay,
  DAILY_INDEX_HOURS,
  lastDayIndex,
} from '../../../../src/sectors/environment/air/rules/daily-index.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';

const MIDNIGHT_MS = Date.parse('2026-11-22T00:00:00+07:00');

/** History whose value is a function of the hour's end, newest first. */
const historyAt = (newestEndMs: number, valueOf: (hourEndMs: number) => number) =>
  Float64Array.from({ length: DAILY_INDEX_HOURS }, (_, index) => valueOf(newestEndMs - index * HOUR_MS));

const isInLastDay = (endMs: number) => endMs > MIDNIGHT_MS - 24 * HOUR_MS && endMs <= MIDNIGHT_MS;

describe('VN_AQI of the last day', () => {
  it.each([0, 1, 9, 23])('takes exactly the hours 01:00 … 24:00 when asked at %d o’clock', (hour) => {
    const newestMs = MIDNIGHT_MS + hour * HOUR_MS;
    const series = historyAt(newestMs, (endMs) => (isInLastDay(endMs) ? 55.7 : 999));
    const concentrations = concentrationsOfLastDay(() => series, newestMs);
    expect(concentrations.pm25).toBeCloseTo(55.7, 9);
    expect(concentrations.no2).toBe(55.7);
  });

  it('takes daily maxima for gases, the mean for PM, and the greatest running 8 hours for ozone', () => {
    const newestMs = MIDNIGHT_MS + 5 * HOUR_MS;
    const hourOfDay = (endMs: number) => Math.round((endMs - MIDNIGHT_MS) / HOUR_MS) + 24;
    const series = historyAt(newestMs, (endMs) => hourOfDay(endMs));
    const { pm25, no2, o3, o3EightHours } = concentrationsOfLastDay(() => series, newestMs);
    expect(pm25).toBeCloseTo(12.5, 9);
    expect(no2).toBe(24);
    expect(o3).toBe(24);
    expect(o3EightHours).toBeCloseTo((17 + 24) / 2, 9);
  });

  it('gives no index when a quarter of the day is missing for PM', () => {
    const newestMs = MIDNIGHT_MS;
    const withGaps = (missing: number) =>
      historyAt(newestMs, (endMs) => (endMs > MIDNIGHT_MS - missing * HOUR_MS ? NaN : 20));
    expect(lastDayIndex(() => withGaps(6), newestMs)).toBe(40);
    expect(lastDayIndex(() => withGaps(7), newestMs)).toBeNaN();
  });
});
