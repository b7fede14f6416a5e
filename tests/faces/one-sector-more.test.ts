// A folder is all that a new sector takes: put into `src/sectors` it is in the picker, the leader's grid, the wall and the health of feeds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts';
import { buildWithSector } from '../support/build-with-sector.ts';
import { root, startPreview } from '../support/preview-server.ts';
import { goToFace, PATIENCE_MS, readDiagnostics, untilDiagnostics } from '../support/running-program.ts';

const FOLDER = join(root, 'tests/fixtures/sectors/wind');
const MOST_LINES = 60;
const TILE = 'article[data-kpi="wind.mean"]';

let browser: Browser;
let opened: WatchedPage;
let page: Page;
let cleanUp = async () => {};

beforeAll(async () => {
  const { outDir, remove } = await buildWithSector(FOLDER);
  const preview = await startPreview(outDir);
  browser = await launchBrowser();
  cleanUp = async () => {
    await browser.close();
    await preview.stop();
    remove();
  };
  // A wall that is read from near holds more figures than the eventful sectors have.
  opened = await openPage(browser, `${preview.url}/leader?wall=1.5x0.5`, {
    reducedMotion: 'reduce',
    viewport: { width: 1920, height: 1080 },
  });
  page = opened.page;
});

afterAll(() => cleanUp());

/** The tile says a number of metres a second. */
async function expectFigure(): Promise<void> {
  const figure = page.locator(TILE);
  await figure.waitFor({ timeout: PATIENCE_MS });
  await expect.poll(() => figure.innerText(), { timeout: PATIENCE_MS }).toMatch(/\d,\d\sm\/s/);
}

describe('one sector more', () => {
  it('is a folder of a few lines', () => {
    const lines = readdirSync(FOLDER)
      .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'))
      .filter((line) => line.trim() !== '' && !line.trim().startsWith('//'));
    expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
  });

  it('is told by diagnostics', async () => {
    const sector = { id: 'wind', feeds: ['wind'], layers: ['wind.stations'], panels: ['wind.now'] };
    await untilDiagnostics(page, ({ sectors }) => sectors.find(({ id }) => id === 'wind'), sector);
  });

  it('has its place and its figure in the leader’s grid', async () => {
    await page.getByRole('heading', { name: 'Gió', exact: true }).waitFor();
    await expectFigure();
    const { kpis } = (await readDiagnostics(page))!;
    const { value, unit, reportingShare } = kpis.find(({ id }) => id === 'wind.mean')!;
    expect(value).toBeGreaterThan(0);
    expect(unit).toBe('m/s');
    expect(reportingShare).toBeGreaterThan(0.5);
  });

  it('stands on the wall', async () => {
    await goToFace(page, 'Màn hình lớn');
    await expectFigure();
  });

  it('is in the picker, and among panels and feeds of the analyst', async () => {
    await goToFace(page, 'Phân tích');
    await page.locator('.layer-list').getByRole('heading', { name: 'Gió', exact: true }).click();
    await page.locator('.layer-list').getByText('Trạm đo gió').waitFor({ timeout: PATIENCE_MS });
    await page.getByRole('region', { name: 'Gió lúc này' }).getByRole('button').click();
    await page.getByText(/^[1-9]\d* trạm báo gió$/).waitFor({ timeout: PATIENCE_MS });
    expect(await page.getByText('Gió tại trạm').count()).toBeGreaterThan(0);
    opened.expectClean();
  });
});
