// The geometry of a sparkline: pure, in the units of its view box. Missing hours are gaps, never bridged.

/** Width and height of the view box. */
export const SPARKLINE_BOX = { width: 100, height: 30 } as const;

const PADDING = 3;

/** What is drawn: the line's path, the target's height (NaN without target), where the last value lies. */
export interface SparklineShape {
  path: string;
  targetY: number;
  last: { x: number; y: number } | null;
  min: number;
  max: number;
}

/**
 * Lays a series out over its time span. `timesMs` ascends; NaN values and steps longer than 1.5 usual steps break
 * the line; a value without neighbours becomes a dot (a line of no length with round caps). The height spans at least
 * `leastSpan`: what is too small to be written in the figure must not look like a cliff beside it.
 */
export function layOutSparkline(
  timesMs: Float64Array,
  values: Float64Array,
  target: number | undefined,
  leastSpan = 0,
): SparklineShape | null {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return null;
  const [min, max] = [Math.min(...known), Math.max(...known)];
  const lowest = Math.min(min, target ?? min);
  const highest = Math.max(max, target ?? max);
  const widening = Math.max(0, leastSpan - (highest - lowest)) / 2;
  const [low, high] = [lowest - widening, highest + widening];
  const start = timesMs[0] ?? 0;
  const span = (timesMs.at(-1) ?? 0) - start || 1;
  const xOf = (timeMs: number) => ((timeMs - start) / span) * (SPARKLINE_BOX.width - 2 * PADDING) + PADDING;
  const usable = SPARKLINE_BOX.height - 2 * PADDING;
  const yOf = (value: number) =>
    high === low ? SPARKLINE_BOX.height / 2 : PADDING + ((high - value) / (high - low)) * usable;
  const step = usualStep(timesMs);
  let path = '';
  let previousMs = Number.NaN;
  let last: SparklineShape['last'] = null;
  timesMs.forEach((timeMs, index) => {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) return;
    last = { x: round(xOf(timeMs)), y: round(yOf(value)) };
    const continues = timeMs - previousMs <= step * 1.5;
    path += continues ? `L${last.x} ${last.y}` : `M${last.x} ${last.y}h0`;
    previousMs = timeMs;
  });
  return { path, targetY: target === undefined ? Number.NaN : round(yOf(target)), last, min, max };
}

/** The median step between instants: one late report does not change what counts as a gap. */
function usualStep(timesMs: Float64Array): number {
  const steps = timesMs.slice(1).map((timeMs, index) => timeMs - (timesMs[index] ?? 0));
  return steps.sort()[Math.floor(steps.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
