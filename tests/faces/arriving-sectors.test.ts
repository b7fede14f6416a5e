// A leader reads the first figures while the other sectors are on their way: nothing is claimed of those, and nothing of them is lost.
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { goToFace, openFace, PATIENCE_MS, readDiagnostics, untilLive } from '../support/running-program.ts';

/** Chunks of the sectors that are not the first, in page and worker. */
const LATER = /\/assets\/(sectors|feeds)-[^/]*\.js$/;
const DELAYED = 'Chưa tải được, đang thử lại';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Cuts the later sectors off; the returned function lets them through. */
async function cutOff(context: BrowserContext): Promise<() => Promise<void>> {
  const file = /\/assets\/sectors-[^/]*\.js$/;
  await context.route(file, (route) => route.abort());
  return () => context.unroute(file);
}

it('shows figures before the code of most sectors is asked for', async () => {
  const asked: string[] = [];
  const { page, expectClean, close } = await openFace(browser, '/leader', {
    prepare: async (context) => {
      context.on('request', (request) => asked.push(request.url()));
    },
    initScript: () => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('article[data-kpi] [data-hollow="false"]')) return;
        observer.disconnect();
        const names = performance.getEntriesByType('resource').map(({ name }) => name);
        Object.assign(window, { fetchedByFirstFigure: names });
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true });
    },
  });
  const fetched = await page.waitForFunction(
    () => (window as unknown as { fetchedByFirstFigure?: string[] }).fetchedByFirstFigure,
    undefined,
    { timeout: PATIENCE_MS },
  );
  expect(((await fetched.jsonValue()) ?? []).filter((url) => LATER.test(url))).toEqual([]);
  await untilLive(page);
  // They were really there to be asked for.
  expect(asked.filter((url) => LATER.test(url)).length).toBeGreaterThanOrEqual(2);
  expect((await readDiagnostics(page))!.sectorsAwaited).toEqual([]);
  expect(await page.locator('.sector-card').count()).toBe(17);
  expectClean();
  await close();
});

it('says of sectors that cannot be fetched that they cannot, claims no calm, and has them as soon as it can', async () => {
  let letThrough = async () => {};
  const { page, expectClean, close } = await openFace(browser, '/leader', {
    prepare: async (context) => (letThrough = await cutOff(context)),
  });
  const delayed = page.locator('.sector-card').filter({ hasText: DELAYED });
  await expect.poll(() => delayed.count(), { timeout: PATIENCE_MS }).toBe(15);
  // The first ones work meanwhile.
  await page.locator('article[data-kpi] [data-hollow="false"]').first().waitFor({ timeout: PATIENCE_MS });
  const said = await page.locator('main').innerText();
  expect(said).toContain('đang nhận số liệu');
  expect(said).not.toMatch(/không chỉ tiêu nào vượt ngưỡng|Không có việc/);
  await page.getByText('Còn 15 lĩnh vực đang được tải, chưa được xem.').waitFor({ timeout: PATIENCE_MS });
  expect(await page.getByRole('button', { name: /CSV/ }).count()).toBe(0);
  expect((await readDiagnostics(page))!.sectorsAwaited).toHaveLength(15);

  await letThrough();
  await untilLive(page);
  expect(await delayed.count()).toBe(0);
  expect(await page.locator('main').innerText()).not.toContain('đang được tải');
  await page.getByRole('button', { name: /CSV/ }).waitFor();
  expect(await page.locator('.sector-card__open').count()).toBe(17);
  // An import that failed is an error without a stack.
  expectClean([/ERR_FAILED/, /^pageErrors: $/]);
  await close();
});

it('opens the wall once every sector is there', async () => {
  let letThrough = async () => {};
  const { page, close } = await openFace(browser, '/leader', {
    prepare: async (context) => (letThrough = await cutOff(context)),
  });
  await page.locator('.sector-card').first().waitFor({ timeout: PATIENCE_MS });
  const link = page.locator('.header-bar__faces').getByRole('link', { name: 'Màn hình lớn' });
  await link.dispatchEvent('click');
  await page.locator('.app-loading').waitFor({ timeout: PATIENCE_MS });
  await letThrough();
  await page.locator('canvas.maplibregl-canvas').waitFor({ timeout: PATIENCE_MS });
  await untilLive(page);
  await goToFace(page, 'Lãnh đạo');
  expect(await page.locator('.sector-card__open').count()).toBe(17);
  await close();
});
