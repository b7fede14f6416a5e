// Local time of the province (Asia/Ho_Chi_Minh, UTC+7 without daylight saving since 1975): period starts for roll-ups and history.

/** One hour in milliseconds. */
export const HOUR_MS = 3_600_000;
/** One day in milliseconds. */
export const DAY_MS = 86_400_000;
/** Offset of Asia/Ho_Chi_Minh from UTC in milliseconds. */
export const LOCAL_OFFSET_MS = 7 * HOUR_MS;

/** The local date of an instant as `YYYY-MM-DD`. */
export function localDate(atMs: number): string {
  return new Date(atMs + LOCAL_OFFSET_MS).toISOString().slice(0, 10);
}

/** Epoch milliseconds of the start of the local period of `periodMs` (up to a day) that contains `atMs`. */
export function startOfPeriod(atMs: number, periodMs: number): number {
  return Math.floor((atMs + LOCAL_OFFSET_MS) / periodMs) * periodMs - LOCAL_OFFSET_MS;
}
