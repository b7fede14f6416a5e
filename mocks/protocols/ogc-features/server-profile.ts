// What differs between real OGC API servers and a client must survive: limits, filters, links, errors, ids.

/** The behaviour of one server, as its source was read or its answers were captured. */
export interface ServerProfile {
  name: string;
  /** Its own root as it believes it to be: behind a proxy nobody else can reach it. */
  innerRoot: string;
  /** Features a page without `limit`. */
  defaultLimit: number;
  maxLimit: number;
  /** What happens to a `limit` over the maximum. */
  overLimit: 'clamped' | 'refused';
  /** What happens to `name=value` of a property that exists, and of one that does not. */
  propertyFilter: 'honoured' | 'ignored';
  unknownParameter: 'refused' | 'ignored';
  /** MapServer 8.0 forgets the filters of a page in its links. */
  linksKeepFilters: boolean;
  /** QGIS Server takes the `%2` of an encoded character in a link for a place to fill in. */
  garblesLinks: boolean;
  /** QGIS Server describes itself as JSON or HTML only, and refuses a question that also names GeoJSON. */
  refusesGeoJsonDocuments: boolean;
  hasQueryables: boolean;
  hasCount: boolean;
  /** Relation from a collection to its items, and the ending of that address. */
  itemsRelation: 'items' | 'item';
  ending: '' | '.json';
  errorForm: 'object' | 'array';
  missingFeatureStatus: 404 | 500;
  /** Content type of features. */
  featureType: 'application/geo+json' | 'application/json';
}

/** Servers by name. */
export const serverProfiles = {
  pygeoapi: {
    name: 'pygeoapi',
    innerRoot: 'http://localhost:5000/',
    defaultLimit: 10,
    maxLimit: 2000,
    overLimit: 'clamped',
    propertyFilter: 'honoured',
    unknownParameter: 'refused',
    linksKeepFilters: true,
    garblesLinks: false,
    refusesGeoJsonDocuments: false,
    hasQueryables: true,
    hasCount: true,
    itemsRelation: 'items',
    ending: '',
    errorForm: 'object',
    missingFeatureStatus: 404,
    featureType: 'application/geo+json',
  },
  mapserver: {
    name: 'MapServer',
    innerRoot: 'http://127.0.0.1:8090/IOC/ogcapi/',
    defaultLimit: 10,
    maxLimit: 10_000,
    overLimit: 'clamped',
    propertyFilter: 'ignored',
    unknownParameter: 'ignored',
    linksKeepFilters: false,
    garblesLinks: false,
    refusesGeoJsonDocuments: false,
    hasQueryables: false,
    hasCount: true,
    itemsRelation: 'items',
    ending: '',
    errorForm: 'object',
    missingFeatureStatus: 404,
    featureType: 'application/json',
  },
  qgis: {
    name: 'QGIS Server',
    innerRoot: 'http://127.0.0.1:8092/wfs3/',
    defaultLimit: 10,
    maxLimit: 10_000,
    overLimit: 'refused',
    propertyFilter: 'honoured',
    unknownParameter: 'ignored',
    linksKeepFilters: true,
    garblesLinks: true,
    refusesGeoJsonDocuments: true,
    hasQueryables: false,
    hasCount: true,
    itemsRelation: 'item',
    ending: '.json',
    errorForm: 'array',
    missingFeatureStatus: 500,
    featureType: 'application/geo+json',
  },
} as const satisfies Record<string, ServerProfile>;
