// How much of the province a figure beyond its limit concerns, from the rows on show.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { limitCrossed } from '#kernel/exception/limit-crossed.ts';
import { partsThatMatter, reachOfPlaces } from '#kernel/exception/rank.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { foldUnitFigures } from '#live/kpi/unit-figures.ts';

/** What is not known to be local is the whole province's. */
const WHOLE = 1;

/**
 * 0 … 1. Totals and counts by unit: by how many units they come from; rates by unit: the share of units that are beyond a limit
 * themselves; the extreme of objects, or a count of them: the share of objects; everything else is the province's as a whole.
 */
export function figureReach(kpi: KpiSpec, feed: FeedSpec, table: Table | undefined, nowMs: number): number {
  const rollup = feed.rollups.find(({ kpi: id }) => id === kpi.id);
  if (!table || !rollup || table.rowCount === 0) return WHOLE;
  const { kind } = rollup.method;
  const { unitColumn } = kpi;
  if (unitColumn !== undefined && (kind === 'sum' || kind === 'countWhere'))
    return reachOfPlaces(partsThatMatter(unitValues(kpi, feed, table, unitColumn, nowMs)));
  if (kind === 'countWhere') return Math.min(1, countedRows(kpi, feed, table, nowMs) / table.rowCount);
  if (rollup.method.kind === 'min' || rollup.method.kind === 'max')
    return shareOfObjects(kpi, rollup.method.column, rollup.scale ?? 1, table);
  if (unitColumn === undefined) return WHOLE;
  const known = unitValues(kpi, feed, table, unitColumn, nowMs).filter((value) => !Number.isNaN(value));
  return known.length === 0 ? WHOLE : known.filter((value) => limitCrossed(kpi, value)).length / known.length;
}

function unitValues(kpi: KpiSpec, feed: FeedSpec, table: Table, unitColumn: string, nowMs: number): number[] {
  const figures = foldUnitFigures(table, feed, kpi, (row) => textAt(table, unitColumn, row), nowMs);
  return [...figures.values()].map(({ value }) => value);
}

function countedRows(kpi: KpiSpec, feed: FeedSpec, table: Table, nowMs: number): number {
  return foldUnitFigures(table, feed, kpi, () => 'all', nowMs).get('all')?.value ?? 0;
}

/** Share of the rows whose own value is beyond a limit of the figure. */
function shareOfObjects(kpi: KpiSpec, column: string, scale: number, table: Table): number {
  const values = Array.from({ length: table.rowCount }, (_, row) => numberAt(table, column, row) * scale);
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? WHOLE : known.filter((value) => limitCrossed(kpi, value)).length / known.length;
}
