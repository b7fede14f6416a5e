// How near an event is. Pure; epoch ms, NaN = not known.
import { DAY_MS } from '#kernel/time/local-time.ts';

/** How near an event is; ordered, so that the nearest is the greatest. 0: over, postponed or undated. */
export const STAGE = { none: 0, later: 1, soon: 2, ongoing: 3 } as const;

/** What counts as soon. */
const SOON_DAYS = 7;

/** Days until an event begins; NaN once it has begun, and for one that is postponed. */
export function daysUntil(state: string, startsAtMs: number, nowMs: number): number {
  return state === 'planned' && startsAtMs > nowMs ? (startsAtMs - nowMs) / DAY_MS : Number.NaN;
}

/** The stage of an event by its dates; a register that is slow to say so does not keep it from having begun. */
export function stageOf(state: string, startsAtMs: number, endsAtMs: number, nowMs: number): number {
  if (state === 'postponed' || state === 'finished' || endsAtMs <= nowMs) return STAGE.none;
  if (state === 'ongoing' || startsAtMs <= nowMs) return STAGE.ongoing;
  if (!(startsAtMs > nowMs)) return STAGE.none;
  return startsAtMs - nowMs <= SOON_DAYS * DAY_MS ? STAGE.soon : STAGE.later;
}
