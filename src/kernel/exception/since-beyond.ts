// Since when a figure is beyond its limit, as exactly as is known and no more exactly than that.
import { addPeriods, type CalendarPeriod } from '#kernel/time/calendar-period.ts';

/** The complete periods of a figure, ascending by their ends (epoch ms), NaN where too little was reported. */
export interface FigurePast {
  endsMs: readonly number[];
  values: readonly number[];
  /** Whether each is alike the present figure in who reported; absent where all are. */
  alike?: readonly boolean[];
}

/**
 * An instant and what it says: `at` it was seen to happen; `about` the period that began then is the first beyond; `after` all
 * complete periods are within limits; `before` nothing older is known, or there is a gap before it.
 */
export interface Since {
  atMs: number;
  precision: 'at' | 'about' | 'after' | 'before';
}

/** Since when, and for how many periods (0 for one that is not complete yet); null where nothing is known of the past. */
export interface BeyondRun {
  since: Since;
  periods: number;
}

/** The newest unbroken run of periods for which `isBeyond` holds; `seenAtMs` (NaN: not seen) is when the crossing itself was seen. */
export function sinceBeyond(
  { endsMs, values }: FigurePast,
  period: CalendarPeriod,
  isBeyond: (value: number) => boolean,
  seenAtMs: number,
): BeyondRun | null {
  const lastEndMs = endsMs.at(-1);
  const seen: Since | null = Number.isNaN(seenAtMs) ? null : { atMs: seenAtMs, precision: 'at' };
  if (lastEndMs === undefined || Number.isNaN(values.at(-1))) return seen && { since: seen, periods: 0 };
  let first = values.length;
  while (first > 0 && isBeyond(values[first - 1] ?? Number.NaN)) first -= 1;
  const periods = values.length - first;
  if (seen) return { since: seen, periods: 0 };
  if (periods === 0) return { since: { atMs: lastEndMs, precision: 'after' }, periods };
  const startMs = addPeriods(endsMs[first] ?? lastEndMs, period, -1);
  const isKnownBefore = first > 0 && !Number.isNaN(values[first - 1]);
  return { since: { atMs: startMs, precision: isKnownBefore ? 'about' : 'before' }, periods };
}
