// Every face in a real browser: live within seconds, clean, in the right language, and honest about what it shows.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import {
  openFace,
  PATIENCE_MS,
  readDiagnostics,
  shippedConfig,
  untilDrawn,
  untilLive,
} from '../support/running-program.ts';

/** What a stranger may wait for live data; a continuous-integration machine without GPU gets three times as long. */
const LIVE_WITHIN_MS = 30_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Every tile says a number and how old it is; where too few report, that sentence stands in the number's place. */
async function expectFigures(page: Page): Promise<void> {
  const tiles = page.locator('article[data-kpi]');
  const unfit = () =>
    tiles.evaluateAll((all) =>
      all
        .filter(
          (tile) => tile.getAttribute('data-quality') === 'missing' || !/\d/.test(tile.textContent ?? ''),
        )
        .map((tile) => tile.textContent),
    );
  await expect.poll(unfit, { timeout: PATIENCE_MS }).toEqual([]);
  const ages = await tiles.evaluateAll((all) => all.map((tile) => tile.querySelector('.age')?.textContent));
  expect(ages.length).toBeGreaterThan(0);
  for (const age of ages)
    expect(age).toMatch(
      /^(cách đây|Quá hạn cập nhật,) .*\d+\s(giây|phút|giờ|ngày)|vừa xong|^(T\d+|Quý [IV]+|Tuần \d+)\/\d{4}|^\d{4}$|^\d{2}\/\d{2}\/\d{4}/,
    );
}

/** The sources of the map are one press away; a wall, which nobody presses, keeps the words on its boundaries alone. */
async function expectAttribution(page: Page): Promise<void> {
  await page.getByText('Nguồn bản đồ').click();
  const sources = page.getByRole('region', { name: 'Bản đồ tỉnh' }).getByRole('listitem');
  expect(await sources.count()).toBeGreaterThan(0);
}

describe.each([
  { path: '/wall', title: 'Màn hình lớn · Hải Đăng', hasMap: true },
  { path: '/leader', title: 'Lãnh đạo · Hải Đăng', hasMap: false },
  { path: '/analyst', title: 'Phân tích · Hải Đăng', hasMap: true },
])('$path', ({ path, title, hasMap }) => {
  it('is live within seconds, says what it is, and does nothing that it should not', async () => {
    const { page, expectClean, close } = await openFace(browser, path);
    const liveAfterMs = await untilLive(page);
    console.log(`${path} was live after ${(liveAfterMs / 1000).toFixed(1)} s`);
    expect(liveAfterMs).toBeLessThan(LIVE_WITHIN_MS);

    const { sources, tables, simulated, build, clock } = (await readDiagnostics(page))!;
    const configured = shippedConfig().sources.map(({ id }) => `${String(id)} live`);
    expect(sources.map(({ id, state }) => `${id} ${state}`)).toEqual(configured);
    expect(sources.filter(({ errors, lastSuccess }) => errors.length > 0 || lastSuccess === null)).toEqual(
      [],
    );
    expect(tables.filter(({ rows, id }) => rows === 0 && id !== 'warnings')).toEqual([]);
    expect(tables.length).toBe(sources.flatMap(({ feeds }) => feeds).length);
    expect({ simulated, build: /^\d+\.\d+\.\d+/.test(build), rate: clock.rate }).toEqual({
      simulated: true,
      build: true,
      rate: 1,
    });

    expect(await page.title()).toBe(title);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
    await page
      .getByText(/^Mô phỏng/)
      .first()
      .waitFor();
    if (path !== '/analyst') await expectFigures(page);
    if (hasMap) {
      await page.getByText('Ranh giới minh họa').waitFor();
      if (path === '/analyst') await expectAttribution(page);
      await untilDrawn(page, ['transport.segments', 'environment.air']);
    }
    expectClean();
    await close();
  });
});

describe('/', () => {
  it('offers the three faces and says at once that the data are simulated', async () => {
    const { page, expectClean, close } = await openFace(browser, '/');
    await page.getByText(/số liệu mô phỏng/).waitFor();
    const links = page.getByRole('main').getByRole('link');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(['/wall', '/leader', '/analyst', '/connect']);
    expect(await page.title()).toBe('Hải Đăng');
    await untilLive(page);
    await links.filter({ hasText: 'Lãnh đạo' }).click();
    await page.getByRole('heading', { name: 'Việc cần chỉ đạo' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/leader');
    await page.goBack();
    await page.getByRole('heading', { name: 'Chọn màn hình làm việc' }).waitFor();
    expectClean();
    await close();
  });

  it('leads back from an address that does not exist', async () => {
    const { page, expectClean, close } = await openFace(browser, '/khong-co');
    await page.getByRole('heading', { name: 'Không tìm thấy trang' }).waitFor();
    await page.getByText('/khong-co').waitFor();
    await page.getByRole('link').click();
    await page.getByRole('heading', { name: 'Chọn màn hình làm việc' }).waitFor();
    expectClean();
    await close();
  });
});
