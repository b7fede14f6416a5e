// Calendar periods as readers write them: T10/2026, Quý III/2026, Tuần 45/2026; Oct 2026, Q3 2026, Week 45/2026.
import type { Language } from '#kernel/localized-text.ts';
import { addPeriods, periodStart, type CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { DAY_MS, LOCAL_OFFSET_MS } from '#kernel/time/local-time.ts';
import { formatDayMonth, formatTime, NO_VALUE } from './format.ts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** The two lines of an axis label: the period, and what it lies in (a year, a day; '' where nothing is above it). */
export interface PeriodTick {
  label: string;
  group: string;
}

/** A period by its start, complete: 06:00 22/11, 22/11/2026, Tuần 45/2026, T10/2026, Quý III/2026, 2026; — for NaN. */
export function formatPeriod(startMs: number, period: CalendarPeriod, language: Language): string {
  const { label, group } = periodTick(startMs, period, language);
  if (group === '') return label;
  if (period === 'hour') return `${label} ${group}`;
  if (language === 'vi') return `${label}/${group}`;
  return period === 'week' ? `${label}/${group}` : `${label} ${group}`;
}

/** A period as an axis writes it: the part that changes from one to the next, and the part that rarely does. */
export function periodTick(startMs: number, period: CalendarPeriod, language: Language): PeriodTick {
  if (!Number.isFinite(startMs)) return { label: NO_VALUE, group: '' };
  const local = new Date(startMs + LOCAL_OFFSET_MS);
  const year = String(local.getUTCFullYear());
  if (period === 'year') return { label: year, group: '' };
  if (period === 'hour') return { label: formatTime(startMs), group: formatDayMonth(startMs, language) };
  if (period === 'day') return { label: formatDayMonth(startMs, language), group: year };
  if (period === 'week') {
    const week = isoWeek(startMs);
    return { label: `${language === 'vi' ? 'Tuần' : 'Week'} ${week.number}`, group: String(week.year) };
  }
  if (period === 'quarter') {
    const quarter = Math.floor(local.getUTCMonth() / 3);
    return { label: language === 'vi' ? `Quý ${ROMAN[quarter]}` : `Q${quarter + 1}`, group: year };
  }
  const month =
    language === 'vi'
      ? `T${local.getUTCMonth() + 1}`
      : (formatDayMonth(startMs, 'en').split(' ').at(-1) ?? '');
  return { label: month, group: year };
}

/** ISO 8601 week number and the year it counts in, of any instant: the year that holds the week's Thursday. */
export function isoWeek(atMs: number): { number: number; year: number } {
  const thursdayMs = addPeriods(periodStart(atMs, 'week'), 'day', 3);
  const yearStartMs = periodStart(thursdayMs, 'year');
  return {
    number: Math.floor((thursdayMs - yearStartMs) / (7 * DAY_MS)) + 1,
    year: new Date(thursdayMs + LOCAL_OFFSET_MS).getUTCFullYear(),
  };
}
