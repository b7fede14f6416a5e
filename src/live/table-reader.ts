// Reads a page-side table the way roll-ups and predicates do.
import type { RowReader } from '#kernel/table/rollup.ts';
import { numberAt, qualityAt, textAt, type Table } from '#kernel/table/table.ts';

/** A reader over a table; quality is the recorded one, staleness not considered. */
export function tableReader(table: Table): RowReader {
  return {
    rowCount: table.rowCount,
    number: (column, row) => numberAt(table, column, row),
    text: (column, row) => textAt(table, column, row),
    observedAtMs: (row) => table.observedAtMs[row] ?? Number.NaN,
    quality: (row) => qualityAt(table, row),
  };
}
