// A hundred roll-ups of every method and the stated figures of a month that they fold, made without chance.
import type { RollupMethod, RollupSpec, RowReader } from '#kernel/table/rollup.ts';

const COLUMNS = 20;
const COUNT = 100;

const column = (index: number) => `c${index % COLUMNS}`;

const METHODS: readonly ((index: number) => RollupMethod)[] = [
  (index) => ({ kind: 'sum', column: column(index) }),
  (index) => ({ kind: 'ratioOfSums', numerator: column(index), denominator: column(index + 1) }),
  (index) => ({ kind: 'weightedMean', column: column(index), weight: column(index + 2) }),
  (index) => ({ kind: 'max', column: column(index) }),
  (index) => ({ kind: 'percentile', column: column(index), percentile: 50 }),
  (index) => ({ kind: 'shareWhere', matching: [{ column: column(index), op: '>=', value: 500 }] }),
  () => ({ kind: 'countWhere' }),
];

/** The roll-ups: ratios and sums are the most. */
export const KPI_ROLLUPS: readonly RollupSpec[] = Array.from({ length: COUNT }, (_, index) => ({
  kpi: `bench.${index}`,
  unit: '1',
  method: METHODS[index % METHODS.length]!(index),
}));

/** One row a unit, every column a number; one row in forty is missing. */
export function createMonthReader(units: number, month: number): RowReader {
  const columns = new Map(
    Array.from({ length: COLUMNS }, (_, at) => [
      column(at),
      Float64Array.from(
        { length: units },
        (_, row) => 1 + ((row * 7919 + month * 104_729 + at * 1299) % 1000),
      ),
    ]),
  );
  const codes = Array.from({ length: units }, (_, row) => String(26_500 + row));
  return {
    rowCount: units,
    number: (name, row) => columns.get(name)?.[row] ?? Number.NaN,
    text: (_name, row) => codes[row] ?? '',
    observedAtMs: () => month,
    quality: (row) => ((row + month) % 40 === 0 ? 3 : 0),
  };
}
