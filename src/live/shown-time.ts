// The time that is shown: the clock's now when live, the time cursor in replay. Ages and staleness are measured against it.
import { clock } from '#kernel/time/clock.ts';

const listeners = new Set<() => void>();
let cursorMs: number | null = null;

/** The instant on show, epoch ms. */
export function shownTimeMs(): number {
  return cursorMs ?? clock.now();
}

/** The past instant on show, epoch ms; null when live. */
export function replayedAtMs(): number | null {
  return cursorMs;
}

/** True while a past instant is on show. */
export function isReplaying(): boolean {
  return cursorMs !== null;
}

/** Moves the time on show; null returns to live. */
export function setShownTime(asOfMs: number | null): void {
  cursorMs = asOfMs;
  for (const listener of listeners) listener();
}

/** Calls back when the time on show jumps (not as it passes). */
export function onShownTimeJump(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
