// Figures worked out anew from plain rows, or from those of a table on the page: arrays and definitions, nothing of the product's fold.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { Predicate, RollupMethod, RollupSpec } from '#kernel/table/rollup.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';

/** One row as a figure sees it. */
export type Row = Readonly<{
  number(column: string): number;
  text(column: string): string;
  isFresh: boolean;
  isStale: boolean;
  isUsable: boolean;
}>;

/** A figure: its value (NaN where no row counts), how many rows count, and the share of the weight that they are. */
export interface Figure {
  value: number;
  rowsUsed: number;
  rowsTotal: number;
  reportingShare: number;
}

/** What a figure should be by the rows of a table. */
export function foldOracle(table: Table, spec: FeedSpec, rollup: RollupSpec, nowMs: number): Figure {
  return foldRows(
    table.ids.map((_, row) => rowAt(table, spec, row, nowMs)),
    rollup,
  );
}

/** What a figure should be by plain rows. */
export function foldRows(all: readonly Row[], rollup: RollupSpec): Figure {
  const rows = all.filter((row) => (rollup.where ?? []).every((one) => isMet(row, one)));
  const { method } = rollup;
  const used =
    method.kind === 'shareFresh'
      ? rows
      : rows.filter((row) => row.isUsable && (!row.isStale || rollup.includeStale) && hasInputs(row, method));
  return {
    value: valueOf(method, used) * (rollup.scale ?? 1),
    rowsUsed: used.length,
    rowsTotal: rows.length,
    reportingShare: shareOf(rows, used, method),
  };
}

/** By denominator or weight where the method has one, a row of unknown weight taken for a mean one; else by rows. */
function shareOf(rows: readonly Row[], used: readonly Row[], method: RollupMethod): number {
  const column =
    method.kind === 'ratioOfSums'
      ? method.denominator
      : method.kind === 'weightedMean'
        ? method.weight
        : undefined;
  const weights = (some: readonly Row[]) =>
    column === undefined ? [] : some.map((row) => row.number(column)).filter((weight) => weight >= 0);
  const total = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const known = weights(rows);
  const whole = (total(known) / known.length) * rows.length;
  return whole > 0 ? total(weights(used)) / whole : used.length / rows.length;
}

function rowAt(table: Table, { cadenceMs, pollMs, lifetime }: FeedSpec, row: number, nowMs: number): Row {
  const recorded = table.quality[row]!;
  const observedAtMs = table.observedAtMs[row]!;
  const graceMs = Math.max(10_000, cadenceMs / 10);
  const isMissing = recorded === 3 || Number.isNaN(observedAtMs);
  const isStale =
    !isMissing && lifetime !== 'register' && nowMs - observedAtMs > cadenceMs + pollMs + graceMs;
  return {
    number: (column) => numberAt(table, column, row),
    text: (column) => textAt(table, column, row),
    isFresh: !isMissing && !isStale,
    isStale,
    isUsable: !isMissing && (isStale || recorded !== 1),
  };
}

function isMet(row: Row, { column, op, value }: Predicate): boolean {
  const wanted: unknown[] = Array.isArray(value) ? value : [value];
  const number = row.number(column);
  const held = typeof wanted[0] === 'string' ? row.text(column) : number;
  if (op === 'present') return row.text(column) !== '' || !Number.isNaN(number);
  if (op === '==' || op === 'in') return wanted.some((one) => one === held);
  if (op === '!=') return held !== wanted[0];
  const limit = Number(wanted[0]);
  return { '<': number < limit, '<=': number <= limit, '>': number > limit, '>=': number >= limit }[op];
}

/** A text that is missing is '', which can be compared. */
function isOfText({ value }: Predicate): boolean {
  return typeof (Array.isArray(value) ? (value as unknown[])[0] : value) === 'string';
}

function hasInputs(row: Row, method: RollupMethod): boolean {
  const columns = {
    weightedMean: () => (method.kind === 'weightedMean' ? [method.column, method.weight] : []),
    ratioOfSums: () => (method.kind === 'ratioOfSums' ? [method.numerator, method.denominator] : []),
    shareWhere: () =>
      method.kind === 'shareWhere'
        ? method.matching.filter((one) => !isOfText(one)).map(({ column }) => column)
        : [],
    countWhere: () => [],
    shareFresh: () => [],
  } as const;
  const needed =
    method.kind in columns
      ? columns[method.kind as keyof typeof columns]()
      : 'column' in method
        ? [method.column]
        : [];
  return needed.every((column) => !Number.isNaN(row.number(column)));
}

function valueOf(method: RollupMethod, rows: readonly Row[]): number {
  const total = (column: string) => rows.map((row) => row.number(column)).reduce((a, b) => a + b, 0);
  const sorted = 'column' in method ? rows.map((row) => row.number(method.column)).sort((a, b) => a - b) : [];
  if (method.kind === 'countWhere') return rows.length;
  if (rows.length === 0) return Number.NaN;
  if (method.kind === 'sum') return total(method.column);
  if (method.kind === 'mean') return total(method.column) / rows.length;
  if (method.kind === 'min') return sorted[0]!;
  if (method.kind === 'max') return sorted.at(-1)!;
  if (method.kind === 'ratioOfSums') return total(method.numerator) / total(method.denominator);
  if (method.kind === 'weightedMean')
    return (
      rows.reduce((sum, row) => sum + row.number(method.column) * row.number(method.weight), 0) /
      total(method.weight)
    );
  if (method.kind === 'shareWhere')
    return rows.filter((row) => method.matching.every((one) => isMet(row, one))).length / rows.length;
  if (method.kind === 'shareFresh') return rows.filter(({ isFresh }) => isFresh).length / rows.length;
  const rank = (('percentile' in method ? method.percentile : 50) / 100) * (sorted.length - 1);
  return sorted[Math.floor(rank)]! * (1 - (rank % 1)) + sorted[Math.ceil(rank)]! * (rank % 1);
}
