// The order in which beaches need looking at. Pure.
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';

/** Rows of a beach table, the fullest first; those of unknown load last, by name. */
export function beachesByLoad(table: Table): number[] {
  const loadOf = (row: number) => {
    const load = numberAt(table, 'loadShare', row);
    return Number.isNaN(load) ? -1 : load;
  };
  return Array.from({ length: table.rowCount }, (_, row) => row).sort(
    (a, b) => loadOf(b) - loadOf(a) || textAt(table, 'name', a).localeCompare(textAt(table, 'name', b), 'vi'),
  );
}
