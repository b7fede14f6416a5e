// When visitors come: the year's total, the season, weekends, holidays, Tết, and the hours of a day.
import { daysFromTet, freeBlock, tripAppetite } from '../calendar/holidays.ts';
import { dayOf, localDate, seasonal, timeOfDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { smoothStep } from '../noise/curves.ts';

/** Visitors a year, millions: 2023 and 2024 as published, the other years are the simulation's own. */
const VISITORS_MILLIONS: Readonly<Record<number, number>> = {
  2019: 15.5,
  2020: 7.9,
  2021: 3.6,
  2022: 12.4,
  2023: 14.1055,
  2024: 16.12,
  2025: 17.4,
};
const [FIRST_YEAR, LAST_YEAR] = [2019, 2025];
const LATER_GROWTH = 1.07;
/** Fitted to the months published for 2023; Tết is no part of it, it moves. */
const SEASON = [0.92, 0.98, 0.92, 1.08, 1.12, 1.3, 1.36, 1.33, 1.12, 0.8, 0.76, 0.86];

/** How many come on a day compared with other days; `elasticity` below 1 flattens weekends, as boats and planes do. */
function dayWeight(day: number, elasticity: number): number {
  const fromTet = daysFromTet(day);
  const today = freeBlock(day);
  const isEve = today.length === 0 && freeBlock(day + 1).length > 0;
  const last = today.position === today.length ? 0.78 : 1;
  let weight = isEve ? 0.9 : 0.66;
  if (today.length > 0) weight = (1 + 0.85 * tripAppetite(today.length)) * last;
  // The eve and the first day of Tết belong to the family; the days after it to the sea.
  if (fromTet >= -3 && fromTet <= 0) weight = 0.5;
  else if (fromTet >= 1 && fromTet <= 5) weight = 2.9;
  else if (fromTet <= 10 && fromTet > 5) weight *= 1.3;
  return weight ** elasticity * seasonal(SEASON, timeOfDay(day, 12));
}

const yearWeight = createBoundedCache(64, (key: number): number => {
  const [year, elasticity] = [Math.floor(key / 100), (key % 100) / 50];
  let sum = 0;
  for (let day = dayOf(year, 1, 1); day < dayOf(year + 1, 1, 1); day += 1) sum += dayWeight(day, elasticity);
  return sum;
});

/** Visitors of the whole province in a Gregorian year. */
export function visitorsOfYear(year: number): number {
  const known = VISITORS_MILLIONS[Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year))] ?? 0;
  return known * 1e6 * LATER_GROWTH ** Math.max(0, year - LAST_YEAR);
}

/** Share of its year's visitors that a place draws on a local day, whatever the weather; sums to 1 over the year. Elasticity in steps of 0.02. */
export function shareOfYear(day: number, elasticity: number): number {
  const { year } = localDate(day);
  return dayWeight(day, elasticity) / yearWeight(year * 100 + Math.round(elasticity * 50));
}

/** Share of a day's visitors who have arrived by a local hour. */
export function arrivedBy(hour: number): number {
  return 0.06 * smoothStep(hour, 0, 6) + 0.54 * smoothStep(hour, 5.5, 12) + 0.4 * smoothStep(hour, 12, 22);
}

/** Share of those who do not stay overnight who have left by a local hour. */
export function leftBy(hour: number): number {
  return smoothStep(hour, 10, 23);
}
