// The order in which feeds are listed: those that need somebody first.
import type { FeedHealth, FeedState } from '#live/feed-health.ts';

const URGENCY: Readonly<Record<FeedState, number>> = {
  dead: 0,
  stale: 1,
  late: 2,
  starting: 3,
  pastless: 4,
  live: 5,
  unconnected: 6,
};

/** Worst first; feeds of one state keep their order. */
export function sortByUrgency(feeds: readonly FeedHealth[]): FeedHealth[] {
  return [...feeds].sort((a, b) => URGENCY[a.state] - URGENCY[b.state]);
}
