// What the phenomenon times of a table tell about one poll. Hot path: each is one pass over the times of all rows.

/** Share of late observations that the margin must cover; one sensor that sends a day's backlog must not widen it. */
const COVERED_SHARE = 0.99;

/** Newest of the times that are not after `latestMs`; NaN when there is none. */
export function newestOf(timesMs: Float64Array, latestMs: number): number {
  let newestMs = Number.NaN;
  for (let row = 0; row < timesMs.length; row += 1) {
    const atMs = timesMs[row] ?? Number.NaN;
    if (atMs <= latestMs && !(atMs <= newestMs)) newestMs = atMs;
  }
  return newestMs;
}

/** How many times are at or after `sinceMs`. */
export function countSince(timesMs: Float64Array, sinceMs: number): number {
  let count = 0;
  for (let row = 0; row < timesMs.length; row += 1) if ((timesMs[row] ?? Number.NaN) >= sinceMs) count += 1;
  return count;
}

/** True when a row was added or another time took the place of one that was held. */
export function hasNews(before: Float64Array, after: Float64Array): boolean {
  if (after.length !== before.length) return true;
  for (let row = 0; row < before.length; row += 1) if (!Object.is(before[row], after[row])) return true;
  return false;
}

/**
 * How long before `askedAtMs`, the poll that did not bring them yet, the newer observations were made: the lateness in ms
 * (negative when all are younger) that 99 % of them stay within; NaN when there are none.
 */
export function latenessOf(before: Float64Array, after: Float64Array, askedAtMs: number): number {
  const lateMs: number[] = [];
  for (let row = 0; row < before.length; row += 1) {
    const atMs = after[row] ?? Number.NaN;
    if (atMs > (before[row] ?? Number.NaN)) lateMs.push(askedAtMs - atMs);
  }
  if (lateMs.length === 0) return Number.NaN;
  const sorted = Float64Array.from(lateMs).sort();
  return sorted[Math.ceil(COVERED_SHARE * sorted.length) - 1] ?? Number.NaN;
}
