// Whether two periods of a figure are alike in who reported, and the comparison over the same units where they are not.
import {
  isWhollyReported,
  LIKE_SHARE,
  MINIMUM_REPORTING_SHARE,
  shareReported,
} from '#kernel/sector/kpi-status.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import type { RollupMethod } from '#kernel/table/rollup.ts';

/** How far periods of a figure may be compared with earlier ones. */
export type Likeness =
  /** Both whole, or a ratio or mean of equal shares: the values themselves are compared. */
  | { kind: 'alike' }
  /** The values are compared though perhaps not the same units reported, which must be said with them. */
  | { kind: 'partly' }
  /** Compared is what those units stated that reported wholly then and now, in the KPI's unit. */
  | { kind: 'same-units'; units: number; unitsTotal: number; before: number; now: number }
  /** Sums over different parts of the province: not compared. */
  | { kind: 'unlike' };

/** Indexes of a period and of the one that it is compared with. */
export interface PeriodPair {
  before: number;
  now: number;
}

/** Samples by period; `groups` by administrative unit, aligned with them, where they were asked for. `scale` is the roll-up's. */
export interface SamplesByPeriod {
  samples: readonly KpiSample[];
  groups?: ReadonlyMap<string, readonly KpiSample[]> | undefined;
  scale: number;
}

/** True where the terms of parts add up to those of the whole: not so for extremes and percentiles. */
export function isAdditive({ kind }: RollupMethod): boolean {
  return kind !== 'min' && kind !== 'max' && kind !== 'percentile';
}

/**
 * How the periods `now` of all pairs together compare with the periods `before`. Values are alike where everybody reported;
 * where not, the same units are compared if groups are known and at least half of them reported wholly both times.
 */
export function likeForLike(pairs: readonly PeriodPair[], past: SamplesByPeriod): Likeness {
  const kinds = pairs.map((pair) => likenessOf(past.samples[pair.before], past.samples[pair.now]));
  if (kinds.every((kind) => kind === 'alike')) return { kind: 'alike' };
  const same = sameUnits(pairs, past);
  return same ?? { kind: kinds.includes('unlike') ? 'unlike' : 'partly' };
}

/** Sums of different shares are unlike; of equal shares they may still be of other units. Ratios, means and extremes are never unlike. */
function likenessOf(
  before: KpiSample | undefined,
  now: KpiSample | undefined,
): 'alike' | 'partly' | 'unlike' {
  if (!before || !now) return 'unlike';
  if (isWhollyReported(before) && isWhollyReported(now)) return 'alike';
  const isEqual = Math.abs(shareReported(before) - shareReported(now)) <= LIKE_SHARE;
  if (now.isTotal) return isEqual ? 'partly' : 'unlike';
  return isEqual ? 'alike' : 'partly';
}

/** The terms of the units that reported wholly in both periods of a pair, added up over the pairs; null where they are too few. */
function sameUnits(pairs: readonly PeriodPair[], { groups, scale }: SamplesByPeriod): Likeness | null {
  if (!groups || pairs.length === 0) return null;
  const before: KpiSample[] = [];
  const now: KpiSample[] = [];
  const counts = pairs.map((pair) => {
    let known = 0;
    let common = 0;
    for (const samples of groups.values()) {
      const earlier = samples[pair.before];
      const later = samples[pair.now];
      if (!earlier || !later || hasNothing(earlier, later)) continue;
      known += 1;
      if (!isStated(earlier) || !isStated(later)) continue;
      common += 1;
      before.push(earlier);
      now.push(later);
    }
    return { known, common };
  });
  const units = Math.min(...counts.map(({ common }) => common));
  const unitsTotal = Math.max(...counts.map(({ known }) => known));
  if (units === 0 || units < unitsTotal * MINIMUM_REPORTING_SHARE) return null;
  return {
    kind: 'same-units',
    units,
    unitsTotal,
    before: addTerms(before) * scale,
    now: addTerms(now) * scale,
  };
}

/** Sums add up; ratios are the ratio of the summed terms, never a mean of ratios. NaN of nothing. */
export function addTerms(samples: readonly KpiSample[]): number {
  if (samples.length === 0) return Number.NaN;
  const sum = samples.reduce((total, { terms }) => total + terms.sum, 0);
  // A ratio over one commune has a divisor of one as well: the divisor does not tell sums from ratios.
  if (samples.some(({ isTotal }) => isTotal)) return sum;
  return sum / samples.reduce((total, { terms }) => total + terms.divisor, 0);
}

/** A ward has no share of communes: it is none of the units that should have stated one. */
function hasNothing(earlier: KpiSample, later: KpiSample): boolean {
  return [earlier, later].every((sample) => isWhollyReported(sample) && Number.isNaN(sample.value));
}

/** A unit that had no row stated nothing, unless rows are what is counted: then it had none. */
function isStated(sample: KpiSample): boolean {
  return isWhollyReported(sample) && !Number.isNaN(sample.value);
}
