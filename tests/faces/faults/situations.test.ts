// What happens to a screen that runs for weeks: its worker dies, its machine sleeps, its tab is hidden, its clock is wrong, its storage is full, it has a twin, its network goes.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { freezeRenderers } from '../../support/freeze-renderers.ts';
import {
  feedOf,
  openFace,
  PATIENCE_MS,
  readDiagnostics,
  serveConfig,
  setFault,
  shippedConfig,
  untilDiagnostics,
  untilLive,
  urlOf,
  withoutWebgl,
} from '../../support/running-program.ts';
import { answerSimulated, fulfillWith } from '../../support/simulated-route.ts';

/** Longer than the silence after which a worker counts as lost. */
const SLEEP_MS = 40_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const bannerOf = (page: Page) => page.locator('.source-banner');
const noticesOf = (page: Page) => page.locator('.face__notices');
const receivedAt = async (page: Page) => (await readDiagnostics(page))!.sources[0]!.lastSuccess!;
const openTile = (page: Page) => page.locator('.kpi-tile[data-kpi="incidents.open"]');

/** Waits until the first source has answered again, later than `since`. */
const untilReceived = (page: Page, since: string) =>
  untilDiagnostics(page, ({ sources }) => sources[0]!.lastSuccess! > since, true);

/** Lets the machine's clock run `__aheadMs` ahead, in the page and in every worker, as after a sleep or on a wrong clock. */
function shiftClock(): void {
  const machineNow = Date.now.bind(Date);
  Object.assign(globalThis, { __aheadMs: 0 });
  Date.now = () => machineNow() + (globalThis as unknown as { __aheadMs: number }).__aheadMs;
}

/** Keeps hold of the program's workers, so that a test may end them behind its back. */
function holdWorkers(): void {
  const workers: Worker[] = [];
  const Platform = Worker;
  const Held = function (...parameters: ConstructorParameters<typeof Worker>) {
    const worker = new Platform(...parameters);
    if (parameters[1]?.name === 'ingest') workers.push(worker);
    return worker;
  };
  Object.assign(window, { Worker: Held, __workers: workers });
}

/** Tells the page that its tab went behind another, or came back; headless Chromium has no tabs to hide. */
function setVisibility(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const tally = (texts: readonly string[]) =>
  texts.reduce((counts, text) => counts.set(text, (counts.get(text) ?? 0) + 1), new Map<string, number>());

/**
 * A deployment whose servers know one incident and say a time `aheadMs` before the machine's; `onAsked` hears what is asked
 * for, and may hold the answer back.
 */
const serveIncident =
  (aheadMs: number, onAsked: (feed: string) => Promise<void> = () => Promise.resolve()) =>
  async (context: BrowserContext) => {
    await serveConfig(context, { ...shippedConfig(), simulator: { enabled: false } });
    await context.route('**/sources/**', async (route) => {
      const url = new URL(route.request().url());
      const isAlerts = url.pathname.includes('/sources/alerts/');
      const type = url.searchParams.get('type');
      await onAsked(`${url.pathname} ${type}`);
      const now = new Date(Date.now() + aheadMs);
      if (!isAlerts && !url.pathname.includes('/sources/broker/')) {
        const answer = await answerSimulated(route);
        // One server that kept the machine's time would break the agreement of the others.
        answer.headers.set('date', now.toUTCString());
        return fulfillWith(route, answer);
      }
      const alert = {
        id: 'urn:ngsi-ld:Alert:1',
        type: 'Alert',
        name: { type: 'Property', value: 'Cháy kho' },
        status: { type: 'Property', value: 'open' },
        dateIssued: { type: 'Property', value: new Date(now.getTime() - 120_000).toISOString() },
        location: { type: 'GeoProperty', value: { type: 'Point', coordinates: [107.1, 10.4] } },
      };
      const isIncidents = type === 'Alert';
      const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>x</title><updated>${now.toISOString()}</updated></feed>`;
      return route.fulfill({
        contentType: isAlerts ? 'application/atom+xml' : 'application/ld+json',
        headers: { date: now.toUTCString(), 'ngsild-results-count': isIncidents ? '1' : '0' },
        body: isAlerts ? feed : JSON.stringify(isIncidents ? [alert] : []),
      });
    });
  };

/** A freeze stops all pages of a browser. */
async function inOwnBrowser(run: (own: Browser) => Promise<void>): Promise<void> {
  const own = await launchBrowser();
  try {
    await run(own);
  } finally {
    await own.close();
  }
}

// Most of the time they wait: side by side.
describe.concurrent('a screen that nobody saw for a while', () => {
  it(
    'after its worker was killed: that is noticed without an event, told in words, and replaced without reload',
    ({ expect }) =>
      inOwnBrowser(async (own) => {
        const { page, faults, close } = await openFace(own, '/leader?w=incidents.open', {
          initScript: holdWorkers,
        });
        await untilLive(page);
        const known = await openTile(page).locator('.kpi-tile__number').innerText();
        const since = await receivedAt(page);
        await page.evaluate(() => (window as unknown as { __workers: Worker[] }).__workers[0]!.terminate());
        await noticesOf(page)
          .getByText('Đang khởi động lại bộ thu nhận dữ liệu')
          .waitFor({ timeout: 2 * PATIENCE_MS });
        expect(await openTile(page).locator('.kpi-tile__number').innerText()).toBe(known);
        expect(await openTile(page).locator('.age').innerText()).toMatch(/\d (giây|phút)/);
        await untilReceived(page, since);
        await untilLive(page);
        await expect.poll(() => noticesOf(page).innerText(), { timeout: PATIENCE_MS }).toBe('');
        expect(
          await page.evaluate(() => (window as unknown as { __workers: Worker[] }).__workers.length),
        ).toBe(2);
        expect([faults.pageErrors, faults.cspViolations]).toEqual([[], []]);
        await close();
      }),
    240_000,
  );

  it(
    'after its machine slept: it marks what it knew with its true age at once, and is live again by itself; the worker is not blamed',
    ({ expect }) =>
      inOwnBrowser(async (own) => {
        const { page, close } = await openFace(own, '/leader?w=incidents.open', { initScript: holdWorkers });
        await untilLive(page);
        const since = await receivedAt(page);
        const wake = await freezeRenderers(own);
        await pause(SLEEP_MS);
        wake();
        // A clock that is set by a Date header (whole seconds) may be a second short.
        await expect
          .poll(() => openTile(page).innerText(), { timeout: 2000, interval: 50 })
          .toMatch(/(39|4\d|5\d) giây|1 phút/);
        await untilReceived(page, since);
        await untilLive(page);
        expect(await noticesOf(page).innerText()).toBe('');
        expect(
          await page.evaluate(() => (window as unknown as { __workers: Worker[] }).__workers.length),
        ).toBe(1);
        await close();
      }),
    120_000,
  );

  it(
    'after its tab was hidden for an hour: it asks once for each feed when it is seen again, and shows the true ages before any answer',
    ({ expect }) =>
      inOwnBrowser(async (own) => {
        const asked: string[] = [];
        let answers: Promise<void> = Promise.resolve();
        const { page, faults, close } = await openFace(own, '/leader?w=incidents.open', {
          initScript: shiftClock,
          prepare: serveIncident(0, (feed) => {
            // The past is asked for when it is looked at, not by the clock.
            if (!feed.includes('/temporal/')) asked.push(feed);
            return answers;
          }),
        });
        await untilLive(page);
        const onePoll = tally(asked);
        expect(onePoll.size).toBeGreaterThan(5);
        await page.evaluate(setVisibility, 'hidden' as const);
        // Browsers freeze a tab that is hidden for long.
        const thaw = await freezeRenderers(own);
        await pause(1000);
        asked.length = 0;
        // Longer than the period of every feed but one: at the return all of these are due.
        await pause(65_000);
        expect(asked).toEqual([]);

        let answer = (): void => undefined;
        answers = new Promise((resolve) => (answer = resolve));
        thaw();
        await page.evaluate(() => void Object.assign(globalThis, { __aheadMs: 3_600_000 }));
        await page.evaluate(setVisibility, 'visible' as const);
        await expect
          .poll(() => openTile(page).innerText(), { timeout: 3000 })
          .toMatch(/Quá hạn cập nhật, 1 giờ/);
        await pause(4000);
        const atReturn = tally(asked);
        expect(atReturn.size).toBeGreaterThan(5);
        for (const [feed, count] of atReturn) expect(count, feed).toBeLessThanOrEqual(onePoll.get(feed) ?? 0);

        const since = await receivedAt(page);
        // The worker shares the machine's clock, which a page's script cannot shift.
        await page.evaluate(() => void Object.assign(globalThis, { __aheadMs: 0 }));
        answer();
        await untilReceived(page, since);
        await untilLive(page);
        expect(await noticesOf(page).innerText()).toBe('');
        expect([faults.pageErrors, faults.cspViolations]).toEqual([[], []]);
        await close();
      }),
    240_000,
  );
});

describe('a machine that slept', () => {
  it('for hours: no age is short of the hours, and everything is fresh after the next polls', async () => {
    const { page, close } = await openFace(browser, '/leader?w=incidents.open', { initScript: shiftClock });
    await untilLive(page);
    const since = await receivedAt(page);
    await page.evaluate(() => void Object.assign(globalThis, { __aheadMs: 6 * 3_600_000 }));
    await expect
      .poll(() => openTile(page).innerText(), { timeout: PATIENCE_MS })
      .toMatch(/Quá hạn cập nhật, 6 giờ/);
    // The worker shares the machine's clock; a page's script cannot shift it there, so its clock goes back with the page's.
    await page.evaluate(() => void Object.assign(globalThis, { __aheadMs: 0 }));
    await untilReceived(page, since);
    await untilLive(page);
    await close();
  }, 120_000);
});

describe('a clock that is wrong', () => {
  it('of this machine is told in words, and ages follow the servers', async () => {
    const { page, close } = await openFace(browser, '/analyst', {
      prepare: serveIncident(-15 * 60_000),
      initScript: withoutWebgl,
    });
    await noticesOf(page).getByText('Đồng hồ của máy này lệch 15 phút').waitFor({ timeout: PATIENCE_MS });
    const shownMs = Date.parse((await readDiagnostics(page))!.clock.now);
    expect(Math.abs(shownMs - (Date.now() - 15 * 60_000))).toBeLessThan(20_000);
    await untilDiagnostics(page, (d) => feedOf(d, 'incidents').rows, 1);
    expect(await bannerOf(page).filter({ hasText: 'Đồng hồ' }).count()).toBe(0);
    await close();
  }, 120_000);
});

describe('storage that is full', () => {
  it('is needed by nobody: every face works where each store throws', async () => {
    const { page, faults, close } = await openFace(browser, '/leader?w=incidents.open', {
      initScript: () => {
        const refuse = () => {
          throw new DOMException('the quota has been exceeded', 'QuotaExceededError');
        };
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
          Object.defineProperty(window, name, { get: refuse, configurable: true });
      },
    });
    await untilLive(page);
    expect(await openTile(page).innerText()).toMatch(/\d/);
    expect([faults.pageErrors, faults.cspViolations, faults.console]).toEqual([[], [], []]);
    await close();
  }, 120_000);
});

describe('two windows', () => {
  it('live side by side, hidden or not, and hear of one fault together', async () => {
    const { page, context, close } = await openFace(browser, '/leader?rate=4&w=incidents.open');
    const second = await context.newPage();
    await second.goto(urlOf('/leader?rate=4&w=incidents.open'));
    await untilLive(page);
    await untilLive(second);
    await setFault(second, 'broker', { kind: 'dead' });
    for (const window of [page, second])
      await bannerOf(window).filter({ hasText: 'Sự cố' }).waitFor({ timeout: PATIENCE_MS });
    await setFault(second, 'broker', null);
    await second.close();
    await untilLive(page, 2 * PATIENCE_MS);
    await expect.poll(() => bannerOf(page).count(), { timeout: PATIENCE_MS }).toBe(0);
    await close();
  }, 240_000);
});

describe('a network that goes', () => {
  it('is told in words, leaves the last figures marked, and its return heals', async () => {
    const config = { ...shippedConfig(), simulator: { enabled: false } };
    const { page, context, close } = await openFace(browser, '/leader?w=incidents.open', {
      prepare: async (prepared) => {
        await serveConfig(prepared, config);
        await prepared.route('**/sources/**', async (route) =>
          fulfillWith(route, await answerSimulated(route)),
        );
        await prepared.route('**/sources/broker/**', (route) =>
          route.fulfill({
            contentType: 'application/ld+json',
            headers: { 'ngsild-results-count': '0' },
            body: '[]',
          }),
        );
        await prepared.route('**/sources/alerts/**', (route) =>
          route.fulfill({
            contentType: 'application/atom+xml',
            body: '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>x</title><updated>2026-01-01T00:00:00Z</updated></feed>',
          }),
        );
      },
    });
    await untilLive(page);
    await context.setOffline(true);
    await noticesOf(page).getByText('Mất kết nối mạng').waitFor({ timeout: PATIENCE_MS });
    expect(await openTile(page).innerText()).toMatch(/\d/);
    await context.setOffline(false);
    await expect.poll(() => noticesOf(page).innerText(), { timeout: PATIENCE_MS }).toBe('');
    await untilLive(page);
    await close();
  }, 120_000);
});
