// The period of the year before that a period is to be compared with; around Tết by the lunar calendar, else by the date.
import { samePeriodLastYear, type CalendarPeriod } from './calendar-period.ts';
import { DAY_MS, LOCAL_OFFSET_MS } from './local-time.ts';
import { tetDay } from './lunar-calendar.ts';

/** Days around Tết that move with it: three weeks of preparation, two of visits and festivals. */
const DAYS_BEFORE_TET = 21;
const DAYS_AFTER_TET = 15;

/** A period of the year before, and whether Tết moved it away from the same date. */
export interface Counterpart {
  startMs: number;
  isMovedByTet: boolean;
}

/**
 * Where the period that starts at `startMs` has its like one year before. Days and weeks near Tết are as many days from the
 * Tết of their own year; longer periods keep their name, because no month can be moved by days.
 */
export function counterpartLastYear(startMs: number, period: CalendarPeriod): Counterpart {
  const plain = { startMs: samePeriodLastYear(startMs, period), isMovedByTet: false };
  if (period !== 'day' && period !== 'week') return plain;
  const day = Math.floor((startMs + LOCAL_OFFSET_MS) / DAY_MS);
  const year = new Date((day + 120) * DAY_MS).getUTCFullYear();
  const fromTet = day - tetDay(year);
  if (fromTet < -DAYS_BEFORE_TET || fromTet > DAYS_AFTER_TET) return plain;
  const shiftedDay = tetDay(year - 1) + fromTet;
  const weekday = (((shiftedDay - day) % 7) + 7) % 7;
  // A week stays a Monday-to-Sunday week: the one that holds most of the moved days.
  const alignedDay = period === 'week' ? shiftedDay - (weekday > 3 ? weekday - 7 : weekday) : shiftedDay;
  const movedMs = alignedDay * DAY_MS - LOCAL_OFFSET_MS;
  return { startMs: movedMs, isMovedByTet: movedMs !== plain.startMs };
}
