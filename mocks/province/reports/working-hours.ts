// The clock by which offices work: Monday to Friday, 7:30–11:30 and 13:00–17:00, not on public holidays.
import { isPublicHoliday } from '../calendar/holidays.ts';
import { createNumberCache } from '../noise/number-cache.ts';
import { HOUR_MS, localDay, timeOfDay, weekday } from '../calendar/local-time.ts';

/** Local hours between which offices work. */
const SHIFTS = [
  [7.5, 11.5],
  [13, 17],
] as const;
/** Working hours of a day. */
export const WORKING_DAY_HOURS = 8;
const WORKING_DAY_MS = WORKING_DAY_HOURS * HOUR_MS;
/** Tết closes offices for nine days at most; more than that is a defect of the calendar. */
const LONGEST_CLOSURE_DAYS = 30;

const worksOn = createNumberCache(11, (day) => {
  const weekDay = weekday(day);
  return weekDay !== 0 && weekDay !== 6 && !isPublicHoliday(day) ? 1 : 0;
});

/** True when offices work on a local day. */
export function isWorkingDay(day: number): boolean {
  return worksOn(day) === 1;
}

/** The instant at which `hours` of working time have passed since `fromMs`. Hot path: whole days are passed at once. */
export function addWorkingHours(fromMs: number, hours: number): number {
  let restMs = hours * HOUR_MS;
  let closedDays = 0;
  for (let day = localDay(fromMs); closedDays < LONGEST_CLOSURE_DAYS; day += 1) {
    if (!isWorkingDay(day)) {
      closedDays += 1;
      continue;
    }
    closedDays = 0;
    if (restMs > WORKING_DAY_MS && fromMs <= timeOfDay(day, SHIFTS[0][0])) {
      restMs -= WORKING_DAY_MS;
      continue;
    }
    for (const [open, close] of SHIFTS) {
      const startMs = Math.max(fromMs, timeOfDay(day, open));
      const endMs = timeOfDay(day, close);
      if (startMs >= endMs) continue;
      if (restMs <= endMs - startMs) return startMs + restMs;
      restMs -= endMs - startMs;
    }
  }
  throw new RangeError(`no working day within ${LONGEST_CLOSURE_DAYS} days`);
}

/** Working hours between two instants. */
export function workingHoursBetween(fromMs: number, toMs: number): number {
  let sumMs = 0;
  for (let day = localDay(fromMs); day <= localDay(toMs); day += 1) {
    if (!isWorkingDay(day)) continue;
    for (const [open, close] of SHIFTS) {
      const overlapMs = Math.min(toMs, timeOfDay(day, close)) - Math.max(fromMs, timeOfDay(day, open));
      sumMs += Math.max(0, overlapMs);
    }
  }
  return sumMs / HOUR_MS;
}
