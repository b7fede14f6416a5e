// A bus on the map moves between two reports, on the GPU; without a next report it stops when that was due, and says so.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openFace, PATIENCE_MS, setFault, untilDrawn } from '../support/running-program.ts';
import { readGeography } from '../../mocks/province/read-geography.ts';
import { createWorld } from '../../mocks/province/world.ts';
import { reportAt } from '../../mocks/province/transit/vehicle-kind.ts';

const START = '2026-11-16T09:30:00+07:00';
/** Seconds of the province in one of ours. */
const RATE = 3;
/** Accent of the dark theme, in which the ring around the chosen bus is drawn. */
const ACCENT = [0x4f, 0xb3, 0xe0] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** A bus that drives for the next two minutes without stopping, by the world of the shipped configuration. */
async function findBus() {
  const world = createWorld({
    seed: 2018,
    geography: await readGeography('public/provinces/ba-ria-vung-tau'),
  });
  const transit = world.transit!();
  const startMs = Date.parse(START);
  const isDriving = (bus: (typeof transit.buses)[number]) =>
    [0, 20, 40, 60, 80, 100, 120].every((s) => reportAt(transit, bus, startMs + s * 1000).speedMs > 9);
  return reportAt(transit, transit.buses.find(isDriving)!, startMs + 20_000);
}

/** Where the ring of the selection is, CSS px: the middle of all pixels of the map in the accent; NaN where none is. */
async function ringAt(page: Page): Promise<{ x: number; y: number }> {
  const png = await page.screenshot({ clip: (await page.locator('.map-host').boundingBox())! });
  return page.evaluate(
    async ([data, accent]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const pixels = context.getImageData(0, 0, image.width, image.height).data;
      let [x, y, count] = [0, 0, 0];
      for (let at = 0; at < pixels.length; at += 4) {
        if (accent.some((part, channel) => Math.abs(part - (pixels[at + channel] ?? 0)) > 24)) continue;
        x += (at / 4) % image.width;
        y += Math.floor(at / 4 / image.width);
        count += 1;
      }
      return { x: x / count, y: y / count };
    },
    [png.toString('base64'), ACCENT] as const,
  );
}

const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

it('moves between two reports, and holds when the next one does not come', async () => {
  const { bus, lon, lat } = await findBus();
  const query = `clock=${encodeURIComponent(START)}&rate=${RATE}&s=buses~${bus.id}&c=${lon},${lat},14`;
  const { page, expectClean, close } = await openFace(browser, `/analyst?${query}`, {
    reducedMotion: 'no-preference',
    colorScheme: 'dark',
  });
  await untilDrawn(page, ['transport.buses']);
  const facts = page.locator('.inspector__facts');
  const basis = (words: string) =>
    expect.poll(() => facts.innerText(), { timeout: PATIENCE_MS, interval: 100 }).toContain(words);
  await basis('Vị trí ước tính giữa hai lần báo');
  const first = await ringAt(page);
  await page.waitForTimeout(1500);
  const second = await ringAt(page);
  expect(apart(first, second), 'pixels that the bus moved').toBeGreaterThan(4);

  await setFault(page, 'transit', { kind: 'dead' });
  const killed = await ringAt(page);
  await basis('đã quá giờ báo tiếp theo');
  // The banner moves the map; a feed is called dead at its second failure.
  await page.locator('.source-banner').filter({ hasText: 'Xe buýt' }).waitFor({ timeout: PATIENCE_MS });
  // A busy machine draws the last of the way late.
  const step = async (): Promise<number> => {
    const before = await ringAt(page);
    await page.waitForTimeout(1000);
    return apart(before, await ringAt(page));
  };
  await expect.poll(step, { timeout: 20_000, interval: 100 }).toBeLessThan(1);
  const held = await ringAt(page);
  await page.waitForTimeout(2000);
  expect(apart(held, await ringAt(page)), 'pixels that a bus without report moved').toBeLessThan(1);
  // 35 s of the province at 20 m/s, 4.7 m a pixel, is the farthest that it may have come.
  expect(apart(killed, held)).toBeLessThan(150);
  expectClean();
  await close();
});
