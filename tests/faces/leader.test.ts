// The leader's face: a figure before any code of a map, and a keyboard alone leads from the page's start to a figure and back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { firstFigureOf, noteFirstFigure } from '../bench/browser/first-figure.ts';
import { readFocus, tabThrough, tabTo } from '../support/access/keyboard.ts';
import { launchBrowser } from '../support/browser.ts';
import { readChunks } from '../support/record-chunks.ts';
import { openFace, PATIENCE_MS, serveConfig, shippedConfig, untilLive } from '../support/running-program.ts';
import { answerSimulated, fulfillWith } from '../support/simulated-route.ts';

/** Kilobytes (10³ bytes) of JavaScript, compressed, that page and worker may load until the first figure. */
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

function kilobytesOf(files: readonly string[]): number {
  return files
    .map((file) => gzipSync(readFileSync(join(inject('buildDir'), file))).byteLength / 1000)
    .reduce((sum, size) => sum + size, 0);
}

/** Scripts that page and worker ask for until the first figure is on screen. */
async function filesUntilFigure(): Promise<string[]> {
  const requests: Request[] = [];
  const { page, context, expectClean, close } = await openFace(browser, '/leader', {
    initScript: noteFirstFigure,
    prepare: async (context) => {
      // The simulated province answers from here: in a page of its own it is code that no real centre loads.
      await serveConfig(context, { ...shippedConfig(), simulator: { enabled: false } });
      await context.route('**/sources/**', async (route) => fulfillWith(route, await answerSimulated(route)));
      // Workers ask too, and only the context sees it.
      context.on('request', (request) => {
        if (new URL(request.url()).pathname.endsWith('.js')) requests.push(request);
      });
    },
  });
  const { atMs } = await firstFigureOf(page);
  // When a request began is known once it was answered; what is asked for meanwhile does not matter.
  const asked = [...requests];
  await Promise.all(asked.map((request) => request.response()));
  const files = asked
    .filter((request) => request.timing().startTime <= atMs)
    .map((request) => new URL(request.url()).pathname.slice(1));
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  expectClean();
  await close();
  return [...new Set(files)];
}

describe('/leader', () => {
  it('shows its first figure before any code of the map or of a chart is asked for, out of little script', async () => {
    // A page that is starved of processor time gives up holding the rest back: then it is asked once more.
    const attempts: number[] = [];
    for (let attempt = 0; attempt < 3 && !attempts.some((size) => size <= MOST_KB); attempt += 1) {
      const files = await filesUntilFigure();
      expect(librariesIn(files, ['maplibre-gl', '@deck.gl', 'echarts'])).toEqual([]);
      expect(files.length).toBeGreaterThan(6);
      attempts.push(kilobytesOf(files));
    }
    console.log(`until the leader's first figure: ${attempts.map(Math.round).join(', ')} kB of script`);
    expect(Math.min(...attempts)).toBeLessThanOrEqual(MOST_KB);
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
