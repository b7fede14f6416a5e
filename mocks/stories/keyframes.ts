// Curves typed as (time, value) pairs.

/** A function of time that joins the pairs by straight lines and holds the ends; times are ISO 8601 with zone, ascending. */
export function keyframes(pairs: readonly (readonly [string, number])[]): (tMs: number) => number {
  const points = pairs.map(([iso, value]) => ({ tMs: Date.parse(iso), value }));
  return (tMs) => {
    let before = points[0];
    for (const point of points) {
      if (point.tMs > tMs) {
        if (!before || before === point) return point.value;
        return before.value + ((point.value - before.value) * (tMs - before.tMs)) / (point.tMs - before.tMs);
      }
      before = point;
    }
    return before?.value ?? 0;
  };
}
