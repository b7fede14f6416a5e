// The documents around the features: landing page, conformance, collections and what they can be asked for.
import type { EntityKind } from '../../province/world-contract.ts';
import { isoTime } from '../ngsi-ld/iso-time.ts';
import type { ServerProfile } from './server-profile.ts';
import { toFeature, type WorldFeature } from './world-features.ts';

const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const QUERYABLES = 'http://www.opengis.net/def/rel/ogc/1.0/queryables';
const CONFORMANCE = ['core', 'oas30', 'html', 'geojson'].map(
  (name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`,
);
/** Features that are looked at for the names of properties. */
const LOOKED_AT = 50;

/** A link of a document. */
export interface DocumentLink {
  href: string;
  rel: string;
  type: string;
  title: string;
}

/** The landing page. */
export function describeLanding({ innerRoot, ending, name }: ServerProfile): object {
  const link = (path: string, rel: string, title: string): DocumentLink => ({
    href: `${innerRoot}${path}`,
    rel,
    type: 'application/json',
    title,
  });
  return {
    title: `Bản đồ tỉnh (mô phỏng ${name})`,
    description: '',
    links: [
      link('', 'self', 'This document as JSON'),
      link(`conformance${ending}`, 'conformance', 'Conformance classes'),
      link(`collections${ending}`, 'data', 'Feature collections'),
    ],
  };
}

/** The conformance declaration. */
export function describeConformance(): object {
  return { conformsTo: CONFORMANCE };
}

/** The list of collections. */
export function describeCollections(
  kinds: readonly EntityKind[],
  nowMs: number,
  profile: ServerProfile,
): object {
  return {
    collections: kinds.map((kind) => describeCollection(kind, nowMs, profile)),
    links: [
      {
        href: `${profile.innerRoot}collections${profile.ending}`,
        rel: 'self',
        type: 'application/json',
        title: 'This document as JSON',
      },
    ],
  };
}

/** One collection. */
export function describeCollection(kind: EntityKind, nowMs: number, profile: ServerProfile): object {
  const { innerRoot, ending, itemsRelation, hasQueryables } = profile;
  const own = `${innerRoot}collections/${kind.type}`;
  const items = (type: string, href: string): DocumentLink => ({
    href,
    rel: itemsRelation,
    type,
    title: kind.type,
  });
  return {
    id: kind.type,
    title: kind.type,
    itemType: 'feature',
    crs: [CRS84],
    extent: {
      spatial: { bbox: [[106.4, 8.4, 107.8, 10.9]], crs: CRS84 },
      temporal: { interval: [[null, isoTime(nowMs)]] },
    },
    links: [
      items('text/html', `${own}/items${ending === '' ? '?f=html' : '.html'}`),
      items('application/geo+json', `${own}/items${ending === '' ? '?f=json' : ending}`),
      ...(hasQueryables
        ? [{ href: `${own}/queryables?f=json`, rel: QUERYABLES, type: 'application/schema+json', title: '' }]
        : []),
    ],
  };
}

/** What the features of a collection can be filtered by. */
export function describeQueryables(
  kind: EntityKind,
  names: ReadonlyMap<string, unknown>,
  { innerRoot }: ServerProfile,
): object {
  const typeOf = (value: unknown) => (typeof value === 'number' ? 'number' : 'string');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${innerRoot}collections/${kind.type}/queryables`,
    type: 'object',
    title: kind.type,
    properties: Object.fromEntries(
      [...names].map(([name, value]) => [name, { title: name, type: typeOf(value) }]),
    ),
  };
}

/** Plain properties of a kind with an example each. */
export function plainProperties(features: readonly WorldFeature[]): Map<string, unknown> {
  const names = new Map<string, unknown>();
  for (const { properties } of features.slice(0, LOOKED_AT))
    for (const [name, value] of Object.entries(properties))
      if (typeof value !== 'object' && !names.has(name)) names.set(name, value);
  return names;
}

/** The features of a kind at an instant, in a stable order. */
export function featuresOf(kind: EntityKind, nowMs: number): WorldFeature[] {
  return kind.list(nowMs).map(toFeature);
}
