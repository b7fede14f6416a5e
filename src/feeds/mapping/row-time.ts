// Which phenomenon times are believed: the same rule for every standard.
import { DAY_MS } from '#kernel/time/local-time.ts';

/** How far a source's clock may run ahead before a time counts as future. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;
const OLDEST_AGE_MS = 3653 * DAY_MS;

/** Why a refusal counts a row that is kept. */
export const FUTURE_REASON = 'phenomenon time in the future (kept, marked suspect)';
/** Why a refusal counts an id that came twice. */
export const REPEATED_REASON = 'the same id twice in one answer (the newer observation is kept)';

/** What a time is judged against. */
export interface RowTimeContext {
  /** Now by the source's clock (ours corrected by its Date header), epoch ms; in replay the instant asked for. */
  nowMs: number;
  /** Replay: rows observed after `nowMs` are refused. */
  isReplay: boolean;
}

/** Why a row of this phenomenon time is refused, or null. A row without time (NaN) is not refused for it. */
export function refusedTime(observedAtMs: number, { nowMs, isReplay }: RowTimeContext): string | null {
  if (isReplay && observedAtMs > nowMs) return 'observed after the instant asked for';
  if (observedAtMs > nowMs + DAY_MS) return 'phenomenon time more than a day in the future';
  return observedAtMs < nowMs - OLDEST_AGE_MS ? 'phenomenon time more than ten years ago' : null;
}

/** True for a time that is kept but not believed. */
export function isFutureTime(observedAtMs: number, { nowMs }: RowTimeContext): boolean {
  return observedAtMs > nowMs + FUTURE_TOLERANCE_MS;
}
