// Whether a figure misses its target while it is within its limits, or has none: no alarm, and yet not what was promised. Pure.
import { formatSigned } from '#i18n/format.ts';
import { isPartialSum } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiReading } from '#live/kpis.ts';
import { varianceMeaning } from '#ui/tile/tile-variance.tsx';

/** A target is missed on the bad side only; where no side is bad nothing is missed. */
export function missesTarget(kpi: KpiSpec, figure: number): boolean {
  if (!kpi.target || Number.isNaN(figure)) return false;
  const absolute = figure - kpi.target.value;
  // Equal as far as the figure is written is on target, here as on its tile.
  const isMet = !/[1-9]/.test(formatSigned(absolute, kpi.digits, 'en'));
  return !isMet && varianceMeaning(kpi, absolute) === 'bad';
}

/** True of a reading within its limits that misses its target; a sum of which only a part was reported is not held against it. */
export function isShortOfTarget({ kpi, value, status, sample }: KpiReading): boolean {
  return status === 'normal' && !(sample && isPartialSum(sample)) && missesTarget(kpi, value);
}
