// The columns and roll-ups that the stated figures of the economy are made of.
import type { ColumnMapping, DerivationInput, DerivedColumn } from '#kernel/feed/feed.ts';
import type { Predicate, RollupSpec } from '#kernel/table/rollup.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Statements of a month, a quarter, a year: the period and some days until they are in. */
export const STATED = {
  month: { lifetime: 'report', cadenceMs: 35 * DAY_MS, pollMs: HOUR_MS },
  quarter: { lifetime: 'report', cadenceMs: 97 * DAY_MS, pollMs: HOUR_MS },
  year: { lifetime: 'report', cadenceMs: 380 * DAY_MS, pollMs: HOUR_MS },
} as const;

/** Who states the row. */
export const NAMED: readonly ColumnMapping[] = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'name@en', kind: 'text', attribute: 'name@en' },
  { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
];

/** A row that belongs to an administrative unit. */
export const OF_UNIT: readonly ColumnMapping[] = [
  ...NAMED,
  { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
];

/** A text under the attribute's own name. */
export const text = (attribute: string): ColumnMapping => ({ column: attribute, kind: 'text', attribute });

/** A number under the attribute's own name; sums of money and counts are not negative unless `range` says so. */
export const number = (
  attribute: string,
  unit: string,
  range: readonly [number, number] = [0, 1e9],
): ColumnMapping => ({ column: attribute, kind: 'number', attribute, unit, range });

/** Growth of a row over the year before, and its numerator: what a figure's growth is rolled up from. */
export function growthOf(now: string, before: string, unit: string): DerivedColumn[] {
  const increase = (row: DerivationInput) => row.number(now) - row.number(before);
  return [
    { column: `${now}Increase`, kind: 'number', unit, compute: increase },
    {
      column: `${now}Growth`,
      kind: 'number',
      unit: '%',
      compute: (row) => (row.number(before) > 0 ? (100 * increase(row)) / row.number(before) : Number.NaN),
    },
  ];
}

/** A share of two columns of a row, for its table; figures are ratios of sums. */
export const shareOf = (column: string, part: string, whole: string): DerivedColumn => ({
  column,
  kind: 'number',
  unit: '%',
  compute: (row) => (row.number(whole) > 0 ? (100 * row.number(part)) / row.number(whole) : Number.NaN),
});

/** The figure that is the sum of a column. */
export const sumOf = (
  kpi: string,
  column: string,
  unit: string,
  where?: readonly Predicate[],
): RollupSpec => ({
  kpi: `socio-economy.${kpi}`,
  unit,
  ...(where && { where }),
  method: { kind: 'sum', column },
});

/** The figure that is a ratio of two sums, in percent. */
export const ratioOf = (
  kpi: string,
  numerator: string,
  denominator: string,
  where?: readonly Predicate[],
): RollupSpec => ({
  kpi: `socio-economy.${kpi}`,
  unit: '%',
  scale: 100,
  ...(where && { where }),
  method: { kind: 'ratioOfSums', numerator, denominator },
});
