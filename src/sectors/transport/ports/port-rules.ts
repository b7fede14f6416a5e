// Rules of port calls. Pure; instants in epoch ms, NaN where the source has none.
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';

/** Figures of waiting look back this far. */
export const WAIT_DAYS = 7;

/** Hours from the roads to the quay; of a ship that still waits, until now; NaN before it arrives. */
export function waitHours(ataMs: number, berthedAtMs: number, nowMs: number): number {
  if (Number.isNaN(ataMs) || ataMs > nowMs) return Number.NaN;
  const untilMs = berthedAtMs <= nowMs ? berthedAtMs : nowMs;
  return untilMs >= ataMs ? (untilMs - ataMs) / HOUR_MS : Number.NaN;
}

/** Days since a ship was made fast; NaN before it. */
export function daysSinceBerthed(berthedAtMs: number, nowMs: number): number {
  return berthedAtMs <= nowMs ? (nowMs - berthedAtMs) / DAY_MS : Number.NaN;
}

/** A part of a whole, %; NaN without a positive whole. */
export function percentOf(part: number, whole: number): number {
  return whole > 0 ? (part / whole) * 100 : Number.NaN;
}

/** Change against before, %; NaN where there was nothing. */
export function changePercent(now: number, before: number): number {
  return before > 0 ? (now / before - 1) * 100 : Number.NaN;
}
