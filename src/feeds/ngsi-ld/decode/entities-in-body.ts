// The entities of a response body, whatever envelope they came in.

/** An entity as parsed; its attributes are read by `read-attribute.ts`. */
export type EntityMembers = Readonly<Record<string, unknown>>;

/**
 * The entities of an array, a FeatureCollection, a Feature, a Notification's `data`, a JSON-LD `@graph` or a single
 * entity; undefined when the body is none of these.
 */
export function entitiesInBody(body: unknown): readonly unknown[] | undefined {
  if (Array.isArray(body)) return body;
  if (typeof body !== 'object' || body === null) return undefined;
  const members = body as EntityMembers;
  if (members['type'] === 'FeatureCollection') return asList(members['features']);
  if (members['type'] === 'Notification' && 'data' in members) return asList(members['data']);
  if (Array.isArray(members['@graph'])) return members['@graph'];
  return [members];
}

/** The attributes of an entity: those of a GeoJSON Feature lie in `properties`. */
export function attributesOf(entity: EntityMembers): EntityMembers {
  const properties = entity['properties'];
  const isFeature = entity['type'] === 'Feature' && typeof properties === 'object' && properties !== null;
  return isFeature ? (properties as EntityMembers) : entity;
}

function asList(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? [value] : undefined;
}
