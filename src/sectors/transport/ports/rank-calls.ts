// The register of calls in the order in which somebody looks: waiting longest, next to leave, next to come. Pure.
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';

/** Rows of one state in order. */
export interface CallGroup {
  state: 'waiting' | 'berthed' | 'expected';
  rows: readonly number[];
}

/** By which instant each state is ordered; the earliest comes first. */
const ORDER: readonly (readonly [CallGroup['state'], string])[] = [
  ['waiting', 'ata'],
  ['berthed', 'etd'],
  ['expected', 'eta'],
];

/** The three states that matter now, each with its rows; `terminal` narrows to one, '' takes all. */
export function rankCalls(table: Table, terminal = ''): readonly CallGroup[] {
  const rows = Array.from({ length: table.rowCount }, (_, row) => row).filter(
    (row) => terminal === '' || textAt(table, 'terminal', row) === terminal,
  );
  return ORDER.map(([state, column]) => ({
    state,
    rows: rows
      .filter((row) => textAt(table, 'state', row) === state)
      .sort((a, b) => instant(table, column, a) - instant(table, column, b)),
  }));
}

/** Unknown instants come last. */
function instant(table: Table, column: string, row: number): number {
  const atMs = numberAt(table, column, row);
  return Number.isNaN(atMs) ? Number.MAX_SAFE_INTEGER : atMs;
}
