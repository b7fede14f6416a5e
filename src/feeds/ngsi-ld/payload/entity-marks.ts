// By which members a JSON value tells that it is of NGSI-LD or NGSI-v2, and what it is.

/** What a document of the standard is. */
export type NgsiDocument =
  'entities' | 'subscription' | 'registration' | 'context' | 'types' | 'error' | 'notification-settings';

export type Members = Readonly<Record<string, unknown>>;

const ATTRIBUTE_TYPE = /^(?:(?:Geo|Language|Vocab|Json|List)?Property|(?:List)?Relationship)$/;
/** Types of NGSI-v2 attributes, beside which there is a `value`. */
const V2_TYPE = /^(?:Text|Number|Integer|Float|Boolean|DateTime|StructuredValue|Relationship|geo:\w+|Array)$/;
const TYPE_LISTS = new Set(['EntityTypeList', 'EntityType', 'EntityTypeInfo', 'AttributeList', 'Attribute']);
const GEOJSON = new Set([
  'FeatureCollection',
  'Feature',
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);
const MAX_LOOKED_AT = 20;

/** What a JSON value is in this standard; null when it shows none of its marks. */
export function kindOfNgsi(value: unknown): NgsiDocument | null {
  if (Array.isArray(value)) {
    const kinds = value.slice(0, MAX_LOOKED_AT).map((item) => (isMembers(item) ? kindOfObject(item) : null));
    return kinds.find((kind) => kind !== null) ?? null;
  }
  return isMembers(value) ? kindOfObject(value) : null;
}

function kindOfObject(object: Members): NgsiDocument | null {
  const { type, id } = object;
  const names = Object.keys(object);
  if (typeof type === 'string' && /\/ngsi-ld\/errors\//.test(type)) return 'error';
  if (names.length === 1 && names[0] === '@context') return 'context';
  if (type === 'Subscription' || 'notificationTrigger' in object) return 'subscription';
  if (type === 'ContextSourceRegistration') return 'registration';
  if (typeof type === 'string' && TYPE_LISTS.has(type)) return 'types';
  if ('timesSent' in object && 'endpoint' in object) return 'notification-settings';
  const { metadata, body } = object;
  if (isMembers(metadata) && isMembers(body)) return kindOfObject(body);
  if (type === 'Notification') return 'data' in object || 'subscriptionId' in object ? 'entities' : null;
  if (type === 'FeatureCollection') return isOfCollection(object) ? 'entities' : null;
  if (type === 'Feature') return isFeature(object) ? 'entities' : null;
  if (Array.isArray(object['@graph'])) return kindOfNgsi(object['@graph']);
  return isEntity(object, id, type) ? 'entities' : null;
}

function isEntity(object: Members, id: unknown, type: unknown): boolean {
  if (typeof type === 'string' && GEOJSON.has(type)) return false;
  if (isUrn(id) || isUrn(object['@id'])) return true;
  if (Object.values(object).some(isAttribute)) return true;
  if (typeof object['@id'] === 'string' && '@type' in object) return true;
  // NGSI-v2 key-values have no other mark than these two; documents of an API have links besides.
  const hasType = typeof type === 'string' || Array.isArray(type);
  return typeof id === 'string' && hasType && !('links' in object) && !('self' in object);
}

function isOfCollection(collection: Members): boolean {
  const { features } = collection;
  if ('@context' in collection && !('feed_info' in collection)) return !isLinkedWarnings(features);
  return (
    Array.isArray(features) &&
    features.slice(0, MAX_LOOKED_AT).some((item) => isMembers(item) && isFeature(item))
  );
}

/** A feature of this standard has its entity type among its properties. */
function isFeature({ id, properties, '@context': context }: Members): boolean {
  if (!isMembers(properties) || typeof properties['type'] !== 'string') return false;
  return (
    isUrn(id) ||
    context !== undefined ||
    '@context' in properties ||
    Object.values(properties).some(isAttribute)
  );
}

/** The alerts of api.weather.gov have a JSON-LD context, too. */
function isLinkedWarnings(features: unknown): boolean {
  const [first] = Array.isArray(features) ? (features as unknown[]) : [];
  return isMembers(first) && isMembers(first['properties']) && 'messageType' in first['properties'];
}

/** An attribute of either version, one of several instances, or one in the expanded form. */
function isAttribute(value: unknown): boolean {
  const [member] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (!isMembers(member)) return false;
  const { type } = member;
  if (typeof type === 'string')
    return ATTRIBUTE_TYPE.test(type) || ('value' in member && (V2_TYPE.test(type) || 'metadata' in member));
  return Object.keys(member).some((name) => name.startsWith('https://uri.etsi.org/ngsi-ld/'));
}

function isUrn(id: unknown): boolean {
  return typeof id === 'string' && /^ur[in]:ngsi(?:-ld)?:/i.test(id);
}

/** A JSON object. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
