// Rows that cannot be true: each is counted and named in feed health with its reason, the good rows beside it are drawn, and the page stays at hand.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import {
  feedOf,
  openFace,
  PATIENCE_MS,
  readDiagnostics,
  serveConfig,
  shippedConfig,
  untilDiagnostics,
  untilDrawn,
  withoutWebgl,
} from '../../support/running-program.ts';

const FEED = 'traffic-detectors';
const HOUR_MS = 3_600_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

type Row = Record<string, unknown>;
const property = (value: unknown, more: object = {}) => ({ type: 'Property', value, ...more });
const pointAt = (lon: number, lat: number) => ({
  type: 'GeoProperty',
  value: { type: 'Point', coordinates: [lon, lat] },
});

/** A traffic counter as a good source has it; `change` makes it another one. */
function counter(index: number, change: Row = {}): Row {
  const observedAt = new Date(Date.now() - 20_000).toISOString();
  return {
    id: `urn:ngsi-ld:ItemFlowObserved:${index}`,
    type: 'ItemFlowObserved',
    name: property(`Điểm đếm ${index}`),
    averageSpeed: property(40 + (index % 20), { unitCode: 'KMH', observedAt }),
    intensity: property(12, { observedAt }),
    cordonDirection: property('in'),
    location: pointAt(107.05 + 0.0004 * (index % 500), 10.35 + 0.0004 * Math.floor(index / 500)),
    dateObserved: property({ '@type': 'DateTime', '@value': observedAt }),
    ...change,
  };
}

const observedAgo = (agoMs: number) => ({ observedAt: new Date(Date.now() - agoMs).toISOString() });
const observedAt = (agoMs: number): Row => ({
  averageSpeed: property(41, { unitCode: 'KMH', ...observedAgo(agoMs) }),
  intensity: property(12, observedAgo(agoMs)),
  dateObserved: property({ '@type': 'DateTime', '@value': observedAgo(agoMs).observedAt }),
});

/** What is wrong with a row, and whether the rest of it can still be shown. */
const BAD: readonly { what: string; row: unknown; isKept: boolean; reason: RegExp }[] = [
  { what: 'no object', row: 'row', isKept: false, reason: /Không phải đối tượng/ },
  { what: 'no id', row: { ...counter(1001), id: undefined }, isKept: false, reason: /không có mã/ },
  {
    what: 'a place with its axes swapped',
    row: counter(1002, { location: pointAt(10.4, 107.1) }),
    isKept: false,
    reason: /kinh độ và vĩ độ có vẻ bị đổi chỗ/,
  },
  {
    what: 'a place on no globe',
    row: counter(1003, { location: pointAt(1e6, -4e9) }),
    isKept: false,
    reason: /Vị trí không phải kinh độ, vĩ độ/,
  },
  {
    what: 'a time days ahead',
    row: counter(1004, observedAt(-72 * HOUR_MS)),
    isKept: false,
    reason: /ở tương lai hơn một ngày/,
  },
  {
    what: 'a time before the source was built',
    row: counter(1005, observedAt(30 * 365 * 24 * HOUR_MS)),
    isKept: false,
    reason: /quá mười năm/,
  },
  {
    what: 'a number in words',
    row: counter(1006, { averageSpeed: property('NaN', observedAgo(20_000)) }),
    isKept: true,
    reason: /averageSpeed: không phải số/,
  },
  {
    what: 'a number of another type',
    row: counter(1007, { intensity: property({ no: 'number' }, observedAgo(20_000)) }),
    isKept: true,
    reason: /intensity: không phải số/,
  },
  {
    what: 'a unit that nobody knows',
    row: counter(1008, { averageSpeed: property(44, { unitCode: 'XX9', ...observedAgo(20_000) }) }),
    isKept: true,
    reason: /không biết đơn vị đo “XX9”/,
  },
  {
    what: 'a speed that no vehicle has',
    row: counter(1009, { averageSpeed: property(1e9, { unitCode: 'KMH', ...observedAgo(20_000) }) }),
    isKept: true,
    reason: /ngoài khoảng có thể xảy ra/,
  },
];

/** A deployment whose broker has only these counters, and whose other source has nothing. */
const withCounters =
  (counters: () => string, count: () => number) =>
  async (context: BrowserContext): Promise<void> => {
    const config = shippedConfig();
    for (const source of config.sources) if (source['connector'] === 'ngsi-ld') source['pageSize'] = 1000;
    await serveConfig(context, { ...config, simulator: { enabled: false } });
    await context.route('**/sources/**', (route) => {
      const url = new URL(route.request().url());
      if (url.pathname.includes('/alerts'))
        return route.fulfill({
          contentType: 'application/atom+xml',
          body: '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>x</title><updated>2026-01-01T00:00:00Z</updated></feed>',
        });
      const isAsked =
        url.searchParams.get('type') === 'ItemFlowObserved' && !url.pathname.includes('temporal');
      const isFirst = (url.searchParams.get('offset') ?? '0') === '0';
      return route.fulfill({
        contentType: 'application/ld+json',
        headers: { 'ngsild-results-count': String(isAsked ? count() : 0) },
        body: isAsked && isFirst ? counters() : '[]',
      });
    });
  };

const detailsOf = (page: Page) =>
  page.locator('.health__row').filter({ has: page.locator('summary', { hasText: /^Điểm đếm xe/ }) });

describe('rows that cannot be true', () => {
  it('are refused one by one with reason and example; the good ones are drawn and counted', async () => {
    const good = Array.from({ length: 40 }, (_, index) => counter(index));
    // The name of one is as large as a body, and the last says again what the first said.
    const giant = counter(1010, { name: property('Ở'.repeat(3_500_000)) });
    const rows = [...good, ...BAD.map(({ row }) => row), giant, counter(0)];
    const body = JSON.stringify(rows);
    const { page, faults, close } = await openFace(browser, '/analyst?l=transport.detectors', {
      prepare: withCounters(
        () => body,
        () => rows.length,
      ),
    });
    const kept = BAD.filter(({ isKept }) => isKept).length;
    await untilDiagnostics(page, (d) => feedOf(d, FEED)?.rows, good.length + kept + 1, 2 * PATIENCE_MS);
    await untilDrawn(page, ['transport.detectors']);
    const drawn = (await readDiagnostics(page))!.layers.find(({ id }) => id === 'transport.detectors')!;
    expect(drawn.instances).toBe(good.length + kept + 1);
    await detailsOf(page).locator('summary').click();
    await detailsOf(page).locator('.health__refusals li').first().waitFor();
    const reasons = await detailsOf(page).locator('.health__refusals li').allTextContents();
    const unexplained = BAD.filter(({ reason }) => !reasons.some((text) => reason.test(text)));
    expect(unexplained.map(({ what }) => what)).toEqual([]);
    for (const text of reasons) expect(text).toMatch(/^\d+ × \S.*\(ví dụ .+\)$/s);
    await page
      .locator('.face__health')
      .getByText(/Bị từ chối: \d+ dòng/)
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    expect([faults.pageErrors, faults.cspViolations]).toEqual([[], []]);
    await close();
  }, 180_000);

  it('a hundred thousand at once leave the page at hand, and every good one is in the table', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) =>
      index % 10 === 0 ? counter(index, { location: pointAt(10.4, 107.1) }) : counter(index),
    );
    const body = JSON.stringify(rows);
    const { page, faults, close } = await openFace(browser, '/analyst', {
      prepare: withCounters(
        () => body,
        () => rows.length,
      ),
      initScript: withoutWebgl,
    });
    await page.evaluate(() => {
      let last = performance.now();
      Object.assign(window, { __longestGapMs: 0 });
      setInterval(() => {
        const gapMs = performance.now() - last;
        last += gapMs;
        const held = window as unknown as { __longestGapMs: number };
        held.__longestGapMs = Math.max(held.__longestGapMs, gapMs);
      }, 20);
    });
    await untilDiagnostics(page, (d) => feedOf(d, FEED)?.rows, 90_000, 2 * PATIENCE_MS);
    expect(feedOf((await readDiagnostics(page))!, FEED).refusedRows).toBe(10_000);
    const startedMs = performance.now();
    await page.getByRole('button', { name: /^Mở bảng .*đếm xe/i }).click();
    await page.getByRole('gridcell').first().waitFor();
    expect(performance.now() - startedMs).toBeLessThan(5000);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('90001');
    const longestGapMs = await page.evaluate(
      () => (window as unknown as { __longestGapMs: number }).__longestGapMs,
    );
    console.log(`longest gap of the page while 100,000 rows came in: ${Math.round(longestGapMs)} ms`);
    expect(longestGapMs).toBeLessThan(1500);
    expect([faults.pageErrors, faults.cspViolations]).toEqual([[], []]);
    await close();
  }, 180_000);
});
