// A figure by administrative unit or any other group of rows, folded from the live table by the KPI's own roll-up.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { MINIMUM_REPORTING_SHARE } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { foldByGroup } from '#kernel/table/fold-groups.ts';
import { rowQuality } from '#kernel/table/row-quality.ts';
import type { Table } from '#kernel/table/table.ts';
import { tableReader } from '../table-reader.ts';

/** A group's figure: `value` NaN where under half of its weight reports. */
export type GroupFigure = Pick<KpiSample, 'value' | 'rowsUsed' | 'rowsTotal' | 'asOfMs'>;

/** Figures by group at `nowMs`; registers are confirmed then. A group with rows, none of which a count is after, counts zero. */
export function foldUnitFigures(
  table: Table,
  feed: FeedSpec,
  kpi: KpiSpec,
  groupOf: (row: number) => string | undefined,
  nowMs: number,
): ReadonlyMap<string, GroupFigure> {
  const rollup = feed.rollups.find(({ kpi: id }) => id === kpi.id);
  if (!rollup) return new Map();
  const quality = (row: number) => rowQuality(table, row, feed, nowMs, nowMs);
  const folded = foldByGroup(rollup, { ...tableReader(table), quality }, groupOf);
  const groups = new Set(Array.from({ length: table.rowCount }, (_, row) => groupOf(row)));
  const figures = new Map<string, GroupFigure>();
  for (const group of groups) {
    if (!group) continue;
    const figure = folded.get(group);
    const value = !figure
      ? rollup.method.kind === 'countWhere'
        ? 0
        : Number.NaN
      : figure.reportingShare >= MINIMUM_REPORTING_SHARE
        ? figure.value
        : Number.NaN;
    const { rowsUsed = 0, rowsTotal = 0, asOfMs = Number.NaN } = figure ?? {};
    figures.set(group, { value, rowsUsed, rowsTotal, asOfMs });
  }
  return figures;
}
