// A sparkline draws what was measured and nothing else.
import { describe, expect, it } from 'vitest';
import { layOutSparkline } from '#ui/tile/sparkline-path.ts';

const HOUR = 3_600_000;
const hours = (...at: number[]) => Float64Array.from(at, (hour) => hour * HOUR);
const moves = (path: string) => path.split('M').length - 1;

describe('layOutSparkline', () => {
  it('breaks the line at missing values and at missing hours', () => {
    expect(moves(layOutSparkline(hours(0, 1, 2, 3), Float64Array.of(1, 2, 3, 4), undefined)!.path)).toBe(1);
    expect(
      moves(layOutSparkline(hours(0, 1, 2, 3), Float64Array.of(1, Number.NaN, 3, 4), undefined)!.path),
    ).toBe(2);
    expect(
      moves(layOutSparkline(hours(0, 1, 2, 5, 6), Float64Array.of(1, 2, 3, 4, 5), undefined)!.path),
    ).toBe(2);
  });

  it('keeps the target inside the box, above a value that falls short of it', () => {
    const shape = layOutSparkline(hours(0, 1), Float64Array.of(10, 20), 80)!;
    expect(shape.targetY).toBeGreaterThanOrEqual(0);
    expect(shape.last!.y).toBeGreaterThan(shape.targetY);
    expect(shape).toMatchObject({ min: 10, max: 20 });
  });

  it('draws a flat line in the middle and nothing for nothing', () => {
    expect(layOutSparkline(hours(0, 1), Float64Array.of(5, 5), undefined)!.last!.y).toBe(15);
    expect(layOutSparkline(hours(0, 1), Float64Array.of(Number.NaN, Number.NaN), 3)).toBeNull();
  });

  it('draws a change that no digit shows as a level line, and a real one at full height', () => {
    const times = Float64Array.of(0, 1, 2);
    const heights = (values: Float64Array, leastSpan: number) => {
      const ys = [
        ...layOutSparkline(times, values, undefined, leastSpan)!.path.matchAll(/[ML]\S+ ([\d.]+)/g),
      ];
      const numbers = ys.map(([, y]) => Number(y));
      return Math.max(...numbers) - Math.min(...numbers);
    };
    expect(heights(Float64Array.of(92.4, 92.5, 92.4), 4)).toBeLessThan(1);
    expect(heights(Float64Array.of(60, 90, 60), 4)).toBeCloseTo(24, 5);
  });
});
