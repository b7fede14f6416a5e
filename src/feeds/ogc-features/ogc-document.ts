// What a JSON document of OGC API (Features, Common, EDR) is, told by its own members, and what it says in words.

/** The documents that a walk meets. */
export type DocumentKind =
  | 'landing'
  | 'conformance'
  | 'collections'
  | 'collection'
  | 'queryables'
  | 'features'
  | 'feature'
  | 'coverage'
  | 'error';

/** A link as the server wrote it; absent members are ''. */
export interface Link {
  href: string;
  rel: string;
  type: string;
}

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

const LANDING_RELATIONS = /^(?:data|conformance|service|service-desc|service-doc|.*\/rel\/ogc\/1\.0\/data)$/;
const COLLECTION_MEMBERS = ['extent', 'itemType', 'crs', 'storageCrs', 'data_queries', 'parameter_names'];

/** True for an object that is no array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a document is; null when nothing in it is of the standard. */
export function kindOfDocument(document: unknown): DocumentKind | null {
  if (Array.isArray(document)) {
    const first: unknown = document[0];
    if (!isObject(first)) return null;
    return first['type'] === 'Feature' ? 'features' : isError(first) ? 'error' : null;
  }
  if (!isObject(document)) return null;
  const { type, links, id, collections, conformsTo } = document;
  if (type === 'FeatureCollection') return 'features';
  if (type === 'Feature') return 'feature';
  if (type === 'Coverage' || type === 'CoverageCollection') return 'coverage';
  if (Array.isArray(collections) && collections.every(isObject)) return 'collections';
  const relations = linksOf(document).map(({ rel }) => rel);
  const isCollection =
    COLLECTION_MEMBERS.some((member) => member in document) || relations.some(isItemsRelation);
  if (typeof id === 'string' && Array.isArray(links) && isCollection) return 'collection';
  if (relations.some((relation) => LANDING_RELATIONS.test(relation))) return 'landing';
  if (Array.isArray(conformsTo)) return conformsTo.some(isOgcClass) ? 'conformance' : null;
  if (isQueryables(document)) return 'queryables';
  return isError(document) ? 'error' : null;
}

/** `items`; QGIS Server says `item`. */
export function isItemsRelation(relation: string): boolean {
  return relation === 'items' || relation === 'item';
}

/** The links of a document; what is no link is left out. */
export function linksOf(document: unknown): Link[] {
  const links = isObject(document) ? document['links'] : undefined;
  return (Array.isArray(links) ? links : []).flatMap((link: unknown) => {
    if (!isObject(link) || typeof link['href'] !== 'string') return [];
    const text = (member: unknown) => (typeof member === 'string' ? member : '');
    return [{ href: link['href'], rel: text(link['rel']), type: text(link['type']) }];
  });
}

/** The link to follow among those of some relations: GeoJSON before other JSON, and either before what has no type. */
export function bestLink(links: readonly Link[], isWanted: (relation: string) => boolean): Link | undefined {
  const wanted = links.filter(({ rel, type }) => isWanted(rel) && (type === '' || /json/i.test(type)));
  const rankOf = ({ type }: Link) => (/geo\+json/i.test(type) ? 0 : /json/i.test(type) ? 1 : 2);
  return wanted.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
}

/** The server's own words of an error document: an object, or (QGIS Server) an array of them; '' when it has none. */
export function errorText(document: unknown): string {
  const error: unknown = Array.isArray(document) ? document[0] : document;
  if (!isObject(error)) return '';
  const words = [error['code'] ?? error['title'], error['description'] ?? error['detail']];
  return words
    .filter((word) => typeof word === 'string' || typeof word === 'number')
    .join(': ')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
}

/** Why a document holds no rows, for a person. */
export function describeWithoutRows(document: unknown): string {
  const kind = kindOfDocument(document);
  switch (kind) {
    case 'landing':
      return 'a landing page: it lists links, no rows';
    case 'conformance':
      return 'a conformance declaration: it says what the server can do, no rows';
    case 'collections':
      return `a list of collections: it names ${quoteSome(idsOf(document))}, no rows`;
    case 'collection':
      return `the description of the collection ${quoteSome([String((document as JsonObject)['id'])])}, no rows`;
    case 'queryables':
      return 'a list of queryables: it names what can be asked for, no rows';
    case 'coverage':
      return 'CoverageJSON, which is not read: ask the server for GeoJSON (f=GeoJSON)';
    case 'error':
      return `an error of the server: ${errorText(document)}`;
    default:
      return 'the body holds no features';
  }
}

/** Ids of the collections that a document lists. */
export function idsOf(document: unknown): string[] {
  const collections = isObject(document) ? document['collections'] : undefined;
  return (Array.isArray(collections) ? collections : [])
    .map((collection: unknown) => (isObject(collection) ? collection['id'] : undefined))
    .filter((id) => typeof id === 'string');
}

/** At most ten names for a sentence. */
export function quoteSome(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => `"${name.slice(0, 60)}"`);
  return names.length > 10 ? `${shown.join(', ')} and ${names.length - 10} more` : shown.join(', ');
}

/** Codes are words here; Open311's are numbers. */
function isError({ code, description }: JsonObject): boolean {
  return typeof code === 'string' && typeof description === 'string';
}

function isOgcClass(conformanceClass: unknown): boolean {
  return typeof conformanceClass === 'string' && conformanceClass.includes('/spec/ogcapi-');
}

function isQueryables({ type, properties, $id, $schema }: JsonObject): boolean {
  const isSchema = typeof $schema === 'string' && $schema.includes('json-schema.org');
  const isNamed = typeof $id === 'string' && /\/queryables\b/.test($id);
  return type === 'object' && isObject(properties) && (isSchema || isNamed);
}
