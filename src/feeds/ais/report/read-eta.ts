// The estimated time of arrival: AIS sends month, day, hour and minute in UTC, without a year.
import { isObject } from '../../snapshot/json-record-reader.ts';
import { numberOf } from './ais-sentinels.ts';

/** `MM-DD HH:MM`, as some sources write it. */
const MONTH_DAY = /^(\d\d)-(\d\d) (\d\d):(\d\d)$/;

/**
 * An ETA as an instant, as the text that the source has, or undefined for “not available” (month or day 0, hour 24,
 * minute 60). The year is the one that brings it nearest to the receipt.
 */
export function readEta(value: unknown, receivedMs: number): Date | string | undefined {
  if (typeof value === 'string') {
    const parts = MONTH_DAY.exec(value.trim())?.slice(1).map(Number);
    return parts ? nearest(parts, receivedMs) : value.trim() || undefined;
  }
  if (typeof value === 'number') return nearest(unpack(value), receivedMs);
  if (!isObject(value)) return undefined;
  const { Month, Day, Hour, Minute } = value;
  return nearest([Month, Day, Hour, Minute].map(numberOf), receivedMs);
}

/** The 20 bits of the message as one number. */
function unpack(bits: number): number[] {
  return [(bits >> 16) & 15, (bits >> 11) & 31, (bits >> 6) & 31, bits & 63];
}

function nearest(parts: readonly number[], receivedMs: number): Date | undefined {
  const [month = 0, day = 0, hour = 24, minute = 60] = parts;
  const isTold = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60;
  if (!isTold || Number.isNaN(receivedMs)) return undefined;
  const year = new Date(receivedMs).getUTCFullYear();
  const candidates = [year - 1, year, year + 1].map((one) => Date.UTC(one, month - 1, day, hour, minute));
  const distance = (atMs: number) => Math.abs(atMs - receivedMs);
  return new Date(candidates.reduce((best, atMs) => (distance(atMs) < distance(best) ? atMs : best)));
}
