// What the wizard is told: of the simulated servers with the habits of three real ones, of a file, and of what is none of it.
import { beforeAll, describe, expect, it } from 'vitest';
import { discoverOgcFeatures } from '#feeds/ogc-features/discover.ts';
import { createHttpClient } from '#feeds/http/http-client.ts';
import type { Found } from '#feeds/discovery/discover.ts';
import { createClock } from '#kernel/time/clock.ts';
import { answerOgcFeatures } from '../../../../mocks/protocols/ogc-features/answer-ogc-features.ts';
import { serverProfiles } from '../../../../mocks/protocols/ogc-features/server-profile.ts';
import { readGeography } from '../../../../mocks/province/read-geography.ts';
import type { World } from '../../../../mocks/province/world-contract.ts';
import { createWorld } from '../../../../mocks/province/world.ts';
import { json, START_MS } from '../ingest/feed-rig.ts';
import { gisSource, iso, page, ROOT, station } from './scripted-server.ts';

let world: World;
const asked: URL[] = [];

beforeAll(async () => {
  world = createWorld({ seed: 2018, geography: await readGeography('public/provinces/ba-ria-vung-tau/') });
}, 60_000);

function discover(answer: (url: URL) => Response | Promise<Response>, baseUrl = ROOT): Promise<Found | null> {
  asked.length = 0;
  const source = gisSource({ baseUrl, pageSize: 100 });
  const clock = createClock({ anchorRealMs: 0, anchorMs: START_MS, rate: 0 }, () => 0);
  const fetch = async (input: RequestInfo | URL) => {
    const url = new URL(String(input));
    asked.push(url);
    return answer(url);
  };
  const http = createHttpClient(source, {
    fetch: fetch as typeof globalThis.fetch,
    clock,
    readRealMs: () => 0,
  });
  const bounds = [102, 7, 118, 24] as const;
  return discoverOgcFeatures({
    source,
    http,
    clock,
    bounds,
    zoneOffsetMs: 0,
    signal: new AbortController().signal,
  });
}

const simulated = (name: keyof typeof serverProfiles) => (url: URL) =>
  answerOgcFeatures(new Request(url), { world, now: () => START_MS, server: serverProfiles[name] });
const kindsOf = ({ obstacles }: Found) => obstacles.map(({ kind }) => kind);

describe('discovery', () => {
  it('lists the collections of a pygeoapi with counts, samples and times', async () => {
    const found = (await discover(simulated('pygeoapi')))!;
    expect(found.offers.map(({ entityType }) => entityType)).toEqual([...world.kinds.keys()]);
    for (const { entityType, count } of found.offers)
      expect(count, entityType).toBe(world.kinds.get(entityType)!.list(START_MS).length);
    const weather = found.offers.find(({ entityType }) => entityType === 'WeatherObserved')!;
    expect(weather).toMatchObject({ geometry: 'point', observedAttribute: 'dateObserved' });
    expect(weather.newestMs).toBeGreaterThan(START_MS - 3_600_000);
    const temperature = weather.attributes.find(({ name }) => name === 'temperature')!;
    expect(temperature).toMatchObject({ kind: 'number', unit: '', share: 1 });
    expect(temperature.examples.length).toBeGreaterThan(0);
    expect(found.offers.find(({ entityType }) => entityType === 'TrafficFlowObserved')).toMatchObject({
      geometry: 'line',
    });
    expect(found).toMatchObject({ baseUrl: ROOT, pageSize: 1000, server: 'Bản đồ tỉnh (mô phỏng pygeoapi)' });
    expect(found.obstacles).toEqual([{ kind: 'inner-host', detail: 'localhost:5000' }]);
    expect(asked.every(({ href }) => href.startsWith(ROOT))).toBe(true);
  }, 60_000);

  it('finds out that a MapServer ignores filters', async () => {
    expect(kindsOf((await discover(simulated('mapserver')))!)).toEqual(['inner-host', 'filter-ignored']);
  }, 60_000);

  it('reads a QGIS Server', async () => {
    const found = (await discover(simulated('qgis')))!;
    expect(kindsOf(found)).toEqual(['inner-host']);
    expect(found.offers.length).toBeGreaterThan(5);
  }, 60_000);

  it.each([
    [
      'cut',
      () =>
        page(
          [...Array(30).keys()].map((n) => station(n)),
          { numberMatched: 500 },
        ),
      30,
    ],
    ['refused', () => json([{ code: 'X', description: 'limit is at most 50' }], {}, 400), 20],
  ])('learns a page limit from a page that is %s', async (_what, large, pageSize) => {
    const sample = page(
      [...Array(20).keys()].map((n) => station(n)),
      { numberMatched: 500 },
    );
    const found = (await discover((url) => {
      if (Number(url.searchParams.get('limit')) <= 20)
        return json(url.searchParams.has('name') ? page([]) : sample);
      const given = url.searchParams.has('limit') ? large() : page([station(1)]);
      return given instanceof Response ? given : json(given);
    }, `${ROOT}collections/stations/items`))!;
    expect(found.pageSize).toBe(pageSize);
    expect(kindsOf(found)).toContain('page-limit');
  });

  it('reads a file: no pages, ids by an attribute, cadence by its times', async () => {
    const features = [1, 2, 3].map((n) =>
      station(
        n,
        { fid: n, do_luc: iso(START_MS - n * 600_000), observedAt: undefined, name: `Trạm ${n}` },
        { id: undefined },
      ),
    );
    const found = (await discover(
      () => json({ type: 'FeatureCollection', features }),
      'http://gis.test/data/muc-nuoc.geojson',
    ))!;
    expect(found.pageSize).toBeNaN();
    expect(found.offers).toMatchObject([
      { entityType: '', title: 'muc-nuoc.geojson', count: 3, idAttribute: 'fid', cadenceMs: 600_000 },
    ]);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['VN-2000', { coordinates: [435_672.1, 1_152_004.9] }, {}, /metres of a projection/],
    ['swapped axes', { coordinates: [10.5, 107.2] }, {}, /look swapped/],
    ['another country', { coordinates: [2.3, 48.8] }, {}, /where the program expects places/],
    [
      'a named system',
      { coordinates: [1, 2] },
      { 'Content-Crs': '<http://www.opengis.net/def/crs/EPSG/0/3405>' },
      /EPSG:3405 \(VN-2000\)/,
    ],
  ])('names coordinates that need attention: %s', async (_what, geometry, headers, words) => {
    const items = page([station(1, {}, { geometry: { type: 'Point', ...geometry } })], { numberMatched: 1 });
    const found = (await discover(
      () => json(items, headers as Record<string, string>),
      `${ROOT}collections/a/items`,
    ))!;
    expect(found.obstacles).toContainEqual({ kind: 'coordinates', detail: expect.stringMatching(words) });
  });

  it('samples the province where a collection holds the whole world', async () => {
    const far = (n: number) => station(n, {}, { geometry: { type: 'Point', coordinates: [2.3, 48.8] } });
    const world = page([far(1), far(2)], { numberMatched: 243 });
    const province = page([station(3)], { numberMatched: 61 });
    const found = (await discover(
      ({ searchParams }) => json(searchParams.has('bbox') ? province : world),
      `${ROOT}collections/places/items`,
    ))!;
    expect(found.offers[0]).toMatchObject({ count: 61 });
    expect(kindsOf(found)).not.toContain('coordinates');
  });

  it.each([
    ['WZDx', { type: 'FeatureCollection', feed_info: {}, features: [] }],
    ['JSON of no standard', { hello: 'world' }],
    ['a broker', [{ id: 'urn:ngsi-ld:X:1', type: 'X' }]],
  ])('leaves %s to others', async (_what, document) => {
    expect(await discover(() => json(document))).toBeNull();
  });

  it('fails where nothing useful answers', async () => {
    await expect(discover(() => json({ detail: 'no' }, {}, 401))).rejects.toMatchObject({
      feedError: { kind: 'unauthorised' },
    });
  });

  it('tells of a collection that fails and goes on with the others', async () => {
    const found = (await discover(({ pathname }) => {
      if (pathname.endsWith('/a/items')) return json({ code: 'X', description: 'layer is broken' }, {}, 500);
      if (pathname.endsWith('/b/items')) return json(page([station(1)]));
      return json({ collections: [{ id: 'a' }, { id: 'b' }], links: [] });
    }))!;
    expect(found.offers.map(({ entityType }) => entityType)).toEqual(['b']);
    expect(found.obstacles).toContainEqual({ kind: 'server-error', detail: 'a: layer is broken' });
  });
});
