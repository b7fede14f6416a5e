// Rules of milestones. Pure; instants in epoch ms, NaN where the source has none.
import { DAY_MS, startOfPeriod } from '#kernel/time/local-time.ts';

/** The state as stated, but overdue once the day has passed, whatever the source still says. */
export function milestoneState(status: string, dueAtMs: number, nowMs: number): string {
  return status === 'planned' && nowMs > dueAtMs ? 'overdue' : status;
}

/** Local days from today to the day on which it is due: 0 today, negative once it has passed. */
export function daysToDue(dueAtMs: number, nowMs: number): number {
  return Math.round((startOfPeriod(dueAtMs, DAY_MS) - startOfPeriod(nowMs, DAY_MS)) / DAY_MS);
}
