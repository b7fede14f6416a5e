// The rest of an entity's history that a broker cut (206): asked for part by part and put together again.
import { FeedFailure } from '../http/feed-failure.ts';
import { formatInstant, parseInstant } from '../time/parse-instant.ts';
import { brokerRequest, type BrokerQuery } from './broker-query.ts';
import { attributesOf, EntityReader, type EntityMembers } from './decode/entity-reader.ts';
import { restOf } from './fetch-series.ts';
import type { TemporalAccess } from './temporal-access.ts';

/** A broker that always answers 206 is given up on after this many parts. */
const MAX_PARTS = 100;

/** What was asked for; `fromMs` and `toMs` are the interval in it. */
export interface CutHistory {
  query: BrokerQuery;
  fromMs: number;
  toMs: number;
  contentRange: string | null;
}

/** The entity with all parts of its history; rejects with FeedFailure when parts never end. */
export async function fetchRest(
  access: TemporalAccess,
  entity: EntityMembers,
  { query, fromMs, toMs, contentRange }: CutHistory,
  signal: AbortSignal,
): Promise<EntityMembers> {
  const { http, source, zoneOffsetMs } = access;
  const id = String(entity['id'] ?? entity['@id']);
  let whole = entity;
  let open = restOf(contentRange, fromMs, toMs, newestTime(entity, zoneOffsetMs));
  for (let part = 0; open; part += 1) {
    if (part === MAX_PARTS) throw endless(source.id, id);
    const { fromMs: openFromMs, toMs: openToMs } = open;
    const parameters = {
      ...query.parameters,
      id,
      timeAt: formatInstant(openFromMs),
      endTimeAt: formatInstant(openToMs),
    };
    const request = brokerRequest(source, { path: query.path, parameters });
    const answer = await http.request({ ...request, signal, isHistory: true });
    const parts: EntityMembers[] = [];
    const reader = new EntityReader(source.id, (value) => parts.push(value as EntityMembers));
    reader.push(answer.bytes);
    reader.finish();
    for (const one of parts) whole = mergeHistory(whole, one);
    const newestMs = Math.max(...parts.map((one) => newestTime(one, zoneOffsetMs)));
    const next =
      answer.status === 206
        ? restOf(answer.headers.get('content-range'), openFromMs, openToMs, newestMs)
        : null;
    open = next && next.toMs - next.fromMs < openToMs - openFromMs ? next : null;
  }
  return whole;
}

/** Both parts in one, in either representation; what stands in both counts once. */
export function mergeHistory(one: EntityMembers, other: EntityMembers): EntityMembers {
  const merged: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(attributesOf(other)))
    merged[name] = mergeValue(merged[name], value);
  return merged;
}

function mergeValue(one: unknown, other: unknown): unknown {
  if (one === undefined) return other;
  const isList = (value: unknown) => Array.isArray(value) || isAttribute(value);
  if (!isList(one) || !isList(other)) return one;
  if (isAttribute(one) && isAttribute(other) && !('value' in one) && !('object' in one))
    return mergeSeries(one, other);
  const all = [one, other].flat();
  return [...new Map(all.map((instance) => [JSON.stringify(instance), instance])).values()];
}

/** temporalValues and aggregatedValues: lists of lists under `values`, `avg` … */
function mergeSeries(one: EntityMembers, other: EntityMembers): EntityMembers {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const lists = [one[name], other[name]];
      if (!lists.some(Array.isArray)) return [name, lists[0] ?? lists[1]];
      const items = lists.flatMap((list): unknown[] => (Array.isArray(list) ? (list as unknown[]) : []));
      return [name, [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]];
    }),
  );
}

function isAttribute(value: unknown): value is EntityMembers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The newest time that a history names; -Infinity when there is none. */
function newestTime(value: unknown, zoneOffsetMs: number): number {
  if (typeof value === 'string') {
    const atMs = /^\d{4}-\d\d-\d\dT/.test(value) ? parseInstant(value, zoneOffsetMs) : Number.NaN;
    return Number.isNaN(atMs) ? Number.NEGATIVE_INFINITY : atMs;
  }
  if (typeof value !== 'object' || value === null) return Number.NEGATIVE_INFINITY;
  return Object.values(value).reduce<number>(
    (newestMs, inner) => Math.max(newestMs, newestTime(inner, zoneOffsetMs)),
    Number.NEGATIVE_INFINITY,
  );
}

function endless(sourceId: string, id: string): FeedFailure {
  const detail = `the history of ${id} comes in more than ${MAX_PARTS} parts`;
  return new FeedFailure({ kind: 'malformed', sourceId, detail });
}
