// What a client asks of entities, read from a URL or from a Query body, in one form.
import type { WorldEntity } from '../../../province/world-contract.ts';
import { buildGeoFilter } from './geo-query.ts';
import { matchesQ } from './match-q.ts';
import { shortName } from '../name-context.ts';
import type { BrokerProfile } from '../broker-profile.ts';
import { parseQ } from './parse-q.ts';
import { problem } from '../problem.ts';
import { understandTimes } from './time-terms.ts';

/** One selector of entities; all its given parts must hold. */
export interface EntitySelector {
  types?: ReadonlySet<string>;
  ids?: ReadonlySet<string>;
  idPattern?: RegExp;
}

/** An entity is found when any selector takes it and every filter holds. */
export interface EntityQuery {
  selectors: EntitySelector[];
  /** Names of `attrs`: the entity must have one of them, and the answer holds only them. */
  attrs?: ReadonlySet<string>;
  /** What `q` and the geo-query demand. */
  filters: ((entity: WorldEntity) => boolean)[];
}

/** The short names of a comma list, or undefined when it has none. */
export function readNames(list: string | null | undefined): ReadonlySet<string> | undefined {
  const names = (list ?? '').split(/[,|]/).map((name) => name.trim());
  const short = names.filter((name) => name !== '').map(shortName);
  return short.length > 0 ? new Set(short) : undefined;
}

function parseIds(list: string | null | undefined): ReadonlySet<string> | undefined {
  const ids = (list ?? '').split(',').filter((id) => id !== '');
  for (const id of ids) if (!URL.canParse(id)) throw problem('BadRequestData', `id ${id} is not a URI`);
  return ids.length > 0 ? new Set(ids) : undefined;
}

function parseIdPattern(source: string | null | undefined): RegExp | undefined {
  if (source === null || source === undefined || source === '') return undefined;
  try {
    return new RegExp(source, 'u');
  } catch {
    throw problem('BadRequestData', `idPattern ${source} is not a regular expression`);
  }
}

function buildSelector(type?: string | null, id?: string | null, pattern?: string | null): EntitySelector {
  const types = type === '*' ? undefined : readNames(type);
  const ids = parseIds(id);
  const idPattern = parseIdPattern(pattern);
  return { ...(types && { types }), ...(ids && { ids }), ...(idPattern && { idPattern }) };
}

function buildFilters(q: string | null | undefined, broker: BrokerProfile): EntityQuery['filters'] {
  if (!q) return [];
  const tree = understandTimes(parseQ(q), q, broker);
  return [(entity) => matchesQ(tree, entity)];
}

/** Reads the query of a GET; throws BadRequestData when it selects nothing (no type, attrs, q or georel). */
export function readUrlQuery(parameters: URLSearchParams, broker: BrokerProfile): EntityQuery {
  const attrs = readNames(parameters.get('attrs'));
  const georel = parameters.get('georel');
  if (!parameters.get('type') && !attrs && !parameters.get('q') && !georel) {
    throw problem('BadRequestData', 'one of type, attrs, q and georel is needed');
  }
  const filters = buildFilters(parameters.get('q'), broker);
  if (georel !== null) {
    filters.push(
      buildGeoFilter({
        georel,
        geometry: parameters.get('geometry') ?? '',
        coordinates: parameters.get('coordinates') ?? '',
        geoproperty: parameters.get('geoproperty') ?? 'location',
      }),
    );
  }
  const selector = buildSelector(parameters.get('type'), parameters.get('id'), parameters.get('idPattern'));
  return { selectors: [selector], filters, ...(attrs && { attrs }) };
}

function readText(source: Record<string, unknown>, name: string): string | undefined {
  const value = source[name];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(',');
  if (typeof value === 'string') return value;
  throw problem('BadRequestData', `${name} of the query is not text`);
}

/** A JSON object of a body, or BadRequestData that names it. */
export function readObject(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw problem('BadRequestData', `${name} is not an object`);
}

/** Reads the `Query` body of POST entityOperations/query and of its temporal sister. */
export function readBodyQuery(body: Record<string, unknown>, broker: BrokerProfile): EntityQuery {
  if (body['type'] !== 'Query') throw problem('BadRequestData', 'the body is not of type Query');
  const entities = body['entities'] ?? [];
  if (!Array.isArray(entities)) throw problem('BadRequestData', 'entities is not an array');
  const selectors = entities.map((item) => {
    const entity = readObject(item, 'an item of entities');
    if (readText(entity, 'type') === undefined)
      throw problem('BadRequestData', 'an item of entities has no type');
    return buildSelector(readText(entity, 'type'), readText(entity, 'id'), readText(entity, 'idPattern'));
  });
  const attrs = readNames(readText(body, 'attrs'));
  const filters = buildFilters(readText(body, 'q'), broker);
  if (body['geoQ'] !== undefined) {
    const geo = readObject(body['geoQ'], 'geoQ');
    filters.push(
      buildGeoFilter({
        georel: readText(geo, 'georel') ?? '',
        geometry: readText(geo, 'geometry') ?? '',
        coordinates: geo['coordinates'],
        geoproperty: readText(geo, 'geoproperty') ?? 'location',
      }),
    );
  }
  if (selectors.length === 0 && filters.length === 0 && !attrs)
    throw problem('BadRequestData', 'the Query selects nothing');
  return { selectors: selectors.length > 0 ? selectors : [{}], filters, ...(attrs && { attrs }) };
}

/** True when one of the selectors takes an entity of this id and type. */
export function isSelected(query: EntityQuery, id: string, type: string): boolean {
  return query.selectors.some(
    ({ types, ids, idPattern }) =>
      (types?.has(type) ?? true) && (ids?.has(id) ?? true) && (idPattern?.test(id) ?? true),
  );
}

/** True when the query can find entities of this type. */
export function asksForType(query: EntityQuery, type: string): boolean {
  return query.selectors.some(({ types }) => types?.has(type) ?? true);
}

/** True when the entity has an attribute that `attrs` names, or `attrs` was not given. */
export function hasAsked(entity: WorldEntity, attrs: ReadonlySet<string> | undefined): boolean {
  return attrs === undefined || [...attrs].some((name) => Object.hasOwn(entity.attributes, name));
}
