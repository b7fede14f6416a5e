// Calendar periods of the province's local time: hours, days, ISO weeks, months, quarters, years, and arithmetic with them.
import { DAY_MS, HOUR_MS, LOCAL_OFFSET_MS } from './local-time.ts';

/** A calendar period; weeks start on Monday (ISO 8601). */
export type CalendarPeriod = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

const FIXED_MS = { hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS } as const;
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
/** 1970-01-01 was a Thursday; the Monday before it. */
const FIRST_MONDAY_MS = -3 * DAY_MS;

function isFixed(period: CalendarPeriod): period is keyof typeof FIXED_MS {
  return period in FIXED_MS;
}

/** Epoch ms of the local start of the period that contains `atMs`. */
export function periodStart(atMs: number, period: CalendarPeriod): number {
  const localMs = atMs + LOCAL_OFFSET_MS;
  if (isFixed(period)) {
    const origin = period === 'week' ? FIRST_MONDAY_MS : 0;
    const lengthMs = FIXED_MS[period];
    return Math.floor((localMs - origin) / lengthMs) * lengthMs + origin - LOCAL_OFFSET_MS;
  }
  const local = new Date(localMs);
  const months = MONTHS[period];
  const month = Math.floor(local.getUTCMonth() / months) * months;
  return Date.UTC(local.getUTCFullYear(), month) - LOCAL_OFFSET_MS;
}

/** The start of the period that lies `count` periods after (negative: before) the one that starts at `startMs`. */
export function addPeriods(startMs: number, period: CalendarPeriod, count: number): number {
  if (isFixed(period)) return startMs + count * FIXED_MS[period];
  const local = new Date(startMs + LOCAL_OFFSET_MS);
  return Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + count * MONTHS[period]) - LOCAL_OFFSET_MS;
}

/** Ends of the last `count` complete periods at `atMs`, ascending; the end of a period is the start of the next. */
export function lastPeriodEnds(atMs: number, period: CalendarPeriod, count: number): number[] {
  const lastEndMs = periodStart(atMs, period);
  return Array.from({ length: count }, (_, index) => addPeriods(lastEndMs, period, index + 1 - count));
}

/** Start of the same period one year before; of a week, 52 weeks before, so that weekdays meet. */
export function samePeriodLastYear(startMs: number, period: CalendarPeriod): number {
  if (period === 'week') return addPeriods(startMs, 'week', -52);
  const local = new Date(startMs + LOCAL_OFFSET_MS);
  const year = local.getUTCFullYear() - 1;
  const month = local.getUTCMonth();
  // 29 February has no counterpart: the last day of that month stands in.
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(local.getUTCDate(), lastDay);
  return Date.UTC(year, month, day, local.getUTCHours()) - LOCAL_OFFSET_MS;
}
