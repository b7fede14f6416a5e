// One command before a whole centre: the simulated province, and beside it QGIS Server and a SensorThings server on PostGIS.
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createBackend } from '../../mocks/backend/create-backend.ts';
import { readUpstreams } from '../../mocks/backend/proxy/read-upstreams.ts';
import { launchBrowser } from '../support/browser.ts';
import {
  feedOf,
  PATIENCE_MS,
  readDiagnostics,
  shippedConfig,
  untilDiagnostics,
} from '../support/running-program.ts';
import { listen, shut } from '../unit/mocks/backend/proxy/two-servers.ts';
import { numbersOf, openCentre } from './support/centre.ts';
import { ensurePeer } from './support/install-peer.ts';
import { postgresPeer } from './support/postgres.ts';
import { qgisServerPeer, startQgisServer } from './support/qgis-server.ts';
import { ROAD_FEED, type RoadFeature } from './support/road-features.ts';
import {
  ensureSensorThings,
  startSensorThings,
  STATION_KIND,
  type Station,
} from './support/sensorthings-server.ts';
import { createProvince } from './support/simulated-broker.ts';

/** What a test starts, in the order in which it is ended. */
const ending: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ending.splice(0)) await end();
});

/** The backend before the simulated province, with further sources as `config.json` names them. */
async function startCentre(sources: readonly object[], feeds: object): Promise<string> {
  const shipped = shippedConfig();
  const config = { ...shipped, sources: [...shipped.sources, ...sources], feeds };
  const simulation = await createProvince();
  const roots = [inject('buildDir')];
  const server: Server = createBackend({ simulation, roots, config, upstreams: readUpstreams(config) });
  const url = `http://127.0.0.1:${await listen(server)}`;
  ending.unshift(() => shut(server));
  return url;
}

const inspectorOf = (page: Page) => page.getByRole('table', { name: 'Thuộc tính', exact: true });

describe('province in a box', () => {
  let browser: Browser;
  const whyNoQgis = ensurePeer(qgisServerPeer);
  const whyNoSensors = ensurePeer(postgresPeer) ?? ensureSensorThings();
  beforeAll(async () => {
    if (whyNoQgis !== null && whyNoSensors !== null) return;
    browser = await launchBrowser();
    ending.unshift(() => browser.close());
  });

  it.skipIf(whyNoQgis !== null)(`QGIS Server’s roads ${whyNoQgis ?? ''}`, async () => {
    const qgis = await startQgisServer(Date.now());
    ending.push(qgis.stop);
    // It writes UTC without saying so; the configuration says it.
    const source = {
      id: 'gis',
      connector: 'ogc-features',
      baseUrl: qgis.url,
      pageSize: 500,
      utcOffsetMinutes: 0,
    };
    const url = await startCentre([source], { 'traffic-segments': ROAD_FEED });
    const items = await fetch(`${qgis.url}collections/roads/items.json?limit=10000`);
    const peer = (await items.json()) as { numberMatched: number; features: RoadFeature[] };
    const { id, properties: chosen } = peer.features[37]!;
    const selected = encodeURIComponent(`traffic-segments~${id}`);
    const { page, violations, close } = await openCentre(browser, `${url}/analyst?s=${selected}`);
    await untilDiagnostics(page, (d) => feedOf(d, 'traffic-segments')?.rows, peer.numberMatched);
    expect(peer.numberMatched).toBe(peer.features.length);
    expect(feedOf((await readDiagnostics(page))!, 'traffic-segments')).toMatchObject({ refusedRows: 0 });
    const text = await inspectorOf(page).innerText({ timeout: PATIENCE_MS });
    expect(text).toContain(chosen.ten_duong);
    for (const value of [chosen.toc_do, chosen.toc_do_tu_do, chosen.chieu_dai])
      expect(numbersOf(text)).toContain(value);
    // The simulated rest of the province is there as well.
    await untilDiagnostics(page, (d) => (feedOf(d, 'traffic-detectors')?.rows ?? 0) > 100, true);
    expect(violations).toEqual([]);
    await close();
  });

  it.skipIf(whyNoSensors !== null)(`a SensorThings server’s stations ${whyNoSensors ?? ''}`, async () => {
    const atMs = Date.now() - 60_000;
    const stations: Station[] = Array.from({ length: 7 }, (_, index) => ({
      name: `Trạm ${index + 1}`,
      position: [107.05 + index / 50, 10.4 + index / 40],
      pm25: 11 + 3 * index,
      atMs,
    }));
    const sensors = await startSensorThings(stations);
    ending.push(sensors.stop);
    const source = { id: 'sensors', connector: 'sensorthings', baseUrl: sensors.url, pageSize: 3 };
    const query = `description eq '${STATION_KIND}'`;
    const url = await startCentre([source], { 'air-stations': { source: 'sensors', query } });
    const { page, violations, close } = await openCentre(browser, `${url}/analyst`);
    await untilDiagnostics(page, (d) => feedOf(d, 'air-stations')?.rows, stations.length);
    // No station is refused; the service refuses to be asked for their history, which the program tells as one.
    expect(feedOf((await readDiagnostics(page))!, 'air-stations').refusedRows).toBeLessThanOrEqual(1);
    await page.getByRole('button', { name: 'Mở bảng Chất lượng không khí (VN_AQI)' }).click();
    const grid = page.getByRole('grid', { name: /^Trạm quan trắc không khí: 7 dòng/ });
    await grid.waitFor({ timeout: PATIENCE_MS });
    const peer = (await (await fetch(`${sensors.url}Observations`)).json()) as {
      value: { result: string }[];
    };
    const results = peer.value.map(({ result }) => Number(result)).toSorted((a, b) => a - b);
    expect(results).toEqual(stations.map(({ pm25 }) => pm25));
    for (const { name, pm25 } of stations) {
      await grid.getByText(name, { exact: true }).click();
      await expect
        .poll(async () => numbersOf(await inspectorOf(page).innerText()), { timeout: PATIENCE_MS })
        .toContain(pm25);
    }
    expect(violations).toEqual([]);
    await close();
  });
});
