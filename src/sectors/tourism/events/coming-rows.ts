// Which events a list of the coming days shows. Pure.
import { numberAt, type Table } from '#kernel/table/table.ts';
import { STAGE } from './event-rules.ts';

/** Rows of events under way or to come, those under way first, then by their begin; `count` at most. */
export function comingEvents(table: Table, count: number): number[] {
  const stageOf = (row: number) => numberAt(table, 'stage', row);
  const ongoing = (row: number) => (stageOf(row) === STAGE.ongoing ? 0 : 1);
  return Array.from({ length: table.rowCount }, (_, row) => row)
    .filter((row) => stageOf(row) >= STAGE.later)
    .sort(
      (a, b) =>
        ongoing(a) - ongoing(b) || numberAt(table, 'startsAt', a) - numberAt(table, 'startsAt', b) || a - b,
    )
    .slice(0, count);
}
