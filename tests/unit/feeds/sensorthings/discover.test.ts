// What a probe finds out of a SensorThings service, and what it says when there is none.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  serviceProfiles,
  type ServiceProfile,
} from '../../../../mocks/protocols/sensorthings/service-profile.ts';
import { readGeography } from '../../../../mocks/province/read-geography.ts';
import type { World } from '../../../../mocks/province/world-contract.ts';
import { createWorld } from '../../../../mocks/province/world.ts';
import type { Found } from '#feeds/discovery/discover.ts';
import { createHttpClient } from '#feeds/http/http-client.ts';
import { discoverSensorThings } from '#feeds/sensorthings/discover.ts';
import type { Bounds } from '#kernel/geo.ts';
import { createClock } from '#kernel/time/clock.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { START_MS, type Responder } from '../ingest/feed-rig.ts';
import { json, sensorsSource, worldResponder } from './service-rig.ts';

let world: World;

beforeAll(async () => {
  world = createWorld({ seed: 2018, geography: await readGeography('public/provinces/ba-ria-vung-tau/') });
}, 60_000);

function probe(
  respond: Responder,
  baseUrl = 'http://ioc.test/sources/sensors/',
  bounds: Bounds = [102, 7, 118, 24],
): Promise<Found | null> {
  const source = sensorsSource({ baseUrl });
  const clock = createClock({ anchorRealMs: 0, anchorMs: 0, rate: 1 }, () => START_MS);
  const fetch = (input: RequestInfo | URL, init: RequestInit = {}) =>
    Promise.resolve(respond(new URL(String(input)), init));
  const http = createHttpClient(source, { fetch, clock, readRealMs: () => 0 });
  const { signal } = new AbortController();
  return discoverSensorThings({ source, http, clock, bounds, zoneOffsetMs: 0, signal });
}

const simulated = (profile: ServiceProfile) => worldResponder(world, () => START_MS, profile);

describe('a simulated service', () => {
  it('offers its stations and datastreams with counts, units, examples and cadence', async () => {
    const found = (await probe(simulated(serviceProfiles.frost)))!;
    expect(found.baseUrl).toBe('http://ioc.test/sources/sensors/');
    expect(found.server).toBe('OGC SensorThings');
    expect(found.obstacles).toEqual([]);
    expect(found.pageSize).toBe(1000);
    const [things, datastreams] = found.offers;
    const stations = ['AirQualityObserved', 'WeatherObserved', 'WaterObserved', 'WaterQualityObserved'];
    const count = stations.reduce((sum, type) => sum + world.kinds.get(type)!.list(START_MS).length, 0);
    expect(things).toMatchObject({ entityType: 'Things', count, geometry: 'point', cadenceMs: HOUR_MS });
    expect(things!.newestMs).toBe(START_MS);
    const attribute = (name: string) => things!.attributes.find((one) => one.name === name)!;
    expect(attribute('PM2.5')).toMatchObject({ kind: 'number', unit: 'µg/m³' });
    expect(attribute('PM2.5').share).toBeCloseTo(20 / count, 5);
    expect(attribute('PM2.5').examples).toHaveLength(3);
    expect(attribute('Water level')).toMatchObject({ kind: 'number', unit: 'm' });
    expect(attribute('properties.nameEn').kind).toBe('text');
    expect(attribute('phenomenonTimeStart').kind).toBe('time');
    expect(datastreams).toMatchObject({ entityType: 'Datastreams', geometry: 'point' });
    expect(datastreams!.count).toBeGreaterThan(count);
    expect(datastreams!.attributes.map(({ name }) => name)).toContain('Thing.name');
  }, 30_000);

  it('tells an inner host, ignored filters and its own version', async () => {
    const inner = (await probe(simulated(serviceProfiles.innerHost)))!;
    expect(inner.obstacles).toEqual([{ kind: 'inner-host', detail: 'http://10.1.0.7:8080' }]);
    const root = 'http://ioc.test/sources/sensors/v1.0/';
    const npm = (await probe(simulated(serviceProfiles.npm), root, [107.03, 10.3, 107.1, 10.7]))!;
    expect(npm.server).toBe('OGC SensorThings 1.0');
    expect(npm.obstacles.map(({ kind }) => kind)).toContain('filter-ignored');
    const [things] = npm.offers;
    expect(things!.attributes.find(({ name }) => name === 'PM2.5')).toMatchObject({
      kind: 'number',
      unit: 'µg/m³',
    });
  }, 30_000);
});

describe('an address', () => {
  it('is followed to the usual roots below it', async () => {
    const respond: Responder = (url) => {
      if (url.pathname === '/FROST-Server/v1.1/')
        return json({ value: [{ name: 'Things', url: 'http://h/FROST-Server/v1.1/Things' }] });
      return url.pathname.startsWith('/FROST-Server/v1.1/') ? json({ value: [] }) : json({}, 404);
    };
    const found = (await probe(respond, 'http://h/'))!;
    expect(found).toMatchObject({ baseUrl: 'http://h/FROST-Server/v1.1/', offers: [] });
    expect(found.server).toBe('FROST-Server, OGC SensorThings 1.1');
  });

  it('of another standard is none of ours', async () => {
    expect(await probe(() => json({ collections: [] }))).toBeNull();
    expect(
      await probe((url) => (url.pathname.endsWith('/v1.1/') ? json({}, 404) : json([{ id: 'urn:x' }]))),
    ).toBeNull();
  });

  it.each([
    ['that wants a token', () => json({}, 401), 'unauthorised', 1],
    ['that is not there', () => json({}, 404), 'not-found', 4],
    ['that cannot be reached', () => Promise.reject(new TypeError('Failed to fetch')), 'offline', 1],
  ] as const)('%s fails in words', async (_what, respond, kind, requests) => {
    let asked = 0;
    const counting: Responder = () => {
      asked += 1;
      return respond();
    };
    await expect(probe(counting)).rejects.toMatchObject({ feedError: { kind } });
    expect(asked).toBe(requests);
  });

  it('with fewer rows than were asked for tells its limit', async () => {
    const respond: Responder = (url) => {
      if (url.pathname.endsWith('v1.1/')) return json({ value: [{ name: 'Things', url: url.href }] });
      const rows = Array.from({ length: 25 }, (_, id) => ({
        '@iot.id': id,
        Datastreams: [],
        Locations: [],
        Observations: [],
        Thing: {},
      }));
      return json({ '@iot.count': 300, value: rows });
    };
    const found = (await probe(respond, 'http://h/v1.1/'))!;
    expect(found.pageSize).toBe(25);
    expect(found.obstacles).toEqual([{ kind: 'page-limit', detail: '25' }]);
  });
});
