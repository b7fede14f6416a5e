// The past periods that a source is asked for: equal steps of time, or calendar periods whose lengths differ.

/**
 * Consecutive periods; period p is (start, end]: a value belongs to the period that its phenomenon time closes. Equal ones
 * are (fromMs + p × periodMs, fromMs + (p + 1) × periodMs].
 */
export interface Periods {
  fromMs: number;
  periodMs: number;
  count: number;
  /** Ends of calendar periods, which differ in length: they are asked for as states only, `periodMs` is then unused. */
  endsMs?: readonly number[];
}

/** The instant, epoch ms, that closes a period. */
export function periodEndMs({ fromMs, periodMs, endsMs }: Periods, period: number): number {
  return endsMs?.[period] ?? fromMs + (period + 1) * periodMs;
}

/** The instant, epoch ms, after which a period starts. */
export function periodStartMs(periods: Periods, period: number): number {
  return period === 0 ? periods.fromMs : periodEndMs(periods, period - 1);
}

/** The instant, epoch ms, that closes the last period; the start where there is none. */
export function lastEndMs(periods: Periods): number {
  return periodStartMs(periods, periods.count);
}
