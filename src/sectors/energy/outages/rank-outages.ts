// Which outages an operator reads first. Pure.
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';

/** Rows of the outages that last, most customers without supply first, and of the works to come, the next first. */
export function rankOutages(table: Table): { open: number[]; planned: number[] } {
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const having = (status: string) => rows.filter((row) => textAt(table, 'status', row) === status);
  const out = (row: number) => numberAt(table, 'customersOut', row) || 0;
  const start = (row: number) => numberAt(table, 'startedAt', row) || 0;
  return {
    open: having('open').sort((a, b) => out(b) - out(a) || start(a) - start(b)),
    planned: having('planned').sort((a, b) => start(a) - start(b)),
  };
}
