// One ticker for every age on screen: components re-render when the second (or minute) turns, not each on its own timer.
import { useSyncExternalStore } from 'react';
import { onShownTimeJump, shownTimeMs } from './shown-time.ts';

const TICK_MS = 1000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The time on show rounded down to `everyMs`, epoch ms; re-renders when it changes. */
export function useNow(everyMs = TICK_MS): number {
  return useSyncExternalStore(onSecond, () => Math.floor(shownTimeMs() / everyMs) * everyMs);
}

/** Calls back every second, and when the time on show jumps. */
export function onSecond(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(notify, TICK_MS);
  const stopJumps = onShownTimeJump(listener);
  return () => {
    stopJumps();
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function notify(): void {
  for (const listener of listeners) listener();
}
