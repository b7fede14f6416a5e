// How much a matter needs a leader: severity × reach × how long, one formula for figures, events and sources.
import { SEVERITY } from '#kernel/severity.ts';

/** What the rank of a matter is made of. */
export interface RankTerms {
  /** 0 … 4, `kernel/severity.ts`. */
  severityCode: number;
  /** Share of the province that is touched, 0 … 1. */
  reach: number;
  /** How long, in steps of the matter's own pace: hours of what happens, days of plans, periods of figures stated by period. NaN: unknown. */
  steps: number;
  isOverdue?: boolean;
}

/** One step of severity weighs as much as the whole province over nothing. */
const WEIGHT_OF_A_STEP = 4;
/** The whole province weighs four times as much as a single object. */
const WIDEST = 3;
/** After so many steps half of what duration can add has been added. */
const HALF_STEPS = 6;
const OVERDUE = 1.5;
/** Places after which an event counts for half of the province; the thirty units of a province count for 0.86. */
const HALF_PLACES = 5;

/**
 * Below this a matter is its own office's. What reaches it: anything critical; a high figure that touches a fifth of the province
 * for three hours; one high event in one commune after four hours and a half, or as soon as it is overdue, three of them at once.
 * A figure at its mildest limit never does (at most 4 × 2 = 8).
 */
export const LEADER_RANK = 8.5;

/**
 * rank = 4^(severity − 2) × (1 + 3 · reach) × (1 + steps ÷ (steps + 6)), × 1.5 where overdue.
 * Duration saturates: a matter of a month does not bury the storm of this morning.
 */
export function rankOf({ severityCode, reach, steps, isOverdue = false }: RankTerms): number {
  const known = Number.isNaN(steps) ? 0 : Math.max(0, steps);
  const severity = WEIGHT_OF_A_STEP ** (severityCode - SEVERITY.medium);
  const duration = 1 + known / (known + HALF_STEPS);
  return severity * (1 + WIDEST * Math.min(1, Math.max(0, reach))) * duration * (isOverdue ? OVERDUE : 1);
}

/** The reach of a matter by the number of places it names: 1 → 0.17, 5 → 0.5, 30 → 0.86. */
export function reachOfPlaces(places: number): number {
  return places / (places + HALF_PLACES);
}

/**
 * How many units a total really comes from: as many as would make it up in equal parts, (Σv)² ÷ Σv² (inverse Simpson index). A commune
 * without power counts one, however many others have a single house in the dark.
 */
export function partsThatMatter(parts: readonly number[]): number {
  const known = parts.filter((part) => part > 0);
  const sum = known.reduce((total, part) => total + part, 0);
  const squares = known.reduce((total, part) => total + part * part, 0);
  return squares === 0 ? 0 : (sum * sum) / squares;
}
