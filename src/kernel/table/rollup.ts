// Roll-ups: how the rows of one table become one figure. Declared as data; a ratio is a ratio of sums, never a mean of ratios.

/** A condition on one column of a row. */
export interface Predicate {
  column: string;
  op: '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'present';
  value?: number | string | readonly (number | string)[];
}

/** The ways to roll up; `percentile` 50 is the median; `shareFresh` counts rows within their cadence. */
export type RollupMethod =
  | { kind: 'sum'; column: string }
  | { kind: 'mean'; column: string }
  | { kind: 'weightedMean'; column: string; weight: string }
  | { kind: 'ratioOfSums'; numerator: string; denominator: string }
  | { kind: 'min' | 'max'; column: string }
  | { kind: 'percentile'; column: string; percentile: number }
  | { kind: 'countWhere' }
  | { kind: 'shareWhere'; matching: readonly Predicate[] }
  | { kind: 'shareFresh' };

/** One roll-up of a feed: which figure, which rows, which method. */
export interface RollupSpec {
  /** Id of the KPI it feeds, e.g. `transport.speed-ratio`. */
  kpi: string;
  /** Unit of the result (UCUM); values are multiplied by `scale` (default 1) to reach it. */
  unit: string;
  scale?: number;
  where?: readonly Predicate[];
  method: RollupMethod;
  /** Rows past their cadence still count (incident registers); by default they are left out and shown as missing share. */
  includeStale?: boolean;
}

/** How a fold reads a row; implemented over columns by whoever holds them. */
export interface RowReader {
  rowCount: number;
  number(column: string, row: number): number;
  text(column: string, row: number): string;
  observedAtMs(row: number): number;
  /** Effective quality at fold time: QUALITY code, staleness included. */
  quality(row: number): number;
}
