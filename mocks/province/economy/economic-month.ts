// The months of an economy: how many days are worked in them, how many people travel, and what share of a year falls into each.
import { daysFromTet, freeBlock, isFreeDay, tripAppetite } from '../calendar/holidays.ts';
import { dayOf } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { createNumberCache } from '../noise/number-cache.ts';

const LOCAL_OFFSET_MS = 7 * 3_600_000;

/** One calendar month and what its days are like. */
export interface EconomicMonth {
  /** Months since January of year 0: `year * 12 + month - 1`. */
  index: number;
  year: number;
  /** 1 … 12 */
  month: number;
  workingDays: number;
  /** Sum of the appetite to travel over its free days; an ordinary weekend has 2. */
  trips: number;
  /** Days of the fortnight before Tết, when everybody buys. */
  tetShoppingDays: number;
}

/** The index of the month that begins (local time) at `startMs`. */
export function monthIndex(startMs: number): number {
  const local = new Date(startMs + LOCAL_OFFSET_MS);
  return local.getUTCFullYear() * 12 + local.getUTCMonth();
}

/** The month of an index. */
export const economicMonth = createBoundedCache(400, (index: number): EconomicMonth => {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const first = dayOf(year, month, 1);
  const end = dayOf(year, month + 1, 1);
  const days = Array.from({ length: end - first }, (_, offset) => first + offset);
  return {
    index,
    year,
    month,
    workingDays: days.filter((day) => !isFreeDay(day)).length,
    trips: days.reduce((sum, day) => sum + tripAppetite(freeBlock(day).length), 0),
    tetShoppingDays: days.filter((day) => daysFromTet(day) < 0 && daysFromTet(day) >= -14).length,
  };
});

/** The share of its year that falls into a month. */
export type MonthProfile = (index: number) => number;

/** A profile in proportion to a weight of each month; the twelve shares of a year add up to 1. */
export function createMonthProfile(weightOf: (month: EconomicMonth) => number): MonthProfile {
  const total = createNumberCache(6, (year) =>
    Array.from({ length: 12 }, (_, month) => weightOf(economicMonth(year * 12 + month))).reduce(
      (sum, weight) => sum + weight,
      0,
    ),
  );
  return createNumberCache(8, (index) => {
    const month = economicMonth(index);
    return weightOf(month) / total(month.year);
  });
}

/** Sum of a monthly figure from January of its year up to and with the month. */
export function yearToDate(figure: (index: number) => number, index: number): number {
  let sum = 0;
  for (let month = index - (index % 12); month <= index; month += 1) sum += figure(month);
  return sum;
}
