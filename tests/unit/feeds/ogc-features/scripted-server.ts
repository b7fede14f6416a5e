// A geographic server whose every answer a test writes, and a feed that reads it.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { createFeedRig, json, START_MS, type FeedRig } from '../ingest/feed-rig.ts';

/** Root under which the scripted server answers. */
export const ROOT = 'http://gis.test/sources/gis/';

/** A source of this standard. */
export function gisSource(overrides: Partial<SourceConfig> = {}): SourceConfig {
  return { id: 'gis', connector: 'ogc-features', baseUrl: ROOT, pageSize: 2, timeoutMs: 5000, ...overrides };
}

/** A feed of stations with a level and a name. */
export function stationFeed(overrides: Partial<FeedSpec> = {}): FeedSpec {
  return {
    id: 'stations',
    source: 'gis',
    title: { vi: 'Trạm', en: 'Stations' },
    entityType: 'stations',
    geometry: 'point',
    cadenceMs: 60_000,
    pollMs: 30_000,
    columns: [
      { column: 'level', kind: 'number', attribute: 'level', unit: 'm' },
      { column: 'name', kind: 'text', attribute: 'name' },
    ],
    rollups: [],
    ...overrides,
  };
}

/** Station number `n`; `properties` are added to its own. */
export function station(
  n: number,
  properties: Record<string, unknown> = {},
  members: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    type: 'Feature',
    id: `st-${n}`,
    geometry: { type: 'Point', coordinates: [107 + n / 100, 10.5] },
    properties: { name: `Trạm ${n}`, level: n, observedAt: iso(START_MS - 60_000), ...properties },
    ...members,
  };
}

/** An instant as servers write it. */
export const iso = (atMs: number): string => new Date(atMs).toISOString();

/** A page of features; `next` is the href of the next page as the server writes it. */
export function page(
  features: readonly unknown[],
  members: Record<string, unknown> = {},
  next?: string,
): object {
  const links = [
    { rel: 'self', href: 'http://inner:8090/IOC/ogcapi/collections/stations/items?f=json' },
    ...(next === undefined ? [] : [{ rel: 'next', type: 'application/geo+json', href: next }]),
  ];
  return { features, links, numberReturned: features.length, type: 'FeatureCollection', ...members };
}

/** Landing page and collections as a server behind a proxy writes them: with addresses of its own host. */
export const LANDING = {
  links: [
    { rel: 'self', type: 'application/json', href: 'http://inner:8090/IOC/ogcapi?f=json' },
    { rel: 'data', type: 'text/html', href: 'http://inner:8090/IOC/ogcapi/collections?f=html' },
    { rel: 'data', type: 'application/json', href: 'http://inner:8090/IOC/ogcapi/collections?f=json' },
  ],
};

const QUERYABLES = 'http://www.opengis.net/def/rel/ogc/1.0/queryables';

/** The collection of the feed; `queryables` adds the link to them. */
export function stations(queryables = false): object {
  const own = 'http://inner:8090/IOC/ogcapi/collections/stations';
  return {
    id: 'stations',
    itemType: 'feature',
    links: [
      { rel: 'items', type: 'text/html', href: `${own}/items?f=html` },
      { rel: 'items', type: 'application/geo+json', href: `${own}/items?f=json` },
      ...(queryables
        ? [{ rel: QUERYABLES, type: 'application/schema+json', href: `${own}/queryables?f=json` }]
        : []),
    ],
  };
}

/** Answers of the items; a plain object becomes a JSON answer. */
export type ItemsAnswer = (url: URL, init: RequestInit) => Response | object;

/** A rig on a server with one collection. */
export function stationRig(
  items: ItemsAnswer,
  {
    feed = {},
    source = {},
    queryables,
  }: { feed?: Partial<FeedSpec>; source?: Partial<SourceConfig>; queryables?: object } = {},
): FeedRig {
  const answer = (url: URL, init: RequestInit): Response | object => {
    const path = url.pathname.slice('/sources/gis'.length);
    if (path === '/') return LANDING;
    if (path === '/collections') return { collections: [stations(queryables !== undefined)], links: [] };
    if (path === '/collections/stations/queryables' && queryables) return queryables;
    if (path.startsWith('/collections/stations/items')) return items(url, init);
    return json({ code: 'NotFound', description: `nothing at ${path}` }, {}, 404);
  };
  return createFeedRig(
    [stationFeed(feed)],
    (url, init) => {
      const given = answer(url, init);
      return given instanceof Response ? given : json(given);
    },
    { sources: [gisSource(source)] },
  );
}

/** The addresses of items that were asked for, without the root. */
export function itemsAsked(rig: FeedRig): string[] {
  return rig.requests
    .map(({ url }) => url)
    .filter(({ pathname }) => pathname.includes('/items'))
    .map(({ pathname, search }) => pathname.slice('/sources/gis/'.length) + search);
}

/** Reasons of refusals with their counts. */
export function reasonsOf(receipt: {
  refusals: readonly { reason: string; count: number }[];
}): Record<string, number> {
  return Object.fromEntries(receipt.refusals.map(({ reason, count }) => [reason, count]));
}
