// Which boats an operator reads first, and how the boats at sea divide by their signal. Pure.
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';

/** Rows of boats of which there is something to say: the gravest first, then the longest silent. */
export function rankBoats(table: Table): number[] {
  const grave = (row: number) => numberAt(table, 'severity', row) || 0;
  const silent = (row: number) => numberAt(table, 'hoursSilent', row) || 0;
  return Array.from({ length: table.rowCount }, (_, row) => row)
    .filter((row) => grave(row) > 0)
    .sort((a, b) => grave(b) - grave(a) || silent(b) - silent(a));
}

/** Boats in each of the given states of the signal, in their order. */
export function countBySignal(table: Table, states: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const state = textAt(table, 'signal', row);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return states.map((state) => counts.get(state) ?? 0);
}
