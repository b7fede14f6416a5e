// All rules over all facts: what needs a leader, most needed first, and what is left to the offices.
import { graveEvents } from './event-rules.ts';
import type { Exception, ExceptionFacts } from './exception.ts';
import { figuresBeyondLimit } from './figure-rule.ts';
import { LEADER_RANK } from './rank.ts';
import { silentSources } from './source-rule.ts';

/** Nothing is dropped: what does not reach a leader's rank is left to its office, and can be looked at. */
export interface FoundExceptions {
  leaders: readonly Exception[];
  offices: readonly Exception[];
}

/** Applies every rule at `nowMs` and orders by rank; keys settle ties, so that equal facts give equal lists. */
export function findExceptions(
  { figures, events, sources, unitsTotal }: ExceptionFacts,
  nowMs: number,
): FoundExceptions {
  const found: Exception[] = [
    ...figuresBeyondLimit(figures),
    ...graveEvents(events, nowMs, unitsTotal),
    ...silentSources(sources, nowMs),
  ];
  const ranked = found.toSorted((a, b) => b.rank - a.rank || a.key.localeCompare(b.key));
  return {
    leaders: ranked.filter(({ rank }) => rank >= LEADER_RANK),
    offices: ranked.filter(({ rank }) => rank < LEADER_RANK),
  };
}
