// The states of a feed: one lost packet is no banner, the second is; what answers with old data is stale, not live.
import { describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { FeedError, FeedReceipt } from '#kernel/feed/ingest-message.ts';
import {
  countFeeds,
  feedState,
  isEmptinessKnown,
  recordFailure,
  recordSuccess,
  UNKNOWN_FEED,
  type FeedHealth,
  type FeedState,
} from '#live/feed-health.ts';
import { nextPollMs } from '#live/ingest/feed-scheduler.ts';

const spec: FeedSpec = {
  id: 'f',
  source: 'broker',
  title: { vi: 'f', en: 'f' },
  entityType: 'T',
  geometry: 'none',
  cadenceMs: 60_000,
  pollMs: 30_000,
  columns: [],
  rollups: [],
};
const receipt = (over: Partial<FeedReceipt> = {}): FeedReceipt => ({
  feedId: 'f',
  sequence: 1,
  changed: true,
  rows: 120,
  refusals: [],
  watermarkMs: 0,
  receivedAtMs: 0,
  lagMs: 0,
  requestMs: 5,
  bytes: 10,
  pages: 1,
  clockSkewMs: 0,
  quality: [120, 0, 0, 0],
  ...over,
});
const error = (kind: FeedError['kind']): FeedError => ({ kind, sourceId: 'broker', detail: 'x' });

describe('countFeeds', () => {
  it('counts live feeds of those that have a source', () => {
    const states: FeedState[] = ['live', 'live', 'dead', 'starting', 'unconnected'];
    const feeds = states.map((state) => ({ state }) as FeedHealth);
    expect(countFeeds(feeds)).toEqual({ live: 2, total: 4, unconnected: 1 });
  });
});

describe('isEmptinessKnown', () => {
  const answered = recordSuccess(UNKNOWN_FEED, receipt({ rows: 0 }), 1000);
  const failed = (record = UNKNOWN_FEED) => recordFailure(record, error('http'), 2000);

  it('needs an answer; a later failure does not take it back, except of the past', () => {
    expect(isEmptinessKnown(UNKNOWN_FEED, false)).toBe(false);
    expect(isEmptinessKnown(failed(), false)).toBe(false);
    expect(isEmptinessKnown(answered, false)).toBe(true);
    expect(isEmptinessKnown(failed(answered), false)).toBe(true);
    expect(isEmptinessKnown(answered, true)).toBe(true);
    expect(isEmptinessKnown(failed(answered), true)).toBe(false);
  });
});

describe('feedState', () => {
  it('goes starting, live, late, dead and back to live', () => {
    expect(feedState(spec, UNKNOWN_FEED, 0)).toBe('starting');
    let record = recordSuccess(UNKNOWN_FEED, receipt(), 0);
    expect(feedState(spec, record, 1000)).toBe('live');
    record = recordFailure(record, error('offline'), 30_000);
    expect(feedState(spec, record, 30_000)).toBe('late');
    record = recordFailure(record, error('offline'), 34_000);
    expect(feedState(spec, record, 34_000)).toBe('dead');
    expect(record.lastSuccessMs).toBe(0);
    expect(record.receipt?.rows).toBe(120);
    record = recordSuccess(record, receipt({ watermarkMs: 60_000 }), 64_000);
    expect(feedState(spec, record, 64_000)).toBe('live');
  });

  it('has nothing to say against a feed for which no source is configured', () => {
    const record = recordFailure(UNKNOWN_FEED, error('unconnected'), 10_000);
    expect(feedState(spec, record, 10_000)).toBe('unconnected');
    expect(feedState(spec, recordFailure(record, error('unconnected'), 40_000), 40_000)).toBe('unconnected');
  });

  it('takes a withheld poll for the source’s failures, not for one more of its own', () => {
    const failed = recordFailure(UNKNOWN_FEED, error('offline'), 10_000);
    const withheld = (count: number) => ({ ...error('offline'), withheldAfterFailures: count });
    const waiting = recordFailure(recordFailure(failed, withheld(1), 12_000), withheld(1), 13_000);
    expect(waiting).toMatchObject({ consecutiveErrors: 1, lastAttemptMs: 10_000 });
    expect(feedState(spec, waiting, 13_000)).toBe('late');
    expect(feedState(spec, recordFailure(waiting, withheld(2), 14_000), 14_000)).toBe('dead');
  });

  it('calls a refused key dead at once: no retry mends it', () => {
    expect(feedState(spec, recordFailure(UNKNOWN_FEED, error('unauthorised'), 0), 0)).toBe('dead');
  });

  it('calls a feed late when its poll is overdue, stale when its data are old', () => {
    const record = recordSuccess(UNKNOWN_FEED, receipt({ watermarkMs: 0 }), 200_000);
    expect(feedState(spec, record, 200_000)).toBe('stale');
    const fresh = recordSuccess(UNKNOWN_FEED, receipt({ watermarkMs: 200_000 }), 200_000);
    expect(feedState(spec, fresh, 200_000 + 75_001)).toBe('late');
    // At 600 times real time a poll a second is ten minutes apart on the clock, and on time.
    expect(feedState({ ...spec, lifetime: 'register' }, fresh, 200_000 + 600_000, 0, 600)).toBe('live');
    expect(feedState({ ...spec, lifetime: 'register' }, fresh, 200_000 + 600 * 17_001, 0, 600)).toBe('late');
  });

  it('does not call old data stale in replay, nor in a register', () => {
    const record = recordSuccess(UNKNOWN_FEED, receipt({ watermarkMs: 0 }), 9_000_000);
    expect(feedState(spec, record, 9_000_000, 10_000)).toBe('live');
    expect(feedState({ ...spec, lifetime: 'register' }, record, 9_000_000)).toBe('live');
  });

  it('measures the rate between receipts', () => {
    const first = recordSuccess(UNKNOWN_FEED, receipt(), 0);
    expect(first.ratePerMin).toBe(0);
    expect(recordSuccess(first, receipt(), 30_000).ratePerMin).toBe(120);
    expect(recordSuccess(first, receipt({ changed: false }), 30_000).ratePerMin).toBe(0);
  });
});

describe('nextPollMs', () => {
  it('follows the period at the rate of the clock, never faster than once a second', () => {
    expect(nextPollMs(spec, 0, null, 1)).toBe(30_000);
    expect(nextPollMs(spec, 0, null, 10)).toBe(3000);
    expect(nextPollMs(spec, 0, null, 3600)).toBe(1000);
  });

  it('comes back soon after a failure, then ever later up to the period', () => {
    expect([1, 2, 3, 4, 9].map((count) => nextPollMs(spec, count, error('offline'), 1))).toEqual([
      4000, 8000, 16_000, 25_000, 25_000,
    ]);
    const seldom = { ...spec, pollMs: 300_000 };
    expect(nextPollMs(seldom, 9, error('timeout'), 1)).toBe(25_000);
    expect(nextPollMs(seldom, 9, error('unauthorised'), 1)).toBe(60_000);
  });

  it('comes back when the back-off of the source ends', () => {
    const withheld = { ...error('offline'), retryAfterMs: 2500, withheldAfterFailures: 7 };
    expect(nextPollMs({ ...spec, pollMs: 300_000 }, 7, withheld, 1)).toBe(2500);
  });

  it('waits as long as the server asks', () => {
    expect(nextPollMs(spec, 1, { ...error('rate-limited'), retryAfterMs: 120_000 }, 1)).toBe(120_000);
  });
});
