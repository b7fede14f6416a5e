// What an ISO 8601 text means, worked out the slow way: one expression and `Date`, nothing of the product's parser.

const INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?([Zz]|[+-]\d\d(?::?\d\d)?)?)?$/;
const DURATION = /^P(?=.)(\d+W)?(\d+D)?(?:T(?=.)(\d+H)?(\d+M)?(\d+(?:\.\d+)?S)?)?$/;
/** Furthest instant that ECMAScript can name. */
const LAST_MS = 8.64e15;

/** Epoch milliseconds of an instant, a date or an interval; NaN for everything else. */
export function instantOracle(text: string, zoneOffsetMs: number): number {
  const parts = text.split('/');
  if (parts.length === 1) return singleInstant(text, zoneOffsetMs);
  const [start = '', end = ''] = parts;
  const startMs = singleInstant(start, zoneOffsetMs);
  if (parts.length > 2) return Number.NaN;
  const isOpenStart = start === '' || start === '..' || !Number.isNaN(durationOracle(start));
  if (end === '' || end === '..') return startMs;
  if (end.startsWith('P')) return withinRange(startMs + durationOracle(end));
  return isOpenStart || !Number.isNaN(startMs) ? singleInstant(end, zoneOffsetMs) : Number.NaN;
}

/** Milliseconds of a duration of weeks and smaller; NaN for everything else. */
export function durationOracle(text: string): number {
  const match = DURATION.exec(text);
  if (!match || text.endsWith('T')) return Number.NaN;
  const scales = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1000];
  const sum = scales.reduce((total, scale, at) => total + scale * Number.parseFloat(match[at + 1] ?? '0'), 0);
  return Number.isFinite(sum) ? sum : Number.NaN;
}

function singleInstant(text: string, zoneOffsetMs: number): number {
  const match = INSTANT.exec(text);
  if (!match) return Number.NaN;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const date = new Date(0);
  date.setUTCFullYear(year!, month! - 1, day);
  if (date.getUTCMonth() !== month! - 1 || date.getUTCDate() !== day) return Number.NaN;
  const isEndOfDay = hour === 24 && minute === 0 && second === 0 && Number(match[7] ?? 0) === 0;
  if ((hour! > 23 && !isEndOfDay) || minute! > 59 || second! > 60) return Number.NaN;
  const fractionMs = Math.round((second! + Number(`0.${match[7] ?? 0}`)) * 1000);
  const offsetMs = zoneOracle(match[8], zoneOffsetMs);
  return date.getTime() + hour! * 3_600_000 + minute! * 60_000 + fractionMs - offsetMs;
}

function zoneOracle(zone: string | undefined, zoneOffsetMs: number): number {
  if (zone === undefined) return zoneOffsetMs;
  if (/z/i.test(zone)) return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return Number.NaN;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function withinRange(atMs: number): number {
  return Math.abs(atMs) <= LAST_MS ? atMs : Number.NaN;
}
