// Sums and means over the units whose report is fresh. Pure.
import { numberAt, type Table } from '#kernel/table/table.ts';

/** Sum of a column over rows; a row without the figure is left out, NaN where none has it. */
export function sumOver(table: Table, rows: readonly number[], column: string): number {
  const values = rows.map((row) => numberAt(table, column, row)).filter((value) => !Number.isNaN(value));
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0);
}

/** Mean of a column weighed by another over the rows that have both; NaN without weight. */
export function meanOver(table: Table, rows: readonly number[], column: string, weight: string): number {
  let sum = 0;
  let weights = 0;
  for (const row of rows) {
    const [value, by] = [numberAt(table, column, row), numberAt(table, weight, row)];
    if (Number.isNaN(value) || Number.isNaN(by)) continue;
    sum += value * by;
    weights += by;
  }
  return weights > 0 ? sum / weights : Number.NaN;
}
