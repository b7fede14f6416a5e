// Figures of units or objects in the order in which a leader asks: the worst first, of amounts the largest, those without a figure last.
import type { RankedItem } from '#charts/ranking/rank-items.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** Figures in order. */
export interface RankedFigures {
  items: readonly RankedItem[];
  /** Amounts grow with what they are of: the largest is not the worst, and the province's target is nobody's own. */
  isAmount: boolean;
  isAscending: boolean;
  /** The first of the order; null where none has a figure. */
  worst: RankedItem | null;
  /** All that are known are the same. */
  isAlike: boolean;
}

/** Puts figures of a KPI in order. */
export function rankFigures(kpi: KpiSpec, feed: FeedSpec, figures: readonly RankedItem[]): RankedFigures {
  const kind = feed.rollups.find((rollup) => rollup.kpi === kpi.id)?.method.kind;
  const isAmount = kind === 'sum' || kind === 'countWhere';
  const isAscending = kpi.direction === 'up' && !isAmount;
  const known = figures.filter(({ value }) => !Number.isNaN(value));
  known.sort((a, b) => (isAscending ? a.value - b.value : b.value - a.value));
  const worst = known[0] ?? null;
  return {
    items: [...known, ...figures.filter(({ value }) => Number.isNaN(value))],
    isAmount,
    isAscending,
    worst,
    isAlike: known.length > 1 && known.at(-1)?.value === worst?.value,
  };
}
