// The order and the lengths of a ranking: pure, so that order, missing values and negative figures can be tested.
import type { Quality } from '#kernel/quality.ts';
import type { Scenario } from '../plot/scenario.tsx';

/** One thing that is ranked; NaN is missing. `reference` is drawn behind it (the same period last year, or the plan). */
export interface RankedItem {
  key: string;
  label: string;
  value: number;
  reference?: number | undefined;
  quality?: Quality | undefined;
  /** A short remark under the label: a share, an age, a unit that reports late. */
  note?: string | undefined;
  /** AC unless it says otherwise. */
  scenario?: Scenario | undefined;
}

/** Largest first, smallest first, or as given. */
export type RankOrder = 'descending' | 'ascending' | 'given';

/** Items in any order, of one UCUM unit; give an array that keeps its identity while its figures are the same. */
export interface BarRankingProps {
  title: string;
  unit: string;
  digits: number;
  items: readonly RankedItem[];
  order?: RankOrder;
  target?: number | undefined;
  /** What the lighter bars are; the same period last year unless it says otherwise. */
  referenceScenario?: 'PY' | 'PL';
  /** Key of the item that stands out, e.g. the one that is selected. */
  highlighted?: string | undefined;
  onSelect?: ((key: string) => void) | undefined;
  /** Bars shown before “Xem tất cả”; all of them by default. The highlighted one always shows. */
  mostShown?: number;
}

/** Lengths and places as shares 0 … 1 of the bar's track. */
export interface RankedBar {
  item: RankedItem;
  start: number;
  length: number;
  /** NaN where there is no reference. */
  referenceStart: number;
  referenceLength: number;
}

/** What a ranking draws: bars in order, then those without a figure; `zero` and `target` as shares (NaN: none). */
export interface Ranking {
  bars: readonly RankedBar[];
  missing: readonly RankedItem[];
  zero: number;
  target: number;
}

/** Lays out items; equal figures keep the order in which they were given. */
export function rankItems(items: readonly RankedItem[], order: RankOrder, target = Number.NaN): Ranking {
  const present = items.filter(({ value }) => Number.isFinite(value));
  if (order !== 'given') {
    const sign = order === 'descending' ? -1 : 1;
    present.sort((a, b) => sign * (a.value - b.value));
  }
  const all = [...present.flatMap(({ value, reference }) => [value, reference ?? 0]), target];
  const finite = all.filter(Number.isFinite);
  const low = Math.min(0, ...finite);
  const span = Math.max(0, ...finite) - low || 1;
  const place = (value: number) => (value - low) / span;
  const zero = place(0);
  const startOf = (value: number) => Math.min(zero, place(value));
  return {
    bars: present.map((item) => {
      const reference = item.reference ?? Number.NaN;
      return {
        item,
        start: startOf(item.value),
        length: Math.abs(item.value) / span,
        referenceStart: startOf(reference),
        referenceLength: Math.abs(reference) / span,
      };
    }),
    missing: items.filter(({ value }) => !Number.isFinite(value)),
    zero,
    target: place(target),
  };
}
