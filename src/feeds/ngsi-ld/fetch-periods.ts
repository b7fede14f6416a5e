// Histories of all entities of a feed by period: means from the broker's aggregates, or states for registers.
import type { PeriodRequest, PeriodSink } from '../connector/connector.ts';
import { lastEndMs, periodEndMs, type Periods } from '../connector/periods.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import { formatInstant } from '../time/parse-instant.ts';
import { DAY_MS } from '#kernel/time/local-time.ts';
import { parseAttributePath, shortenName, type ColumnTarget } from '../mapping/decode-plan.ts';
import { attributesOf, EntityReader, type EntityMembers } from './decode/entity-reader.ts';
import { walkPages } from './page-walk.ts';
import { createReading, readAttribute, valueAt } from './decode/read-attribute.ts';
import { readNumber, readText, readTime } from '../mapping/read-value.ts';
import {
  attributesFor,
  forEachNumber,
  hasOneUnit,
  instancesInTime,
  type TemporalAccess,
} from './temporal-access.ts';

/** States at a period's end may have been set this long before the first period, reports three cadences before. */
const STATE_LOOKBACK_MS = 4 * DAY_MS;
const REPORT_LOOKBACK_CADENCES = 3;

/**
 * A measured value is stamped with the end of its interval: the mean of 09:00–10:00 says 10:00. Brokers take intervals
 * as [from, to), so they are asked from one second past the hour to one second past the next.
 */
const AFTER_START_MS = 1000;

/** Writes the periods of all entities (or of one) into the sink. */
export async function fetchPeriods(
  access: TemporalAccess,
  request: PeriodRequest,
  sink: PeriodSink,
): Promise<void> {
  if (request.columns.length === 0) return;
  if (request.form === 'states')
    return walk(access, request, {}, stateLookbackMs(access), writeStates(access, request, sink));
  const isPlain = hasOneUnit(access.plan, request.columns);
  const takeMeans = writeMeans(access, request, sink);
  if (isPlain && access.hasAggregates) {
    try {
      return await walk(access, request, aggregation(request.periods), 0, takeMeans);
    } catch (thrown) {
      if (!isWithoutAggregates(thrown)) throw thrown;
      access.hasAggregates = false;
    }
  }
  return walk(access, request, isPlain ? { options: 'temporalValues' } : {}, 0, takeMeans);
}

function stateLookbackMs({ plan: { spec } }: TemporalAccess): number {
  return spec.lifetime === 'report' ? REPORT_LOOKBACK_CADENCES * spec.cadenceMs : STATE_LOOKBACK_MS;
}

function aggregation({ periodMs }: Periods): Record<string, string> {
  return { options: 'aggregatedValues', aggrMethods: 'avg', aggrPeriodDuration: `PT${periodMs / 60_000}M` };
}

async function walk(
  access: TemporalAccess,
  { periods, columns, entityId, signal }: PeriodRequest,
  representation: Record<string, string>,
  lookbackMs: number,
  onEntity: (id: string, attributes: ReadonlyMap<string, unknown>) => void,
): Promise<void> {
  const { plan, http, source, memory } = access;
  const { spec } = plan;
  const askedFromMs = periods.fromMs - lookbackMs + AFTER_START_MS;
  const askedToMs = lastEndMs(periods) + AFTER_START_MS;
  const parameters: Record<string, string> = {
    type: spec.entityType,
    ...(spec.query && { q: spec.query }),
    ...(entityId !== undefined && { id: entityId }),
    ...access.box.parameters(),
    attrs: attributesFor(plan, columns),
    timerel: 'between',
    timeAt: formatInstant(askedFromMs),
    endTimeAt: formatInstant(askedToMs),
    ...representation,
  };
  const seen = new Set<string>();
  const query = { path: 'temporal/entities', parameters } as const;
  const take = (entity: unknown) =>
    readEntity(entity, access, (id, attributes) => {
      seen.add(id);
      onEntity(id, attributes);
    });
  let cut: unknown = null;
  await walkPages({
    http,
    source,
    query,
    memory,
    signal,
    conditional: false,
    isSparse: true,
    openPage: (_clockSkewMs, _isRetry, isCut) =>
      new EntityReader(source.id, isCut ? (entity) => (cut = entity) : take),
    readRest: async (contentRange) => {
      if (typeof cut !== 'object' || cut === null) return;
      const { fetchRest } = await import('./rest-of-history.ts');
      const history = { query, fromMs: askedFromMs, toMs: askedToMs, contentRange };
      take(await fetchRest(access, cut as EntityMembers, history, signal));
    },
    seenCount: () => seen.size,
  });
}

function readEntity(
  entity: unknown,
  { plan }: TemporalAccess,
  onEntity: (id: string, attributes: ReadonlyMap<string, unknown>) => void,
): void {
  if (typeof entity !== 'object' || entity === null) return;
  const members = attributesOf(entity as EntityMembers);
  const id = (entity as EntityMembers)['id'] ?? members['@id'];
  if (typeof id !== 'string') return;
  const named = Object.entries(members).map(([name, raw]): [string, unknown] => [
    plan.targets.has(name) ? name : shortenName(name, plan.shortNames),
    raw,
  ]);
  onEntity(id, new Map(named));
}

/** Averages values by period: an aggregate belongs to the period of its middle, an instant to the period it closes. */
function writeMeans(
  { plan, zoneOffsetMs }: TemporalAccess,
  { periods, columns }: PeriodRequest,
  sink: PeriodSink,
) {
  return (id: string, attributes: ReadonlyMap<string, unknown>) => {
    for (const target of targetsOf(plan.byColumn, columns, 'number')) {
      const sums = new Float64Array(periods.count);
      const counts = new Uint32Array(periods.count);
      forEachNumber(attributes.get(attributeOf(target)), target, zoneOffsetMs, (value, startMs, endMs) => {
        const middleMs = endMs > startMs ? (startMs + endMs) / 2 : startMs - 1;
        const period = Math.floor((middleMs - periods.fromMs) / periods.periodMs);
        if (period < 0 || period >= periods.count) return;
        sums[period] = (sums[period] ?? 0) + value;
        counts[period] = (counts[period] ?? 0) + 1;
      });
      for (let period = 0; period < periods.count; period += 1) {
        const count = counts[period] ?? 0;
        if (count === 0) continue;
        sink.setNumber(id, target.column, period, (sums[period] ?? 0) / count);
        sink.setPresent(id, period, periodEndMs(periods, period));
      }
    }
  };
}

/** The last instance of each attribute at or before each period's end; an entity exists from its first dated instance on. */
function writeStates(
  { plan, zoneOffsetMs }: TemporalAccess,
  { periods, columns }: PeriodRequest,
  sink: PeriodSink,
) {
  const reading = createReading();
  return (id: string, attributes: ReadonlyMap<string, unknown>) => {
    for (const target of targetsOf(plan.byColumn, columns)) {
      const instances = instancesInTime(attributes.get(attributeOf(target)), zoneOffsetMs);
      let next = 0;
      let read: unknown;
      for (let period = 0; period < periods.count; period += 1) {
        const endMs = periodEndMs(periods, period);
        while (next < instances.length && (instances[next]?.atMs ?? 0) <= endMs) next += 1;
        const last = instances[next - 1];
        if (!last) continue;
        if (last !== read) readAttribute(last.instance, reading);
        read = last;
        writeState(id, target, period, valueAt(reading, target), reading.unitCode, zoneOffsetMs, sink);
        if (last.atMs > Number.NEGATIVE_INFINITY) sink.setPresent(id, period, last.atMs);
      }
    }
  };
}

function writeState(
  id: string,
  target: ColumnTarget,
  period: number,
  value: unknown,
  unitCode: string,
  zoneOffsetMs: number,
  sink: PeriodSink,
): void {
  if (value === undefined || value === null) return;
  const { kind, attribute } = target.mapping;
  if (kind === 'text') {
    sink.setText(id, target.column, period, readText(value) ?? '');
    return;
  }
  const number =
    kind === 'time' ? readTime(value, zoneOffsetMs, attribute) : readNumber(value, unitCode, target);
  if (typeof number === 'number') sink.setNumber(id, target.column, period, number);
}

function targetsOf(
  byColumn: readonly ColumnTarget[],
  columns: readonly number[],
  kind?: 'number',
): ColumnTarget[] {
  const wanted = new Set(columns);
  return byColumn.filter((target) => wanted.has(target.column) && (!kind || target.mapping.kind === kind));
}

function attributeOf(target: ColumnTarget): string {
  return parseAttributePath(target.mapping.attribute).attribute;
}

/** The broker understood, but does not aggregate. */
function isWithoutAggregates(thrown: unknown): boolean {
  if (!(thrown instanceof FeedFailure)) return false;
  const { status } = thrown.feedError;
  return status === 400 || status === 422 || status === 501 || thrown.problemType === 'OperationNotSupported';
}
