// The leader's face: a figure before any code of a map, and a keyboard alone leads from the page's start to a figure and back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readFocus, tabThrough, tabTo } from '../support/access/keyboard.ts';
import { launchBrowser } from '../support/browser.ts';
import { readChunks } from '../support/record-chunks.ts';
import { openFace, PATIENCE_MS, untilLive } from '../support/running-program.ts';

/** Kilobytes (10³ bytes) of JavaScript, compressed, that a leader may wait for until the first figure. */
const MOST_KB = 200;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Libraries among `names` whose code is in a script among `files`. */
function librariesIn(files: Iterable<string>, names: readonly string[]): string[] {
  const chunks = readChunks(inject('buildDir'));
  const modules = [...files].flatMap((file) => chunks.get(file)?.modules ?? []);
  expect(modules.some((module) => module.includes('src/faces/leader/'))).toBe(true);
  return names.filter((name) => modules.some((module) => module.includes(`node_modules/${name}/`)));
}

/** Fails where the focus is nowhere or not seen. */
async function expectSeenFocus(page: Page): Promise<void> {
  expect(await readFocus(page)).toMatchObject({ isSomewhere: true, faults: [] });
}

describe('/leader', () => {
  it('shows its first figure before any code of the map is asked for, out of 200 kB of JavaScript', async () => {
    const scripts = new Set<string>();
    const { page, expectClean, close } = await openFace(browser, '/leader', {
      prepare: async (context) =>
        // Workers ask too, and only the context sees it.
        context.on('request', (request) => {
          const { pathname } = new URL(request.url());
          if (pathname.endsWith('.js')) scripts.add(pathname.slice(1));
        }),
    });
    await page.locator('.kpi-tile__value[data-hollow=false]').first().waitFor({ timeout: PATIENCE_MS });
    const untilFigure = [...scripts];
    expect(librariesIn(untilFigure, ['maplibre-gl', '@deck.gl', 'echarts'])).toEqual([]);
    const bytes = untilFigure.map(
      (file) => gzipSync(readFileSync(join(inject('buildDir'), file))).byteLength,
    );
    const kilobytes = bytes.reduce((sum, size) => sum + size, 0) / 1000;
    console.log(`${kilobytes.toFixed(0)} kB in ${bytes.length} scripts until the leader's first figure`);
    expect(kilobytes).toBeLessThanOrEqual(MOST_KB);
    // Nor while the rest of the page comes.
    await untilLive(page);
    expect(librariesIn(scripts, ['maplibre-gl', '@deck.gl', 'echarts'])).toEqual([]);
    expectClean();
    await close();
  });

  it('is used by keyboard alone: skip link, sector, figure, everything behind the number, and the same way back', async () => {
    const { page, expectClean, close } = await openFace(browser, '/leader');
    await untilLive(page);
    await page.keyboard.press('Tab');
    expect((await readFocus(page)).name).toBe('Chuyển đến nội dung chính');
    await expectSeenFocus(page);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');

    await tabTo(page, '.sector-card button');
    await expectSeenFocus(page);
    const sector = (await readFocus(page)).name;
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor({ timeout: PATIENCE_MS });
    await tabTo(page, '.figure-row__open');
    const figure = (await readFocus(page)).name;
    await page.keyboard.press('Enter');

    const sheet = page.getByRole('dialog', { name: figure });
    await sheet.getByText('Công thức').waitFor({ timeout: PATIENCE_MS });
    await sheet
      .getByRole('img', { name: /^Biểu đồ / })
      .first()
      .waitFor({ timeout: PATIENCE_MS });
    const said = await sheet.innerText();
    for (const fact of [
      'Định nghĩa',
      'Số liệu vào',
      'Số dòng',
      'Thời điểm số liệu',
      'Nguồn',
      'Cơ quan chịu trách nhiệm',
    ])
      expect(said).toContain(fact);
    // Tab goes round within the sheet (and through the browser's own controls), never to the page beneath.
    const stops = await tabThrough(page, 30);
    expect(stops.length).toBeGreaterThan(3);
    expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(
      await page.evaluate(() => document.activeElement?.closest('main > :not(dialog) button')),
    ).toBeNull();

    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect((await readFocus(page)).name).toBe(figure);
    await expectSeenFocus(page);
    await page.keyboard.press('Escape');
    await page.getByRole('table').waitFor({ state: 'detached' });
    expect((await readFocus(page)).name).toBe(sector);
    await expectSeenFocus(page);
    expectClean();
    await close();
  });
});
