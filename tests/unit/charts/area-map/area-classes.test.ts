// Classes of a map of areas: as many areas in each as can be, equal figures together, nothing made of what is missing.
import { describe, expect, it } from 'vitest';
import { classAreas, MOST_CLASSES } from '#charts/area-map/area-classes.ts';
import { areaShades } from '#charts/area-map/area-shades.ts';

describe('classAreas', () => {
  it('spreads thirty skewed figures evenly', () => {
    const values = Array.from({ length: 30 }, (_, index) => 1.3 ** index);
    const { classes, classOf } = classAreas(values, 3);
    expect(classes.map(({ count }) => count)).toEqual([6, 6, 6, 6, 6]);
    expect(classOf(values[0]!)).toBe(0);
    expect(classOf(values[29]!)).toBe(MOST_CLASSES - 1);
  });

  it('gives each of a few figures its own class', () => {
    const { classes } = classAreas([0, 0, 0, 2, 7], 0);
    expect(classes).toEqual([
      { low: 0, high: 0, count: 3 },
      { low: 2, high: 2, count: 1 },
      { low: 7, high: 7, count: 1 },
    ]);
  });

  it('never parts figures that are written alike', () => {
    const { classOf } = classAreas([4.96, 5.04, 1, 2, 3, 6, 7, 8, 9, 10], 1);
    expect(classOf(4.96)).toBe(classOf(5.04 - 0.04));
    const rounded = classAreas([4.96, 5.04, 1, 2, 3, 6, 7, 8, 9, 10], 0);
    expect(rounded.classOf(4.96)).toBe(rounded.classOf(5.04));
  });

  it('knows no class for what is missing', () => {
    const { classes, classOf } = classAreas([Number.NaN, 3], 0);
    expect(classes).toEqual([{ low: 3, high: 3, count: 1 }]);
    expect(classOf(Number.NaN)).toBe(-1);
    expect(classAreas([Number.NaN], 0).classes).toEqual([]);
  });
});

describe('areaShades', () => {
  it('has as many different shades as classes, on both grounds, the weakest for a single one', () => {
    for (const theme of ['light', 'dark'] as const) {
      const all = areaShades(MOST_CLASSES, theme);
      expect(new Set(all).size).toBe(MOST_CLASSES);
      expect(areaShades(1, theme)).toEqual([all[0]]);
      expect(areaShades(2, theme)).toEqual([all[0], all.at(-1)]);
    }
  });
});
