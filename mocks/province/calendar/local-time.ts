// Local time of the province: Asia/Ho_Chi_Minh, UTC+7 all year.

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
const OFFSET_MS = 7 * HOUR_MS;

/** The local calendar day as a count of days since 1970-01-01. */
export function localDay(tMs: number): number {
  return Math.floor((tMs + OFFSET_MS) / DAY_MS);
}

/** The local hour of the day, 0 ≤ h < 24, with its fraction. */
export function localHour(tMs: number): number {
  return ((((tMs + OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS) / HOUR_MS;
}

/** Epoch milliseconds of a local day at a local hour. */
export function timeOfDay(day: number, hour = 0): number {
  return day * DAY_MS - OFFSET_MS + hour * HOUR_MS;
}

/** Day of the week of a local day: 0 is Sunday, 6 is Saturday. */
export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Gregorian year, month (1–12) and date of a local day. */
export function localDate(day: number): { year: number; month: number; date: number } {
  const instant = new Date(day * DAY_MS);
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, date: instant.getUTCDate() };
}

/** The local day of a Gregorian date. */
export function dayOf(year: number, month: number, date: number): number {
  return Math.round(Date.UTC(year, month - 1, date) / DAY_MS);
}

const YEAR_DAYS = 365.2425;
const EPOCH_2000_DAY = dayOf(2000, 1, 1);

/** Reads a table of twelve mid-month values as a smooth function of the year. Hot path: no Date is made. */
export function seasonal(monthly: readonly number[], tMs: number): number {
  const days = (tMs + OFFSET_MS) / DAY_MS - EPOCH_2000_DAY;
  const position = (days / YEAR_DAYS - Math.floor(days / YEAR_DAYS)) * 12 + 11.5;
  const month = Math.floor(position);
  const before = monthly[month % 12] ?? 0;
  return before + ((monthly[(month + 1) % 12] ?? 0) - before) * (position - month);
}
