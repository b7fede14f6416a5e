// Rules of the register of commitments. Pure; instants in epoch ms, NaN where the source has none.
import { DAY_MS } from '#kernel/time/local-time.ts';

/** The state as stated, but late once the date has passed, whatever the source still says. */
export function commitmentState(status: string, dueAtMs: number, nowMs: number): string {
  const isOpen = status === 'onTrack' || status === 'notStarted';
  return isOpen && nowMs > dueAtMs ? 'late' : status;
}

/** Since when a commitment is late: as stated, else since its own date; NaN when it is not late. */
export function lateSinceMs(state: string, statedMs: number, dueAtMs: number): number {
  if (state !== 'late') return Number.NaN;
  return Number.isNaN(statedMs) ? dueAtMs : statedMs;
}

/** Whole days since a commitment became late; NaN when it is not. */
export function daysLate(sinceMs: number, nowMs: number): number {
  return Math.floor((nowMs - sinceMs) / DAY_MS);
}

/** 1 when work was done by its date, 0 when the date passed first; NaN while it may still be kept, and of what was cancelled. */
export function keptDate(status: string, dueAtMs: number, doneAtMs: number, nowMs: number): number {
  if (status === 'cancelled' || Number.isNaN(dueAtMs)) return Number.NaN;
  if (status === 'done') return Number.isNaN(doneAtMs) ? Number.NaN : Number(doneAtMs <= dueAtMs);
  return nowMs > dueAtMs ? 0 : Number.NaN;
}
