// The program's own screens on servers that nobody here wrote: nginx before MapServer's roads and Mosquitto's messages.
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createFleet } from '../../mocks/load/fleet.ts';
import { publishFleet } from '../../mocks/load/publish-fleet.ts';
import { jammedLengthM, speedRatio } from '../../src/sectors/transport/traffic-rules.ts';
import { launchBrowser } from '../support/browser.ts';
import { feedOf, PATIENCE_MS, readDiagnostics, untilDiagnostics } from '../support/running-program.ts';
import { listen, shut } from '../unit/mocks/backend/proxy/two-servers.ts';
import { buildWithConfig, numbersOf, openCentre, parseFigure } from './support/centre.ts';
import { fronts, type Front } from './support/front.ts';
import { ensurePeer } from './support/install-peer.ts';
import { mapServerPeer, startMapServer, type MapServer } from './support/map-server.ts';
import { mosquittoPeer, startMosquitto, type Mosquitto } from './support/mosquitto.ts';
import { ROAD_FEED, type RoadFeature } from './support/road-features.ts';
import { createProvince, serveSource } from './support/simulated-broker.ts';

const COUNTERS = 'traffic-detectors';
const PUSHED = 12;
const reason = [fronts['nginx']!, mapServerPeer, mosquittoPeer].map(ensurePeer).find((why) => why !== null);

const CONFIG = {
  sources: [
    {
      id: 'broker',
      connector: 'ngsi-ld',
      baseUrl: 'sources/broker/',
      pageSize: 1000,
      push: { url: 'sources/broker/mqtt', topics: ['ngsi-ld/ItemFlowObserved'] },
    },
    { id: 'alerts', connector: 'cap', baseUrl: 'sources/alerts/' },
    { id: 'gis', connector: 'ogc-features', baseUrl: 'sources/gis/', pageSize: 500 },
  ],
  feeds: { 'traffic-segments': ROAD_FEED },
};

describe('screens on real servers', () => {
  if (reason !== undefined) {
    it.skip(reason, () => undefined);
    return;
  }
  let browser: Browser;
  let maps: MapServer;
  let messages: Mosquitto;
  let front: Front;
  let removeRoot: () => void;
  const servers: Server[] = [];

  beforeAll(async () => {
    maps = await startMapServer();
    messages = await startMosquitto();
    const province = await createProvince();
    servers.push(serveSource(province, 'broker'), serveSource(province, 'alerts', '/cap'));
    const [broker, alerts] = await Promise.all(servers.map(listen));
    const { root, remove } = buildWithConfig(inject('buildDir'), CONFIG);
    removeRoot = remove;
    front = await fronts['nginx']!.start({
      root,
      token: 's3cret',
      sources: {
        broker: `127.0.0.1:${broker}`,
        alerts: `127.0.0.1:${alerts}`,
        mqtt: messages.socketAddress,
        gis: maps.address,
      },
    });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await front?.stop();
    await messages?.stop();
    await maps?.stop();
    await Promise.all(servers.map(shut));
    removeRoot?.();
  });

  /** The roads by the peer's own word, asked without the program and without the proxy. */
  async function askPeer(): Promise<{ numberMatched: number; features: RoadFeature[] }> {
    const items = `http://${maps.address}/ogcapi/collections/roads/items?f=json&limit=10000`;
    return (await fetch(items)).json() as Promise<{ numberMatched: number; features: RoadFeature[] }>;
  }

  it('shows MapServer’s roads: as many, with its values, and the figure that follows from them', async () => {
    maps.measure(Date.now());
    const peer = await askPeer();
    expect(peer.numberMatched).toBeGreaterThan(1000);
    const { id, properties: chosen } = peer.features[37]!;
    const { page, violations, close } = await openCentre(
      browser,
      `${front.url}/analyst?s=${encodeURIComponent(`traffic-segments~${id}`)}`,
    );
    await untilDiagnostics(page, (d) => feedOf(d, 'traffic-segments')?.rows, peer.numberMatched);
    const health = (await readDiagnostics(page))!;
    expect(feedOf(health, 'traffic-segments')).toMatchObject({ state: 'live', refusedRows: 0 });
    await page
      .getByRole('button', { name: /^Mở bảng .*đường/ })
      .first()
      .click();
    const grid = page.getByRole('grid', { name: /^Đoạn đường: / });
    await grid.waitFor({ timeout: PATIENCE_MS });
    expect(parseFigure((await grid.getAttribute('aria-label'))!.replace(/^.*: /, ''))).toBe(
      peer.numberMatched,
    );
    const facts = page.getByRole('table', { name: 'Thuộc tính', exact: true });
    await facts.waitFor({ timeout: PATIENCE_MS });
    const text = await facts.innerText();
    expect(text).toContain(chosen.ten_duong);
    expect(numbersOf(text)).toContain(chosen.toc_do);
    expect(numbersOf(text)).toContain(chosen.chieu_dai);
    // As the peer's agency would: what is two minutes old no longer counts as live.
    maps.measure(Date.now());
    await page.goto(`${front.url}/leader?f=transport`);
    const jammedM = peer.features
      .map(({ properties: road }) =>
        jammedLengthM(speedRatio(road.toc_do, road.toc_do_tu_do), road.chieu_dai),
      )
      .reduce((sum, lengthM) => sum + lengthM, 0);
    expect(jammedM).toBeGreaterThan(10_000);
    await expect
      .poll(() => figureOf(page, 'transport.jammed-km'), { timeout: PATIENCE_MS })
      .toBe(Math.round(jammedM / 100) / 10);
    expect(violations).toEqual([]);
    await close();
  });

  it('maps MapServer’s roads by the wizard: what it writes brings all of them, unedited', async () => {
    maps.measure(Date.now());
    const peer = await askPeer();
    const { page, violations, close } = await openCentre(browser, `${front.url}/connect`);
    await page.getByLabel('Địa chỉ gốc (URL)').fill('/sources/gis/');
    await page.getByRole('button', { name: 'Dò nguồn' }).click();
    const offers = page.getByRole('region', { name: 'Dữ liệu nguồn có' });
    await offers.getByRole('radio').first().check({ timeout: PATIENCE_MS });
    await page.getByRole('button', { name: 'Chạy thử' }).click();
    const trial = page.getByRole('region', { name: 'Kết quả chạy thử' });
    await trial.waitFor({ timeout: PATIENCE_MS });
    expect(parseFigure(await trial.locator('dd').first().innerText())).toBe(peer.numberMatched);
    const piece = JSON.parse(
      await page.getByRole('region', { name: 'config.json' }).locator('pre').innerText(),
    ) as typeof CONFIG;
    expect(piece.feeds['traffic-segments']).toMatchObject({
      source: 'gis',
      entityType: ROAD_FEED.entityType,
      columns: { speed: { attribute: 'toc_do' }, roadName: { attribute: 'ten_duong' } },
    });
    expect(violations).toEqual([]);
    await close();
  });

  it('shows what Mosquitto brings between polls, through nginx', async () => {
    const fleet = createFleet(PUSHED, Date.now(), 1000);
    const { page, violations, close } = await openCentre(
      browser,
      `${front.url}/analyst?s=${encodeURIComponent(`${COUNTERS}~urn:ngsi-ld:ItemFlowObserved:load-0000003`)}`,
    );
    await untilDiagnostics(page, (d) => feedOf(d, COUNTERS)?.state, 'live');
    const rows = async () => (await readDiagnostics(page))!.tables.find(({ id }) => id === COUNTERS)!.rows;
    const polled = await rows();
    expect(polled).toBeGreaterThan(100);
    const outlet = await publishFleet(messages.url)(fleet);
    try {
      await expect
        .poll(
          async () => {
            outlet.changed(fleet.change(PUSHED, Date.now()));
            return rows();
          },
          { timeout: PATIENCE_MS, interval: 1000 },
        )
        .toBe(polled + PUSHED);
      const { averageSpeed } = JSON.parse(fleet.write(3, 'concise')) as { averageSpeed: { value: number } };
      const facts = page.getByRole('table', { name: 'Thuộc tính', exact: true });
      await expect
        .poll(async () => numbersOf(await facts.innerText()), { timeout: PATIENCE_MS })
        .toContain(Math.round(averageSpeed.value));
    } finally {
      await outlet.close();
    }
    expect(violations).toEqual([]);
    await close();
  });
});

/** The value of a figure's tile or row. */
async function figureOf(page: Page, kpi: string): Promise<number> {
  const tile = page.locator(`[data-kpi="${kpi}"] .kpi-tile__value`).first();
  return parseFigure(await tile.innerText({ timeout: PATIENCE_MS }));
}
