// A failed request inside the feeds room, as an exception that carries the kernel's FeedError to the runtime.
import type { FeedError } from '#kernel/feed/ingest-message.ts';

/** Thrown by requests and decoders; caught once, in the ingest runtime. */
export class FeedFailure extends Error {
  readonly feedError: FeedError;
  /** Last path segment of an RFC 7807 `type`, e.g. `TooManyResults`; '' where the server gave none. */
  readonly problemType: string;

  constructor(feedError: FeedError, problemType = '') {
    super(feedError.detail);
    this.name = 'FeedFailure';
    this.feedError = feedError;
    this.problemType = problemType;
  }
}

/** The FeedError of anything that was thrown; what is no FeedFailure is an `internal` error of the program. */
export function toFeedError(thrown: unknown, sourceId: string): FeedError {
  if (thrown instanceof FeedFailure) return thrown.feedError;
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { kind: 'internal', sourceId, detail };
}

/** The failure of a request that its asker gave up. */
export function cancelled(sourceId: string): FeedFailure {
  return new FeedFailure({ kind: 'cancelled', sourceId, detail: 'the request was given up' });
}
