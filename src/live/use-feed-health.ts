// Feed health in React: read anew after each poll and each second.
import { useSyncExternalStore } from 'react';
import type { FeedHealth } from './feed-health.ts';
import { onFeedRecords, readFeedHealth } from './ingest/feed-records.ts';
import { useNow } from './use-now.ts';

let version = 0;
onFeedRecords(() => (version += 1));

/** The health of every feed; states follow the clock by the second. */
export function useFeedHealth(): readonly FeedHealth[] {
  useSyncExternalStore(onFeedRecords, () => version);
  useNow();
  return readFeedHealth();
}
