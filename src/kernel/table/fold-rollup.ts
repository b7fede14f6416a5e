// Folds one roll-up over the rows of a table. Pure; the same code serves live batches and past hours.
import type { KpiSample, RollupTerms } from './columns.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { Predicate, RollupMethod, RollupSpec, RowReader } from './rollup.ts';

/** True when a row meets every predicate; a missing number meets none but `!=`. */
export function meets(reader: RowReader, row: number, predicates: readonly Predicate[]): boolean {
  return predicates.every((predicate) => meetsOne(reader, row, predicate));
}

/**
 * The figure of a roll-up. Rows outside `where` do not count at all; rows that are missing, suspect or stale
 * count in `rowsTotal` but not in `rowsUsed`, so the share missing can be shown. Value NaN when nothing was used.
 * `rows` names the only ones to look at.
 */
export function foldRollup(spec: RollupSpec, reader: RowReader, rows?: readonly number[]): KpiSample {
  const used: number[] = [];
  const leftOut = { missing: 0, suspect: 0, stale: 0, incomplete: 0 };
  const share = new WeightShare(spec.method, reader);
  let rowsTotal = 0;
  let asOfMs = Number.NaN;
  let oldestMs = Number.NaN;
  const count = rows ? rows.length : reader.rowCount;
  for (let index = 0; index < count; index += 1) {
    const row = rows ? (rows[index] ?? 0) : index;
    if (spec.where && !meets(reader, row, spec.where)) continue;
    rowsTotal += 1;
    const reason = reasonToLeaveOut(spec, reader, row);
    share.count(row, reason === null);
    if (reason !== null) {
      leftOut[reason] += 1;
      continue;
    }
    used.push(row);
    const atMs = reader.observedAtMs(row);
    if (!(atMs <= asOfMs)) asOfMs = Number.isNaN(atMs) ? asOfMs : atMs;
    if (!(atMs >= oldestMs)) oldestMs = Number.isNaN(atMs) ? oldestMs : atMs;
  }
  const terms = termsOf(spec.method, reader, used);
  const value = (terms.sum / terms.divisor) * (spec.scale ?? 1);
  const rowsUsed = used.length;
  const reportingShare = share.value(rowsUsed, rowsTotal);
  const { kpi, unit } = spec;
  const sample = { kpi, value, unit, asOfMs, oldestMs, rowsUsed, rowsTotal, reportingShare, terms, leftOut };
  const { kind } = spec.method;
  return kind === 'sum' || kind === 'countWhere' ? { ...sample, isTotal: true } : sample;
}

/**
 * How much of the weight reports. Ratios and weighted means weigh rows by denominator or weight: a city that is silent counts
 * for more than a village. A row whose weight is unknown is taken to weigh as much as the mean of those known; of other
 * methods every row weighs the same.
 */
class WeightShare {
  private readonly column: string | null;
  private readonly reader: RowReader;
  private used = 0;
  private known = 0;
  private knownRows = 0;

  constructor(method: RollupMethod, reader: RowReader) {
    this.reader = reader;
    this.column =
      method.kind === 'ratioOfSums'
        ? method.denominator
        : method.kind === 'weightedMean'
          ? method.weight
          : null;
  }

  count(row: number, isUsed: boolean): void {
    if (this.column === null) return;
    const weight = this.reader.number(this.column, row);
    if (!(weight >= 0)) return;
    this.known += weight;
    this.knownRows += 1;
    if (isUsed) this.used += weight;
  }

  /** 0 … 1; NaN when no row counts. */
  value(rowsUsed: number, rowsTotal: number): number {
    const total = this.knownRows === 0 ? 0 : (this.known * rowsTotal) / this.knownRows;
    return total > 0 ? this.used / total : rowsUsed / rowsTotal;
  }
}

function reasonToLeaveOut(
  { method, includeStale }: RollupSpec,
  reader: RowReader,
  row: number,
): keyof KpiSample['leftOut'] | null {
  if (method.kind === 'shareFresh') return null;
  const quality = reader.quality(row);
  if (quality === QUALITY.missing) return 'missing';
  if (quality === QUALITY.suspect) return 'suspect';
  if (quality === QUALITY.stale && !includeStale) return 'stale';
  return hasInputs(method, reader, row) ? null : 'incomplete';
}

/** True where a predicate compares texts; a text that is missing is '' and meets or fails like any other. */
function isTextual(value: Predicate['value']): boolean {
  return typeof value === 'string' || (Array.isArray(value) && typeof value[0] === 'string');
}

function meetsOne(reader: RowReader, row: number, { column, op, value }: Predicate): boolean {
  const actual: number | string = isTextual(value) ? reader.text(column, row) : reader.number(column, row);
  switch (op) {
    case 'present':
      return !Number.isNaN(reader.number(column, row)) || reader.text(column, row) !== '';
    case '==':
      return actual === value;
    case '!=':
      return actual !== value;
    case 'in':
      return Array.isArray(value) && value.includes(actual);
    case '<':
      return (actual as number) < (value as number);
    case '<=':
      return (actual as number) <= (value as number);
    case '>':
      return (actual as number) > (value as number);
    case '>=':
      return (actual as number) >= (value as number);
  }
}

/** The columns that a method reads; a row with a missing input is not used. */
function hasInputs(method: RollupMethod, reader: RowReader, row: number): boolean {
  const present = (column: string) => !Number.isNaN(reader.number(column, row));
  switch (method.kind) {
    case 'weightedMean':
      return present(method.column) && present(method.weight);
    case 'ratioOfSums':
      return present(method.numerator) && present(method.denominator);
    case 'countWhere':
    case 'shareFresh':
      return true;
    case 'shareWhere':
      return method.matching.every(({ column, value }) => isTextual(value) || present(column));
    default:
      return present(method.column);
  }
}

function termsOf(method: RollupMethod, reader: RowReader, rows: readonly number[]): RollupTerms {
  const sumOf = (column: string) => rows.reduce((sum, row) => sum + reader.number(column, row), 0);
  switch (method.kind) {
    case 'countWhere':
      return { sum: rows.length, divisor: 1 };
    case 'shareFresh':
      return {
        sum: rows.filter((row) => reader.quality(row) <= QUALITY.suspect).length,
        divisor: rows.length,
      };
    case 'shareWhere':
      return {
        sum: rows.filter((row) => meets(reader, row, method.matching)).length,
        divisor: rows.length,
      };
    case 'ratioOfSums':
      return { sum: sumOf(method.numerator), divisor: sumOf(method.denominator) };
    case 'weightedMean':
      return {
        sum: rows.reduce(
          (sum, row) => sum + reader.number(method.column, row) * reader.number(method.weight, row),
          0,
        ),
        divisor: sumOf(method.weight),
      };
    case 'sum':
      return { sum: rows.length === 0 ? Number.NaN : sumOf(method.column), divisor: 1 };
    case 'mean':
      return { sum: sumOf(method.column), divisor: rows.length };
    case 'min':
    case 'max':
    case 'percentile':
      return { sum: order(method, reader, rows), divisor: 1 };
  }
}

/** Order statistics; percentiles interpolate linearly between closest ranks. */
function order(
  method: Extract<RollupMethod, { kind: 'min' | 'max' } | { kind: 'percentile' }>,
  reader: RowReader,
  rows: readonly number[],
): number {
  const values = Float64Array.from(rows, (row) => reader.number(method.column, row)).sort();
  if (values.length === 0) return Number.NaN;
  const share = method.kind === 'percentile' ? method.percentile / 100 : method.kind === 'max' ? 1 : 0;
  const rank = share * (values.length - 1);
  const below = values[Math.floor(rank)] ?? Number.NaN;
  const above = values[Math.ceil(rank)] ?? Number.NaN;
  return below + (above - below) * (rank - Math.floor(rank));
}
