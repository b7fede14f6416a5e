// Every simulated standard answers over real HTTP, without CORS, at the address that config.json gives it.
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBackend } from '../../../../mocks/backend/create-backend.ts';
import { readGeography } from '../../../../mocks/province/read-geography.ts';
import { createWorld } from '../../../../mocks/province/world.ts';
import { defaultSources } from '../../../../mocks/simulated-sources.ts';
import { createSimulatorControl } from '../../../../mocks/simulator-control.ts';

/** An address below each source at which its standard has something to say. */
const FIRST_WORDS: Readonly<Record<string, string>> = {
  'ngsi-ld': 'ngsi-ld/v1/types',
  cap: '',
  'ogc-features': 'collections',
  sensorthings: 'v1.1/Things?$top=1',
  'gtfs-realtime': 'vehicle-positions.pb',
  open311: 'services.json',
  wzdx: '',
  open511: 'events',
  ais: 'locations',
  spreadsheet: 'WeatherObserved.csv',
};

let server: Server;
let base: string;

beforeAll(async () => {
  const world = createWorld({
    seed: 2018,
    geography: await readGeography('public/provinces/ba-ria-vung-tau/'),
  });
  const control = createSimulatorControl({}, null);
  const simulation = { world, now: () => Date.UTC(2026, 2, 2, 3), sources: defaultSources, control };
  server = createBackend({ simulation, roots: ['public'] });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}, 60_000);
afterAll(() => server.close());

it.each(Object.entries(defaultSources))('%s', async (id, { protocol }) => {
  const headers = { origin: 'http://elsewhere.test' };
  const response = await fetch(`${base}sources/${id}/${FIRST_WORDS[protocol]}`, { headers });
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
  expect([id, response.status]).toEqual([id, 200]);
  const cors = [...response.headers.keys()].filter((name) => name.startsWith('access-control'));
  expect(cors).toEqual([]);
  expect(response.headers.get('date')).toBe('Mon, 02 Mar 2026 03:00:00 GMT');
});

it('has every source of the shipped configuration', () => {
  const { sources } = JSON.parse(readFileSync('public/config.json', 'utf8')) as { sources: { id: string }[] };
  expect(sources.filter(({ id }) => !Object.hasOwn(defaultSources, id))).toEqual([]);
});
