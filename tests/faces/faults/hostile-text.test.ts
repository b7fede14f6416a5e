// Text from a source is text: markup, scripts and unruly Unicode in every text of every feed run nowhere, are read as written, and move nothing.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type WatchedPage } from '../../support/browser.ts';
import { shortenText } from '../../../src/i18n/shorten-text.ts';
import { asShown, HOSTILE_TEXTS, withHostileSources } from '../../support/hostile-sources.ts';
import {
  goToFace,
  openFace,
  PATIENCE_MS,
  readDiagnostics,
  untilDrawn,
  untilLive,
  withoutWebgl,
} from '../../support/running-program.ts';

/** As a list shows them: without end only in the inspector. */
const listed = Object.entries(HOSTILE_TEXTS).map(
  ([name, text]) => [name, shortenText(asShown(text))] as const,
);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Nothing ran, nothing was made of the text but text, nothing left the page, and nothing stands out of it sideways. */
async function expectHarmless({ page, faults }: WatchedPage): Promise<void> {
  const state = await page.evaluate(() => ({
    ran: '__ran' in window,
    planted: [
      ...document.querySelectorAll('img, iframe, script:not([src]), [onerror], [onload], [srcdoc]'),
    ].map((element) => element.outerHTML.slice(0, 200)),
    links: [...document.querySelectorAll('[href], [src]')].flatMap((element) => {
      const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      return /^\s*(javascript|data:text)/i.test(address) ? [address.slice(0, 100)] : [];
    }),
  }));
  expect(state).toEqual({ ran: false, planted: [], links: [] });
  expect([faults.pageErrors, faults.cspViolations, faults.foreignRequests]).toEqual([[], [], []]);
  for (const [width, height] of [
    [390, 844],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate(async () => {
      for (let frames = 0; frames < 3; frames += 1)
        await new Promise((drawn) => requestAnimationFrame(drawn));
    });
    const { scrollWidth, wide } = await page.evaluate(() => {
      /** What scrolls or is cut within something else does not widen the page. */
      const isHeld = (element: Element): boolean => {
        for (let at = element.parentElement; at; at = at.parentElement)
          if (getComputedStyle(at).overflowX !== 'visible') return true;
        return false;
      };
      return {
        scrollWidth: document.documentElement.scrollWidth,
        wide: [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !isHeld(element))
          .slice(0, 5)
          .map((element) => `${element.tagName}.${element.className}`),
      };
    });
    expect({ width, scrollWidth, wide: scrollWidth > width ? wide : [] }).toEqual({
      width,
      scrollWidth: width,
      wide: [],
    });
  }
}

/** Presses everything that a locator finds now. */
async function pressAll(locator: Locator): Promise<void> {
  await locator.evaluateAll((elements) => elements.forEach((element) => (element as HTMLElement).click()));
}

/** Which texts stand word by word in the text content of an element of `selector`. */
async function readFound(page: Page, selector: string): Promise<string[]> {
  const all = await page
    .locator(selector)
    .evaluateAll((elements) => elements.map((element) => (element.textContent ?? '').toWellFormed()));
  return listed.flatMap(([name, text]) => (all.some((found) => found.includes(text)) ? [name] : []));
}

const everyText = Object.keys(HOSTILE_TEXTS);
/** Feeds with enough rows for every text, of things that measure, of events and of warnings. */
const RICH_FEEDS: ReadonlySet<string> = new Set(['incidents', 'reservoirs', 'air-stations', 'warnings']);

/** Where two neighbouring digits of a time after foreign text stand in the wrong order. */
function readReversedTimes(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const node = element.firstChild;
      const text = node?.textContent ?? '';
      const at = text.search(/\d\d:\d\d \d\d\/\d\d/);
      if (!node || at < 0) return [];
      const boxOf = (offset: number) => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect();
      };
      const [first, last] = [boxOf(at), boxOf(at + 4)];
      return first.top === last.top && last.left < first.left ? [text.slice(0, 120)] : [];
    }),
  );
}

describe('texts of a source', () => {
  it('are read as they were written on leader and wall, in lists, sentences and tiles', async () => {
    const watched = await openFace(browser, '/leader', { prepare: withHostileSources });
    const { page } = watched;
    await untilLive(page, 2 * PATIENCE_MS);
    expect(await page.locator('.needs-you__list').getByText('Mô phỏng').count()).toBe(0);
    await pressAll(page.getByRole('button', { name: /^Còn \d+ việc khác/ }));
    expect(await readFound(page, '.needs-you__words')).toEqual(everyText);
    expect(await readReversedTimes(page, '.needs-you__meta')).toEqual([]);
    await page.getByRole('button', { name: /^Sự cố: / }).click();
    await page.locator('tr[data-kpi] th button').first().click();
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await expectHarmless(watched);

    await goToFace(page, 'Màn hình lớn');
    await page.locator('.event-list__item').first().waitFor({ timeout: PATIENCE_MS });
    expect((await readFound(page, '.wall__events')).length).toBeGreaterThan(everyText.length / 2);
    await untilDrawn(page, ['transport.segments']);
    await expectHarmless(watched);
    await watched.close();
  });

  it('are read as they were written on the desk: every table, panel, inspector, record and error', async () => {
    let refuse = () => {};
    const watched = await openFace(browser, '/analyst', {
      prepare: async (context) => ({ refuse } = await withHostileSources(context)),
      initScript: withoutWebgl, // nine tables are under test, and a software renderer would take both cores
      viewport: { width: 1920, height: 1080 },
    });
    const { page } = watched;
    await untilLive(page, 2 * PATIENCE_MS);
    await page
      .getByRole('button', { name: /^Mở bảng / })
      .first()
      .click();
    // Every standard's texts go one way through columns to cells; the two whose every text is hostile stand for all.
    const { sources, sectors } = (await readDiagnostics(page))!;
    const eventful = sectors.filter(({ id }) => id === 'environment' || id === 'incidents');
    const feedIds = sources
      .filter(({ id }) => id === 'broker' || id === 'alerts')
      .flatMap(({ feeds }) => feeds.map(({ id }) => id))
      .filter((id) => RICH_FEEDS.has(id) && eventful.some(({ feeds }) => feeds.includes(id)));
    expect(feedIds).toHaveLength(RICH_FEEDS.size);
    const inspector = page.getByRole('article', { name: /^Chi tiết đối tượng/ });
    const found: Record<string, string[]> = {};
    for (const feedId of feedIds) {
      await page.getByLabel('Chọn bảng').selectOption(feedId);
      const whole = page.getByRole('button', { name: 'Hiện mọi dòng' });
      if ((await whole.count()) > 0) await whole.click();
      await page.getByRole('gridcell').filter({ hasText: '<img' }).first().waitFor({ timeout: PATIENCE_MS });
      // Only the rows in view are drawn: the next page has the rest.
      const first = await readFound(page, '.data-table [role=gridcell]');
      await page.getByRole('grid').press('PageDown');
      const second = await readFound(page, '.data-table [role=gridcell]');
      found[feedId] = everyText.filter((name) => first.includes(name) || second.includes(name));
      await page.getByRole('grid').getByRole('row').nth(1).click();
      await inspector.waitFor();
      await pressAll(inspector.locator('.attributes summary'));
      const values = await inspector.locator('td, dd').allTextContents();
      expect(values.some((value) => listed.some(([, text]) => value.includes(text)))).toBe(true);
    }
    expect(found).toEqual(Object.fromEntries(feedIds.map((feedId) => [feedId, everyText])));
    await inspector.getByText('Bản ghi gốc').click();
    await inspector.locator('pre').waitFor({ timeout: PATIENCE_MS });
    // All at once: each panel that opens moves the next button away from under a pointer.
    await pressAll(page.getByRole('button', { name: /^Mở rộng / }));
    await expectHarmless(watched);

    refuse();
    const detail = page.locator('.health__detail').filter({ hasText: '<img' }).first();
    await pressAll(page.locator('.health__row summary'));
    await detail.waitFor({ timeout: PATIENCE_MS });
    // Rows far from the view are not laid out, and have no inner text for it.
    await detail.scrollIntoViewIfNeeded();
    await expect.poll(() => detail.innerText(), { timeout: PATIENCE_MS }).toMatch(/^Máy chủ trả lời: /);
    expect(await detail.innerText()).toContain(`${HOSTILE_TEXTS.markup}: `);
    await expectHarmless(watched);
    await watched.close();
  }, 300_000);

  it('are read as they were written on the map: at the chosen object and under the pointer', async () => {
    const watched = await openFace(browser, '/analyst', { prepare: withHostileSources });
    const { page } = watched;
    await untilLive(page, 2 * PATIENCE_MS);
    await untilDrawn(page, ['incidents.open']);
    await page.getByRole('button', { name: 'Mở bảng Sự cố đang mở', exact: true }).click();
    await page.getByRole('grid').getByRole('row').nth(1).click();
    // Not `innerText`: it writes white space otherwise than the text has it, and which text is hostile hangs on the hour.
    const name = ((await page.locator('.inspector__title').textContent()) ?? '').toWellFormed();
    await page.getByRole('button', { name: 'Hiện trên bản đồ' }).click();
    const { x, y, width, height } = (await page.locator('.analyst__map').boundingBox())!;
    const card = page.locator('.hover-card');
    await expect
      .poll(
        async () => {
          await page.mouse.move(x + width / 2 + 8, y + height / 2);
          await page.mouse.move(x + width / 2, y + height / 2);
          return (await card.allTextContents()).join().toWellFormed();
        },
        { timeout: PATIENCE_MS, interval: 500 },
      )
      .toContain(name);
    expect(listed.some(([, text]) => name.includes(text))).toBe(true);
    await expectHarmless(watched);
    await watched.close();
  }, 240_000);
});
