// The marks under the time slider: local hours, and the days where they begin.
import type { Language } from '#kernel/localized-text.ts';
import { DAY_MS, HOUR_MS, startOfPeriod } from '#kernel/time/local-time.ts';
import { formatDayMonth, formatTime } from '#i18n/format.ts';

/** A mark at `share` 0 … 1 of the span; `label` is '' for minor ones. */
export interface TimeTick {
  share: number;
  label: string;
  isDay: boolean;
}

/** One tick an hour, a label every six hours, the date at midnight. */
export function timeTicks(fromMs: number, toMs: number, language: Language): TimeTick[] {
  const ticks: TimeTick[] = [];
  for (let atMs = startOfPeriod(fromMs - 1, HOUR_MS) + HOUR_MS; atMs <= toMs; atMs += HOUR_MS) {
    const isDay = startOfPeriod(atMs, DAY_MS) === atMs;
    const isLabelled = startOfPeriod(atMs, 6 * HOUR_MS) === atMs;
    const label = isDay ? formatDayMonth(atMs, language) : isLabelled ? formatTime(atMs) : '';
    ticks.push({ share: (atMs - fromMs) / (toMs - fromMs), label, isDay });
  }
  return ticks;
}
