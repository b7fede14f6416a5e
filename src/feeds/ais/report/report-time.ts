// When a position was fixed: the message tells the second, the receiver the minute; and how it was fixed.
const MINUTE_MS = 60_000;
/** A receiver's clock may be behind the satellites' by this much. */
const TOLERANCE_MS = 2000;

/** How the position came about; `unknown` where the message does not tell the second. */
export type PositionMode = 'fixed' | 'manual' | 'dead-reckoning' | 'inoperative' | 'unknown';

/** What 60 … 63 mean in place of a second. */
const MODES: Readonly<Record<number, PositionMode>> = {
  60: 'unknown',
  61: 'manual',
  62: 'dead-reckoning',
  63: 'inoperative',
};

/** How the position was fixed. */
export function positionMode(second: number): PositionMode {
  if (second >= 0 && second < 60) return 'fixed';
  return MODES[second] ?? 'unknown';
}

/**
 * The last instant before receipt that has the second of the message, epoch ms; the receipt itself where the message tells
 * none. NaN without receipt: a second alone is no time.
 */
export function fixedAtMs(second: number, receivedMs: number): number {
  if (positionMode(second) !== 'fixed') return receivedMs;
  const minuteMs = Math.floor(receivedMs / MINUTE_MS) * MINUTE_MS;
  const atMs = minuteMs + second * 1000;
  return atMs <= receivedMs + TOLERANCE_MS ? atMs : atMs - MINUTE_MS;
}
