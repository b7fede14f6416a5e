// Every face for everybody: held against WCAG 2.2 AA in both themes and languages, on a phone, at 200 %, and by keyboard alone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabThrough } from '../support/access/keyboard.ts';
import { readMisfits } from '../support/access/read-misfits.ts';
import { readViolations } from '../support/access/read-violations.ts';
import { launchBrowser } from '../support/browser.ts';
import { openFace, PATIENCE_MS, untilLive } from '../support/running-program.ts';

/** A phone held upright; 1920 × 1080 at 200 %, which to a page is a window of half the size. */
const PHONE = { width: 390, height: 844 };
const ENLARGED = { width: 960, height: 540 };

/** Each theme meets each language, and each language each screen. */
const LOOKS = [
  { theme: 'light', lang: 'vi', screen: PHONE },
  { theme: 'dark', lang: 'vi', screen: ENLARGED },
  { theme: 'light', lang: 'en', screen: ENLARGED },
  { theme: 'dark', lang: 'en', screen: PHONE },
] as const;

/** Ninety layers or tiles are alike: what a walk shows of them it shows in its first. */
const MOST_STOPS = 40;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Puts theme and language into the address and goes there as “back” does: without loading the page anew. */
async function showAs(page: Page, { theme, lang }: { theme: string; lang: string }): Promise<void> {
  await page.evaluate(
    (look) => {
      const query = new URLSearchParams({
        ...Object.fromEntries(new URLSearchParams(location.search)),
        ...look,
      });
      history.pushState(null, '', `?${query}`);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    { theme, lang },
  );
  await page
    .locator(`html[lang=${lang}][data-theme=${theme}]`)
    .waitFor({ state: 'attached', timeout: PATIENCE_MS });
}

/** Every face, and the leader's with all that can be open at once, and with the sheet that lies over everything. */
const PAGES = [
  '/',
  '/wall',
  '/leader',
  '/leader?f=environment&w=transport.speed-ratio&cmp=transport.speed-ratio,health.dengue-ratio',
  '/leader?k=health.dengue-ratio',
  '/brief',
  '/analyst',
  '/connect',
];

describe.each(PAGES)('%s', (path) => {
  it('breaks no rule of WCAG 2.2 AA, fits phone and 200 %, and shows where the keyboard stands', async () => {
    const { page, expectClean, close } = await openFace(browser, path);
    await page.locator('h1').waitFor();
    if (path !== '/') await untilLive(page);
    const loading = page.locator(':is(dialog, .comparison) .skeleton');
    await expect.poll(() => loading.count(), { timeout: PATIENCE_MS }).toBe(0);
    expect(await readMisfits(page)).toEqual([]);
    const stops = await tabThrough(page, MOST_STOPS);
    expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(stops.length).toBeGreaterThan(3);
    for (const { screen, ...look } of LOOKS) {
      await page.setViewportSize(screen);
      await showAs(page, look);
      expect(await readViolations(page), JSON.stringify(look)).toEqual([]);
      expect(await readMisfits(page), JSON.stringify({ ...look, screen })).toEqual([]);
    }
    expectClean();
    await close();
  });
});
