// Back-off of one source: after failures the network is left alone for a growing, jittered while, then asked by one request alone.
import type { FeedError } from '#kernel/feed/ingest-message.ts';

const FIRST_WAIT_MS = 1000;
/** A source that comes back is asked again within half a minute, whoever has to wait for the probe included. */
const LONGEST_WAIT_MS = 25_000;
/** While a probe is on its way, the others come back this soon to hear of it. */
const PROBE_WAIT_MS = 3000;

/** Back-off state of one source; times are real milliseconds, not the clock of the province. */
export interface BackOff {
  /** The last error with the rest of the wait, or null when a request may go out. After a wait only one may: the probe. */
  refusal(nowMs: number): FeedError | null;
  succeed(): void;
  /** Counts one failure; requests that ran side by side (started before the last failure) count once. */
  fail(error: FeedError, startedMs: number, nowMs: number): void;
  /** The request that asked for leave at `startedMs` was given up and told nothing: another may be the probe. */
  giveUp(): void;
}

/** Creates the back-off of a source; its jitter depends on the source id and the attempt alone, so tests repeat. */
export function createBackOff(sourceId: string): BackOff {
  let failures = 0;
  let failedAtMs = Number.NEGATIVE_INFINITY;
  let wholeWaitMs = 0;
  let isProbing = false;
  let lastError: FeedError | null = null;
  return {
    refusal(nowMs) {
      if (!lastError) return null;
      // A machine's clock that is set back would make the wait as much longer.
      if (nowMs < failedAtMs) failedAtMs = nowMs;
      const restMs = isProbing ? PROBE_WAIT_MS : failedAtMs + wholeWaitMs - nowMs;
      if (restMs > 0)
        return { ...lastError, retryAfterMs: Math.ceil(restMs), withheldAfterFailures: failures };
      isProbing = true;
      return null;
    },
    succeed() {
      failures = 0;
      isProbing = false;
      lastError = null;
    },
    fail(error, startedMs, nowMs) {
      if (startedMs > failedAtMs) failures += 1;
      failedAtMs = nowMs;
      isProbing = false;
      lastError = error;
      wholeWaitMs = Math.max(waitMs(sourceId, failures), error.retryAfterMs ?? 0);
    },
    giveUp() {
      isProbing = false;
    },
  };
}

/** Wait before attempt number `failures` + 1: doubling from one second to 25, times 0.5 … 1. */
export function waitMs(sourceId: string, failures: number): number {
  const wholeMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1));
  return wholeMs * (0.5 + 0.5 * hashShare(`${sourceId}#${failures}`));
}

/** FNV-1a of a text as a share 0 … 1. */
function hashShare(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) / 0xffffffff;
}
