// The records of all feeds, kept by the scheduler, read by health, tiles and diagnostics.
import type { FeedError, FeedReceipt } from '#kernel/feed/ingest-message.ts';
import { clock } from '#kernel/time/clock.ts';
import {
  feedState,
  recordFailure,
  recordSuccess,
  UNKNOWN_FEED,
  type FeedHealth,
  type FeedRecord,
} from '../feed-health.ts';
import { shownTimeMs } from '../shown-time.ts';
import { liveRuntime } from './live-runtime.ts';
import { clockCorrectionMs } from './machine-clock.ts';

const NO_REFUSALS: FeedHealth['refusals'] = [];
const listeners = new Set<() => void>();
const records = new Map<string, FeedRecord>();
/** By feed: its server's clock minus this machine's own, ms; what the program corrects of it may change before the next poll. */
const serverAheadMs = new Map<string, number>();

/** What is known of a feed. */
export function feedRecord(feedId: string): FeedRecord {
  return records.get(feedId) ?? UNKNOWN_FEED;
}

/** True once every feed has answered or failed: from then on the present no longer waits behind the past. */
export function isEveryFeedAsked(): boolean {
  const { feeds, isGrowing } = liveRuntime();
  return !isGrowing && [...feeds.keys()].every((feedId) => records.has(feedId));
}

/** Notes a successful poll; its word on the server's clock counts only where ours was not set meanwhile. */
export function noteReceipt(feedId: string, receipt: FeedReceipt, isOfThisClock: boolean): void {
  if (isOfThisClock) serverAheadMs.set(feedId, receipt.clockSkewMs + clockCorrectionMs());
  put(feedId, recordSuccess(feedRecord(feedId), receipt, clock.now()));
}

/** Notes a failed poll. */
export function noteFailure(feedId: string, error: FeedError): void {
  put(feedId, recordFailure(feedRecord(feedId), error, clock.now()));
}

/** Calls back after every poll of any feed. */
export function onFeedRecords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was read last, by feed. */
const lastRead = new Map<string, FeedHealth>();

/**
 * The health of every installed feed now, in the order of installation. Polling runs on the clock, not on the time cursor.
 * A feed that fares as it did is the same object as before, so that its line need not be rendered again.
 */
export function readFeedHealth(): readonly FeedHealth[] {
  const { feeds, connectorOf, sectorTitleOf } = liveRuntime();
  const nowMs = clock.now();
  return [...feeds.values()].map((spec) => {
    const record = feedRecord(spec.id);
    const { receipt } = record;
    return sameUnlessChanged({
      feedId: spec.id,
      sourceId: spec.source,
      connector: connectorOf(spec.source),
      title: spec.title,
      sector: sectorTitleOf(spec.id),
      state: feedState(spec, record, nowMs, shownTimeMs(), clock.setting().rate),
      rows: receipt?.rows ?? 0,
      refusals: receipt?.refusals ?? NO_REFUSALS,
      refusedRows: (receipt?.refusals ?? []).reduce((sum, { count }) => sum + count, 0),
      lastSuccessMs: record.lastSuccessMs,
      lastAttemptMs: record.lastAttemptMs,
      watermarkMs: receipt?.watermarkMs ?? Number.NaN,
      lagMs: receipt?.lagMs ?? Number.NaN,
      clockSkewMs: (serverAheadMs.get(spec.id) ?? Number.NaN) - clockCorrectionMs(),
      ratePerMin: record.ratePerMin,
      error: record.error,
      consecutiveErrors: record.consecutiveErrors,
      pollMs: spec.pollMs,
      cadenceMs: spec.cadenceMs,
      push: receipt?.push,
    });
  });
}

function sameUnlessChanged(health: FeedHealth): FeedHealth {
  const last = lastRead.get(health.feedId);
  const names = Object.keys(health) as (keyof FeedHealth)[];
  if (last && names.every((name) => Object.is(last[name], health[name]))) return last;
  lastRead.set(health.feedId, health);
  return health;
}

function put(feedId: string, record: FeedRecord): void {
  records.set(feedId, record);
  for (const listener of listeners) listener();
}
