// What every SensorThings entity has: an id, a key in addresses, and relations that are given in full or as a link only.

/** An entity as parsed from JSON. */
export type Entity = Readonly<Record<string, unknown>>;

/** True for an object that may be an entity. */
export function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The id as text; '' when it has none. Entities that the npm server expands say `id`. A number that no double can hold
 * is read from the entity's own address.
 */
export function idOf(entity: Entity): string {
  const id = entity['@iot.id'] ?? entity['id'];
  if (typeof id === 'string') return id;
  if (typeof id !== 'number') return '';
  return Number.isSafeInteger(id) ? String(id) : (selfKey(entity) ?? String(id));
}

/** What stands in parentheses in the entity's address, taken from its own link where that fits: `12` or `'saqn:c07'`. */
export function keyOf(entity: Entity): string {
  const id = idOf(entity);
  const own = selfKey(entity);
  return own !== undefined && (own === id || own === quoted(id)) ? own : keyOfId(id);
}

/** The key of an id of which nothing else is known: digits are a number, everything else is quoted. */
export function keyOfId(id: string): string {
  return /^-?\d+$/.test(id) ? id : quoted(id);
}

/** Entities of a relation that the server gave in full; undefined where it gave only a link. */
export function expandedList(entity: Entity, relation: string): readonly Entity[] | undefined {
  const list = entity[relation];
  return Array.isArray(list) ? list.filter(isEntity) : undefined;
}

/** The one entity of a relation that the server gave in full. */
export function expandedOne(entity: Entity, relation: string): Entity | undefined {
  const one = entity[relation];
  return isEntity(one) ? one : undefined;
}

/** A member that is a text; '' otherwise. */
export function textOf(entity: Entity | undefined, name: string): string {
  const value = entity?.[name];
  return typeof value === 'string' ? value : '';
}

function selfKey(entity: Entity): string | undefined {
  const key = /\(([^()]+|'.*')\)\/?$/.exec(textOf(entity, '@iot.selfLink'))?.[1];
  if (key === undefined) return undefined;
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

function quoted(id: string): string {
  return `'${id.replaceAll("'", "''")}'`;
}
