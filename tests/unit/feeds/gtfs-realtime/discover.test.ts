// A GTFS-Realtime source is found by what it answers, wherever its documents lie.
import { describe, expect, it } from 'vitest';
import { discoverGtfsRealtime } from '#feeds/gtfs-realtime/gtfs-realtime-discover.ts';
import { createHttpClient } from '#feeds/http/http-client.ts';
import { createClock } from '#kernel/time/clock.ts';
import { feedBytes } from './feed-bytes.ts';

const clock = createClock({ anchorRealMs: 0, anchorMs: 1_772_420_400_000, rate: 1 }, () => 0);
const vehicles = feedBytes([
  {
    id: '1',
    vehicle: { position: { latitude: 10.5, longitude: 107.2, speed: 8 }, timestamp: 1_772_420_390 },
  },
]);
const alerts = feedBytes([{ id: 'a', alert: { headerText: { translation: [{ text: 'Chậm' }] } } }]);

function discover(baseUrl: string, documents: Record<string, BodyInit>) {
  const source = { id: 'x', baseUrl, pageSize: 100, timeoutMs: 1000 };
  const fetch = (input: unknown) => {
    const body = documents[new URL(String(input)).pathname];
    return Promise.resolve(body === undefined ? new Response('', { status: 404 }) : new Response(body));
  };
  const http = createHttpClient(
    { ...source, connector: 'gtfs-realtime' },
    { fetch: fetch as typeof globalThis.fetch, clock, readRealMs: () => 0 },
  );
  const { signal } = new AbortController();
  return discoverGtfsRealtime({
    source,
    http,
    clock,
    bounds: [-180, -90, 180, 90],
    zoneOffsetMs: 0,
    signal,
  });
}

describe('an address', () => {
  it('of a folder with the usual names offers each feed', async () => {
    const found = await discover('http://bus.test/rt/', {
      '/rt/vehicle-positions.pb': vehicles,
      '/rt/alerts.pb': alerts,
    });
    expect(found!.baseUrl).toBe('http://bus.test/rt/');
    expect(found!.offers.map(({ entityType, count, geometry }) => [entityType, count, geometry])).toEqual([
      ['vehicle-positions.pb#vehicles', 1, 'point'],
      ['alerts.pb#alerts', 1, 'none'],
    ]);
    const speed = found!.offers[0]!.attributes.find(({ name }) => name === 'position.speed');
    expect(speed).toMatchObject({ kind: 'number', unit: 'm/s', examples: ['8'] });
  });

  it('of one document, typed with or without a slash, offers that document', async () => {
    for (const address of ['http://bus.test/rt/pos.bin', 'http://bus.test/rt/pos.bin/']) {
      const found = await discover(address, { '/rt/pos.bin': vehicles });
      expect([found!.baseUrl, found!.offers[0]!.entityType]).toEqual([
        'http://bus.test/rt/',
        'pos.bin#vehicles',
      ]);
    }
  });

  it('that answers something else is none', async () => {
    for (const body of ['{"type":"FeatureCollection","features":[]}', '<html>', '\n\u0005\n\u0003abc'])
      expect(await discover('http://bus.test/', { '/': body, '/vehicle-positions.pb': body })).toBeNull();
  });
});
