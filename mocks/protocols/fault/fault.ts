// The ways in which a simulated source can misbehave.

/** A fault of one source. Times are epoch milliseconds of the simulator's clock. */
export type Fault =
  /** No connection: fetch rejects. */
  | { kind: 'dead' }
  | { kind: 'http-500' }
  | { kind: 'http-401' }
  | { kind: 'http-429' }
  /** A gateway's page with status 200 where data should be. */
  | { kind: 'html' }
  /** The true answer, cut in the middle. */
  | { kind: 'truncated' }
  /** A readable answer in which some rows are nonsense. */
  | { kind: 'malformed' }
  /** The true answer, late by `delayMs`. */
  | { kind: 'slow'; delayMs: number }
  /** The answer of the moment when the fault began, for ever. */
  | { kind: 'stale'; sinceMs: number }
  /** The source's clock is wrong by `offsetMs`: positive is ahead. */
  | { kind: 'skewed-clock'; offsetMs: number };
