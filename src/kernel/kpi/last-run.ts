// Since when something has held of a figure: the run of its newest periods without a break.

/** The run that ends with the newest known value. */
export interface Run {
  /** End of its first period, epoch ms. */
  firstEndMs: number;
  /** Periods in it. */
  count: number;
  /** It reaches the first value that is known, or one that is not: it may be longer. */
  isAtLeast: boolean;
}

/** The run of newest values of which `holds` is true; null where it is not true of the newest known one. */
export function lastRun(
  endsMs: readonly number[],
  values: ArrayLike<number>,
  holds: (value: number) => boolean,
): Run | null {
  let last = endsMs.length - 1;
  while (last >= 0 && Number.isNaN(values[last] ?? Number.NaN)) last -= 1;
  let first = last + 1;
  while (first > 0 && isKnown(values[first - 1]) && holds(values[first - 1] ?? Number.NaN)) first -= 1;
  if (first > last) return null;
  const isAtLeast = first === 0 || !isKnown(values[first - 1]);
  return { firstEndMs: endsMs[first] ?? Number.NaN, count: last - first + 1, isAtLeast };
}

function isKnown(value: number | undefined): boolean {
  return value !== undefined && !Number.isNaN(value);
}
