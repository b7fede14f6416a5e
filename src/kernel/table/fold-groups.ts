// One roll-up folded by group: the rows of each administrative unit, district or park give a figure of their own.
import type { KpiSample } from './columns.ts';
import { foldRollup } from './fold-rollup.ts';
import type { RollupSpec, RowReader } from './rollup.ts';

/** Figures by group; rows without a group (`undefined` or '') count in none. Groups without rows are absent. */
export function foldByGroup(
  spec: RollupSpec,
  reader: RowReader,
  groupOf: (row: number) => string | undefined,
): Map<string, KpiSample> {
  const rowsByGroup = new Map<string, number[]>();
  for (let row = 0; row < reader.rowCount; row += 1) {
    const group = groupOf(row);
    if (!group) continue;
    const rows = rowsByGroup.get(group);
    if (rows) rows.push(row);
    else rowsByGroup.set(group, [row]);
  }
  const figures = new Map<string, KpiSample>();
  for (const [group, rows] of rowsByGroup) {
    const figure = foldRollup(spec, reader, rows);
    if (figure.rowsTotal > 0) figures.set(group, figure);
  }
  return figures;
}
