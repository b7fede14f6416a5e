// What the wizard learns of a broker: the simulated one in each of its habits, and answers that are none of a broker's.
import { describe, expect, it } from 'vitest';
import { FeedFailure } from '#feeds/http/feed-failure.ts';
import { createHttpClient } from '#feeds/http/http-client.ts';
import { discoverNgsiLd } from '#feeds/ngsi-ld/discovery/discover-ngsi-ld.ts';
import { typesOf } from '#feeds/ngsi-ld/discovery/list-types.ts';
import { createClock } from '#kernel/time/clock.ts';
import { answerNgsiLd } from '../../../../mocks/protocols/ngsi-ld/answer-ngsi-ld.ts';
import { brokerProfiles, type BrokerProfile } from '../../../../mocks/protocols/ngsi-ld/broker-profile.ts';
import { createTinyWorld, NOW_MS } from '../../mocks/protocols/tiny-world.ts';

type Answer = (request: Request) => Response | Promise<Response>;

function discover(answer: Answer, overrides: { baseUrl?: string; tenant?: string } = {}) {
  const source = {
    id: 'broker',
    baseUrl: 'http://broker.test/',
    pageSize: 100,
    timeoutMs: 5000,
    ...overrides,
  };
  const clock = createClock({ anchorRealMs: 0, anchorMs: NOW_MS, rate: 1 }, () => 0);
  const requests: string[] = [];
  const fetch = (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request.url);
    return Promise.resolve(answer(request));
  };
  const http = createHttpClient({ connector: 'ngsi-ld', ...source }, { fetch, clock, readRealMs: () => 0 });
  const { signal } = new AbortController();
  const bounds = [102, 7, 118, 24] as const;
  const found = discoverNgsiLd({ source, http, clock, bounds, zoneOffsetMs: 0, signal });
  return { found, requests };
}

const simulated =
  (broker: BrokerProfile): Answer =>
  (request) =>
    answerNgsiLd(request, { world: createTinyWorld(), now: () => NOW_MS, broker });

describe('a broker', () => {
  it.each(Object.values(brokerProfiles))(
    'like $name is told with its types, units, cadence and page size',
    async (broker) => {
      const { found, requests } = discover(simulated(broker));
      const { offers, pageSize, obstacles, baseUrl } = (await found)!;
      expect(baseUrl).toBe('http://broker.test/');
      expect(pageSize).toBe(broker.maxLimit);
      expect(obstacles).toEqual(broker.maxLimit < 1000 ? [{ kind: 'page-limit', detail: '100' }] : []);
      const air = offers.find(({ title }) => title === 'AirQualityObserved')!;
      expect(air).toMatchObject({ count: 57, geometry: 'point', cadenceMs: 300_000 });
      expect(air.newestMs).toBeGreaterThan(NOW_MS - 300_000);
      const pm25 = air.attributes.find(({ name }) => name === 'pm25')!;
      expect(pm25).toMatchObject({ kind: 'number', unit: 'GQ', share: 1 });
      expect(pm25.examples).toHaveLength(3);
      expect(requests.length).toBeLessThan(40);
    },
  );

  it('is found by the address of one of its resources', async () => {
    const baseUrl = 'http://broker.test/sources/b/ngsi-ld/v1/entities/';
    const { found } = discover(simulated(brokerProfiles.scorpio), { baseUrl });
    expect((await found)!.baseUrl).toBe('http://broker.test/sources/b/');
  });

  it('that has no such tenant says so', async () => {
    const { found } = discover(simulated(brokerProfiles.scorpio), { tenant: 'other' });
    await expect(found).rejects.toBeInstanceOf(FeedFailure);
  });

  it('whose places are elsewhere is told so', async () => {
    const entity = { id: 'urn:a', type: 'T', location: { type: 'Point', coordinates: [10.5, 107.1] } };
    const { found } = discover(({ url }) =>
      url.includes('/types')
        ? Response.json({ type: 'EntityTypeList', typeList: ['T'] })
        : Response.json([entity]),
    );
    expect((await found)!.obstacles.map(({ kind }) => kind)).toEqual(['no-count', 'coordinates']);
  });
});

describe('what is no broker', () => {
  it.each<[string, () => Response]>([
    [
      'a page',
      () => new Response('<!doctype html><html></html>', { headers: { 'Content-Type': 'text/html' } }),
    ],
    ['nothing there', () => new Response('no', { status: 404 })],
    ['other JSON', () => Response.json({ links: [] })],
    ['an empty list', () => Response.json([])],
    ['a method that is not allowed', () => new Response('', { status: 405 })],
  ])('is left to others: %s', async (_name, answer) => {
    expect(await discover(answer).found).toBeNull();
  });

  it('but does not answer is a failure', async () => {
    const broken = () => Promise.reject(new TypeError('the connection broke'));
    await expect(discover(broken).found).rejects.toBeInstanceOf(FeedFailure);
    await expect(discover(() => new Response('', { status: 503 })).found).rejects.toBeInstanceOf(FeedFailure);
  });
});

describe('lists of types', () => {
  it('are read in every form', () => {
    expect(typesOf({ id: 'urn:x', type: 'EntityTypeList', typeList: ['A', 'B'] })).toEqual(['A', 'B']);
    expect(typesOf({ id: 'urn:x', type: 'EntityTypeList', typeList: 'A' })).toEqual(['A']);
    expect(typesOf({ type: 'EntityTypeList' })).toEqual([]);
    expect(typesOf(['https://x/A', 'https://x/B'])).toEqual(['https://x/A', 'https://x/B']);
    const detailed = [{ id: 'https://x/A', type: 'EntityType', typeName: 'A', attributeNames: [] }];
    expect(typesOf(detailed)).toEqual(['A']);
    expect(typesOf([{ id: 'urn:1' }])).toBeNull();
    expect(typesOf('A')).toBeNull();
  });
});
