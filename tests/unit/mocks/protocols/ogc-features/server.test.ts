// The simulated geographic server has the habits of the servers that it plays.
import { beforeAll, describe, expect, it } from 'vitest';
import { answerOgcFeatures } from '../../../../../mocks/protocols/ogc-features/answer-ogc-features.ts';
import { serverProfiles } from '../../../../../mocks/protocols/ogc-features/server-profile.ts';
import { readGeography } from '../../../../../mocks/province/read-geography.ts';
import type { World } from '../../../../../mocks/province/world-contract.ts';
import { createWorld } from '../../../../../mocks/province/world.ts';
import { START_MS } from '../../../feeds/ingest/feed-rig.ts';

interface Page {
  features: {
    id: string;
    properties: Record<string, unknown>;
    geometry: { coordinates: [number, number] };
  }[];
  links: { rel: string; href: string }[];
  numberMatched: number;
  numberReturned: number;
}

let world: World;

beforeAll(async () => {
  world = createWorld({ seed: 2018, geography: await readGeography('public/provinces/ba-ria-vung-tau/') });
}, 60_000);

async function ask<Body = Page>(path: string, name: keyof typeof serverProfiles = 'pygeoapi') {
  const request = new Request(`http://ioc.test/sources/gis/${path}`);
  const response = await answerOgcFeatures(request, {
    world,
    now: () => START_MS,
    server: serverProfiles[name],
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}

const STATIONS = 'collections/WeatherObserved/items';
const nextOf = ({ links }: Page) => links.find(({ rel }) => rel === 'next')?.href;

describe('documents', () => {
  it('lead from the landing page to every kind of the world', async () => {
    const { body: landing } = await ask<{ links: { rel: string; href: string }[] }>('');
    expect(landing.links.map(({ rel }) => rel)).toEqual(['self', 'conformance', 'data']);
    const { body } = await ask<{ collections: { id: string }[] }>('collections');
    expect(body.collections.map(({ id }) => id)).toEqual([...world.kinds.keys()]);
    const { body: queryables } = await ask<{ properties: object }>('collections/WeatherObserved/queryables');
    expect(Object.keys(queryables.properties)).toContain('temperature');
  });

  it.each(['nope', 'collections/nope', 'collections/WeatherObserved/nope', 'collections/%E0%A4%A/items'])(
    '%s is not there, which is said in an object',
    async (path) => {
      const { status, body } = await ask<{ code: string; description: string }>(path);
      expect([400, 404]).toContain(status);
      expect(body).toMatchObject({ code: expect.any(String), description: expect.any(String) });
    },
  );
});

describe('items', () => {
  it('come in pages that cover everything once', async () => {
    const all = (await ask(`${STATIONS}?limit=2000`)).body;
    const ids: string[] = [];
    for (let offset = 0; offset < all.numberMatched; offset += 7)
      ids.push(...(await ask(`${STATIONS}?limit=7&offset=${offset}`)).body.features.map(({ id }) => id));
    expect(ids).toEqual(all.features.map(({ id }) => id));
    expect(nextOf(all)).toBeUndefined();
  });

  it('lie in the box, were seen in the time, and have the value that is asked for', async () => {
    const boxed = (await ask(`${STATIONS}?bbox=107,10.3,107.2,10.6&limit=2000`)).body.features;
    expect(boxed.length).toBeGreaterThan(0);
    for (const { geometry } of boxed) expect(geometry.coordinates[0]).toBeGreaterThanOrEqual(107);
    expect(
      (await ask(`${STATIONS}?datetime=2020-01-01T00:00:00Z/2020-01-02T00:00:00Z`)).body.numberMatched,
    ).toBe(0);
    const [first] = boxed;
    const name = encodeURIComponent(String(first!.properties['name']));
    expect((await ask(`${STATIONS}?name=${name}`)).body.features.map(({ id }) => id)).toEqual([first!.id]);
    expect((await ask(`${STATIONS}/${first!.id}`)).body).toMatchObject({ type: 'Feature', id: first!.id });
  });

  it('of a MapServer ignore filters, take any limit, and forget the box in their links', async () => {
    const everything = (await ask(STATIONS, 'mapserver')).body;
    const filtered = (await ask(`${STATIONS}?name=x&nonsense=1&limit=-1`, 'mapserver')).body;
    expect(filtered.numberMatched).toBe(everything.numberMatched);
    expect(filtered.numberReturned).toBe(10);
    const boxed = (await ask(`${STATIONS}?bbox=105,8,109,12&limit=3`, 'mapserver')).body;
    expect(nextOf(boxed)).toBe(`${serverProfiles.mapserver.innerRoot}${STATIONS}?limit=3&offset=3`);
    expect(Object.keys(boxed)[0]).toBe('features');
  });

  it('of a QGIS Server have an empty first parameter, errors in arrays, and 500 for what is not there', async () => {
    const page = (await ask('collections/WeatherObserved/items.json?limit=2', 'qgis')).body;
    expect(nextOf(page)).toBe(
      `${serverProfiles.qgis.innerRoot}collections/WeatherObserved/items.json?&limit=2&offset=2`,
    );
    const refused = await ask<{ code: string }[]>(`${STATIONS}?limit=100000`, 'qgis');
    expect(refused).toMatchObject({ status: 400, body: [{ code: 'Bad request error' }] });
    expect(await ask(`${STATIONS}/none`, 'qgis')).toMatchObject({
      status: 500,
      body: [{ description: 'Invalid feature [none]' }],
    });
  });

  it('of a pygeoapi refuse parameters that they do not know', async () => {
    expect(await ask(`${STATIONS}?nonsense=1`)).toMatchObject({
      status: 400,
      body: { code: 'InvalidParameterValue' },
    });
    expect((await ask(`${STATIONS}?bbox=1,2`)).status).toBe(400);
    expect((await ask(`${STATIONS}?limit=x`)).status).toBe(400);
  });
});
