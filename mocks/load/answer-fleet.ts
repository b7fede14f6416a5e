// Answers for a fleet as an NGSI-LD broker does: pages, count, filters on the time of observation, entity tags.
import { matchesTag } from '../protocols/http/conditional-response.ts';
import { FLEET_TYPE, type Fleet } from './fleet.ts';

/** Entities a page when the request names no limit, and at most: Orion-LD's figures. */
const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 1000;

/** An answer before it goes on the wire; `kind` is for the report. */
export interface FleetAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  kind: 'page' | 'changes' | 'unchanged' | 'other';
}

/** What of a request matters. */
export interface FleetQuestion {
  /** Path and query below the broker's root. */
  target: string;
  ifNoneMatch: string | null;
}

function answerJson(body: string, kind: FleetAnswer['kind'], headers = {}): FleetAnswer {
  return { status: 200, headers: { 'Content-Type': 'application/json', ...headers }, body, kind };
}

function refuse(status: number, type: string, detail: string): FleetAnswer {
  const body = JSON.stringify({
    type: `https://uri.etsi.org/ngsi-ld/errors/${type}`,
    title: type,
    detail,
    status,
  });
  return { status, headers: { 'Content-Type': 'application/json' }, body, kind: 'other' };
}

/**
 * The instant that a `q` asks changes since: `(a.observedAt>=T|b.observedAt>=T)`. All attributes of an entity are observed
 * together, so that their number does not matter. Null for no filter, undefined for one that this broker has no answer to.
 */
export function changedSinceMs(query: string | null): number | null | undefined {
  if (query === null || query === '') return null;
  const instants = query.split(/[;|]/).map((clause) => {
    const match = /^\(*\w+\.observedAt>=("?)([^"()]+)\1\)*$/.exec(clause.trim());
    return match ? Date.parse(match[2] ?? '') : Number.NaN;
  });
  const [first = Number.NaN] = instants;
  return instants.every((instant) => instant === first) ? first : undefined;
}

function readWhole(text: string | null, fallback: number): number {
  return text === null ? fallback : /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

function matching(fleet: Fleet, sinceMs: number | null): (from: number, count: number) => number[] {
  return (from, count) => {
    const found: number[] = [];
    if (sinceMs === null) {
      for (let index = from; index < Math.min(from + count, fleet.size); index += 1) found.push(index);
      return found;
    }
    let skipped = 0;
    for (let index = 0; index < fleet.size && found.length < count; index += 1) {
      if (fleet.changedAtMs(index) < sinceMs) continue;
      if (skipped < from) skipped += 1;
      else found.push(index);
    }
    return found;
  };
}

function countMatching(fleet: Fleet, sinceMs: number | null): number {
  if (sinceMs === null) return fleet.size;
  let count = 0;
  for (let index = 0; index < fleet.size; index += 1) if (fleet.changedAtMs(index) >= sinceMs) count += 1;
  return count;
}

function answerEntities(fleet: Fleet, url: URL, ifNoneMatch: string | null): FleetAnswer {
  const { searchParams } = url;
  const offset = readWhole(searchParams.get('offset'), 0);
  const limit = readWhole(searchParams.get('limit'), DEFAULT_LIMIT);
  if (!(limit <= MAX_LIMIT) || Number.isNaN(offset))
    return refuse(400, 'BadRequestData', `limit is at most ${MAX_LIMIT}, offset at least 0`);
  const sinceMs = changedSinceMs(searchParams.get('q'));
  if (sinceMs === undefined)
    return refuse(400, 'InvalidRequest', 'q: only <attribute>.observedAt>=<instant>');
  const types = (searchParams.get('type') ?? FLEET_TYPE).split(',');
  const isAsked = types.some((type) => type === FLEET_TYPE || type.endsWith(`/${FLEET_TYPE}`));
  const tag = `"${fleet.revision()}-${offset}-${limit}"`;
  if (isAsked && sinceMs === null && matchesTag(ifNoneMatch, tag))
    return { status: 304, headers: { ETag: tag }, body: '', kind: 'unchanged' };
  const indices = isAsked ? matching(fleet, sinceMs)(offset, limit) : [];
  const count = isAsked ? countMatching(fleet, sinceMs) : 0;
  const headers: Record<string, string> = sinceMs === null ? { ETag: tag } : {};
  if (searchParams.get('count') === 'true') headers['NGSILD-Results-Count'] = String(count);
  if (limit > 0 && offset + limit < count) {
    const next = new URL(url);
    next.searchParams.set('offset', String(offset + limit));
    headers['Link'] = `<${next.pathname}${next.search}>; rel="next"; type="application/ld+json"`;
  }
  const body = `[${indices.map((index) => fleet.write(index, 'concise')).join(',')}]`;
  return answerJson(body, sinceMs === null ? 'page' : 'changes', headers);
}

/** Answers a GET request for what `/ngsi-ld/v1/` has. */
export function answerFleet(fleet: Fleet, { target, ifNoneMatch }: FleetQuestion): FleetAnswer {
  const url = new URL(target, 'http://localhost');
  const [, path] = /\/ngsi-ld\/v1\/(.*)$/.exec(url.pathname) ?? [];
  if (path === 'entities') return answerEntities(fleet, url, ifNoneMatch);
  if (path === 'types') {
    const list = { id: 'urn:ngsi-ld:EntityTypeList:load', type: 'EntityTypeList', typeList: [FLEET_TYPE] };
    return answerJson(JSON.stringify(list), 'other');
  }
  // A fleet has no past.
  if (path === 'temporal/entities') return answerJson('[]', 'other');
  const id = path?.startsWith('entities/') ? decodeURIComponent(path.slice('entities/'.length)) : undefined;
  const index = id === undefined ? undefined : fleet.indexOf(id);
  if (index !== undefined) return answerJson(fleet.write(index, 'concise'), 'other');
  return refuse(404, 'ResourceNotFound', `${url.pathname} is not here`);
}
