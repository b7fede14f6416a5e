// How much of the province a figure beyond its limit concerns, from the rows on show.
import { limitCrossed } from '#kernel/exception/limit-crossed.ts';
import { partsThatMatter, reachOfUnits } from '#kernel/exception/rank.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { foldUnitFigures } from '#live/kpi/unit-figures.ts';

/** What rows cannot tell is neither a point nor everything. */
const UNKNOWN = 0.5;

/**
 * 0 … 1. Totals and counts by unit: the units that they really come from; rates by unit: the units that are beyond a limit themselves;
 * the extreme of objects, or a count of them: the share of objects.
 */
export function figureReach(
  kpi: KpiSpec,
  feed: FeedSpec,
  table: Table | undefined,
  { nowMs, unitsTotal }: { nowMs: number; unitsTotal: number },
): number {
  const rollup = feed.rollups.find(({ kpi: id }) => id === kpi.id);
  if (!table || !rollup || table.rowCount === 0) return UNKNOWN;
  const { method, scale = 1 } = rollup;
  const { unitColumn } = kpi;
  if (method.kind === 'min' || method.kind === 'max')
    return shareBeyond(
      kpi,
      Array.from({ length: table.rowCount }, (_, row) => numberAt(table, method.column, row) * scale),
    );
  const isTotal = method.kind === 'sum' || method.kind === 'countWhere';
  if (unitColumn === undefined)
    return isTotal ? Math.min(1, foldWhole(kpi, feed, table, nowMs) / table.rowCount) || UNKNOWN : UNKNOWN;
  const figures = foldUnitFigures(table, feed, kpi, (row) => textAt(table, unitColumn, row), nowMs);
  const values = [...figures.values()].map(({ value }) => value);
  const units = isTotal ? partsThatMatter(values) : values.filter((value) => limitCrossed(kpi, value)).length;
  return reachOfUnits(units, unitsTotal);
}

function shareBeyond(kpi: KpiSpec, values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0
    ? UNKNOWN
    : known.filter((value) => limitCrossed(kpi, value)).length / known.length;
}

function foldWhole(kpi: KpiSpec, feed: FeedSpec, table: Table, nowMs: number): number {
  return foldUnitFigures(table, feed, kpi, () => 'all', nowMs).get('all')?.value ?? Number.NaN;
}
