// A value axis in round steps: 1, 2 or 5 times a power of ten, few of them, none finer than the figure is written.

/** Ends of the axis and its ticks, ascending; all in the figure's unit. */
export interface ValueScale {
  low: number;
  high: number;
  ticks: readonly number[];
}

const ROUND_STEPS = [1, 2, 5, 10] as const;

/**
 * The scale that holds all finite values. `fromZero` for lengths (bars, areas), whose size means nothing without it;
 * `digits` is the last written decimal: two ticks are never written alike. Without any value: 0 … 1.
 */
export function valueScale(
  values: Iterable<number>,
  { fromZero, digits, mostTicks = 5 }: { fromZero: boolean; digits: number; mostTicks?: number },
): ValueScale {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) [low, high] = [0, 1];
  if (fromZero) [low, high] = [Math.min(0, low), Math.max(0, high)];
  const leastStep = 10 ** -digits;
  if (high - low < leastStep) high = low + leastStep;
  const step = Math.max(leastStep, roundStep((high - low) / mostTicks));
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step));
  return { low: round(first * step), high: round(last * step), ticks };
}

/** How many ticks a plot of that height has room for without crowding. */
export function ticksIn(heightRem: number): number {
  return Math.max(2, Math.floor(heightRem / 2.8));
}

/** Where a value lies on the scale, 0 (low) … 1 (high); NaN for NaN. */
export function scaleShare({ low, high }: ValueScale, value: number): number {
  return (value - low) / (high - low);
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return (ROUND_STEPS.find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10) * power;
}

/** 3 × 0.1 is 0.30000000000000004: ticks are written and compared. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
