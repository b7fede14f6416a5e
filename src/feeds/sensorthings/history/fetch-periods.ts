// Histories of all rows by period: means of observations, or for registers the last result at each period's end.
import { DAY_MS } from '#kernel/time/local-time.ts';
import { runInParallel } from '../../http/run-in-parallel.ts';
import type { PeriodRequest, PeriodSink } from '../../connector/connector.ts';
import { lastEndMs, periodEndMs, type Periods } from '../../connector/periods.ts';
import { compilePlan, type ColumnTarget } from '../../mapping/decode-plan.ts';
import { readText, readTime } from '../../mapping/read-value.ts';
import type { Observation } from '../decode/observation.ts';
import { numberOf } from './fetch-series.ts';
import { datastreamOf, resultAt, stationOf, walkObservations, type HistoryAccess } from './history-access.ts';
import type { StationAddress } from '../decode/station-reader.ts';

/** Histories are heavy for a service and never urgent. */
const MAX_IN_FLIGHT = 4;
/** States at a period's end may have been set this long before the first period. */
const STATE_LOOKBACK_MS = 4 * DAY_MS;
/** A mean over an hour says when the hour began; services compare some the one, some the other end. */
const LONGEST_INTERVAL_MS = DAY_MS;

/** One column of one row. */
interface Task {
  id: string;
  target: ColumnTarget;
  key: string;
  unit: string;
  path: string;
}

/** Writes the periods of all rows (or of one) into the sink. Rejects with FeedFailure. */
export async function fetchPeriods(
  access: HistoryAccess,
  request: PeriodRequest,
  sink: PeriodSink,
): Promise<void> {
  const { periods, signal, form } = request;
  const tasks = await tasksOf(access, request);
  const lookbackMs = form === 'states' ? STATE_LOOKBACK_MS : Math.min(LONGEST_INTERVAL_MS, periods.periodMs);
  const span = [periods.fromMs - lookbackMs, lastEndMs(periods)] as const;
  await runInParallel(tasks, MAX_IN_FLIGHT, async (task) => {
    const write =
      form === 'states' ? new States(task, periods, access.zoneOffsetMs) : new Means(task, periods);
    await walkObservations(access, task.key, span, signal, (observation) => write.take(observation));
    write.finish(sink);
  });
}

/** Where no row was seen yet, only the one that is named can be asked for. */
async function tasksOf(
  access: HistoryAccess,
  { columns, entityId, signal, form }: PeriodRequest,
): Promise<Task[]> {
  const targets = compilePlan(access.spec).byColumn.filter(
    ({ column, mapping }) => columns.includes(column) && (form === 'states' || mapping.kind === 'number'),
  );
  const one = entityId === undefined ? undefined : await stationOf(access, entityId, signal);
  const rows: (readonly [string, StationAddress])[] =
    entityId === undefined ? [...access.stations] : one ? [[entityId, one]] : [];
  return rows.flatMap(([id, station]) =>
    targets.flatMap((target): Task[] => {
      const source = datastreamOf(station, target.mapping.attribute);
      return source ? [{ id, target, ...source.address, path: source.path }] : [];
    }),
  );
}

/** A measured interval belongs to the period of its middle, an instant to the period that it closes. */
class Means {
  private readonly task: Task;
  private readonly periods: Periods;
  private readonly sums: Float64Array;
  private readonly counts: Uint32Array;

  constructor(task: Task, periods: Periods) {
    this.task = task;
    this.periods = periods;
    this.sums = new Float64Array(periods.count);
    this.counts = new Uint32Array(periods.count);
  }

  take({ result, startMs, endMs }: Observation): void {
    const { task, periods, sums, counts } = this;
    const middleMs = endMs > startMs ? (startMs + endMs) / 2 : endMs - 1;
    const period = Math.floor((middleMs - periods.fromMs) / periods.periodMs);
    const value = numberOf(resultAt(result, task.path), task.unit, task.target);
    if (Number.isNaN(value) || !(period >= 0 && period < periods.count)) return;
    sums[period] = (sums[period] ?? 0) + value;
    counts[period] = (counts[period] ?? 0) + 1;
  }

  finish(sink: PeriodSink): void {
    const { id, target } = this.task;
    for (let period = 0; period < this.periods.count; period += 1) {
      const values = this.counts[period] ?? 0;
      if (values === 0) continue;
      sink.setNumber(id, target.column, period, (this.sums[period] ?? 0) / values);
      sink.setPresent(id, period, periodEndMs(this.periods, period));
    }
  }
}

/** The last result at or before each period's end. */
class States {
  private readonly task: Task;
  private readonly periods: Periods;
  private readonly zoneOffsetMs: number;
  private readonly observations: Observation[] = [];

  constructor(task: Task, periods: Periods, zoneOffsetMs: number) {
    this.task = task;
    this.periods = periods;
    this.zoneOffsetMs = zoneOffsetMs;
  }

  take(observation: Observation): void {
    if (!Number.isNaN(observation.endMs)) this.observations.push(observation);
  }

  finish(sink: PeriodSink): void {
    const sorted = this.observations.toSorted((a, b) => a.endMs - b.endMs);
    let next = 0;
    for (let period = 0; period < this.periods.count; period += 1) {
      const endMs = periodEndMs(this.periods, period);
      while (next < sorted.length && (sorted[next]?.endMs ?? 0) <= endMs) next += 1;
      const last = sorted[next - 1];
      if (last) this.write(last, period, sink);
    }
  }

  private write({ result, endMs }: Observation, period: number, sink: PeriodSink): void {
    const { id, target, unit, path } = this.task;
    const { kind, attribute } = target.mapping;
    const value = resultAt(result, path);
    sink.setPresent(id, period, endMs);
    if (value === undefined || value === null) return;
    if (kind === 'text') return sink.setText(id, target.column, period, readText(value) ?? '');
    const number =
      kind === 'time' ? readTime(value, this.zoneOffsetMs, attribute) : numberOf(value, unit, target);
    if (typeof number === 'number' && !Number.isNaN(number))
      sink.setNumber(id, target.column, period, number);
  }
}
