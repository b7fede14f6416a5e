// What road works mean for the road: their state by their dates and their source's word, and how much they leave of it.

import type { Predicate } from '#kernel/table/rollup.ts';

/** Where a work stands. */
export type RoadWorkState = 'planned' | 'active' | 'paused' | 'ended' | 'unknown';

/** What happens to the lanes, as a severity 0 … 3. */
export const IMPACT = { none: 0, shifted: 1, reduced: 2, closed: 3 } as const;

/** Works that go on now. */
export const IS_ACTIVE: readonly Predicate[] = [{ column: 'state', op: '==', value: 'active' }];

const ENDED = new Set(['closed', 'ended', 'completed', 'cancelled', 'archived']);
const PAUSED = new Set(['suspended', 'paused']);

/** By the source's word where it says that work is over or rests, else by the dates (epoch ms, NaN = not told). */
export function roadWorkState(
  reported: string,
  { startAtMs, endAtMs, nowMs }: { startAtMs: number; endAtMs: number; nowMs: number },
): RoadWorkState {
  if (ENDED.has(reported) || endAtMs <= nowMs) return 'ended';
  if (startAtMs > nowMs || (Number.isNaN(startAtMs) && reported === 'planned')) return 'planned';
  if (PAUSED.has(reported)) return 'paused';
  return startAtMs <= nowMs || reported === 'open' || reported === 'active' ? 'active' : 'unknown';
}

/** What is felt on the road now: the impact (0 … 3, NaN = not told) of a work that goes on, else 0. */
export function presentImpact(state: RoadWorkState, impact: number): number {
  return state === 'active' && !Number.isNaN(impact) ? impact : IMPACT.none;
}
