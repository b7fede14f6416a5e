// Pictograms are complete, stay on their grid, and never leave a symbol without a shape.
import { describe, expect, it } from 'vitest';
import { SEVERITY } from '#kernel/severity.ts';
import { pictogramPath, PICTOGRAMS, SEVERITY_SHAPES } from '#theme/pictograms.ts';

/** Replays a path and returns every end point; throws on a command that our drawings do not use. */
function endPoints(path: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command = '', text = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const values = (text.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);
    const relative = command === command.toLowerCase();
    const size = { m: 2, l: 2, c: 6, s: 4, a: 7, h: 1, v: 1, z: 0 }[command.toLowerCase()];
    if (size === undefined) throw new Error(`command ${command}`);
    if (size === 0) [x, y] = [startX, startY];
    else expect(values.length % size, `${command}${text}`).toBe(0);
    for (let index = 0; index < values.length; index += size) {
      const [last, before] = [values[index + size - 1] ?? 0, values[index + size - 2] ?? 0];
      if (size === 1 && command.toLowerCase() === 'h') x = relative ? x + last : last;
      else if (size === 1) y = relative ? y + last : last;
      else [x, y] = relative ? [x + before, y + last] : [before, last];
      if (command.toLowerCase() === 'm' && index === 0) [startX, startY] = [x, y];
      points.push([x, y]);
    }
  }
  return points;
}

describe('pictograms', () => {
  it.each(Object.entries({ ...PICTOGRAMS, ...SEVERITY_SHAPES }))(
    '%s stays on the 24 × 24 grid',
    (_, path) => {
      const points = endPoints(path);
      expect(points.length).toBeGreaterThan(2);
      for (const [x, y] of points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(24);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(24);
      }
    },
  );

  it('has a different shape for every severity', () => {
    expect(
      new Set(Object.keys(SEVERITY).map((word) => SEVERITY_SHAPES[word as keyof typeof SEVERITY])).size,
    ).toBe(5);
  });

  it('draws something for an unknown category', () => {
    expect(pictogramPath('meteor')).toBe(PICTOGRAMS.other);
    expect(pictogramPath('constructor')).toBe(PICTOGRAMS.other);
  });
});
