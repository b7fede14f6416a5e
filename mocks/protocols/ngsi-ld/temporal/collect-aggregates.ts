// Collects aggregates period by period, from the very reports that the unaggregated query returns.
import type { GiveWay } from '../../../give-way.ts';
import { aggregateReports } from './aggregate-reports.ts';
import { READ_BUDGET } from './collect-history.ts';
import { periodStart, type Duration } from './iso-duration.ts';
import { looksAt } from './report-instants.ts';
import { createReportScanner, type Report, type Subject } from './report-scanner.ts';
import type { AggregateMethod } from './temporal-query.ts';

/** One aggregate: the value and its period [fromMs, toMs). */
export interface Aggregate {
  value: number;
  fromMs: number;
  toMs: number;
}

/** Aggregates by method by attribute of each subject; `cutAtMs` is the end of the last period of a cut answer. */
export interface AggregateHistory {
  aggregates: Map<string, Map<AggregateMethod, Aggregate[]>>[];
  cutAtMs: number | undefined;
}

/** What to aggregate over [fromMs, toMs). */
export interface AggregateQuery {
  fromMs: number;
  toMs: number;
  originMs: number;
  methods: readonly AggregateMethod[];
  period: Duration;
  wants: (name: string) => boolean;
  instanceCap: number;
}

/** Reports a period beyond which a plain average takes every n-th report: a day's mean does not need 1440 minutes. */
const MAX_SAMPLES_OF_FEW = 60;
/** The same where many entities are averaged at once: their common figure does not need each minute of each. */
const MAX_SAMPLES_OF_MANY = 4;
/** From how many entities on they are many. */
const MANY_SUBJECTS = 50;

/** The periods that meet the interval, ascending; one period when the duration is zero. */
function* periodsOf({ fromMs, toMs, originMs, period }: AggregateQuery): Generator<[number, number]> {
  if (fromMs >= toMs) return;
  const meanMs = period.ms + period.months * 30 * 86_400_000;
  if (meanMs === 0) {
    yield [fromMs, toMs];
    return;
  }
  let index = Math.floor((fromMs - originMs) / meanMs);
  while (periodStart(originMs, period, index) > fromMs) index--;
  while (periodStart(originMs, period, index + 1) <= fromMs) index++;
  for (let start = periodStart(originMs, period, index); start < toMs; index++) {
    const end = periodStart(originMs, period, index + 1);
    yield [start, end];
    start = end;
  }
}

/** How far apart the world is looked at in a period: every report, but thinned where only averages are asked. */
function stepOf(
  cadenceMs: number,
  periodMs: number,
  methods: readonly AggregateMethod[],
  subjectCount: number,
): number {
  if (methods.some((method) => method !== 'avg')) return cadenceMs;
  const maxSamples = subjectCount >= MANY_SUBJECTS ? MAX_SAMPLES_OF_MANY : MAX_SAMPLES_OF_FEW;
  return cadenceMs * Math.max(1, Math.ceil(periodMs / cadenceMs / maxSamples));
}

/** Computes the aggregates; after a whole period that exceeds the cap or the read budget the answer is cut. */
export async function collectAggregates(
  subjects: readonly Subject[],
  query: AggregateQuery,
  giveWay: GiveWay,
): Promise<AggregateHistory> {
  const aggregates: AggregateHistory['aggregates'] = subjects.map(() => new Map());
  const cadenceMs = Math.min(...subjects.map(({ kind }) => kind.cadenceMs));
  let period = subjects.map(() => new Map<string, Report[]>());
  const window = [query.fromMs, query.toMs] as const;
  const scanner = createReportScanner(subjects, window, query.wants, (subject, name, report) => {
    if (report === undefined) return;
    const reports = period[subject]!;
    const known = reports.get(name);
    if (known) known.push(report);
    else reports.set(name, [report]);
  });
  let read = 0;
  let kept = 0;
  for (const [start, end] of periodsOf(query)) {
    if (read > READ_BUDGET || kept > query.instanceCap) return { aggregates, cutAtMs: start };
    period = subjects.map(() => new Map());
    const plan = {
      fromMs: Math.max(start, query.fromMs),
      toMs: Math.min(end, query.toMs),
      stepMs: stepOf(cadenceMs, end - start, query.methods, subjects.length),
      isDescending: false,
    };
    for (const [atMs, looked] of looksAt(subjects, plan)) {
      const pause = giveWay(looked.length);
      if (pause) await pause;
      read += scanner.look(atMs, looked);
    }
    period.forEach((reports, subject) => {
      for (const [name, list] of reports) {
        kept += addPeriod(aggregates[subject]!, name, list, query.methods, start, end);
      }
    });
  }
  return { aggregates, cutAtMs: undefined };
}

/** Appends the aggregates of one period of one attribute; returns how many there were. */
function addPeriod(
  attributes: Map<string, Map<AggregateMethod, Aggregate[]>>,
  name: string,
  reports: readonly Report[],
  methods: readonly AggregateMethod[],
  fromMs: number,
  toMs: number,
): number {
  let added = 0;
  for (const method of methods) {
    const value = aggregateReports(reports, method);
    if (value === undefined) continue;
    const byMethod = attributes.get(name) ?? new Map<AggregateMethod, Aggregate[]>();
    attributes.set(name, byMethod);
    const known = byMethod.get(method);
    if (known) known.push({ value, fromMs, toMs });
    else byMethod.set(method, [{ value, fromMs, toMs }]);
    added++;
  }
  return added;
}
