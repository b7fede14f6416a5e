// When people bring their files: working days, Mondays, the days around holidays, the seasons of papers.
import { freeBlock } from '../calendar/holidays.ts';
import { localDate, seasonal, timeOfDay, weekday } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { createNumberCache } from '../noise/number-cache.ts';
import { isWorkingDay } from '../reports/working-hours.ts';

/** Sunday to Saturday; offices rest at weekends. */
const WEEKDAYS = [0, 1.26, 1.07, 1, 0.94, 0.86, 0];
/** Quiet around Tết, busy in spring and before school begins. */
const SEASON = [0.94, 0.86, 1.08, 1.05, 1.02, 1.08, 1.1, 1.07, 1, 0.98, 0.97, 0.95];
/** Runs of free days from this length on make people come before and after. */
const LONG_BLOCK_DAYS = 3;
/** The oldest file that is still looked at, in working days. */
const LONGEST_AGE = 80;

const works = createNumberCache(13, (day) => (isWorkingDay(day) ? 1 : 0));

/** How busy the offices of the province are on a local day; 1 is an ordinary Wednesday, 0 a free day. */
export const officeLoad = createNumberCache(12, (day) => {
  if (!works(day)) return 0;
  const ordinary = (WEEKDAYS[weekday(day)] ?? 0) * seasonal(SEASON, timeOfDay(day, 12));
  const beforeHoliday = freeBlock(day + 1).length >= LONG_BLOCK_DAYS ? 1.18 : 1;
  const afterHoliday = freeBlock(day - 1).length >= LONG_BLOCK_DAYS ? 1.3 : 1;
  return ordinary * beforeHoliday * afterHoliday;
});

/** The last working days up to and with a local day, newest first: the index is the age of a file in working days. */
export const workingDaysBack = createBoundedCache(900, (day: number): readonly number[] => {
  const days: number[] = [];
  for (let earlier = day; days.length < LONGEST_AGE; earlier -= 1) if (works(earlier)) days.push(earlier);
  return days;
});

/** Years since 0 with their fraction, e.g. 2024.5: what habits grow by. */
export const yearOf = createNumberCache(12, (day) => {
  const { year, month, date } = localDate(day);
  return year + (month - 1 + (date - 1) / 31) / 12;
});
