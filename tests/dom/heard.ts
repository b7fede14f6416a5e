// Notes an answer of a feed, as its poll would: from then on an empty table of it means that there are none.
import type { FeedReceipt } from '#kernel/feed/ingest-message.ts';
import { clock } from '#kernel/time/clock.ts';
import { noteReceipt } from '#live/ingest/feed-records.ts';

/** The feed has answered now. */
export function heard(feedId: string, over: Partial<FeedReceipt> = {}): void {
  const nowMs = clock.now();
  noteReceipt(
    feedId,
    {
      feedId,
      sequence: 1,
      changed: true,
      rows: 0,
      refusals: [],
      watermarkMs: nowMs,
      receivedAtMs: nowMs,
      lagMs: 0,
      requestMs: 1,
      bytes: 2,
      pages: 1,
      clockSkewMs: 0,
      quality: [0, 0, 0, 0],
      ...over,
    },
    true,
  );
}
