// The rows of a feed in past periods, derived columns included: what figures and derived series of the past are made of.
import type { DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { RowReader } from '#kernel/table/rollup.ts';
import { HOUR_MS, startOfPeriod } from '#kernel/time/local-time.ts';
import type { Connector, Periods } from '../connector/connector.ts';
import type { ColumnWriter } from '../writer/column-writer.ts';
import { PeriodGrid } from './period-grid.ts';
import { numberIn, textIn } from './table-reader.ts';

/** A reader of one period that also knows the ids of its rows. */
export interface PeriodReader extends RowReader {
  rowOf(id: string): number;
}

/** What a feed is asked for, and where static values come from. */
export interface PeriodSource {
  spec: FeedSpec;
  connector: Connector;
  live: ColumnWriter;
}

/**
 * Fetches the periods and answers a reader for each. Observations are means over the period, with texts and times held
 * from the live table; registers are states at the period's end. Rejects with FeedFailure.
 */
export async function fetchPeriodRows(
  source: PeriodSource,
  periods: Periods,
  signal: AbortSignal,
  entityId?: string,
): Promise<PeriodReader[]> {
  const { spec, connector, live } = source;
  const form = spec.lifetime === 'register' ? 'states' : 'means';
  const grid = new PeriodGrid(periods, spec.columns);
  const columns = columnsToFetch(source, form);
  await connector.fetchPeriods({ periods, columns, form, entityId, signal }, grid);
  if (form === 'means') for (const id of entityId === undefined ? live.ids : [entityId]) grid.addEntity(id);
  const hours = await fetchHours(source, periods, signal, entityId);
  return Array.from({ length: periods.count }, (_, period) =>
    createReader(source, grid, hours, period, form),
  );
}

/** Varying numbers for means, everything for states. Where no datum was ever dated, everything may vary. */
function columnsToFetch({ spec, connector }: PeriodSource, form: 'means' | 'states'): number[] {
  const all = spec.columns.map((_, column) => column);
  if (form === 'states') return all;
  const numbers = all.filter((column) => spec.columns[column]?.kind === 'number');
  const varying = numbers.filter((column) => connector.variesInTime(column));
  return varying.length > 0 ? varying : numbers;
}

/** Hourly means that reach as far back before the first period as derived columns look. */
async function fetchHours(
  { spec, connector }: PeriodSource,
  { fromMs, periodMs, count }: Periods,
  signal: AbortSignal,
  entityId: string | undefined,
): Promise<PeriodGrid | null> {
  const { history } = spec;
  if (!history) return null;
  const firstMs = startOfPeriod(fromMs, HOUR_MS) - history.hours * HOUR_MS;
  const lastMs = startOfPeriod(fromMs + count * periodMs, HOUR_MS);
  const grid = new PeriodGrid(
    { fromMs: firstMs, periodMs: HOUR_MS, count: (lastMs - firstMs) / HOUR_MS },
    spec.columns,
  );
  const columns = spec.columns.flatMap(({ column }, index) =>
    history.columns.includes(column) ? [index] : [],
  );
  await connector.fetchPeriods({ periods: grid.periods, columns, form: 'means', entityId, signal }, grid);
  return grid;
}

function createReader(
  { spec, live }: PeriodSource,
  grid: PeriodGrid,
  hours: PeriodGrid | null,
  period: number,
  form: 'means' | 'states',
): PeriodReader {
  const rows = grid.ids.flatMap((_, row) =>
    form === 'means' || !Number.isNaN(grid.observedAtMs(row, period)) ? [row] : [],
  );
  const computed = new Map<string, (number | string)[]>();
  const kinds = new Map(spec.columns.map(({ column, kind }) => [column, kind]));
  const idOf = (row: number) => grid.ids[rows[row] ?? -1] ?? '';
  const isHeld = (column: string) => form === 'means' && kinds.has(column);
  const reader: PeriodReader = {
    rowCount: rows.length,
    number(column, row) {
      const own = computed.get(column)?.[row] ?? grid.numberAt(column, rows[row] ?? -1, period);
      if (typeof own !== 'number' || !Number.isNaN(own) || !isHeld(column)) return Number(own);
      return grid.hasNumbers(column) ? Number.NaN : numberIn(live, column, live.rowOf(idOf(row)));
    },
    text(column, row) {
      const own = computed.get(column)?.[row] ?? grid.textAt(column, rows[row] ?? -1, period);
      if (own !== '' || !isHeld(column)) return String(own);
      return textIn(live, column, live.rowOf(idOf(row)));
    },
    observedAtMs: (row) => grid.observedAtMs(rows[row] ?? -1, period),
    quality: (row) =>
      Number.isNaN(grid.observedAtMs(rows[row] ?? -1, period)) ? QUALITY.missing : QUALITY.good,
    rowOf: (id) => rows.indexOf(grid.rowOf(id)),
  };
  computeDerived(spec, reader, computed, hours, grid, period, idOf);
  return reader;
}

function computeDerived(
  spec: FeedSpec,
  reader: PeriodReader,
  computed: Map<string, (number | string)[]>,
  hours: PeriodGrid | null,
  { periods }: PeriodGrid,
  period: number,
  idOf: (row: number) => string,
): void {
  const endMs = periods.fromMs + (period + 1) * periods.periodMs;
  let row = 0;
  const input: DerivationInput & { observedAtMs: number } = {
    number: (column) => reader.number(column, row),
    text: (column) => reader.text(column, row),
    observedAtMs: Number.NaN,
    nowMs: endMs,
    hourly: (column) => hourlyBefore(hours, spec.history?.hours ?? 0, column, idOf(row), endMs),
  };
  for (const { column, compute } of spec.derived ?? []) {
    const values: (number | string)[] = [];
    for (row = 0; row < reader.rowCount; row += 1) {
      input.observedAtMs = reader.observedAtMs(row);
      values.push(compute(input));
    }
    computed.set(column, values);
  }
}

/** Hourly means, newest first, of the hours that end at or before `endMs`. */
function hourlyBefore(
  hours: PeriodGrid | null,
  count: number,
  column: string,
  id: string,
  endMs: number,
): Float64Array {
  const means = new Float64Array(count).fill(Number.NaN);
  if (!hours) return means;
  const newest = (startOfPeriod(endMs, HOUR_MS) - hours.periods.fromMs) / HOUR_MS - 1;
  const row = hours.rowOf(id);
  for (let hour = 0; hour < count && newest - hour >= 0; hour += 1)
    means[hour] = hours.numberAt(column, row, newest - hour);
  return means;
}
