// The school year: it opens on 5 September, rests at Tết and on public holidays, and ends with May.
import { daysFromTet, isPublicHoliday } from '../calendar/holidays.ts';
import { dayOf, localDate, localDay, timeOfDay, weekday } from '../calendar/local-time.ts';

/** Calendar year in which the school year of a local day began. */
export function schoolYearOf(day: number): number {
  const { year, month, date } = localDate(day);
  return month > 9 || (month === 9 && date >= 5) ? year : year - 1;
}

/** Epoch ms at which a school year opens: 5 September, 07:00. */
export function openingMs(schoolYear: number): number {
  return timeOfDay(dayOf(schoolYear, 9, 5), 7);
}

/** True when schools teach on a local day: Monday to Friday of the term, Tết and public holidays aside. */
export function isSchoolDay(day: number): boolean {
  const { month, date } = localDate(day);
  if (month > 5 && (month < 9 || (month === 9 && date < 5))) return false;
  const onWeekday = weekday(day) >= 1 && weekday(day) <= 5;
  const fromTet = daysFromTet(day);
  return onWeekday && !isPublicHoliday(day) && (fromTet < -7 || fromTet > 6);
}

/** The newest school day whose roll has been called at an instant, at 09:00. */
export function lastSchoolDay(atMs: number): number {
  let day = localDay(atMs);
  if (atMs < rollCallMs(day)) day -= 1;
  while (!isSchoolDay(day)) day -= 1;
  return day;
}

/** When the roll of a school day is in: 09:00. */
export function rollCallMs(day: number): number {
  return timeOfDay(day, 9);
}

/** Months of teaching since the opening, 1 … 9, at the end of a calendar month. */
export function monthsTaught(endMs: number): number {
  const { month } = localDate(localDay(endMs) - 1);
  return Math.min(9, ((month + 3) % 12) + 1);
}
