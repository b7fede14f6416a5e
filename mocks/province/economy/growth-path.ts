// How the size of an economy changes from year to year: 1 in the year that figures are calibrated on.
import { createNumberCache } from '../noise/number-cache.ts';

const BASE_YEAR = 2024;

/** Level of a year against 2024. */
export type GrowthPath = (year: number) => number;

/** A path from growth rates in percent by year; `otherwise` holds for the years that are not named. */
export function createGrowthPath(percent: Readonly<Record<number, number>>, otherwise: number): GrowthPath {
  const factor = (year: number) => 1 + (percent[year] ?? otherwise) / 100;
  return createNumberCache(6, (year) => {
    let level = 1;
    for (let grown = BASE_YEAR + 1; grown <= year; grown += 1) level *= factor(grown);
    for (let shrunk = BASE_YEAR; shrunk > year; shrunk -= 1) level /= factor(shrunk);
    return level;
  });
}

/** Prices and incomes together: what sums of money follow. 2020 and 2021 are the years of the pandemic. */
export const nominalGrowth = createGrowthPath(
  { 2020: 1.5, 2021: -2.5, 2022: 14, 2023: 5, 2024: 10.6, 2025: 9.5, 2026: 10.2 },
  9,
);
