// The ways in which a simulated source can misbehave.

/** A fault of one source. Times are epoch milliseconds of the simulator's clock, durations milliseconds. */
export type Fault =
  /** The true answer, late by `delayMs`. */
  | { kind: 'slow'; delayMs: number }
  /** The answer of the moment `sinceMs`, for ever; the clock of the source goes on. */
  | { kind: 'stale'; sinceMs: number }
  /** No connection: fetch rejects, a real socket is closed before the first byte. */
  | { kind: 'dead' }
  /** The name of the host is gone: for a client the same as no connection. */
  | { kind: 'dns-gone' }
  /** The connection breaks after half of the body. */
  | { kind: 'reset' }
  /** The true answer, cut in the middle. */
  | { kind: 'truncated' }
  /** The true answer in gzip, whose bytes end half way. */
  | { kind: 'gzip-cut' }
  /** A readable answer in which some rows are nonsense. */
  | { kind: 'malformed' }
  /** The true body, called `application/octet-stream`. */
  | { kind: 'wrong-type' }
  | { kind: 'http-500' }
  | { kind: 'http-401' }
  /** Too many requests; `Retry-After` asks for `retryAfterMs`, half a minute unless said. */
  | { kind: 'http-429'; retryAfterMs?: number }
  /** A gateway's page with status 200 where data should be. */
  | { kind: 'html' }
  /** 302 to a page of the same origin that asks to log in. */
  | { kind: 'login-redirect' }
  /** The gateway's cookie ran out: 401 with a page, or 403 with a JSON problem. */
  | { kind: 'session-expired'; status: 401 | 403 }
  /** The source's clock is wrong by `offsetMs` (positive is ahead), in its data and in its `Date`. */
  | { kind: 'skewed-clock'; offsetMs: number }
  /** The source started anew and gives the same things other ids. */
  | { kind: 'other-ids' };

/** The name of a fault. */
export type FaultKind = Fault['kind'];
