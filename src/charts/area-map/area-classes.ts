// The classes of a map of areas: as many areas in each as can be, so that a few large ones do not leave all others in one shade.

/** One class: the least and the greatest of its figures as they are written, and how many areas it holds. */
export interface AreaClass {
  low: number;
  high: number;
  count: number;
}

/** Classes from low to high; `classOf` is −1 for NaN. Equal figures, as far as they are written, are in one class. */
export interface AreaClasses {
  classes: readonly AreaClass[];
  classOf: (value: number) => number;
}

/** More shades than this are not told apart beside one another. */
export const MOST_CLASSES = 5;

/** Sorts figures into at most MOST_CLASSES classes; `digits` is the last decimal that is written. */
export function classAreas(values: readonly number[], digits: number): AreaClasses {
  const written = (value: number) => Number(value.toFixed(digits));
  const sorted = values
    .filter(Number.isFinite)
    .map(written)
    .sort((a, b) => a - b);
  const limits = upperLimits(sorted);
  const indexOf = (value: number) => limits.findIndex((limit) => value <= limit);
  const classes = limits.map((_, index) => {
    const own = sorted.filter((value) => indexOf(value) === index);
    return { low: own[0] ?? Number.NaN, high: own.at(-1) ?? Number.NaN, count: own.length };
  });
  return { classes, classOf: (value) => (Number.isFinite(value) ? indexOf(written(value)) : -1) };
}

/** The greatest figure of each class, ascending: quantiles, or each figure by itself where there are few. */
function upperLimits(sorted: readonly number[]): number[] {
  const distinct = [...new Set(sorted)];
  if (distinct.length <= MOST_CLASSES) return distinct;
  const quantiles = Array.from({ length: MOST_CLASSES }, (_, index) => {
    const rank = Math.ceil((sorted.length * (index + 1)) / MOST_CLASSES);
    return sorted[rank - 1] ?? Number.NaN;
  });
  return [...new Set(quantiles)];
}
