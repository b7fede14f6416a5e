// Folds a feed's roll-ups over plain rows: the derived columns are computed as the worker does, without its machinery.
import type { DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { foldRollup } from '#kernel/table/fold-rollup.ts';

/** One row as plain values by column; absent values are missing. */
export interface PlainRow {
  values: Readonly<Record<string, number | string>>;
  hourly?: Readonly<Record<string, readonly number[]>>;
  quality?: number;
  observedAtMs?: number;
}

/** All columns of a row, derived ones included. */
export function deriveRow(feed: FeedSpec, row: PlainRow, nowMs: number): Record<string, number | string> {
  const number = (column: string) => {
    const value = row.values[column];
    return typeof value === 'number' ? value : Number.NaN;
  };
  const text = (column: string) => {
    const value = row.values[column];
    return typeof value === 'string' ? value : '';
  };
  const input: DerivationInput = {
    number,
    text,
    nowMs,
    observedAtMs: row.observedAtMs ?? nowMs,
    hourly: (column) => Float64Array.from(row.hourly?.[column] ?? []),
  };
  const derived = (feed.derived ?? []).map(({ column, compute }) => [column, compute(input)] as const);
  return { ...row.values, ...Object.fromEntries(derived) };
}

/** The sample of one KPI of a feed over plain rows. */
export function foldKpi(feed: FeedSpec, kpi: string, rows: readonly PlainRow[], nowMs = 0): KpiSample {
  const spec = feed.rollups.find((rollup) => rollup.kpi === kpi);
  if (!spec) throw new Error(`${feed.id} does not feed ${kpi}`);
  const whole = rows.map((row) => deriveRow(feed, row, nowMs));
  const at = (column: string, row: number) => whole[row]?.[column];
  return foldRollup(spec, {
    rowCount: rows.length,
    number: (column, row) => (typeof at(column, row) === 'number' ? (at(column, row) as number) : Number.NaN),
    text: (column, row) => (typeof at(column, row) === 'string' ? (at(column, row) as string) : ''),
    observedAtMs: (row) => rows[row]?.observedAtMs ?? nowMs,
    quality: (row) => rows[row]?.quality ?? QUALITY.good,
  });
}
