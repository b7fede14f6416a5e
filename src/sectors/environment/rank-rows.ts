// Orders the rows of a table for a ranking: the rows that may count by their figure, the rest after them by name.
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';

/** Row indices, greatest `column` first; rows that are not `isUsable` or have no figure come last, by name. */
export function rankRows(table: Table, column: string, isUsable: (row: number) => boolean): number[] {
  const figure = (row: number) => {
    const value = isUsable(row) ? numberAt(table, column, row) : Number.NaN;
    return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
  };
  const figures = Array.from({ length: table.rowCount }, (_, row) => ({ row, value: figure(row) }));
  return figures
    .sort((a, b) =>
      a.value === b.value
        ? textAt(table, 'name', a.row).localeCompare(textAt(table, 'name', b.row), 'vi')
        : b.value - a.value,
    )
    .map(({ row }) => row);
}
