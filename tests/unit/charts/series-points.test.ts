// Gaps stay gaps.
import { describe, expect, it } from 'vitest';
import { seriesPoints } from '#charts/series-points.ts';

describe('seriesPoints', () => {
  it('turns missing values and missing hours into holes', () => {
    expect(seriesPoints(Float64Array.of(0, 10, 20, 50, 60), Float64Array.of(1, Number.NaN, 3, 4, 5))).toEqual(
      [
        [0, 1],
        [10, null],
        [20, 3],
        [35, null],
        [50, 4],
        [60, 5],
      ],
    );
  });

  it('takes a single late report for no gap', () => {
    const points = seriesPoints(Float64Array.of(0, 10, 22, 30), Float64Array.of(1, 2, 3, 4));
    expect(points.every(([, value]) => value !== null)).toBe(true);
  });

  it('copes with nothing and with one point', () => {
    expect(seriesPoints(new Float64Array(0), new Float64Array(0))).toEqual([]);
    expect(seriesPoints(Float64Array.of(5), Float64Array.of(1))).toEqual([[5, 1]]);
  });
});
