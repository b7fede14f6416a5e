// The rows of a feed in past periods, derived columns included: what figures and derived series of the past are made of.
import type { DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { RowReader } from '#kernel/table/rollup.ts';
import { effectiveQuality, isMeasured } from '#kernel/time/freshness.ts';
import { HOUR_MS, startOfPeriod } from '#kernel/time/local-time.ts';
import type { Connector } from '../../connector/connector.ts';
import { lastEndMs, periodEndMs, periodStartMs, type Periods } from '../../connector/periods.ts';
import type { ColumnWriter } from '../../writer/column-writer.ts';
import { PeriodGrid } from './period-grid.ts';
import { numberIn, textIn } from '../table-reader.ts';

/** A cadence holds a few days of grace: February is four fifths of “a month and four days”. */
const WHOLE_PERIOD_SHARE = 0.75;

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
 * from the live table; registers and reports are states at the period's end. Rejects with FeedFailure.
 */
export async function fetchPeriodRows(
  source: PeriodSource,
  periods: Periods,
  signal: AbortSignal,
  entityId?: string,
): Promise<PeriodReader[]> {
  const { spec, connector, live } = source;
  const form = isMeasured(spec) ? 'means' : 'states';
  const grid = new PeriodGrid(periods, spec.columns);
  const columns = columnsToFetch(source, form);
  await connector.fetchPeriods({ periods, columns, form, entityId, signal }, grid);
  for (const id of entityId === undefined ? live.ids : [entityId]) grid.addEntity(id);
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
  periods: Periods,
  signal: AbortSignal,
  entityId: string | undefined,
): Promise<PeriodGrid | null> {
  const { history } = spec;
  if (!history) return null;
  const firstMs = startOfPeriod(periods.fromMs, HOUR_MS) - history.hours * HOUR_MS;
  const lastMs = startOfPeriod(lastEndMs(periods), HOUR_MS);
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
  { spec, connector, live }: PeriodSource,
  grid: PeriodGrid,
  hours: PeriodGrid | null,
  period: number,
  form: 'means' | 'states',
): PeriodReader {
  const startMs = periodStartMs(grid.periods, period);
  const endMs = periodEndMs(grid.periods, period);
  const rows = form === 'means' ? [...grid.ids.keys()] : rowsAt(grid, live, period, endMs);
  const computed = new Map<string, (number | string)[]>();
  const indexes = new Map(spec.columns.map(({ column }, index) => [column, index]));
  const idOf = (row: number) => grid.ids[rows[row] ?? -1] ?? '';
  const observedAtMs = (row: number) => {
    const atMs = grid.observedAtMs(rows[row] ?? -1, period);
    return form === 'means' || !Number.isNaN(atMs)
      ? atMs
      : (live.observedAtMs[live.rowOf(idOf(row))] ?? Number.NaN);
  };
  /** The live value stands for the past where nothing says that the column varies, or that this record changed. */
  const isHeld = (column: string, row: number) => {
    const index = indexes.get(column);
    if (index === undefined) return false;
    if (form === 'means') return !grid.hasNumbers(column);
    return !connector.variesInTime(index) || Number.isNaN(grid.observedAtMs(rows[row] ?? -1, period));
  };
  const reader: PeriodReader = {
    rowCount: rows.length,
    number(column, row) {
      const own = computed.get(column)?.[row] ?? grid.numberAt(column, rows[row] ?? -1, period);
      if (typeof own === 'string') return Number.NaN;
      return Number.isNaN(own) && isHeld(column, row) ? numberIn(live, column, live.rowOf(idOf(row))) : own;
    },
    text(column, row) {
      const own = computed.get(column)?.[row] ?? grid.textAt(column, rows[row] ?? -1, period);
      if (typeof own === 'number') return '';
      return own === '' && isHeld(column, row) ? textIn(live, column, live.rowOf(idOf(row))) : own;
    },
    observedAtMs,
    quality(row) {
      const quality = pastQuality(spec, observedAtMs(row), startMs, endMs);
      return quality === QUALITY.good && isImpossible(spec, grid, rows[row] ?? -1, period)
        ? QUALITY.suspect
        : quality;
    },
    rowOf: (id) => rows.indexOf(grid.rowOf(id)),
  };
  computeDerived(spec, reader, computed, hours, endMs, idOf);
  return reader;
}

/**
 * Quality of a row in a past period. A report counts in the calendar period that it was stated for: an agency that missed
 * October does not count again with September. Looked at more often than it is stated, it counts while it is not overdue.
 */
function pastQuality(spec: FeedSpec, observedAtMs: number, startMs: number, endMs: number): number {
  if (Number.isNaN(observedAtMs)) return QUALITY.missing;
  if (spec.lifetime !== 'report') return QUALITY.good;
  const isWholePeriod = endMs - startMs >= WHOLE_PERIOD_SHARE * spec.cadenceMs;
  if (!isWholePeriod) return effectiveQuality(QUALITY.good, observedAtMs, endMs, spec);
  return observedAtMs > startMs ? QUALITY.good : QUALITY.stale;
}

/** As live: a row with a value outside its possible range counts in no figure. */
function isImpossible({ columns }: FeedSpec, grid: PeriodGrid, row: number, period: number): boolean {
  return columns.some(({ column, range }) => {
    if (!range) return false;
    const value = grid.numberAt(column, row, period);
    return value < range[0] || value > range[1];
  });
}

/** Records that existed at a period's end; one without any change in the window was then as it is now. */
function rowsAt(grid: PeriodGrid, live: ColumnWriter, period: number, endMs: number): number[] {
  return [...grid.ids.keys()].filter((row) => {
    if (!Number.isNaN(grid.observedAtMs(row, period))) return true;
    const liveRow = live.rowOf(grid.ids[row] ?? '');
    return liveRow >= 0 && !grid.hasRow(row) && (live.observedAtMs[liveRow] ?? Number.NaN) <= endMs;
  });
}

function computeDerived(
  spec: FeedSpec,
  reader: PeriodReader,
  computed: Map<string, (number | string)[]>,
  hours: PeriodGrid | null,
  endMs: number,
  idOf: (row: number) => string,
): void {
  let row = 0;
  const input: DerivationInput & { observedAtMs: number } = {
    number: (column) => reader.number(column, row),
    text: (column) => reader.text(column, row),
    observedAtMs: Number.NaN,
    // A period ends with its last instant: midnight itself is already the next day.
    nowMs: endMs - 1,
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
