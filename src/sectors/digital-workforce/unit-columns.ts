// Columns that all reports of the digital workforce share, and short ways to say counts and shares.
import type { ColumnMapping, DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';

/** Columns by which a row is named and told which unit it belongs to. */
export const UNIT_COLUMNS: readonly ColumnMapping[] = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'name@en', kind: 'text', attribute: 'name@en' },
  { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
];

/** Columns of counts that bear the names of their attributes. */
export function countColumns(unit: '{person}' | '{count}', names: readonly string[]): ColumnMapping[] {
  return names.map((name) => ({
    column: name,
    kind: 'number',
    attribute: name,
    unit,
    range: [0, 10_000_000],
  }));
}

/** Percent of two columns of one row; NaN where there is nothing to divide by. */
export function percentOf(row: DerivationInput, part: string, whole: string): number {
  const divisor = row.number(whole);
  return divisor > 0 ? (100 * row.number(part)) / divisor : Number.NaN;
}

/** A share of sums in percent. */
export function shareOf(kpi: string, numerator: string, denominator: string): RollupSpec {
  return {
    kpi: `digital-workforce.${kpi}`,
    unit: '%',
    scale: 100,
    method: { kind: 'ratioOfSums', numerator, denominator },
  };
}

/** A sum in the unit of its column. */
export function total(kpi: string, unit: string, column: string): RollupSpec {
  return { kpi: `digital-workforce.${kpi}`, unit, method: { kind: 'sum', column } };
}

/** Reports for a month: five days until all are in. */
export const MONTHLY: Pick<FeedSpec, 'source' | 'lifetime' | 'cadenceMs' | 'pollMs'> = {
  source: 'broker',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: HOUR_MS,
};
