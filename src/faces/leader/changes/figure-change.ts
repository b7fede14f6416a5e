// Whether a figure changed between two readings, and in what sense: the rules, pure. A correction or a change of who reports is no change of the matter.
import { kpiStatus, statusSeverity, type KpiStatus } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import type { KeptFigure } from '#session/snapshot.ts';

/** Shares of reporting that differ by more are not compared: a missing part would pass for a change. */
export const LIKE_SHARE = 0.02;
/** A difference so many times the usual one is remarkable. */
export const REMARKABLE = 3;

/** Smaller movements are not worth a leader's minute however unusual: this share of the earlier value, for percentages so many points. */
const LEAST_SHARE = 0.05;
const LEAST_POINTS = 1;

/** A reading and how it is judged today. */
export interface JudgedFigure extends KeptFigure {
  status: KpiStatus;
}

/** `status`: entered, left or moved between limits; `moved`: further than usual; `stated`: a new period, nothing unusual; `corrected`: the same period, stated anew. */
export interface FigureChange {
  kind: 'status' | 'moved' | 'stated' | 'corrected';
  kpi: KpiSpec;
  from: JudgedFigure;
  to: JudgedFigure;
  /** Difference over the usual one; NaN where that is not known. */
  strength: number;
}

/** `same`: nothing to say; `unlike`: another share reports; `unknown`: one of the readings has no value. */
export type Verdict = FigureChange | 'same' | 'unlike' | 'unknown';

/** Judges a figure at two instants; `usual` as `usualDifference` gives it. */
export function compareFigure(kpi: KpiSpec, then: KeptFigure, now: KeptFigure, usual: number): Verdict {
  if (Number.isNaN(then.value) || Number.isNaN(now.value)) return 'unknown';
  const { period } = kpi;
  // Of a stated figure one period may be stated anew, at whatever instant of it; any other reading that is no newer is the same.
  const [earlier, later] = [then, now].map(({ asOfMs }) =>
    period ? periodStart(asOfMs - 1, period) : asOfMs,
  );
  const isSamePeriod = period !== undefined && earlier === later;
  if (!isSamePeriod && !(now.asOfMs > then.asOfMs)) return 'same';
  if (Math.abs(now.reportingShare - then.reportingShare) > LIKE_SHARE) return 'unlike';
  const change = {
    kpi,
    from: { ...then, status: kpiStatus(kpi, then.value) },
    to: { ...now, status: kpiStatus(kpi, now.value) },
    strength: strengthOf(kpi, now.value - then.value, usual),
  };
  const isSameText = now.value.toFixed(kpi.digits) === then.value.toFixed(kpi.digits);
  if (isSamePeriod) return isSameText ? 'same' : { kind: 'corrected', ...change };
  if (change.from.status !== change.to.status) return { kind: 'status', ...change };
  if (change.strength >= REMARKABLE && isLarge(kpi, then.value, now.value))
    return { kind: 'moved', ...change };
  return period ? { kind: 'stated', ...change } : 'same';
}

/** True where the figure is further beyond its limits than before. */
export function isWorse({ from, to }: FigureChange): boolean {
  return statusSeverity(to.status) > statusSeverity(from.status);
}

function isLarge({ unit }: KpiSpec, then: number, now: number): boolean {
  const difference = Math.abs(now - then);
  return difference >= (unit === '%' ? LEAST_POINTS : LEAST_SHARE * Math.abs(then));
}

/** A difference counts at least in steps of the last digit that the figure is written with. */
function strengthOf({ digits }: KpiSpec, difference: number, usual: number): number {
  return Math.abs(difference) / Math.max(usual, 10 ** -digits);
}
