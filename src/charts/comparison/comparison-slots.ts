// A figure's four scenarios laid into one row of calendar periods: pure, so that gaps and shifts can be tested.
import { samePeriodLastYear, type CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { fillSlots, periodSlots } from '../plot/period-slots.ts';

/** Instants in epoch ms and as many values; NaN is missing. */
export interface TimedValues {
  timesMs: ArrayLike<number>;
  values: ArrayLike<number>;
}

/** A forecast with the ends of its interval, all of the same length. */
export interface ForecastValues extends TimedValues {
  low: ArrayLike<number>;
  high: ArrayLike<number>;
}

/** Scenarios of one figure. `previousYear` carries its own instants of last year and is laid over this year's. */
export interface ComparisonSeries {
  actual: TimedValues;
  previousYear?: TimedValues | undefined;
  plan?: TimedValues | undefined;
  forecast?: ForecastValues | undefined;
}

/** All scenarios slot by slot; every array is as long as `slots` (starts of periods, epoch ms), NaN where there is nothing. */
export interface ComparisonSlots {
  slots: readonly number[];
  actual: readonly number[];
  previousYear: readonly number[];
  plan: readonly number[];
  forecast: readonly number[];
  low: readonly number[];
  high: readonly number[];
}

/** Instants are starts of periods (`start`), or their ends, which belong to the next period already (`end`). */
export type PeriodStamp = 'start' | 'end';

const NOTHING: TimedValues = { timesMs: [], values: [] };

/** Lays the scenarios out. The span is that of actual, plan and forecast; last year is only shown beside them. */
export function comparisonSlots(
  { actual, previousYear = NOTHING, plan = NOTHING, forecast }: ComparisonSeries,
  period: CalendarPeriod,
  stamp: PeriodStamp,
): ComparisonSlots {
  const inPeriod = ({ timesMs }: TimedValues) => Array.from(timesMs, (ms) => (stamp === 'end' ? ms - 1 : ms));
  const expected = forecast ?? NOTHING;
  const slots = periodSlots([actual, plan, expected].flatMap(inPeriod), period);
  const fill = (series: TimedValues, values = series.values) =>
    fillSlots(slots, inPeriod(series), values, period);
  const yearBefore = slots.map((startMs) => samePeriodLastYear(startMs, period));
  return {
    slots,
    actual: fill(actual),
    previousYear: fillSlots(yearBefore, inPeriod(previousYear), previousYear.values, period),
    plan: fill(plan),
    forecast: fill(expected),
    low: fill(expected, forecast?.low),
    high: fill(expected, forecast?.high),
  };
}

/** The forecast's line begins at the last actual value, so that it visibly goes on from there. */
export function joinForecast({ actual, forecast }: ComparisonSlots): number[] {
  const first = forecast.findIndex(Number.isFinite);
  const joined = [...forecast];
  const before = actual[first - 1];
  if (first > 0 && before !== undefined) joined[first - 1] = before;
  return joined;
}

/** The last slot with an actual value; −1 without one. */
export function lastActual({ actual }: ComparisonSlots): number {
  return actual.findLastIndex(Number.isFinite);
}
