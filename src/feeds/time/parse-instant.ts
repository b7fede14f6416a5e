// Instants as feeds write them: ISO 8601 with or without zone, dates, intervals. Hot path: no regular expression, no Date object.
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The Gregorian calendar repeats itself after 400 years. */
const CYCLE_YEARS = 400;
const CYCLE_MS = 146_097 * DAY_MS;
/** The furthest instant that ECMAScript can name. */
const LAST_MS = 8.64e15;
const LARGEST_ZONE_MS = 14 * HOUR_MS;

/**
 * Epoch milliseconds of an ISO 8601 instant, rounded; NaN when the text is none. A text without zone is local time of
 * the source (`zoneOffsetMs` east of UTC), a date alone is the start of that local day, an interval `a/b` is its end,
 * because a value measured over a period is known only when the period is over. A leap second is the next minute's start.
 */
export function parseInstant(text: string, zoneOffsetMs: number): number {
  const slash = text.indexOf('/');
  if (slash >= 0) return parseInterval(text, slash, zoneOffsetMs);
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (text[4] !== '-' || text[7] !== '-' || !isDate(year, month, day)) return Number.NaN;
  // Date.UTC takes the years 0 … 99 for 1900 … 1999.
  const midnightMs = Date.UTC(year + CYCLE_YEARS, month - 1, day) - CYCLE_MS;
  if (text.length === 10) return midnightMs - zoneOffsetMs;
  const separator = text[10];
  if (separator !== 'T' && separator !== 't' && separator !== ' ') return Number.NaN;
  return midnightMs + parseTimeOfDay(text, zoneOffsetMs);
}

/** Milliseconds of an ISO 8601 duration of days and smaller (`P1DT2H`, `PT5M`); NaN when it is none. */
export function parseDuration(text: string): number {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!match || text.endsWith('P') || text.endsWith('T')) return Number.NaN;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const wholeDays = (weeks ?? 0) * 7 + (days ?? 0);
  const lengthMs =
    wholeDays * DAY_MS + (hours ?? 0) * HOUR_MS + (minutes ?? 0) * 60_000 + (seconds ?? 0) * 1000;
  return Number.isFinite(lengthMs) ? lengthMs : Number.NaN;
}

/** ISO 8601 in UTC with seconds, as brokers take it in a query. */
export function formatInstant(atMs: number): string {
  return new Date(atMs).toISOString().replace(/\.000Z$/, 'Z');
}

function parseInterval(text: string, slash: number, zoneOffsetMs: number): number {
  if (text.includes('/', slash + 1)) return Number.NaN;
  const start = text.slice(0, slash);
  const end = text.slice(slash + 1);
  const startMs = parseInstant(start, zoneOffsetMs);
  if (end === '' || end === '..') return startMs;
  if (end.startsWith('P')) {
    const endMs = startMs + parseDuration(end);
    return Math.abs(endMs) <= LAST_MS ? endMs : Number.NaN;
  }
  const hasStart =
    start === '' || start === '..' || !Number.isNaN(startMs) || !Number.isNaN(parseDuration(start));
  return hasStart ? parseInstant(end, zoneOffsetMs) : Number.NaN;
}

/** Milliseconds from the UTC midnight of the written date to the instant. */
function parseTimeOfDay(text: string, zoneOffsetMs: number): number {
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  if (text[13] !== ':' || hour < 0 || hour > 24 || minute < 0 || minute > 59) return Number.NaN;
  let at = 16;
  let seconds = 0;
  if (text[at] === ':') {
    seconds = digits(text, at + 1, 2);
    if (seconds < 0 || seconds > 60) return Number.NaN;
    at += 3;
    if (text[at] === '.' || text[at] === ',') {
      let end = at + 1;
      while (isDigit(text.charCodeAt(end))) end += 1;
      if (end === at + 1) return Number.NaN;
      seconds += Number(`0.${text.slice(at + 1, end)}`);
      at = end;
    }
  }
  const sinceMidnightMs = (hour * 60 + minute) * 60_000 + Math.round(seconds * 1000);
  if (hour === 24 && sinceMidnightMs > DAY_MS) return Number.NaN;
  return sinceMidnightMs - parseZone(text, at, zoneOffsetMs);
}

/** Offset east of UTC in milliseconds of the rest of the text: nothing, `Z`, `+07:00`, `+0700`, `+07`. */
function parseZone(text: string, at: number, zoneOffsetMs: number): number {
  if (at === text.length) return zoneOffsetMs;
  const sign = text[at];
  if (sign === 'Z' || sign === 'z') return at + 1 === text.length ? 0 : Number.NaN;
  if (sign !== '+' && sign !== '-') return Number.NaN;
  const hours = digits(text, at + 1, 2);
  const minutesAt = text[at + 3] === ':' ? at + 4 : at + 3;
  const minutes = minutesAt === text.length && text[at + 3] !== ':' ? 0 : digits(text, minutesAt, 2);
  const end = minutesAt === text.length ? minutesAt : minutesAt + 2;
  if (hours < 0 || minutes < 0 || minutes > 59 || end !== text.length) return Number.NaN;
  const offsetMs = (hours * 60 + minutes) * 60_000;
  return offsetMs > LARGEST_ZONE_MS ? Number.NaN : sign === '-' ? -offsetMs : offsetMs;
}

function isDate(year: number, month: number, day: number): boolean {
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > (DAYS_IN_MONTH[month - 1] ?? 0)) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return !(month === 2 && day === 29 && !isLeap);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The number written in `count` digits at `from`, or -1. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return -1;
    value = value * 10 + code - 48;
  }
  return value;
}
