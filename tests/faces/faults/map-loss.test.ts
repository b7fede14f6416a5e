// A map that the GPU takes away, or that never was: words instead of a blank, figures and tables go on, and it comes back by itself.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import {
  openFace,
  PATIENCE_MS,
  readDiagnostics,
  untilDiagnostics,
  untilDrawn,
  untilLive,
  withoutWebgl,
} from '../../support/running-program.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Distinct colours in a coarse grid over the map's canvas; a blank map has one. */
async function countColours(page: Page): Promise<number> {
  const shot = await page.locator('canvas.maplibregl-canvas').screenshot({ animations: 'disabled' });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4 * 7)
      colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    return colours.size;
  }, shot.toString('base64'));
}

describe('a lost GPU context', () => {
  it('is told in words, counted, and healed with all layers', async () => {
    const { page, expectClean, close } = await openFace(browser, '/wall');
    await untilLive(page);
    await untilDrawn(page, ['transport.segments', 'environment.air']);
    const before = (await readDiagnostics(page))!;
    const coloursBefore = await countColours(page);
    expect(before.map).toMatchObject({ contextLost: false, contextLostCount: 0 });

    await page.evaluate(() => {
      const context = document.querySelector('canvas')!.getContext('webgl2')!;
      const extension = context.getExtension('WEBGL_lose_context')!;
      Object.assign(window, { giveBack: () => extension.restoreContext() });
      extension.loseContext();
    });
    await page.getByText('Bản đồ tạm dừng vì card đồ họa ngắt kết nối').waitFor({ timeout: PATIENCE_MS });
    expect((await readDiagnostics(page))!.map).toMatchObject({ contextLost: true, contextLostCount: 1 });
    const revision = before.tables.find(({ id }) => id === 'incidents')!.revision;
    await untilDiagnostics(
      page,
      (d) => d.tables.find(({ id }) => id === 'incidents')!.revision > revision,
      true,
    );
    expect(await page.locator('article[data-kpi]').first().innerText()).toMatch(/\d/);

    await page.evaluate(() => (window as unknown as { giveBack(): void }).giveBack());
    await untilDiagnostics(page, ({ map }) => map?.state, 'ready');
    await untilDrawn(
      page,
      before.layers.filter(({ instances }) => instances > 0).map(({ id }) => id),
    );
    await expect.poll(() => page.getByText('Bản đồ tạm dừng').count(), { timeout: PATIENCE_MS }).toBe(0);
    await expect.poll(() => countColours(page), { timeout: PATIENCE_MS }).toBeGreaterThan(coloursBefore / 2);
    expect((await readDiagnostics(page))!.map).toMatchObject({ contextLost: false, contextLostCount: 1 });
    // MapLibre says of every custom layer that somebody must add it again, which somebody did; deck.gl, when it is
    // taken off, asks a map whose style went with its context.
    expectClean([
      /CONTEXT_LOST_WEBGL/,
      /cannot be restored after WebGL context loss/,
      /no style added to the map/,
    ]);
    await close();
  });
});

describe('a browser without WebGL', () => {
  it('gets a message in the place of the map; figures, layers’ tables and the inspector work', async () => {
    const { page, faults, close } = await openFace(browser, '/analyst', {
      initScript: withoutWebgl,
    });
    await page.getByRole('heading', { name: 'Không hiển thị được bản đồ' }).waitFor({ timeout: PATIENCE_MS });
    await page.getByText('Mọi lớp bản đồ đều có bảng số liệu tương ứng.').waitFor();
    await untilLive(page);
    expect((await readDiagnostics(page))!.map).toMatchObject({ state: 'unavailable', webgl: '' });

    await page
      .getByRole('button', { name: /^Mở bảng .*không khí/i })
      .first()
      .click();
    await page.getByRole('grid').getByRole('row').nth(1).click();
    await page.getByRole('article', { name: /^Chi tiết đối tượng/ }).waitFor();
    expect([faults.pageErrors, faults.cspViolations]).toEqual([[], []]);
    await close();
  });
});
