// The analyst's work in a real browser: layers, choosing by table and by map, the inspector, replay, and a URL that carries it all.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import {
  openFace,
  goToFace,
  PATIENCE_MS,
  readDiagnostics,
  untilDiagnostics,
  untilDrawn,
  untilLive,
} from '../support/running-program.ts';

const HOUR_MS = 3_600_000;
const AIR = 'Chất lượng không khí (VN_AQI)';
const COUNTERS = 'Điểm đếm xe';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const inspector = (page: Page) => page.getByRole('article', { name: /^(Chi tiết đối tượng|Inspector)/ });
const query = (page: Page) => new URL(page.url()).searchParams;
const isVisible = (page: Page, layer: string) =>
  readDiagnostics(page).then((d) => d?.layers.find(({ id }) => id === layer)?.visible);

/** Opens the table of the air stations and chooses a station by keyboard; returns its id. */
async function chooseStation(page: Page): Promise<string> {
  await page.getByRole('button', { name: `Mở bảng ${AIR}` }).click();
  const grid = page.getByRole('grid', { name: /^Trạm quan trắc không khí: \d+ dòng/ });
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await inspector(page).waitFor();
  expect(await grid.getByRole('row', { selected: true }).count()).toBe(1);
  return inspector(page).locator('dl code').innerText();
}

/** Moves the map to the chosen object and returns the middle of the map on the screen, where it now is. */
async function showOnMap(page: Page): Promise<{ x: number; y: number }> {
  await page.getByRole('button', { name: 'Hiện trên bản đồ' }).click();
  await expect
    .poll(() => Number(query(page).get('c')?.split(',')[2]), { timeout: PATIENCE_MS })
    .toBeGreaterThanOrEqual(13.5);
  const box = (await page.locator('canvas.maplibregl-canvas').boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('/analyst', () => {
  it('chooses objects by table, hover and click, and tells everything of them', async () => {
    const { page, expectClean, close } = await openFace(browser, '/analyst');
    await untilLive(page);
    await untilDrawn(page, ['transport.segments', 'environment.air']);
    const id = await chooseStation(page);
    expect(id).toMatch(/^urn:ngsi-ld:AirQualityObserved:/);
    await expect.poll(() => query(page).get('s'), { timeout: PATIENCE_MS }).toBe(`air-stations~${id}`);

    const facts = await inspector(page).locator('dl').first().innerText();
    expect(facts).toMatch(
      /Thời điểm quan trắc\s+\d\d:\d\d.*Tuổi số liệu\s+\d+.*Chất lượng\s+\S+.*Nguồn dữ liệu\s+.*broker/s,
    );
    const attributes = inspector(page).getByRole('table', { name: 'Thuộc tính', exact: true });
    expect(await attributes.getByRole('row', { name: /PM2[.,]5.*µg\/m³/ }).count()).toBeGreaterThan(0);

    const history = inspector(page).getByRole('img', { name: /^Biểu đồ / });
    await history.waitFor({ timeout: PATIENCE_MS });
    await inspector(page)
      .getByRole('button', { name: /^Xem dạng bảng/ })
      .click();
    const hours = inspector(page).getByRole('region').getByRole('row');
    expect(await hours.count()).toBeGreaterThan(20);
    expect(await hours.nth(1).innerText()).toMatch(/\d\d:\d\d.*\d/s);

    await inspector(page).getByText('Bản ghi gốc').click();
    const raw = inspector(page).locator('pre');
    await raw.waitFor({ timeout: PATIENCE_MS });
    expect((JSON.parse(await raw.innerText()) as { id: string }).id).toBe(id);

    const title = await inspector(page).getByRole('heading').first().innerText();
    const middle = await showOnMap(page);
    await untilDiagnostics(page, ({ map }) => map?.labels.includes(title), true);
    await page.getByRole('button', { name: 'Đóng chi tiết đối tượng' }).click();
    await page.mouse.move(middle.x - 40, middle.y - 40);
    await page.mouse.move(middle.x, middle.y, { steps: 4 });
    const card = page.locator('aside[data-quality]');
    await card.waitFor({ timeout: PATIENCE_MS });
    expect(await card.innerText()).toContain(title);
    expect(await card.innerText()).toMatch(/cách đây|Quá hạn cập nhật/);

    expect(await inspector(page).count()).toBe(0);
    await page.mouse.click(middle.x, middle.y);
    await inspector(page).waitFor({ timeout: PATIENCE_MS });
    expect(await inspector(page).locator('dl code').innerText()).toBe(id);
    expectClean();
    await close();
  });

  it('goes back in time with tables, map and clock, and returns to live', async () => {
    const { page, expectClean, close } = await openFace(browser, '/analyst');
    await untilLive(page);
    const present = Date.parse((await readDiagnostics(page))!.clock.now);
    for (let steps = 0; steps < 3; steps += 1) await page.getByRole('button', { name: 'Lùi 1 giờ' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /Xem lại \d/ })
      .waitFor();
    await untilDiagnostics(page, ({ clock }) => clock.replay, true);
    const shown = Date.parse((await readDiagnostics(page))!.clock.shown);
    expect(present - shown).toBeGreaterThan(2.8 * HOUR_MS);
    expect(present - shown).toBeLessThan(3.4 * HOUR_MS);
    const onClock = await page.locator('header time').getAttribute('datetime');
    expect(Math.abs(Date.parse(onClock!) - shown)).toBeLessThan(2000);
    await untilDiagnostics(
      page,
      ({ tables }) => {
        const { rows, watermark } = tables.find(({ id }) => id === 'traffic-segments')!;
        const ageMs = shown - Date.parse(watermark ?? '');
        return rows > 400 && ageMs >= 0 && ageMs < HOUR_MS / 6;
      },
      true,
    );
    expect(query(page).get('at')).toBe(new Date(shown).toISOString());
    // A wall has no time bar: it says itself that this is not now, and no answer of now is called early.
    await goToFace(page, 'Màn hình lớn');
    const notice = page.locator('.face__notices').getByText('Đang xem lại lúc');
    await notice.waitFor();
    const ages = page.locator('.wall__kpis .age');
    await expect.poll(() => ages.count(), { timeout: PATIENCE_MS }).toBeGreaterThan(0);
    expect((await ages.allInnerTexts()).filter((age) => age.includes('đi trước'))).toEqual([]);
    await page.getByRole('button', { name: 'Về trực tiếp' }).click();
    await notice.waitFor({ state: 'detached' });
    await goToFace(page, 'Phân tích');
    await untilDiagnostics(page, ({ clock }) => clock.replay, false);
    await untilLive(page);
    await untilDiagnostics(
      page,
      ({ tables }) =>
        Date.parse(tables.find(({ id }) => id === 'traffic-segments')!.watermark!) > present - 300_000,
      true,
    );
    expectClean();
    await close();
  });

  it('carries camera, layers, opacity, time, selection, language and theme in its URL', async () => {
    const { page, close } = await openFace(browser, '/analyst');
    await untilLive(page);
    expect(await isVisible(page, 'transport.detectors')).toBe(false);
    await page.getByRole('checkbox', { name: COUNTERS }).check();
    await untilDrawn(page, ['transport.detectors']);
    await page.getByRole('checkbox', { name: AIR }).uncheck();
    await untilDiagnostics(page, (d) => d.layers.find(({ id }) => id === 'environment.air'), {
      id: 'environment.air',
      visible: false,
      instances: 0,
    });
    await page.getByRole('slider', { name: `Độ mờ đục lớp ${COUNTERS}` }).fill('0.5');
    const id = await chooseStation(page);
    await showOnMap(page);
    await page.getByRole('button', { name: 'Lùi 1 giờ' }).click();
    await page.getByRole('radio', { name: 'English' }).check({ force: true });
    await page.getByRole('radio', { name: 'Light' }).check({ force: true });
    await expect
      .poll(() => [...query(page).keys()].sort().join(), { timeout: PATIENCE_MS })
      .toBe('at,c,l,lang,s,theme');
    const address = page.url();
    const before = (await readDiagnostics(page))!;
    await close();

    const {
      page: later,
      expectClean,
      close: closeLater,
    } = await openFace(browser, address.replace(/^.*?(?=\/analyst)/, ''));
    await untilLive(later);
    await inspector(later).waitFor({ timeout: PATIENCE_MS });
    expect(await inspector(later).locator('dl code').innerText()).toBe(id);
    expect(
      await later
        .getByRole('slider', { name: /opacity/i })
        .evaluateAll((all) => all.map((slider) => (slider as HTMLInputElement).value)),
    ).toContain('0.5');
    expect(
      await later.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme']]),
    ).toEqual(['en', 'light']);
    await untilDiagnostics(
      later,
      ({ layers }) => layers.map(({ id: layer, visible }) => [layer, visible]),
      before.layers.map(({ id: layer, visible }) => [layer, visible]),
    );
    expect((await readDiagnostics(later))!.clock).toMatchObject({ shown: before.clock.shown, replay: true });
    expect(decodeURIComponent(later.url())).toBe(decodeURIComponent(address));
    expectClean();
    await closeLater();
  });
});

describe('the map of the whole country', () => {
  it('names both archipelagos and the sea, in Vietnamese and in English', async () => {
    const { page, expectClean, close } = await openFace(browser, '/analyst?c=112,14,4');
    const sovereign = ['Quần đảo Hoàng Sa (Việt Nam)', 'Quần đảo Trường Sa (Việt Nam)', 'Biển Đông'];
    await untilDiagnostics(page, ({ map }) => sovereign.filter((name) => !map?.labels.includes(name)), []);
    await page.getByRole('radio', { name: 'English' }).check({ force: true });
    const official = [
      'Hoàng Sa Archipelago (Vietnam)',
      'Trường Sa Archipelago (Vietnam)',
      'East Sea (Biển Đông)',
    ];
    await untilDiagnostics(page, ({ map }) => official.filter((name) => !map?.labels.includes(name)), []);
    const { labels } = (await readDiagnostics(page))!.map!;
    expect(labels.filter((name) => /paracel|spratly|south china/i.test(name))).toEqual([]);
    expectClean();
    await close();
  });
});
