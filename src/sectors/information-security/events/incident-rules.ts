// How a security incident is judged: how long it went unseen, how long it took to mend, whether it is late. Pure; epoch ms, NaN = not known.
import { periodStart } from '#kernel/time/calendar-period.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';

const MINUTE_MS = 60_000;

/** Statuses of the register before repair. */
export const OPEN_STATUSES: readonly string[] = ['detected', 'responding'];

/** Medians look back this far. */
export const LOOK_BACK_DAYS = 30;

/** A span in units of `unitMs`; NaN where an end is unknown or the two contradict each other. */
function span(fromMs: number, toMs: number, unitMs: number): number {
  return toMs >= fromMs ? (toMs - fromMs) / unitMs : Number.NaN;
}

/** Minutes from the beginning of an incident to its detection. */
export function detectionMinutes(occurredAtMs: number, detectedAtMs: number): number {
  return span(occurredAtMs, detectedAtMs, MINUTE_MS);
}

/** Minutes from detection to the first answer. */
export function responseMinutes(detectedAtMs: number, respondedAtMs: number): number {
  return span(detectedAtMs, respondedAtMs, MINUTE_MS);
}

/** Hours from detection to repair; NaN until it is repaired. */
export function repairHours(detectedAtMs: number, repairedAtMs: number): number {
  return span(detectedAtMs, repairedAtMs, HOUR_MS);
}

/** Days since detection. */
export function daysSinceDetected(detectedAtMs: number, nowMs: number): number {
  return span(detectedAtMs, nowMs, DAY_MS);
}

/** 1 when detected since the local month began, else 0; NaN when the time of detection is not known. */
export function detectedThisMonth(detectedAtMs: number, nowMs: number): number {
  if (Number.isNaN(detectedAtMs)) return Number.NaN;
  return detectedAtMs >= periodStart(nowMs, 'month') && detectedAtMs <= nowMs ? 1 : 0;
}

/** When the repair of an open incident is due; NaN once it is repaired. */
export function awaitedByMs(status: string, repairDueAtMs: number): number {
  return OPEN_STATUSES.includes(status) ? repairDueAtMs : Number.NaN;
}
