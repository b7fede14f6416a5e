// How each feed fares, from its receipts and failures: live, late, stale or dead, and why, in data that a screen puts into words.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { FeedError, FeedReceipt, Refusal } from '#kernel/feed/ingest-message.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { staleAfterMs } from '#kernel/time/freshness.ts';

/**
 * `late`: an attempt failed or is overdue; `stale`: it answers, with old data; `dead`: it does not answer; `pastless`: the
 * past is on show, and the source keeps none; `unconnected`: this deployment has no such source, so nothing is wrong with it.
 */
export type FeedState = 'starting' | 'live' | 'late' | 'stale' | 'dead' | 'pastless' | 'unconnected';

/** The health of one feed at one instant. */
export interface FeedHealth {
  feedId: string;
  sourceId: string;
  connector: string;
  title: LocalizedText;
  /** Title of the sector that declared it. */
  sector: LocalizedText;
  state: FeedState;
  rows: number;
  refusals: readonly Refusal[];
  refusedRows: number;
  /** Epoch ms; NaN = never. */
  lastSuccessMs: number;
  lastAttemptMs: number;
  watermarkMs: number;
  lagMs: number;
  clockSkewMs: number;
  /** Rows received a minute, over the last polls. */
  ratePerMin: number;
  error: FeedError | null;
  consecutiveErrors: number;
  pollMs: number;
  cadenceMs: number;
  /** Whether changes come by themselves; absent where the source has no push. */
  push?: FeedReceipt['push'] | undefined;
}

/** Feeds that this deployment has a source for: what is counted as live or lost is counted of these. */
export function connectedFeeds(feeds: readonly FeedHealth[]): readonly FeedHealth[] {
  return feeds.filter(({ state }) => state !== 'unconnected');
}

/** How many feeds are live, of how many that have a source; `unconnected` have none. */
export function countFeeds(feeds: readonly FeedHealth[]): Record<'live' | 'total' | 'unconnected', number> {
  const total = connectedFeeds(feeds).length;
  const live = feeds.filter(({ state }) => state === 'live').length;
  return { live, total, unconnected: feeds.length - total };
}

/**
 * True where a table without rows means that there are none: its feed has answered, in replay for the very instant on show.
 * A feed that failed leaves an empty table too, of which nothing is known.
 */
export function isEmptinessKnown(
  { error, lastSuccessMs }: Pick<FeedRecord, 'error' | 'lastSuccessMs'>,
  isReplay: boolean,
): boolean {
  return !Number.isNaN(lastSuccessMs) && !(isReplay && error);
}

/** What is remembered of a feed between polls. */
export interface FeedRecord {
  receipt: FeedReceipt | null;
  error: FeedError | null;
  consecutiveErrors: number;
  lastSuccessMs: number;
  lastAttemptMs: number;
  ratePerMin: number;
}

/** A feed of which nothing is known yet. */
export const UNKNOWN_FEED: FeedRecord = {
  receipt: null,
  error: null,
  consecutiveErrors: 0,
  lastSuccessMs: Number.NaN,
  lastAttemptMs: Number.NaN,
  ratePerMin: 0,
};

/** The record after a successful poll at `nowMs`. */
export function recordSuccess(record: FeedRecord, receipt: FeedReceipt, nowMs: number): FeedRecord {
  const minutes = (nowMs - record.lastSuccessMs) / 60_000;
  const rate = receipt.changed && minutes > 0 ? (receipt.rowsBrought ?? receipt.rows) / minutes : 0;
  return {
    receipt,
    error: null,
    consecutiveErrors: 0,
    lastSuccessMs: nowMs,
    lastAttemptMs: nowMs,
    ratePerMin: Number.isNaN(minutes) ? 0 : record.ratePerMin * 0.5 + rate * 0.5,
  };
}

/** The record after a failed poll at `nowMs`; what was last received stays. A poll that was not sent adds no failure of its own. */
export function recordFailure(record: FeedRecord, error: FeedError, nowMs: number): FeedRecord {
  const { withheldAfterFailures } = error;
  const isSent = withheldAfterFailures === undefined;
  return {
    ...record,
    error,
    consecutiveErrors: isSent
      ? record.consecutiveErrors + 1
      : Math.max(record.consecutiveErrors, withheldAfterFailures),
    lastAttemptMs: isSent ? nowMs : record.lastAttemptMs,
    ratePerMin: 0,
  };
}

/** A server's clock this far from ours is worth a sentence; at a fast rate the time an answer takes counts as much more. */
const LEAST_SKEW_MS = 120_000;
const ANSWER_MS = 15_000;

/** True where times of this feed cannot be compared with ours: its server's clock is minutes off. */
export function isClockOff({ clockSkewMs }: FeedHealth, rate = 1): boolean {
  return Math.abs(clockSkewMs) > Math.max(LEAST_SKEW_MS, rate * ANSWER_MS);
}

/** Errors that no retry mends soon: the source is called dead at the first of them. */
const LASTING: ReadonlySet<FeedError['kind']> = new Set(['unauthorised', 'not-found', 'misconfigured']);

const FASTEST_POLL_MS = 1000;
/** Real milliseconds that an answer may take before its poll counts as overdue. */
const ANSWER_GRACE_MS = 15_000;

/** Real milliseconds between polls of a feed that is well: its period at the clock's rate, never under a second. */
export function pollPeriodMs(spec: FeedSpec, rate: number): number {
  return Math.max(FASTEST_POLL_MS, spec.pollMs / rate);
}

/**
 * The state of a feed at `nowMs` on a clock of this `rate`: dead from the second failure in a row, so that one lost packet
 * raises no banner. `shownMs` is the time on show: in replay, old data are not stale data.
 */
export function feedState(
  spec: FeedSpec,
  record: FeedRecord,
  nowMs: number,
  shownMs = nowMs,
  rate = 1,
): FeedState {
  const { receipt, error, consecutiveErrors, lastSuccessMs } = record;
  if (error?.kind === 'unconnected') return 'unconnected';
  if (error?.kind === 'no-history') return 'pastless';
  if (error) return consecutiveErrors >= 2 || LASTING.has(error.kind) ? 'dead' : 'late';
  if (!receipt) return 'starting';
  if (nowMs - lastSuccessMs > rate * (2 * pollPeriodMs(spec, rate) + ANSWER_GRACE_MS)) return 'late';
  const isObservation = spec.lifetime !== 'register';
  if (isObservation && receipt.rows > 0 && shownMs - receipt.watermarkMs > staleAfterMs(spec)) return 'stale';
  return 'live';
}
