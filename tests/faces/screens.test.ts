// The faces on the screens they are made for: walls that are read from the last row, a phone, a page at twice its size; and in English.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openFace, PATIENCE_MS, shippedConfig, untilLive } from '../support/running-program.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Resizes and waits for two frames and the observers between them. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(async () => {
    for (let frames = 0; frames < 4; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    await document.fonts.ready;
  });
}

/** Every text that is seen, with its font size in px, smallest first. */
function readTextSizes(page: Page): Promise<{ text: string; px: number }[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { text: string; px: number }[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement!;
      const text = walker.currentNode.textContent!.trim();
      const box = element.getBoundingClientRect();
      const isSeen = box.width > 2 && box.height > 2 && element.checkVisibility({ visibilityProperty: true });
      if (text && isSeen && !element.closest('.visually-hidden')) {
        found.push({ text, px: Number.parseFloat(getComputedStyle(element).fontSize) });
      }
    }
    return found.sort((a, b) => a.px - b.px);
  });
}

/** Elements of `selector` whose text does not fit into them or into the tile or window around them. */
function readClipped(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((all) =>
    all
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const around = (element.closest('article') ?? document.documentElement).getBoundingClientRect();
        const isCut =
          getComputedStyle(element).overflow !== 'visible' &&
          (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
        const isOutside =
          box.right > Math.min(around.right, innerWidth) + 1 ||
          box.bottom > Math.min(around.bottom, innerHeight) + 1;
        return isCut || isOutside;
      })
      .map((element) => element.textContent ?? ''),
  );
}

/** Pairs of panels or tiles that lie over each other. */
function readOverlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const panels = [...document.querySelectorAll('main > * > *')].filter((panel) => panel.checkVisibility());
    const tiles = [...document.querySelectorAll('article[data-kpi]')];
    const nameOf = (element: Element) => element.className || element.tagName;
    const overlapsOf = (elements: Element[]) =>
      elements.flatMap((a, index) =>
        elements.slice(index + 1).flatMap((b) => {
          const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
          const width = Math.min(p.right, q.right) - Math.max(p.left, q.left);
          const height = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
          return width > 1 && height > 1 ? [`${nameOf(a)} over ${nameOf(b)}`] : [];
        }),
      );
    return [...overlapsOf(panels), ...overlapsOf(tiles)];
  });
}

const sidewaysPx = (page: Page) =>
  page.evaluate(() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth);

/** Targets that are seen and smaller than 24 × 24 px; a hidden radio is pressed through its label, a link in a sentence is exempt. */
function readSmallTargets(page: Page): Promise<string[]> {
  return page.locator('a[href], button, summary, select, label, input[type=range]').evaluateAll((all) =>
    all
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        const isSeen = width > 2 && height > 2 && target.checkVisibility({ visibilityProperty: true });
        const isTarget = target.tagName !== 'LABEL' || target.querySelector('input[type=radio]') !== null;
        const isInSentence = target.tagName === 'A' && getComputedStyle(target).display === 'inline';
        return isSeen && isTarget && !isInSentence && (width < 23.5 || height < 23.5);
      })
      .map((target) => {
        const { width, height } = target.getBoundingClientRect();
        return `${target.tagName} ${target.getAttribute('aria-label') ?? target.textContent}: ${width.toFixed(0)} × ${height.toFixed(0)}`;
      }),
  );
}

describe('/wall', () => {
  it('is read from the last row on every wall: large enough, nothing cut off, nothing over another', async () => {
    const { page, close } = await openFace(browser, '/wall', { viewport: { width: 1920, height: 1080 } });
    await untilLive(page);
    const { viewingDistanceM, pixelPitchMm } = shippedConfig()['wall'] as Record<string, number>;
    const CAP_HEIGHT = 0.7;
    for (const [width, height] of [
      [1920, 1080],
      [3840, 2160],
      [5760, 1080],
    ] as const) {
      await resize(page, width, height);
      const [smallest] = await readTextSizes(page);
      const capHeightM = (smallest!.px * CAP_HEIGHT * pixelPitchMm!) / 1000;
      const arcMinutes = (Math.atan(capHeightM / viewingDistanceM!) * 180 * 60) / Math.PI;
      expect(arcMinutes, `${width} × ${height}: “${smallest!.text}” of ${smallest!.px} px`).toBeGreaterThan(
        15.95,
      );
      expect(await readOverlaps(page), `${width} × ${height}`).toEqual([]);
      expect(
        await readClipped(
          page,
          'article[data-kpi] h3, article[data-kpi] h3 ~ *, .kpi-tile__value, header time',
        ),
        `${width} × ${height}`,
      ).toEqual([]);
      expect(await sidewaysPx(page), `${width} × ${height}`).toBeLessThanOrEqual(0);
      expect(await page.locator('article[data-kpi]').count()).toBeGreaterThan(3);
    }
    await close();
  });
});

describe.each(['/', '/wall', '/leader', '/analyst'])('%s', (path) => {
  it('fits a phone and a page at twice its size, with targets that a thumb hits, and speaks English throughout', async () => {
    const { page, close } = await openFace(browser, path, { viewport: { width: 390, height: 844 } });
    await untilLive(page);
    await page
      .getByText(/mô phỏng/i)
      .first()
      .waitFor();
    expect(await sidewaysPx(page)).toBeLessThanOrEqual(0);
    expect(await readSmallTargets(page)).toEqual([]);
    await page
      .getByRole('radio', { name: 'English' })
      .or(page.getByRole('button', { name: 'English' }))
      .first()
      .evaluate((control: HTMLElement) => control.click());
    await expect
      .poll(() => page.evaluate(() => document.documentElement.lang), { timeout: PATIENCE_MS })
      .toBe('en');
    // 1280 × 720 at 200 %.
    await resize(page, 640, 360);
    expect(await sidewaysPx(page)).toBeLessThanOrEqual(0);
    await resize(page, 1280, 720);
    await expect.poll(() => readVietnamese(page), { timeout: 10_000 }).toEqual([]);
    await close();
  });
});

/** The interface's own words that are not English: names of places, of the product and of languages are names in English too. */
function readVietnamese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names = /Bà Rịa – Vũng Tàu|Hải Đăng|Tiếng Việt|Côn Đảo|Cái Mép – Thị Vải|VN_AQI/g;
    const own =
      'h1, h2, article[data-kpi] *, th, dt, label, legend, summary, figcaption, button, nav a, [role=status], header span';
    const isData =
      '.event-list, .inspector__title, .event-entry, .needs-you__list, .kpi-tile__level, .map-attribution details ul';
    const words = [...document.querySelectorAll(own)]
      .filter((element) => !element.closest(isData))
      .flatMap((element) => [
        ...[...element.childNodes]
          .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          .map(({ textContent }) => textContent ?? ''),
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('title') ?? '',
      ]);
    const isVietnamese = (text: string) => /\p{M}|đ/iu.test(text.replace(names, '').normalize('NFD'));
    return [...new Set([...words, document.title].filter(isVietnamese))];
  });
}
