// Dates as they are typed in Việt Nam: day first, four digits of the year, with or without a time of day.
import { DAY_MS } from '#kernel/time/local-time.ts';
import { parseInstant } from '../time/parse-instant.ts';

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T]+(\d{1,2})[:hg](\d{2})?(?::(\d{2}))?)?$/;
const TIME_FIRST = /^(\d{1,2})[:hg](\d{2})?(?::(\d{2}))?[ ,]+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Epoch ms of `22/11/2026`, `22/11/2026 7:30`, `7h30 22/11/2026` or ISO 8601, local time of the source; NaN for anything else. */
export function readDay(text: string, zoneOffsetMs: number): number {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, month, year, hour, minute, second] = dayFirst;
    return wallTime([year, month, day, hour, minute, second], zoneOffsetMs);
  }
  const timeFirst = TIME_FIRST.exec(text);
  if (timeFirst) {
    const [, hour, minute, second, day, month, year] = timeFirst;
    return wallTime([year, month, day, hour, minute, second], zoneOffsetMs);
  }
  return parseInstant(text, zoneOffsetMs);
}

function wallTime(parts: readonly (string | undefined)[], zoneOffsetMs: number): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const midnightMs = Date.UTC(year, month - 1, day);
  const date = new Date(midnightMs);
  const isDate =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDate || hour > 24 || minute > 59 || second > 59) return Number.NaN;
  const sinceMidnightMs = ((hour * 60 + minute) * 60 + second) * 1000;
  return sinceMidnightMs > DAY_MS ? Number.NaN : midnightMs + sinceMidnightMs - zoneOffsetMs;
}
