// How observations of the past are reached: which datastream fills a column of a row, and the walk over its observations.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { isDataArray, unpackDataArray } from '../decode/data-array.ts';
import { plainResult } from '../decode/datastream.ts';
import { isEntity, keyOfId } from '../decode/entity.ts';
import { readObservation, type Observation } from '../decode/observation.ts';
import type { DatastreamAddress, StationAddress, StationReader } from '../decode/station-reader.ts';
import { isRefusal } from '../complete-station.ts';
import type { ServiceQuery } from '../paging/next-page.ts';
import { walkEntities, type ServiceAccess } from '../paging/walk-entities.ts';
import { between, rowEntityOf } from '../service-query.ts';
import type { ServiceMemory } from '../state-walker.ts';

/** What history requests of one feed share. */
export interface HistoryAccess {
  service: ServiceAccess;
  memory: ServiceMemory;
  spec: FeedSpec;
  reader: StationReader;
  /** Rows as last seen, by id. */
  stations: ReadonlyMap<string, StationAddress>;
  zoneOffsetMs: number;
}

/** Services give so many observations a page where they are packed; FROST's default is 100, its maximum 10 000. */
export const OBSERVATIONS_PER_PAGE = 1000;
/** Three million observations of one datastream: a year of ten seconds. */
const MAX_HISTORY_PAGES = 3000;

/** The attribute of a column without language or members of an object result. */
export function datastreamOf(
  { datastreams }: StationAddress,
  attribute: string,
): { address: DatastreamAddress; path: string } | undefined {
  const [name = ''] = attribute.split('@');
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const address = datastreams.get(name.slice(0, end));
    if (address) return { address, path: name.slice(end + 1) };
  }
  return undefined;
}

/** The row of an id: as last seen, or asked for. Undefined when the service has none. */
export async function stationOf(
  access: HistoryAccess,
  id: string,
  signal: AbortSignal,
): Promise<StationAddress | undefined> {
  const known = access.stations.get(id);
  if (known) return known;
  const isThing = rowEntityOf(access.spec.entityType) === 'Things';
  const key = keyOfId(id);
  if (!isThing) return { key, datastreams: new Map([['result', { key, unit: '' }]]) };
  const Datastreams: unknown[] = [];
  const ask = (parameters: Readonly<Record<string, string>>) =>
    walkEntities(access.service, {
      query: { path: `Things(${key})/Datastreams`, parameters },
      signal,
      onEntity: (entity) => Datastreams.push(entity),
    });
  await ask({ $expand: 'ObservedProperty' }).catch((thrown: unknown) => {
    if (!isRefusal(thrown)) throw thrown;
    return ask({});
  });
  return access.reader.readThing({ '@iot.id': id, Datastreams });
}

/** Hands over the observations of one datastream within a time, ascending where the service keeps to it. */
export async function walkObservations(
  access: HistoryAccess,
  datastreamKey: string,
  [fromMs, toMs]: readonly [number, number],
  signal: AbortSignal,
  onObservation: (observation: Observation) => void,
): Promise<void> {
  const { service, zoneOffsetMs } = access;
  const query = (extra: Readonly<Record<string, string>>): ServiceQuery => ({
    path: `Datastreams(${datastreamKey})/Observations`,
    parameters: {
      $filter: between(fromMs, toMs),
      $orderby: 'phenomenonTime asc',
      $top: String(OBSERVATIONS_PER_PAGE),
      ...extra,
    },
  });
  const onEntity = (entity: unknown) => {
    if (!isEntity(entity)) return;
    for (const one of isDataArray(entity) ? unpackDataArray(entity) : [entity])
      onObservation(readObservation(one, zoneOffsetMs));
  };
  const walk = (asked: ServiceQuery) =>
    walkEntities(service, {
      query: asked,
      signal,
      onEntity,
      isHistory: true,
      maxPages: MAX_HISTORY_PAGES,
      weigh,
    });
  try {
    await walk(query({ $select: 'phenomenonTime,result', $resultFormat: 'dataArray' }));
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    await walk(query({}));
  }
}

/** A result as a number of a column may be made of it: a member of an object result, numbers written as text as numbers. */
export function resultAt(result: unknown, path: string): unknown {
  let value = result;
  for (const step of path === '' ? [] : path.split('.'))
    value = isEntity(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return plainResult(value, {});
}

/** How many observations an element of a page stands for. */
function weigh(entity: unknown): number {
  return isEntity(entity) && isDataArray(entity) ? (entity['dataArray'] as unknown[]).length : 1;
}
