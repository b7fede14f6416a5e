// Which lines of the state network a person reads first. Pure.
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';

/** Rows of the lines that are down, longest first; of the others those least up in thirty days, least first. */
export function rankLines(table: Table): { down: number[]; worst: number[] } {
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const uptime = (row: number) => numberAt(table, 'uptime', row);
  const isDown = (row: number) => textAt(table, 'state', row) === 'down';
  const since = (row: number) => numberAt(table, 'stateSince', row) || 0;
  return {
    down: rows.filter(isDown).sort((a, b) => since(a) - since(b)),
    worst: rows.filter((row) => !isDown(row) && uptime(row) < 100).sort((a, b) => uptime(a) - uptime(b)),
  };
}
