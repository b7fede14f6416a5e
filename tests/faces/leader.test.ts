// The leader's face loads no map and no chart library before a sheet asks for one, and a keyboard is enough to use it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { readChunks } from '../support/record-chunks.ts';
import { openFace, PATIENCE_MS, untilLive } from '../support/running-program.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Libraries among `names` whose code was in a script that the page has loaded. */
async function loadedLibraries(page: Page, names: readonly string[]): Promise<string[]> {
  const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const chunks = readChunks(inject('buildDir'));
  const modules = urls.flatMap((url) => chunks.get(new URL(url).pathname.slice(1))?.modules ?? []);
  expect(modules.some((module) => module.includes('src/faces/leader/'))).toBe(true);
  return names.filter((name) => modules.some((module) => module.includes(`node_modules/${name}/`)));
}

/** Presses Tab until the focused element is of the wanted name; throws where the keyboard does not lead there. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
    if (focused === name) return;
  }
  throw new Error(`60 presses of Tab did not reach “${name}”.`);
}

describe('/leader', () => {
  it('opens the sheet of a figure by keyboard, with everything that stands behind the number', async () => {
    const { page, expectClean, close } = await openFace(browser, '/leader');
    await untilLive(page);
    await page.locator('article[data-kpi="transport.speed-ratio"]').waitFor();
    expect(await loadedLibraries(page, ['maplibre-gl', '@deck.gl', 'echarts'])).toEqual([]);

    await tabTo(page, 'Cách tính');
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog');
    await sheet.waitFor();
    await sheet
      .getByRole('img', { name: /^Biểu đồ / })
      .first()
      .waitFor({ timeout: PATIENCE_MS });
    const facts = await sheet.locator('dl').filter({ hasText: 'Công thức' }).innerText();
    for (const fact of ['Định nghĩa', 'Công thức', 'Số liệu vào', 'Số dòng', 'Thời điểm số liệu', 'Nguồn']) {
      expect(facts).toContain(fact);
    }
    expect(facts).toMatch(/\d+\/\d+ dòng được tính/);
    expect(facts).toMatch(/broker · \w+/);
    expect(await sheet.locator('dl').filter({ hasText: 'Dự báo' }).innerText()).toContain('So kỳ trước');
    // Charts of figures are drawn without a chart library.
    expect(await loadedLibraries(page, ['maplibre-gl', '@deck.gl', 'echarts'])).toEqual([]);

    await sheet
      .getByRole('button', { name: /^Xem dạng bảng/ })
      .first()
      .click();
    expect(await sheet.getByRole('row').count()).toBeGreaterThan(4);

    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Cách tính');
    expectClean();
    await close();
  });
});
