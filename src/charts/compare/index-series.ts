// Series of unlike units on one axis: each as a percentage of its own value in one period that all of them have.
import type { ComparedSeries } from './compared-series.ts';

/** Series in per cent of their base period, which ends at `baseEndMs`. */
export interface IndexedSeries {
  baseEndMs: number;
  series: readonly ComparedSeries[];
}

/** Scales whose zero is a convention, or whose steps multiply: “twice as much” means nothing on them. */
const NO_RATIO = new Set(['Cel', '[degF]', 'dB', '[pH]', 'deg']);
const INDEX_DIGITS = 1;

/** True where quotients of the unit mean something. */
export function hasRatio(unit: string): boolean {
  return !NO_RATIO.has(unit);
}

/**
 * Every series over its value in the first period in which all have one above zero, times 100; null where there is no such
 * period or a unit has no quotients. Periods must be alike.
 */
export function indexSeries(series: readonly ComparedSeries[]): IndexedSeries | null {
  const [first] = series;
  if (!first || !series.every(({ unit }) => hasRatio(unit))) return null;
  const baseEndMs = first.endsMs.find((endMs) => series.every((one) => valueAt(one, endMs) > 0));
  if (baseEndMs === undefined) return null;
  return {
    baseEndMs,
    series: series.map((one) => {
      const base = valueAt(one, baseEndMs);
      return {
        ...one,
        unit: '1',
        digits: INDEX_DIGITS,
        values: one.values.map((value) => (value / base) * 100),
      };
    }),
  };
}

function valueAt({ endsMs, values }: ComparedSeries, endMs: number): number {
  return values[endsMs.indexOf(endMs)] ?? Number.NaN;
}
