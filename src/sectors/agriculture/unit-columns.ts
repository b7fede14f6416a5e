// Columns that all reports of agriculture share, and short ways to say counts and areas.
import type { ColumnMapping, DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';

/** Columns by which a row is named and told which unit it belongs to. */
export const UNIT_COLUMNS: readonly ColumnMapping[] = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'name@en', kind: 'text', attribute: 'name@en' },
  { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
];

/** Columns of one unit that bear the names of their attributes. */
export function numberColumns(unit: string, names: readonly string[]): ColumnMapping[] {
  return names.map((name) => ({
    column: name,
    kind: 'number',
    attribute: name,
    unit,
    range: [0, 100_000_000],
  }));
}

/** Sum of columns of one row; NaN where one is missing. */
export function sumOf(row: DerivationInput, columns: readonly string[]): number {
  return columns.reduce((sum, column) => sum + row.number(column), 0);
}

/** Percent of two columns of one row; NaN where there is nothing to divide by. */
export function percentOf(row: DerivationInput, part: string, whole: string): number {
  const divisor = row.number(whole);
  return divisor > 0 ? (100 * row.number(part)) / divisor : Number.NaN;
}

/** A share of sums in percent. */
export function shareOf(kpi: string, numerator: string, denominator: string): RollupSpec {
  return {
    kpi: `agriculture.${kpi}`,
    unit: '%',
    scale: 100,
    method: { kind: 'ratioOfSums', numerator, denominator },
  };
}

/** A sum in the unit of its column. */
export function total(kpi: string, unit: string, column: string): RollupSpec {
  return { kpi: `agriculture.${kpi}`, unit, method: { kind: 'sum', column } };
}

type Lifetime = Pick<FeedSpec, 'source' | 'lifetime' | 'cadenceMs' | 'pollMs'>;

/** Reports for a month: five days until all are in. */
export const MONTHLY: Lifetime = {
  source: 'broker',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: HOUR_MS,
};

/** Reports for a day: six hours until all are in. */
export const DAILY: Lifetime = {
  source: 'broker',
  lifetime: 'report',
  cadenceMs: 30 * HOUR_MS,
  pollMs: HOUR_MS / 4,
};
