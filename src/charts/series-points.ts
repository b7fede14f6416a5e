// A series as points for a chart or a table, with its gaps kept: a missing hour is a hole, never a bridge.

/** A point of time and value; null where there is none. */
export type SeriesPoint = [timeMs: number, value: number | null];

/**
 * Points in time order. NaN becomes null, and where the step is longer than 1.5 usual steps a null is put between,
 * so that no line is drawn across hours that nobody measured.
 */
export function seriesPoints(timesMs: Float64Array, values: Float64Array): SeriesPoint[] {
  const longestMs = usualStepMs(timesMs) * 1.5;
  const points: SeriesPoint[] = [];
  timesMs.forEach((timeMs, index) => {
    const previousMs = timesMs[index - 1];
    if (previousMs !== undefined && timeMs - previousMs > longestMs)
      points.push([(timeMs + previousMs) / 2, null]);
    const value = values[index] ?? Number.NaN;
    points.push([timeMs, Number.isNaN(value) ? null : value]);
  });
  return points;
}

/** The median step between instants; infinite for fewer than two. */
function usualStepMs(timesMs: Float64Array): number {
  const steps = timesMs.slice(1).map((timeMs, index) => timeMs - (timesMs[index] ?? 0));
  return steps.sort()[Math.floor(steps.length / 2)] ?? Number.POSITIVE_INFINITY;
}
