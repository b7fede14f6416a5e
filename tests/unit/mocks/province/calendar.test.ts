// Tết and Giỗ Tổ by the Vietnamese lunar calendar at UTC+7, and the free days around holidays.
import { describe, expect, it } from 'vitest';
import { daysFromTet, freeBlock, isFreeDay } from '../../../../mocks/province/calendar/holidays.ts';
import {
  dayOf,
  localDate,
  localDay,
  localHour,
  weekday,
} from '../../../../mocks/province/calendar/local-time.ts';
import { lunarDay, tetDay } from '#kernel/time/lunar-calendar.ts';

const TET: readonly (readonly [number, number, number])[] = [
  [1985, 1, 21],
  [2007, 2, 17],
  [2020, 1, 25],
  [2021, 2, 12],
  [2022, 2, 1],
  [2023, 1, 22],
  [2024, 2, 10],
  [2025, 1, 29],
  [2026, 2, 17],
  [2027, 2, 6],
  [2028, 1, 26],
  [2029, 2, 13],
  [2030, 2, 2],
];

describe('lunar calendar', () => {
  it.each(TET)('has Tết %i on %i/%i (in 1985, 2007 and 2030 not the Chinese date)', (year, month, date) => {
    expect(localDate(tetDay(year))).toEqual({ year, month, date });
  });

  it.each([
    [2023, 4, 29],
    [2024, 4, 18],
    [2025, 4, 7],
    [2026, 4, 26],
  ])('has Giỗ Tổ %i on %i/%i', (year, month, date) => {
    expect(localDate(lunarDay(year, 3, 10))).toEqual({ year, month, date });
  });
});

describe('local days', () => {
  it('turn at 17:00 UTC', () => {
    expect(localDay(Date.UTC(2026, 10, 20, 16, 59))).toBe(dayOf(2026, 11, 20));
    expect(localDay(Date.UTC(2026, 10, 20, 17))).toBe(dayOf(2026, 11, 21));
    expect(localHour(Date.UTC(2026, 10, 20, 17, 30))).toBe(0.5);
    expect(localHour(Date.UTC(1969, 11, 31, 16))).toBe(23);
  });

  it('know weekdays and runs of free days', () => {
    expect(weekday(dayOf(2026, 11, 22))).toBe(0);
    expect(freeBlock(dayOf(2026, 5, 2))).toEqual({ length: 4, position: 3 });
    expect(freeBlock(dayOf(2026, 11, 18))).toEqual({ length: 0, position: 0 });
    expect(isFreeDay(dayOf(2026, 2, 18))).toBe(true);
    expect(daysFromTet(dayOf(2026, 2, 14))).toBe(-3);
    expect(daysFromTet(dayOf(2025, 12, 31))).toBe(-48);
  });
});
