// How an incident's handling is judged: open, on time, response time. Pure; times in epoch milliseconds, NaN = not known.
import { DAY_MS, HOUR_MS, startOfPeriod } from '#kernel/time/local-time.ts';

/** Statuses of an incident that still needs somebody. */
export const OPEN_STATUSES = ['open', 'acknowledged', 'onScene'] as const;

/** The instants of one incident. */
export interface HandlingTimes {
  issuedAtMs: number;
  responseDueAtMs: number;
  respondedAtMs: number;
  nowMs: number;
}

/**
 * 1 when the first unit answered by the due time, 0 when it came later or is still missing past it, NaN while the
 * matter is undecided or has no due time. An unanswered incident counts as late, else neglect would not show.
 */
export function respondedOnTime({ responseDueAtMs, respondedAtMs, nowMs }: HandlingTimes): number {
  if (Number.isNaN(responseDueAtMs)) return Number.NaN;
  if (respondedAtMs <= nowMs) return respondedAtMs <= responseDueAtMs ? 1 : 0;
  return nowMs > responseDueAtMs ? 0 : Number.NaN;
}

/** Minutes from report to the first unit's answer; NaN before it, or when the two instants contradict each other. */
export function responseMinutes({ issuedAtMs, respondedAtMs, nowMs }: HandlingTimes): number {
  const answered = respondedAtMs <= nowMs && respondedAtMs >= issuedAtMs;
  return answered ? (respondedAtMs - issuedAtMs) / 60_000 : Number.NaN;
}

/** When somebody must be there: the due time of an open incident that nobody has answered, else NaN. */
export function awaitedByMs(
  status: string,
  { responseDueAtMs, respondedAtMs, nowMs }: HandlingTimes,
): number {
  const isOpen = OPEN_STATUSES.some((word) => word === status);
  return isOpen && !(respondedAtMs <= nowMs) ? responseDueAtMs : Number.NaN;
}

/** Minutes past the time somebody is awaited; 0 before it, NaN when nobody is. */
export function overdueMinutes(status: string, times: HandlingTimes): number {
  const minutes = (times.nowMs - awaitedByMs(status, times)) / 60_000;
  return Number.isNaN(minutes) ? Number.NaN : Math.max(0, minutes);
}

/** Hours since the report. */
export function hoursSinceIssued({ issuedAtMs, nowMs }: HandlingTimes): number {
  return (nowMs - issuedAtMs) / HOUR_MS;
}

/** Minutes from report to the end of the work; NaN before it, or when the two instants contradict each other. */
export function resolutionMinutes(issuedAtMs: number, resolvedAtMs: number, nowMs: number): number {
  const isResolved = resolvedAtMs <= nowMs && resolvedAtMs >= issuedAtMs;
  return isResolved ? (resolvedAtMs - issuedAtMs) / 60_000 : Number.NaN;
}

/** Hours since the end of the work; NaN before it. */
export function hoursSinceResolved(resolvedAtMs: number, nowMs: number): number {
  return resolvedAtMs <= nowMs ? (nowMs - resolvedAtMs) / HOUR_MS : Number.NaN;
}

/** 1 when reported since local midnight, else 0; NaN when the report has no time. */
export function issuedToday({ issuedAtMs, nowMs }: HandlingTimes): number {
  if (Number.isNaN(issuedAtMs)) return Number.NaN;
  return issuedAtMs >= startOfPeriod(nowMs, DAY_MS) && issuedAtMs <= nowMs ? 1 : 0;
}
