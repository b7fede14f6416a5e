// The load of today over that of yesterday, hour by hour on one axis of hours. Pure.
import { DAY_MS, startOfPeriod } from '#kernel/time/local-time.ts';

/** A past figure; the arrays of a trend line. */
export interface DayLine {
  timesMs: Float64Array;
  values: Float64Array;
}

/** Points by time, e.g. of a KPI's past hours; `value` may be NaN. */
export interface TimedValue {
  atMs: number;
  value: number;
}

/** Splits points at the local midnights before `nowMs`; yesterday is moved one day on so that hours meet. Points of neither day are left out. */
export function dayLines(
  points: readonly TimedValue[],
  nowMs: number,
): { today: DayLine; yesterday: DayLine; startMs: number } {
  const startMs = startOfPeriod(nowMs, DAY_MS);
  const today = points.filter(({ atMs }) => atMs > startMs && atMs <= nowMs);
  const yesterday = points.filter(({ atMs }) => atMs > startMs - DAY_MS && atMs <= startMs);
  return { today: asLine(today, 0), yesterday: asLine(yesterday, DAY_MS), startMs };
}

function asLine(points: readonly TimedValue[], shiftMs: number): DayLine {
  return {
    timesMs: Float64Array.from(points, ({ atMs }) => atMs + shiftMs),
    values: Float64Array.from(points, ({ value }) => value),
  };
}
