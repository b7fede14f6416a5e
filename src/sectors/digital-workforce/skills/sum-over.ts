// Sums over rows of a table. Pure.
import { numberAt, type Table } from '#kernel/table/table.ts';

/** Sum of a column over rows; a row without the figure is left out, NaN where none has it. */
export function sumOver(table: Table, rows: readonly number[], column: string): number {
  const values = rows.map((row) => numberAt(table, column, row)).filter((value) => !Number.isNaN(value));
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0);
}
