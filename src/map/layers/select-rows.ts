// Which rows of a table a layer draws: those that lie somewhere and meet its predicates. Computed once a revision.
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { meets } from '#kernel/table/fold-rollup.ts';
import type { Table } from '#kernel/table/table.ts';
import { tableReader } from '#live/table-reader.ts';

/** Row numbers to draw, ascending. A row without a finite anchor is never among them: it must not appear at 0°, 0°. */
export function selectRows(table: Table, where: LayerSpec['where']): Uint32Array {
  const { anchors } = table.geometry;
  const reader = where?.length ? tableReader(table) : null;
  const rows = new Uint32Array(Math.min(table.rowCount, anchors.length / 2));
  let count = 0;
  for (let row = 0; row < rows.length; row += 1) {
    if (!Number.isFinite(anchors[2 * row]) || !Number.isFinite(anchors[2 * row + 1])) continue;
    if (reader && where && !meets(reader, row, where)) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}

/** True when two selections name the same rows in the same order. */
export function isSameRows(a: Uint32Array, b: Uint32Array): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
