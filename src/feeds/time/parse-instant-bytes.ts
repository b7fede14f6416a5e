// The instants of a hot path, straight from their bytes: full dates and times with a zone, as nearly all feeds write them.
import { parseInstant } from './parse-instant.ts';
import { decodeText } from '../text/decode-text.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const ZERO = 48;
const QUOTE = 34;
/** `2026-03-02T03:04:05.678+07:00` and its quote. */
const LONGEST_BYTES = 30;

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

/** Of a class of its own, so that its number is not boxed. */
class ScannedInstant {
  atMs = 0.5;
  /** Bytes 0 … 7 and 7 … 10 of the text that was read last (`2026-03-02T`), and the midnight they stand for. */
  head = 0.5;
  tail = 0;
  midnightMs = 0.5;
}

/** What `scanInstant` read last; a double that is returned would be boxed. */
export const scannedInstant = new ScannedInstant();

/**
 * Reads the common form that starts at `from` and is ended by a quote into `scannedInstant`; answers where that quote
 * stands, or -1 for every other form. Hot path: characters are checked and summed up four at a time.
 */
export function scanInstant(bytes: Uint8Array, view: DataView, from: number): number {
  if (from + LONGEST_BYTES > bytes.length) return -1;
  const dateEnd = view.getInt32(from + 7, true);
  if (view.getFloat64(from, true) !== scannedInstant.head || dateEnd !== scannedInstant.tail) {
    if (dateEnd >>> 24 !== 84) return -1;
    const midnightMs = readMidnight(bytes, from);
    if (Number.isNaN(midnightMs)) return -1;
    scannedInstant.head = view.getFloat64(from, true);
    scannedInstant.midnightMs = midnightMs;
    scannedInstant.tail = dateEnd;
  }
  // `03:0` and `4:05`: an added 6 carries out of the low four bits of what is beyond 9.
  const head = view.getInt32(from + 11, true);
  const tail = view.getInt32(from + 15, true);
  if ((head & 0xf0fff0f0) !== 0x303a3030 || ((head + 0x06000606) & 0xf000f0f0) !== 0x30003030) return -1;
  if ((tail & 0xf0f0fff0) !== 0x30303a30 || ((tail + 0x06060006) & 0xf0f000f0) !== 0x30300030) return -1;
  const hour = (head & 15) * 10 + ((head >> 8) & 15);
  const minute = ((head >> 24) & 15) * 10 + (tail & 15);
  const second = ((tail >> 16) & 15) * 10 + ((tail >> 24) & 15);
  if (hour > 23 || minute > 59 || second > 59) return -1;
  let at = from + 19;
  let ms = 0;
  const rest = view.getInt32(at, true);
  if ((rest & 0xff) === 46) {
    if ((rest & 0xf0f0f000) !== 0x30303000 || ((rest + 0x06060600) & 0xf0f0f000) !== 0x30303000) return -1;
    ms = ((rest >> 8) & 15) * 100 + ((rest >> 16) & 15) * 10 + ((rest >> 24) & 15);
    at += 4;
  }
  let zoneMs = 0;
  if (view.getUint8(at) === 90) at += 1;
  else {
    zoneMs = readZone(bytes, at, at + 6);
    if (Number.isNaN(zoneMs)) return -1;
    at += 6;
  }
  if (view.getUint8(at) !== QUOTE) return -1;
  scannedInstant.atMs = scannedInstant.midnightMs + ((hour * 60 + minute) * 60 + second) * 1000 + ms - zoneMs;
  return at;
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
