// Public holidays of Việt Nam and the blocks of free days that make people travel.
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { localDate, weekday } from './local-time.ts';
import { lunarDay, tetDay } from '#kernel/time/lunar-calendar.ts';

/** Calendars of the moon are long sums; their days are asked for with every day of months. */
const tetOf = createBoundedCache(64, tetDay);
const ancestorsDayOf = createBoundedCache(64, (year: number) => lunarDay(year, 3, 10));

/** Days from Tết: 0 is mùng 1, negative before it; from September on it is the Tết to come. */
export function daysFromTet(day: number): number {
  const { year } = localDate(day + 120);
  return day - tetOf(year);
}

/** True on a statutory public holiday: 1/1, Tết (five days from the eve), Giỗ Tổ, 30/4–1/5, 1–2/9. Hot path: days are remembered. */
export const isPublicHoliday = createBoundedCache(1024, (day: number): boolean => {
  const { year, month, date } = localDate(day);
  if ((month === 1 && date === 1) || (month === 9 && date <= 2)) return true;
  if ((month === 4 && date === 30) || (month === 5 && date === 1)) return true;
  const fromTet = daysFromTet(day);
  return (fromTet >= -1 && fromTet <= 4) || day === ancestorsDayOf(year);
});

/** True when most people are off: Saturday, Sunday or a public holiday. */
export function isFreeDay(day: number): boolean {
  const weekDay = weekday(day);
  return weekDay === 0 || weekDay === 6 || isPublicHoliday(day);
}

/** Where a day lies in its run of free days. */
export interface FreeBlock {
  /** Length of the run in days; 0 on a working day. */
  length: number;
  /** 1-based position in the run; 0 on a working day. */
  position: number;
}

/** The run of free days around a day, at most ten days looked at either way. */
export const freeBlock = createBoundedCache(512, (day: number): FreeBlock => {
  if (!isFreeDay(day)) return { length: 0, position: 0 };
  let before = 0;
  while (before < 10 && isFreeDay(day - before - 1)) before++;
  let after = 0;
  while (after < 10 && isFreeDay(day + after + 1)) after++;
  return { length: before + after + 1, position: before + 1 };
});

/** How many people set out for the sea, by the length of the block: a weekend is 1. */
export function tripAppetite(length: number): number {
  return length <= 0 ? 0 : length === 1 ? 0.55 : length === 2 ? 1 : Math.min(2, 1 + 0.35 * (length - 2));
}
