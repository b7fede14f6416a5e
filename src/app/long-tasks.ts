// Counts the main thread's long tasks (over 50 ms), for diagnostics and benches.

/** Long tasks since start: how many, the longest, all together in ms. */
export interface LongTasks {
  count: number;
  longestMs: number;
  totalMs: number;
}

const tasks: LongTasks = { count: 0, longestMs: 0, totalMs: 0 };

/** Starts counting where the browser can tell; elsewhere the figures stay at zero. */
export function watchLongTasks(): void {
  if (typeof PerformanceObserver === 'undefined') return;
  if (!PerformanceObserver.supportedEntryTypes?.includes('longtask')) return;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      tasks.count += 1;
      tasks.totalMs += duration;
      tasks.longestMs = Math.max(tasks.longestMs, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** The counts so far. */
export function readLongTasks(): LongTasks {
  return { ...tasks };
}
