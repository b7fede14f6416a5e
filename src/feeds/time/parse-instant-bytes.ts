// The instants of a hot path, straight from their bytes: full dates and times with a zone, as nearly all feeds write them.
import { parseInstant } from './parse-instant.ts';
import { decodeText } from '../text/decode-text.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const ZERO = 48;

/** The day that was read last, and its midnight: rows of one poll share it. */
let latestDay = -1;
let latestMidnightMs = Number.NaN;

/**
 * `parseInstant` of the bytes `from` … `to`: the form `2026-03-02T03:04:05[.678](Z|±hh[:mm])` is read without making a
 * string, every other form as that function reads it.
 */
export function parseInstantBytes(bytes: Uint8Array, from: number, to: number, zoneOffsetMs: number): number {
  const atMs = readCommonInstant(bytes, from, to);
  return Number.isNaN(atMs) ? parseInstant(decodeText(bytes, from, to), zoneOffsetMs) : atMs;
}

/** Epoch milliseconds of the common form; NaN for every other. */
export function readCommonInstant(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 20 || bytes[from + 10] !== 84 || bytes[from + 13] !== 58 || bytes[from + 16] !== 58)
    return Number.NaN;
  const hour = twoDigits(bytes, from + 11);
  const minute = twoDigits(bytes, from + 14);
  const second = twoDigits(bytes, from + 17);
  // Midnight as 24:00 and leap seconds are rare; the other reader knows them.
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return Number.NaN;
  let at = from + 19;
  let ms = 0;
  if (bytes[at] === 46) {
    const first = at + 1;
    for (at = first; at < to && isDigit(bytes[at] as number); at += 1);
    if (at === first || at > first + 3) return Number.NaN;
    for (let index = first; index < first + 3; index += 1)
      ms = ms * 10 + (index < at ? (bytes[index] as number) - ZERO : 0);
  }
  const zoneMs = readZone(bytes, at, to);
  return readMidnight(bytes, from) + ((hour * 60 + minute) * 60 + second) * 1000 + ms - zoneMs;
}

/** Offset east of UTC in milliseconds; NaN for what is no whole zone. */
function readZone(bytes: Uint8Array, at: number, to: number): number {
  const sign = bytes[at];
  if (sign === 90 && at + 1 === to) return 0;
  if ((sign !== 43 && sign !== 45) || at + 6 !== to || bytes[at + 3] !== 58) return Number.NaN;
  const hours = twoDigits(bytes, at + 1);
  const minutes = twoDigits(bytes, at + 4);
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return Number.NaN;
  return (sign === 45 ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS;
}

/** UTC midnight of the date at `from`; NaN for what is no date of the calendar. */
function readMidnight(bytes: Uint8Array, from: number): number {
  if (bytes[from + 4] !== 45 || bytes[from + 7] !== 45) return Number.NaN;
  const century = twoDigits(bytes, from);
  const year = twoDigits(bytes, from + 2);
  const month = twoDigits(bytes, from + 5);
  const day = twoDigits(bytes, from + 8);
  if (century < 0 || year < 0 || month < 0 || day < 0) return Number.NaN;
  const key = ((century * 100 + year) * 100 + month) * 100 + day;
  if (key === latestDay) return latestMidnightMs;
  const midnightMs = parseInstant(decodeText(bytes, from, from + 10), 0);
  if (midnightMs % DAY_MS === 0) [latestDay, latestMidnightMs] = [key, midnightMs];
  return midnightMs;
}

/** The number of two digits, -1 when they are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] as number;
  const ones = bytes[at + 1] as number;
  return isDigit(tens) && isDigit(ones) ? (tens - ZERO) * 10 + ones - ZERO : -1;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 57;
}
