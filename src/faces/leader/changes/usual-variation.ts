// How far a figure usually moves, from its own past: the yardstick for what is worth a sentence.
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** Fewer values or steps tell nothing of what is usual. */
const LEAST_KNOWN = 4;
/** Standard deviation of a normal distribution over its median absolute deviation (Rousseeuw and Croux 1993). */
const MAD_TO_SIGMA = 1.4826;

/**
 * The usual difference of two readings, in the figure's unit; NaN where its past is too short to tell. `values` ascend in
 * time, NaN is missing. Of a state at an instant: √2 × the spread of its hours, as of two draws from one day. Of a figure
 * stated by period: the spread of its steps from period to period without the newest, which is the one to be judged.
 */
export function usualDifference({ period }: Pick<KpiSpec, 'period'>, values: ArrayLike<number>): number {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  if (period === undefined) {
    if (known.length < LEAST_KNOWN) return Number.NaN;
    const middle = median(known);
    return Math.SQRT2 * MAD_TO_SIGMA * median(known.map((value) => Math.abs(value - middle)));
  }
  const steps = known.slice(1, -1).map((value, index) => Math.abs(value - (known[index] ?? Number.NaN)));
  return steps.length < LEAST_KNOWN - 1 ? Number.NaN : MAD_TO_SIGMA * median(steps);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? Number.NaN, sorted[Math.floor(half)] ?? Number.NaN];
  return (low + high) / 2;
}
