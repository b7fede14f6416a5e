// Folds one roll-up over the rows of a table. Pure; the same code serves live batches and past hours.
import type { KpiSample } from './columns.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { Predicate, RollupMethod, RollupSpec, RowReader } from './rollup.ts';

/** True when a row meets every predicate; a missing number meets none but `!=`. */
export function meets(reader: RowReader, row: number, predicates: readonly Predicate[]): boolean {
  return predicates.every((predicate) => meetsOne(reader, row, predicate));
}

/**
 * The figure of a roll-up. Rows outside `where` do not count at all; rows that are missing, suspect or stale
 * count in `rowsTotal` but not in `rowsUsed`, so the share missing can be shown. Value NaN when nothing was used.
 */
export function foldRollup(spec: RollupSpec, reader: RowReader): KpiSample {
  const used: number[] = [];
  let rowsTotal = 0;
  let asOfMs = Number.NaN;
  let oldestMs = Number.NaN;
  for (let row = 0; row < reader.rowCount; row += 1) {
    if (spec.where && !meets(reader, row, spec.where)) continue;
    rowsTotal += 1;
    const quality = reader.quality(row);
    if (spec.method.kind !== 'shareFresh') {
      if (quality === QUALITY.missing || quality === QUALITY.suspect) continue;
      if (quality === QUALITY.stale && !spec.includeStale) continue;
      if (!hasInputs(spec.method, reader, row)) continue;
    }
    used.push(row);
    const atMs = reader.observedAtMs(row);
    if (!(atMs <= asOfMs)) asOfMs = Number.isNaN(atMs) ? asOfMs : atMs;
    if (!(atMs >= oldestMs)) oldestMs = Number.isNaN(atMs) ? oldestMs : atMs;
  }
  const value = fold(spec.method, reader, used) * (spec.scale ?? 1);
  return { kpi: spec.kpi, value, unit: spec.unit, asOfMs, oldestMs, rowsUsed: used.length, rowsTotal };
}

function meetsOne(reader: RowReader, row: number, { column, op, value }: Predicate): boolean {
  const isTextual = typeof value === 'string' || (Array.isArray(value) && typeof value[0] === 'string');
  const actual: number | string = isTextual ? reader.text(column, row) : reader.number(column, row);
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
      return method.matching.every(({ column, value }) => typeof value === 'string' || present(column));
    default:
      return present(method.column);
  }
}

function fold(method: RollupMethod, reader: RowReader, rows: readonly number[]): number {
  const sumOf = (column: string) => rows.reduce((sum, row) => sum + reader.number(column, row), 0);
  switch (method.kind) {
    case 'countWhere':
      return rows.length;
    case 'shareFresh': {
      const fresh = rows.filter((row) => reader.quality(row) <= QUALITY.suspect).length;
      return fresh / rows.length;
    }
    case 'shareWhere':
      return rows.filter((row) => meets(reader, row, method.matching)).length / rows.length;
    case 'ratioOfSums':
      return sumOf(method.numerator) / sumOf(method.denominator);
    case 'weightedMean': {
      const weighted = rows.reduce(
        (sum, row) => sum + reader.number(method.column, row) * reader.number(method.weight, row),
        0,
      );
      return weighted / sumOf(method.weight);
    }
    case 'sum':
      return rows.length === 0 ? Number.NaN : sumOf(method.column);
    case 'mean':
      return sumOf(method.column) / rows.length;
    case 'min':
    case 'max':
    case 'percentile':
      return order(method, reader, rows);
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
