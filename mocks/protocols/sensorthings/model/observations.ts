// The observations of one datastream: the reports of its station, looked at once a cadence.
import { DAY_MS } from '#kernel/time/local-time.ts';
import { createBoundedCache } from '../../../province/noise/bounded-cache.ts';
import type { EntityKind, WorldAttribute } from '../../../province/world-contract.ts';
import { isoTime, unwrapTyped } from '../../ngsi-ld/iso-time.ts';
import type { ObservationHint, ServiceNode } from './service-node.ts';

/** What a datastream measures. */
export interface DatastreamSubject {
  id: number;
  attribute: string;
  entityId: string;
  kind: EntityKind;
  nowMs: number;
  /** Length of the interval that a result is the mean of; 0 for instants. */
  meanPeriodMs: number;
}

/** The service keeps so much. */
const KEPT_MS = 31 * DAY_MS;
/** Reports of one station share an instant: its other datastreams ask for the same. */
const CACHED_REPORTS = 4096;
const MINUTES_OF_ID = 1e8;

type Reports = Readonly<Record<string, WorldAttribute>> | undefined;
const readersOf = new WeakMap<EntityKind, (key: string) => Reports>();

/** Observations within the hint, each report once; only as many as the hint wants. */
export function observationsOf(
  subject: DatastreamSubject,
  { fromMs, toMs, isDescending, limit }: ObservationHint,
): Omit<ServiceNode, 'relations'>[] {
  const { kind, entityId, attribute, nowMs } = subject;
  const lastMs = Math.min(toMs, nowMs);
  const firstMs = Math.max(fromMs, nowMs - KEPT_MS);
  const read = readerOf(kind);
  const found: Omit<ServiceNode, 'relations'>[] = [];
  let seenMs = Number.NaN;
  for (const atMs of instants(firstMs, lastMs, kind.cadenceMs, isDescending)) {
    const report = read(`${entityId} ${atMs}`)?.[attribute];
    const { observedAtMs = Number.NaN } = report ?? {};
    if (!report || observedAtMs === seenMs || !(observedAtMs >= firstMs && observedAtMs <= lastMs)) continue;
    seenMs = observedAtMs;
    found.push(observation(subject, report.value, observedAtMs));
    if (found.length >= limit) break;
  }
  return found;
}

function observation(
  { id, meanPeriodMs }: DatastreamSubject,
  value: unknown,
  atMs: number,
): Omit<ServiceNode, 'relations'> {
  const time = isoTime(atMs);
  const phenomenonTime = meanPeriodMs > 0 ? `${isoTime(atMs - meanPeriodMs)}/${time}` : time;
  return {
    set: 'Observations',
    id: id * MINUTES_OF_ID + Math.floor(atMs / 60_000),
    members: { phenomenonTime, resultTime: time, result: unwrapTyped(value) },
  };
}

/** The ends and every multiple of the cadence between them: no report of a station is missed. */
function* instants(fromMs: number, toMs: number, stepMs: number, isDescending: boolean): Generator<number> {
  if (fromMs > toMs) return;
  const first = Math.floor(fromMs / stepMs) + 1;
  const last = Math.ceil(toMs / stepMs) - 1;
  yield isDescending ? toMs : fromMs;
  for (let step = 0; step <= last - first; step += 1)
    yield (isDescending ? last - step : first + step) * stepMs;
  if (fromMs < toMs) yield isDescending ? fromMs : toMs;
}

function readerOf(kind: EntityKind): (key: string) => Reports {
  const known = readersOf.get(kind);
  if (known) return known;
  const reader = createBoundedCache(CACHED_REPORTS, (key: string): Reports => {
    const at = key.lastIndexOf(' ');
    const [id, atMs] = [key.slice(0, at), Number(key.slice(at + 1))];
    return kind.reportsOf ? kind.reportsOf(id, atMs) : kind.get(id, atMs)?.attributes;
  });
  readersOf.set(kind, reader);
  return reader;
}
