// What people type around the address of a service: without its last slash, or with a resource of it; the service is found.
import { describe, expect, it } from 'vitest';
import { createHttpClient } from '#feeds/http/http-client.ts';
import { nearbyAddresses, probe } from '#feeds/discovery/probe.ts';
import { createClock } from '#kernel/time/clock.ts';
import { answerSensorThings } from '../../../../mocks/protocols/sensorthings/answer-sensorthings.ts';
import { createTinyWorld, NOW_MS } from '../../mocks/protocols/tiny-world.ts';

const clock = createClock({ anchorRealMs: 0, anchorMs: NOW_MS, rate: 1 }, () => 0);
const service = { world: createTinyWorld(), now: () => NOW_MS };

/** A host with a service below `/sources/sensors/v1.1/` and a web page everywhere else. */
const answer: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  if (new URL(request.url).pathname.startsWith('/sources/sensors/v1.1/'))
    return answerSensorThings(request, service);
  return new Response('<!doctype html><title>x</title>', { headers: { 'content-type': 'text/html' } });
};

async function find(baseUrl: string) {
  const source = { id: 'sensors', baseUrl, pageSize: 100, timeoutMs: 5000 };
  const { signal } = new AbortController();
  const createHttp = () =>
    createHttpClient({ connector: 'ngsi-ld', ...source }, { fetch: answer, clock, readRealMs: () => 0 });
  const surroundings = { source, clock, bounds: [102, 7, 118, 24] as const, zoneOffsetMs: 0, signal };
  return probe(surroundings, createHttp, { origin: '', fetch: answer, signal, policyEvents: null });
}

describe('a probe', () => {
  it.each([
    'http://h.test/sources/sensors/v1.1/',
    'http://h.test/sources/sensors/v1.1',
    'http://h.test/sources/sensors/v1.1/Things(1)',
    'http://h.test/sources/sensors/v1.1/Datastreams?$top=1',
  ])('finds the service by %s', async (address) => {
    const { connector, baseUrl } = await find(address);
    expect({ connector, baseUrl }).toEqual({
      connector: 'sensorthings',
      baseUrl: 'http://h.test/sources/sensors/v1.1/',
    });
  });

  it('says of a web page what it is, at the address that was typed', async () => {
    const found = await find('http://h.test/portal');
    expect(found).toMatchObject({ connector: null, baseUrl: 'http://h.test/portal' });
    expect(found.obstacles).toEqual([{ kind: 'html-page', detail: '' }]);
  });

  it('leaves files and questions as they are', () => {
    expect(nearbyAddresses('http://h/roads.geojson')).toEqual([]);
    expect(nearbyAddresses('http://h/items?f=json')).toEqual([]);
    expect(nearbyAddresses('http://h/ogc/')).toEqual([]);
    expect(nearbyAddresses('http://h/b/ngsi-ld/v1/entities?type=X')).toEqual(['http://h/b/']);
  });
});
