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
  /** Somebody has declared it and answers for it; a measurement may be but its trace. */
  isDeclared?: boolean;
}

/** One step of severity weighs as much as the whole province over nothing. */
const WEIGHT_OF_A_STEP = 4;
/** The whole province weighs four times as much as a point on the map. */
const WIDEST = 3;
/** After so many steps half of what duration can add has been added. */
const HALF_STEPS = 24;
const OVERDUE = 1.5;
const DECLARED = 1.25;

/**
 * Below this a matter is its own office's. What reaches it: anything critical; a high figure that touches a quarter of the units at
 * once, of a single one (0.18) after two days; one high event in one commune after seven hours or as soon as it is overdue, two after
 * two hours, three at once. A figure at its mildest limit never does (at most 4 × 2 = 8).
 */
export const LEADER_RANK = 9.5;

/**
 * rank = 4^(severity − 2) × (1 + 3 · reach) × (1 + steps ÷ (steps + 24)), × 1.25 for what is declared, × 1.5 for what is overdue.
 * Duration saturates: a matter of a month does not bury the storm of this morning.
 */
export function rankOf({ severityCode, reach, steps, isOverdue, isDeclared }: RankTerms): number {
  const known = Number.isNaN(steps) ? 0 : Math.max(0, steps);
  const severity = WEIGHT_OF_A_STEP ** (severityCode - SEVERITY.medium);
  const width = 1 + WIDEST * Math.min(1, Math.max(0, reach));
  const duration = 1 + known / (known + HALF_STEPS);
  return severity * width * duration * (isOverdue ? OVERDUE : 1) * (isDeclared ? DECLARED : 1);
}

/** The reach of a matter that touches some units of all: the root of their share, so that a few already weigh. 1 of 30 → 0.18, 8 → 0.52. */
export function reachOfUnits(units: number, unitsTotal: number): number {
  return unitsTotal > 0 ? Math.sqrt(Math.min(1, units / unitsTotal)) : 1;
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
