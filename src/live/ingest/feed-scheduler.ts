// Polls every feed through TanStack Query: one observer a feed, never two requests at once, sooner again after a failure.
import { QueryObserver } from '@tanstack/react-query';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import { clock } from '#kernel/time/clock.ts';
import { pollPeriodMs } from '../feed-health.ts';
import { replayedAtMs } from '../shown-time.ts';
import { feedRecord, noteFailure, noteReceipt } from './feed-records.ts';
import { LONGEST_HOLD_MS, orderFirstPolls, type FirstPollRule } from './first-polls.ts';
import { FeedFailure } from './ingest-client.ts';
import { liveRuntime } from './live-runtime.ts';
import { clockCorrectionMs, noteServerClock } from './machine-clock.ts';
import { queryClient } from './query-client.ts';

const FIRST_RETRY_MS = 4000;
const SHORTEST_WAIT_MS = 1000;
/** A source that comes back is live again within half a minute, however seldom its feeds are asked. */
const LONGEST_RETRY_MS = 25_000;
/** What does not pass by itself (a refused key, a body that is no data) is mended by people: a minute is soon, and no gateway locks out for it. */
const LONGEST_LASTING_RETRY_MS = 60_000;
/** Failures that pass by themselves. */
const PASSING: ReadonlySet<FeedError['kind']> = new Set([
  'offline',
  'timeout',
  'http',
  'interrupted',
  'internal',
]);

/**
 * Real milliseconds until the next poll: the feed's period at the clock's rate; after failures 4 s, 8 s … up to the period,
 * or half a minute (a minute for lasting failures) if that is less. A poll that the source's back-off withheld is due when
 * the back-off ends.
 */
export function nextPollMs(
  spec: FeedSpec,
  consecutiveErrors: number,
  error: FeedError | null,
  rate: number,
): number {
  const periodMs = pollPeriodMs(spec, rate);
  if (!error) return periodMs;
  const retryAfterMs = error.retryAfterMs ?? 0;
  if (error.withheldAfterFailures !== undefined) return Math.max(retryAfterMs, SHORTEST_WAIT_MS);
  const longestMs = PASSING.has(error.kind) ? LONGEST_RETRY_MS : LONGEST_LASTING_RETRY_MS;
  const backOffMs = Math.min(
    FIRST_RETRY_MS * 2 ** (consecutiveErrors - 1),
    Math.max(Math.min(periodMs, longestMs), FIRST_RETRY_MS),
  );
  return Math.max(backOffMs, retryAfterMs);
}

/** How polling starts: by `isShown` and `isLookedAt` some feeds wait for `firstShown`: the first rows of any feed are on screen, or a source was asked in vain. */
export interface FirstPollOrder extends Omit<FirstPollRule, 'connectorOf'> {
  firstShown: Promise<void>;
}

/** Starts polling all feeds of the runtime, at once where no order is given; returns a function that stops it. */
export function startFeedScheduler(order?: FirstPollOrder): () => void {
  const { feeds, connectorOf } = liveRuntime();
  const all = [...feeds.values()];
  const { atOnce, held } = order
    ? orderFirstPolls(all, { ...order, connectorOf })
    : { atOnce: all, held: [] };
  const stops = atOnce.map(observeFeed);
  let isStopped = false;
  const release = () => {
    if (!isStopped) stops.push(...held.splice(0).map(observeFeed));
  };
  const timer = setTimeout(release, LONGEST_HOLD_MS);
  order?.firstShown.then(release, release);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** Starts polling feeds that were declared later, those that `isShown` names before the others. */
export function pollMore(feeds: readonly FeedSpec[], isShown: (feedId: string) => boolean): void {
  const [shown, rest] = [feeds.filter(({ id }) => isShown(id)), feeds.filter(({ id }) => !isShown(id))];
  for (const feed of [...shown, ...rest]) observeFeed(feed);
}

/** Asks every feed again now: the time cursor moved, or a person pressed “try again”. */
export function pollNow(): void {
  void queryClient.cancelQueries({ queryKey: ['feed'] }).then(() => {
    void queryClient.invalidateQueries({ queryKey: ['feed'] });
  });
}

function observeFeed(spec: FeedSpec): () => void {
  const observer = new QueryObserver(queryClient, {
    queryKey: ['feed', spec.id],
    queryFn: ({ signal }) => pollFeed(spec.id, spec.source, signal),
    gcTime: Number.POSITIVE_INFINITY,
    refetchInterval: () => {
      const { consecutiveErrors, error } = feedRecord(spec.id);
      return nextPollMs(spec, consecutiveErrors, error, clock.setting().rate);
    },
  });
  return observer.subscribe(() => undefined);
}

/** One poll; its result is a receipt, the rows come as batches. Cancelled polls are no failure of the source. */
async function pollFeed(feedId: string, sourceId: string, signal: AbortSignal) {
  const { client, feeds } = liveRuntime();
  const correctionMs = clockCorrectionMs();
  const sourceCount = new Set([...feeds.values()].map(({ source }) => source)).size;
  try {
    const receipt = await client.request<'poll'>({ kind: 'poll', feedId }, signal);
    const isOfThisClock = clockCorrectionMs() === correctionMs;
    const isRecovery = feedRecord(feedId).error !== null;
    noteReceipt(feedId, receipt, isOfThisClock);
    if (isRecovery) pollFailing(sourceId);
    if (isOfThisClock)
      noteServerClock(sourceId, sourceCount, receipt, (setting) => client.setTime(setting, replayedAtMs()));
    return receipt;
  } catch (failure) {
    if (failure instanceof FeedFailure && failure.error.kind !== 'cancelled')
      noteFailure(feedId, failure.error);
    throw failure;
  }
}

/** Asks the feeds of a source that just came back which still wait for their own retry. */
function pollFailing(sourceId: string): void {
  for (const { id, source } of liveRuntime().feeds.values())
    if (source === sourceId && feedRecord(id).error)
      void queryClient.refetchQueries({ queryKey: ['feed', id], exact: true }, { cancelRefetch: false });
}
