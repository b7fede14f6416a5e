// The source wizard in a real browser: it finds each standard, its mapping works unedited, and what is in the way is said in words.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../mocks/protocols/fault/fault.ts';
import { launchBrowser } from '../support/browser.ts';
import {
  feedOf,
  openFace,
  PATIENCE_MS,
  readDiagnostics,
  serveConfig,
  setFault,
  shippedConfig,
  untilDiagnostics,
  untilLive,
} from '../support/running-program.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const panel = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

async function probe(page: Page, address: string): Promise<void> {
  await page.getByLabel('Địa chỉ gốc (URL)').fill(address);
  await page.getByRole('button', { name: 'Dò nguồn' }).click();
  await page.getByRole('button', { name: 'Dò nguồn' }).and(page.locator(':enabled')).waitFor({
    timeout: PATIENCE_MS,
  });
}

/** Chooses an offer, tries its mapping, and answers how many rows came and the configuration to copy. */
async function tryOffer(page: Page, offer: string | null): Promise<{ rows: number; config: string }> {
  const offers = panel(page, 'Dữ liệu nguồn có');
  const named = offer === null ? {} : { name: offer, exact: true };
  await offers.getByRole('radio', named).first().check();
  await page.getByRole('button', { name: 'Chạy thử' }).click();
  const trial = panel(page, 'Kết quả chạy thử');
  await trial.waitFor({ timeout: PATIENCE_MS });
  const rows = await trial.locator('dd').first().innerText();
  const config = await panel(page, 'config.json').locator('pre').innerText();
  return { rows: Number(/^[\d.]+/.exec(rows)?.[0].replaceAll('.', '')), config };
}

/** Simulated sources, what they speak, and the offer that is tried; null is the first. */
const SOURCES = [
  ['broker', 'ETSI NGSI-LD', 'AirQualityObserved'],
  ['gis', 'OGC API – Features / GeoJSON', 'AirQualityObserved'],
  ['sensors', 'OGC SensorThings', 'Things'],
  ['alerts', 'CAP (OASIS)', null],
  ['transit', 'GTFS-Realtime', null],
  ['reports', 'Open311 GeoReport', 'requests'],
  ['works', 'WZDx', 'Road events'],
  ['roads511', 'Open511', 'Road events'],
  ['ais', 'AIS JSON', 'vessels'],
  ['files', 'CSV / XLSX', null, 'AirQualityObserved.csv'],
] as const satisfies readonly (readonly [string, string, string | null, string?])[];

describe('the wizard', () => {
  it('finds what each simulated source speaks, and its proposal brings rows', async () => {
    const { page, expectClean, close } = await openFace(browser, '/connect');
    for (const [source, standard, offer, file = ''] of SOURCES) {
      await probe(page, `/sources/${source}/${file}`);
      await panel(page, 'Nguồn tìm thấy').locator('strong', { hasText: standard }).waitFor();
      const { rows, config } = await tryOffer(page, offer);
      // A calm day has no warning.
      if (source !== 'alerts') expect(rows, source).toBeGreaterThan(0);
      const piece = JSON.parse(config) as { sources: { id: string }[]; feeds: object };
      expect(piece.sources.map(({ id }) => id)).toEqual([source]);
      expect(Object.keys(piece.feeds)).toHaveLength(1);
    }
    expectClean();
    await close();
  }, 240_000);

  it('writes a mapping that works unedited: the same rows from a map server as from the broker', async () => {
    const { page, close } = await openFace(browser, '/connect');
    await probe(page, '/sources/gis/');
    const { rows, config } = await tryOffer(page, 'TrafficFlowObserved');
    await close();

    const shipped = shippedConfig();
    const piece = JSON.parse(config) as { sources: Record<string, unknown>[]; feeds: object };
    const merged = { ...shipped, sources: [...shipped.sources, ...piece.sources], feeds: piece.feeds };
    const moved = await openFace(browser, '/analyst', { prepare: (context) => serveConfig(context, merged) });
    await untilDiagnostics(moved.page, (d) => feedOf(d, 'traffic-segments')?.state, 'live');
    const { sources, tables } = (await readDiagnostics(moved.page))!;
    expect(sources.find(({ id }) => id === 'gis')).toMatchObject({ connector: 'ogc-features', rows });
    expect(tables.find(({ id }) => id === 'traffic-segments')?.rows).toBe(rows);
    moved.expectClean();
    await moved.close();
  }, 120_000);

  it('joins several sources into one piece, and keeps it through a reload', async () => {
    const { page, expectClean, close } = await openFace(browser, '/connect');
    // Without the last slash, as people type it.
    await probe(page, '/sources/sensors');
    await panel(page, 'Nguồn tìm thấy').getByText('/sources/sensors/').waitFor();
    const stations = await tryOffer(page, 'Things');
    // The feed asks for part of the stations: the trial says of how many.
    await panel(page, 'Kết quả chạy thử').getByText(`${stations.rows} trên`).waitFor();
    await page.getByRole('button', { name: 'Giữ lại' }).click();
    await page.reload();
    await probe(page, '/sources/gis/');
    await page.getByLabel('Tìm loại dữ liệu').fill('WeatherObs');
    const { config } = await tryOffer(page, 'WeatherObserved');
    const piece = JSON.parse(config) as { sources: { id: string }[]; feeds: object };
    expect(piece.sources.map(({ id }) => id)).toEqual(['sensors', 'gis']);
    expect(Object.keys(piece.feeds)).toEqual(['air-stations', 'weather-stations']);
    expectClean();
    await close();
  }, 120_000);

  it('lists every type of a broker, each with the feed that it fits', async () => {
    const { page, close } = await openFace(browser, '/connect');
    await page.getByRole('button', { name: /^broker/ }).click();
    const offers = panel(page, 'Dữ liệu nguồn có');
    const rowOf = (type: string) =>
      offers.getByRole('row').filter({ has: page.getByText(type, { exact: true }) });
    await rowOf('WeighInMotionObserved').getByText('Cân tải trọng tự động').waitFor({ timeout: PATIENCE_MS });
    await rowOf('AirQualityObserved').getByText('Trạm quan trắc không khí').waitFor();
    expect(await offers.getByRole('radio').count()).toBeGreaterThan(80);
    await close();
  }, 120_000);
});

const FAULTS: readonly (readonly [Fault, string])[] = [
  [{ kind: 'http-401' }, 'Nguồn đòi mã truy cập.'],
  [{ kind: 'login-redirect' }, 'Nguồn trả về trang đăng nhập thay cho dữ liệu.'],
  [{ kind: 'dead' }, 'Không kết nối được'],
  [{ kind: 'http-500' }, 'Nguồn báo lỗi.'],
  [{ kind: 'html' }, 'Ở đây là một trang web (HTML)'],
];

describe('what is in the way', () => {
  it('is said of each fault with what to do', async () => {
    const { page, faults, close } = await openFace(browser, '/connect');
    // The simulator hears of faults once it has started.
    await untilLive(page);
    for (const [fault, words] of FAULTS) {
      await setFault(page, 'gis', fault);
      await probe(page, '/sources/gis/');
      const found = panel(page, 'Chưa nhận ra chuẩn nào');
      await found.getByText(words).waitFor({ timeout: PATIENCE_MS });
      await found.getByText('Cách xử lý').first().waitFor();
    }
    expect(faults.pageErrors).toEqual([]);
    await close();
  }, 240_000);

  it('is an address that is none: it is refused before anything is asked', async () => {
    const { page, expectClean, close } = await openFace(browser, '/connect');
    await page.getByLabel('Địa chỉ gốc (URL)').fill('ftp://may-chu/');
    await page.getByLabel('Địa chỉ gốc (URL)').press('Enter');
    await page.getByRole('alert').getByText('chưa phải địa chỉ').waitFor();
    expectClean();
    await close();
  });

  it('is the page’s own policy: both ways through the centre’s server are written out', async () => {
    const { page, close } = await openFace(browser, '/connect');
    await probe(page, 'https://gis.example.invalid/ogc/');
    await page.getByText('chỉ được phép gọi máy chủ của trung tâm').waitFor();
    const backend = await panel(page, 'Cách 1: npm run backend').locator('pre').innerText();
    expect(JSON.parse(backend)).toMatchObject({
      sources: [{ id: 'gis', baseUrl: 'sources/gis/' }],
      proxy: { gis: { upstream: 'https://gis.example.invalid/ogc/' } },
    });
    const nginx = await panel(page, 'Cách 2: nginx').locator('pre').innerText();
    expect(nginx).toContain('proxy_pass https://gis.example.invalid/ogc/;');
    await close();
  }, 60_000);
});
