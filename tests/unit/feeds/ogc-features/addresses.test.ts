// Whatever a configuration points at: a landing page, collections, one collection, its items, a file; and what is none of it.
import { describe, expect, it } from 'vitest';
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import { createFeedRig, json, type Responder } from '../ingest/feed-rig.ts';
import {
  gisSource,
  itemsAsked,
  LANDING,
  page,
  ROOT,
  station,
  stationFeed,
  stationRig,
  stations,
} from './scripted-server.ts';

const poll = { kind: 'poll', feedId: 'stations' } as const;
const file = { type: 'FeatureCollection', name: 'stations', features: [station(1), station(2)] };

function rigAt(baseUrl: string, respond: Responder, entityType = 'stations') {
  return createFeedRig([stationFeed({ entityType })], respond, { sources: [gisSource({ baseUrl })] });
}
const failureOf = (rig: ReturnType<typeof rigAt>): Promise<FeedError> =>
  rig.ask(poll).then(
    () => expect.fail('the poll succeeded'),
    (error: FeedError) => error,
  );

describe('an address', () => {
  it('of a landing page leads to the items of the collection', async () => {
    const rig = stationRig(() => page([station(1)]));
    expect((await rig.ask(poll)).rows).toBe(1);
    expect(rig.requests.map(({ url }) => url.pathname)).toEqual(
      ['', 'collections', 'collections/stations/items'].map((path) => `/sources/gis/${path}`),
    );
    await rig.ask(poll);
    expect(rig.requests).toHaveLength(4);
  });

  it.each([
    ['collections', { collections: [stations()], links: [] }],
    ['collections/stations', stations()],
    ['collections/stations/items', page([station(1)])],
    ['collections/stations/items?f=json', page([station(1)])],
    ['collections/stations/', stations()],
  ])('%s is told by its content', async (path, document) => {
    const rig = rigAt(`${ROOT}${path}`, ({ pathname, searchParams }) =>
      json(
        pathname.endsWith('/items') && searchParams.has('limit') ? page([station(1), station(2)]) : document,
      ),
    );
    expect((await rig.ask(poll)).rows).toBe(2);
    expect(itemsAsked(rig).at(-1)).toContain('bbox=102%2C7%2C118%2C24&limit=2');
  });

  it('of a file is the file, read once a poll without any parameter', async () => {
    const rig = rigAt('http://gis.test/data/stations.geojson', () => json(file), 'TrafficFlowObserved');
    expect(await rig.ask(poll)).toMatchObject({ rows: 2, pages: 1 });
    expect(await rig.ask(poll)).toMatchObject({ rows: 2, pages: 1 });
    expect(rig.requests.map(({ url }) => url.href)).toEqual(
      Array(2).fill('http://gis.test/data/stations.geojson'),
    );
  });

  it('of a folder of files takes the name of the file from the feed', async () => {
    const rig = rigAt('http://gis.test/data', () => json(file), 'river-stations.geojson');
    expect((await rig.ask(poll)).rows).toBe(2);
    expect(rig.requests[0]!.url.href).toBe('http://gis.test/data/river-stations.geojson');
  });

  it('may answer with a bare array, or with one feature', async () => {
    expect((await rigAt('http://gis.test/a', () => json([station(1), station(2)])).ask(poll)).rows).toBe(2);
    expect((await rigAt('http://gis.test/a', () => json(station(3))).ask(poll)).rows).toBe(1);
  });

  it('that answers with a page is asked for JSON, and without the slash at its end', async () => {
    const html = () =>
      new Response('<!doctype html><p>collections</p>', { headers: { 'Content-Type': 'text/html' } });
    const asJson = rigAt(ROOT, ({ searchParams }) =>
      searchParams.get('f') === 'json' ? json(file) : html(),
    );
    expect((await asJson.ask(poll)).rows).toBe(2);
    const bare = rigAt(ROOT, ({ pathname }) => (pathname.endsWith('/') ? json({}, {}, 404) : json(file)));
    expect((await bare.ask(poll)).rows).toBe(2);
    expect(await failureOf(rigAt(ROOT, html))).toMatchObject({ kind: 'unexpected-content' });
  });

  it('is asked for again where the server does not have the form that was asked for', async () => {
    const form = (init: RequestInit) => new Headers(init.headers).get('Accept') ?? '';
    const refuse = () =>
      json([{ code: 'Bad request error', description: 'Unsupported Content-Type' }], {}, 400);
    const rig = rigAt('http://gis.test/items', (_url, init) =>
      form(init).includes('geo+json') ? json(file) : refuse(),
    );
    expect((await rig.ask(poll)).rows).toBe(2);
    const described = rigAt(ROOT, ({ pathname }, init) => {
      if (pathname.includes('/items')) return json(page([station(1)]));
      if (form(init).includes('geo+json')) return refuse();
      return json(pathname.endsWith('collections') ? { collections: [stations()] } : LANDING);
    });
    expect((await described.ask(poll)).rows).toBe(1);
  });

  it('without relations still has the paths of the standard', async () => {
    const rig = rigAt(ROOT, ({ pathname }) => {
      if (pathname.endsWith('/items')) return json(page([station(1)]));
      if (pathname.endsWith('/collections/stations')) return json({ id: 'stations', extent: {}, links: [] });
      if (pathname.endsWith('/collections')) return json({ collections: [{ id: 'stations', links: [] }] });
      return json({
        links: [{ rel: 'service-desc', href: 'api' }, { href: 'https://example.org/collections' }],
      });
    });
    expect((await rig.ask(poll)).rows).toBe(1);
  });

  it('of QGIS Server, whose relation is "item" and whose paths end in .json', async () => {
    const inner = 'http://127.0.0.1:8092/wfs3';
    const rig = rigAt('http://gis.test/wfs3/', ({ pathname }) => {
      if (pathname === '/wfs3/collections/stations/items.json') return json(page([station(1)]));
      if (pathname !== '/wfs3/collections')
        return json({
          links: [
            { rel: 'self', type: 'application/json', href: `${inner}.json` },
            { rel: 'data', type: 'application/json', href: `${inner}/collections` },
          ],
        });
      const links = [
        { rel: 'item', type: 'application/geo+json', href: `${inner}/collections/stations/items.json` },
      ];
      return json({ collections: [{ id: 'stations', links }] });
    });
    expect((await rig.ask(poll)).rows).toBe(1);
  });

  it('is found again when the collection has moved', async () => {
    let name = 'items';
    const rig = rigAt(ROOT, ({ pathname }) => {
      if (pathname === '/sources/gis/') return json(LANDING);
      const links = [{ rel: 'items', href: `collections/stations/${name}` }];
      if (pathname.endsWith('/collections')) return json({ collections: [{ id: 'stations', links }] });
      return pathname.endsWith(name)
        ? json(page([station(1)]))
        : json({ code: 'NotFound', description: '' }, {}, 404);
    });
    await rig.ask(poll);
    name = 'features';
    expect(await failureOf(rig)).toMatchObject({ kind: 'not-found' });
    expect((await rig.ask(poll)).rows).toBe(1);
  });
});

describe('what is no such address is said in words', () => {
  it.each([
    ['another JSON', {}, /no landing page, collection or GeoJSON/],
    ['an error with status 200', { code: 'X', description: 'broken' }, /an error of the server: X: broken/],
    [
      'CoverageJSON',
      { type: 'Coverage', domain: {}, ranges: {} },
      /CoverageJSON.*ask the server for GeoJSON/,
    ],
    [
      'conformance',
      { conformsTo: ['http://www.opengis.net/spec/ogcapi-edr-1/1.2/conf/core'] },
      /conformance/,
    ],
  ])('%s', async (_what, document, words) => {
    const error = await failureOf(rigAt(ROOT, () => json(document)));
    expect(error.kind).toBe('misconfigured');
    expect(error.detail).toMatch(words);
  });

  it('a collection that is not there, with those that are', async () => {
    const rig = rigAt(ROOT, () => json({ collections: [{ id: 'a' }, { id: 'b' }] }));
    expect((await failureOf(rig)).detail).toBe('the source has no collection "stations"; it has "a", "b"');
  });

  it.each([
    ['object', { code: 'NotFound', description: 'no map' }, 500, 'http', 'no map'],
    [
      'array',
      [{ code: 'API not found error', description: 'no such project' }],
      500,
      'http',
      'no such project',
    ],
    ['unauthorised', { detail: 'a token is needed' }, 401, 'unauthorised', 'a token is needed'],
  ])('an error as %s', async (_what, body, status, kind, words) => {
    const error = await failureOf(rigAt(ROOT, () => json(body, {}, status)));
    expect(error).toMatchObject({ kind, status });
    expect(error.detail).toContain(words);
  });

  it('an error in the middle of the walk', async () => {
    const rig = stationRig(() => json({ code: 'ServerError', description: 'layer is broken' }));
    await expect(rig.ask(poll)).rejects.toMatchObject({
      kind: 'http',
      detail: 'an error of the server: ServerError: layer is broken',
    });
  });
});
