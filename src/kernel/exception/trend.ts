// Whether a figure rises or falls, from its own past; unknown stays unknown.

/** The course of a figure. */
export type Trend = 'rising' | 'falling' | 'steady';

/** A change under this share of what was is none. */
const NOTICEABLE_SHARE = 0.02;

/** The course from an earlier value to the present one; `step` is the smallest change that the figure shows. Null where either is NaN. */
export function trendOf(earlier: number, now: number, step: number): Trend | null {
  const change = now - earlier;
  if (Number.isNaN(change)) return null;
  if (Math.abs(change) < Math.max(step, NOTICEABLE_SHARE * Math.abs(earlier))) return 'steady';
  return change > 0 ? 'rising' : 'falling';
}
