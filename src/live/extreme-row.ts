// Which row a figure is: the highest or lowest value of a feed stands in one row, and that row has a name.
import { QUALITY } from '#kernel/quality.ts';
import { meets } from '#kernel/table/fold-rollup.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { numberAt, qualityAt, type Table } from '#kernel/table/table.ts';
import { tableReader } from './table-reader.ts';

/** A table and the row in it that a figure comes from. */
export interface ExtremeRow {
  table: Table;
  row: number;
}

/** The row of `table` that holds the maximum or minimum of a roll-up; null where the roll-up is none or no row counts. */
export function findExtremeRow(table: Table, { method, where = [] }: RollupSpec): ExtremeRow | null {
  if (method.kind !== 'max' && method.kind !== 'min') return null;
  const sign = method.kind === 'max' ? 1 : -1;
  const reader = tableReader(table);
  let found = -1;
  let best = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < table.rowCount; row += 1) {
    const value = sign * numberAt(table, method.column, row);
    const counts = qualityAt(table, row) === QUALITY.good && value > best && meets(reader, row, where);
    if (!counts) continue;
    best = value;
    found = row;
  }
  return found < 0 ? null : { table, row: found };
}
