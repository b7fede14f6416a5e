// The instants at which a world is looked at, so that every report in an interval is seen.

/**
 * Ascending instants within [fromMs, toMs): the start, every multiple of the step, and the last millisecond. Of an
 * entity that reports once a step, whatever its phase, the states at these instants show every report of the interval.
 */
export function* instantsUp(fromMs: number, toMs: number, stepMs: number): Generator<number> {
  if (fromMs >= toMs) return;
  yield fromMs;
  for (let at = (Math.floor(fromMs / stepMs) + 1) * stepMs; at < toMs - 1; at += stepMs) yield at;
  if (toMs - 1 > fromMs) yield toMs - 1;
}

/** The same instants, newest first. */
export function* instantsDown(fromMs: number, toMs: number, stepMs: number): Generator<number> {
  if (fromMs >= toMs) return;
  yield toMs - 1;
  for (let at = Math.floor((toMs - 2) / stepMs) * stepMs; at > fromMs; at -= stepMs) yield at;
  if (toMs - 1 > fromMs) yield fromMs;
}
