// Feed health in React: recomputed after each poll and each second, re-rendered only when a word or figure of it changed.
import { useMemo, useSyncExternalStore } from 'react';
import type { FeedHealth } from './feed-health.ts';
import { onFeedRecords, readFeedHealth } from './ingest/feed-records.ts';
import { useNow } from './use-now.ts';

let version = 0;
onFeedRecords(() => (version += 1));

/** The health of every feed; states follow the clock by the second. */
export function useFeedHealth(): readonly FeedHealth[] {
  const polls = useSyncExternalStore(onFeedRecords, () => version);
  const now = useNow();
  return useMemo(() => readFeedHealth(), [polls, now]);
}
