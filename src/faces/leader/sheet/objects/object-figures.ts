// A figure by the objects that its rows are: each row folded by the KPI's own roll-up, named as its layer names it. Pure.
import type { RankedItem } from '#charts/ranking/rank-items.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { Language } from '#kernel/localized-text.ts';
import type { KpiSpec, LayerSpec } from '#kernel/sector/sector.ts';
import type { RollupMethod } from '#kernel/table/rollup.ts';
import { localizedTextAt, type Table } from '#kernel/table/table.ts';
import { foldUnitFigures, type GroupFigure } from '#live/kpi/unit-figures.ts';
import { rankFigures, type RankedFigures } from '../units/rank-figures.ts';

/** Figures of objects by row id. */
export interface ObjectFigures extends RankedFigures {
  /**
   * `ranked`: a value each; `counted`: the figure is a number of them; `judged`: it is the share of those that meet something,
   * and each of them does (its whole) or does not (0).
   */
  kind: 'ranked' | 'counted' | 'judged';
  method: RollupMethod['kind'];
  /** A layer of the map shows them; what none shows are parts: groups of goods, lines of a budget. */
  isOnMap: boolean;
  figures: ReadonlyMap<string, GroupFigure>;
}

/** The objects of a figure at `nowMs`; null where it is made of fewer than two rows. */
export function objectFigures(
  kpi: KpiSpec,
  feed: FeedSpec,
  table: Table,
  { nowMs, layer, language }: { nowMs: number; layer: LayerSpec | undefined; language: Language },
): ObjectFigures | null {
  const rollup = feed.rollups.find((one) => one.kpi === kpi.id);
  if (!rollup) return null;
  const folded = foldUnitFigures(table, feed, kpi, (row) => table.ids[row], nowMs);
  // Rows that the figure's conditions leave out are none of its objects.
  const figures = new Map([...folded].filter(([, { rowsTotal }]) => rowsTotal > 0));
  if (figures.size < 2) return null;
  const titleColumn = layer?.titleColumn ?? NAME_COLUMN;
  const items = [...figures].map(([id, { value }]): RankedItem => {
    const name = localizedTextAt(table, titleColumn, table.rowOf(id), language);
    return { key: id, label: name || id, value };
  });
  const method = rollup.method.kind;
  return {
    ...rankFigures(kpi, feed, items),
    kind: KINDS[method] ?? 'ranked',
    method,
    isOnMap: layer !== undefined,
    figures,
  };
}

/** What rows that no layer shows are named by. */
const NAME_COLUMN = 'name';

const KINDS: Readonly<Record<string, ObjectFigures['kind']>> = {
  countWhere: 'counted',
  shareWhere: 'judged',
  shareFresh: 'judged',
};
