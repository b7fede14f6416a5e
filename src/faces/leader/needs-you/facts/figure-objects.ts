// The objects behind a figure: the one that holds the extreme, or those that a count is after, with their names.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { Language } from '#kernel/localized-text.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { KpiSpec, LayerSpec } from '#kernel/sector/sector.ts';
import { meets } from '#kernel/table/fold-rollup.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { idAt, localizedTextAt, numberAt, qualityAt, type Table } from '#kernel/table/table.ts';
import { findExtremeRow } from '#live/extreme-row.ts';
import { tableReader } from '#live/table-reader.ts';

/** An object by its id in the feed's table, and its name ('' where it has none). */
export interface FigureObject {
  id: string;
  name: string;
}

/** Rows that a figure is of: of a maximum or minimum the one row, of a count those counted; none for every other method. */
export function figureRows(kpi: KpiSpec, feed: FeedSpec, table: Table): number[] {
  const rollup = feed.rollups.find(({ kpi: id }) => id === kpi.id);
  if (!rollup) return [];
  const extreme = findExtremeRow(table, rollup);
  return extreme ? [extreme.row] : countedRows(rollup, table);
}

/** True where a figure is a number of rows: counted by a condition, or the sum of a column of ones and zeros. */
export function isCountOfRows(kpi: KpiSpec, { rollups }: FeedSpec): boolean {
  const kind = rollups.find(({ kpi: id }) => id === kpi.id)?.method.kind;
  return kind === 'countWhere' || (kind === 'sum' && kpi.unit === '{count}');
}

function countedRows({ method, where = [] }: RollupSpec, table: Table): number[] {
  if (method.kind !== 'countWhere' && method.kind !== 'sum') return [];
  const reader = tableReader(table);
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    if (qualityAt(table, row) !== QUALITY.good || !meets(reader, row, where)) continue;
    const share = method.kind === 'sum' ? numberAt(table, method.column, row) : 1;
    if (share === 1) rows.push(row);
    else if (share !== 0 && !Number.isNaN(share)) return []; // a sum of amounts counts no rows
  }
  return rows;
}

/** The objects of those rows; named by the title of the feed's layer. */
export function figureObjects(
  rows: readonly number[],
  table: Table,
  layers: readonly LayerSpec[],
  language: Language,
): FigureObject[] {
  const titleColumn = layers.find(({ feed, kind }) => feed === table.id && isOfObjects(kind))?.titleColumn;
  return rows.map((row) => ({
    id: idAt(table, row),
    name: titleColumn === undefined ? '' : localizedTextAt(table, titleColumn, row, language),
  }));
}

/** True for layers whose symbols are rows of the feed. */
export function isOfObjects(kind: LayerSpec['kind']): boolean {
  return kind !== 'units' && kind !== 'hex';
}
