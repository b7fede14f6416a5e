// What an operator sees when a source fails, on all three faces: a banner in words, the last values kept and marked, and healing by itself.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../mocks/protocols/fault/fault.ts';
import type { Diagnostics } from '../../src/app/diagnostics.ts';
import { launchBrowser } from '../support/browser.ts';
import {
  openFace,
  PATIENCE_MS,
  readDiagnostics,
  setFault,
  untilDiagnostics,
  untilLive,
  withoutWebgl,
} from '../support/running-program.ts';

const MINUTE_MS = 60_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const feedOf = ({ sources }: Diagnostics, feedId: string) =>
  sources.flatMap(({ feeds }) => feeds).find(({ id }) => id === feedId)!;
const clockMs = async (page: Page) => Date.parse((await readDiagnostics(page))!.clock.now);
const banner = (page: Page) => page.locator('.source-banner');
const rowsOf = ({ tables }: Diagnostics) => tables.map(({ id, rows }) => `${id}: ${rows}`);

/** Follows the header's link to another face; the page is not loaded anew. */
async function goTo(page: Page, face: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Màn hình' }).getByRole('link', { name: face }).click();
  await page
    .getByRole('link', { name: face, includeHidden: true })
    .and(page.locator('[aria-current=page]'))
    .waitFor({ state: 'attached' });
}

describe('a source that stops', () => {
  it.each([
    // A faster clock asks more often and ages faster: the cadence passes sooner, and everything else is as it is.
    { source: 'broker', other: 'alerts', feed: 'incidents', title: 'Sự cố', cadenceMs: MINUTE_MS, rate: 2 },
    {
      source: 'alerts',
      other: 'broker',
      feed: 'warnings',
      title: 'Cảnh báo',
      cadenceMs: 5 * MINUTE_MS,
      rate: 6,
    },
  ])(
    'shows on all faces within a cadence, keeps what was known, and heals: $source',
    async (trial) => {
      const { source, other, feed, title, cadenceMs, rate } = trial;
      const { page, close, faults } = await openFace(browser, `/leader?rate=${rate}`);
      await untilLive(page);
      const known = rowsOf((await readDiagnostics(page))!);
      expect(await banner(page).count()).toBe(0);

      await setFault(page, source, { kind: 'dead' });
      const failedAtMs = await clockMs(page);
      await banner(page).filter({ hasText: title }).waitFor({ timeout: PATIENCE_MS });
      expect((await clockMs(page)) - failedAtMs).toBeLessThan(cadenceMs);
      expect(await banner(page).innerText()).toMatch(/Mất nguồn|nguồn dữ liệu quá hạn hoặc bị mất/);
      const struck = (await readDiagnostics(page))!;
      expect(feedOf(struck, feed).state).toBe('dead');
      expect(struck.sources.find(({ id }) => id === source)!.errors.join()).toContain(`${feed}: offline`);
      expect(struck.sources.find(({ id }) => id === other)!.state).toBe('live');
      expect(rowsOf(struck)).toEqual(known);

      if (source === 'broker') {
        const tile = page.locator('article[data-kpi="transport.speed-ratio"]');
        await expect
          .poll(() => tile.getAttribute('data-quality'), { timeout: 2 * PATIENCE_MS })
          .toBe('stale');
        expect(await tile.innerText()).toMatch(/\d+\s+%.*Quá hạn cập nhật, \d/s);
      }
      await goTo(page, 'Phân tích');
      await banner(page).filter({ hasText: title }).waitFor();
      await page.getByText('Mất nguồn', { exact: true }).first().waitFor();
      await goTo(page, 'Màn hình lớn');
      await banner(page).filter({ hasText: title }).waitFor();

      await setFault(page, source, null);
      await untilLive(page, 2 * PATIENCE_MS);
      await expect.poll(() => banner(page).count(), { timeout: PATIENCE_MS }).toBe(0);
      expect([faults.pageErrors, faults.cspViolations]).toEqual([[], []]);
      await close();
    },
    240_000,
  );
});

describe('a source that answers wrongly', () => {
  const unwell: { fault: Fault; kind: string; words: string }[] = [
    { fault: { kind: 'http-500' }, kind: 'http', words: 'Máy chủ nguồn báo lỗi 500.' },
    {
      fault: { kind: 'html' },
      kind: 'unexpected-content',
      words: 'Máy chủ nguồn trả về loại nội dung không đúng chuẩn.',
    },
    { fault: { kind: 'truncated' }, kind: 'malformed', words: 'Nội dung từ nguồn không đọc được.' },
    { fault: { kind: 'http-401' }, kind: 'unauthorised', words: 'Máy chủ nguồn từ chối quyền truy cập.' },
    {
      fault: { kind: 'slow', delayMs: 60_000 },
      kind: 'timeout',
      words: 'Máy chủ nguồn không trả lời trong thời gian cho phép.',
    },
  ];

  it('is told in words, whatever it does, and every row that was good is drawn', async () => {
    const { page, close, faults } = await openFace(browser, '/analyst?rate=4', {
      initScript: withoutWebgl, // the words are under test, and a software renderer would take both cores
    });
    await untilLive(page);
    const summary = page.locator('summary', { hasText: /^Sự cố/ });
    await summary.click();
    const details = page.getByRole('listitem').filter({ has: summary });
    const errors = ({ sources }: Diagnostics) =>
      sources[0]!.errors.filter((line) => line.startsWith('incidents: ')).map((line) => line.split(': ')[1]);

    for (const { fault, kind, words } of unwell) {
      await setFault(page, 'broker', fault);
      await untilDiagnostics(page, errors, [kind]);
      if (kind === 'unauthorised')
        expect(feedOf((await readDiagnostics(page))!, 'incidents').state).toBe('dead');
      await details.getByText(words).waitFor({ timeout: PATIENCE_MS });
      expect(feedOf((await readDiagnostics(page))!, 'incidents').rows).toBeGreaterThan(0);
      // Healed between faults, lest each waits for the growing back-off of those before.
      await setFault(page, 'broker', null);
      await untilDiagnostics(page, errors, []);
    }

    await setFault(page, 'broker', { kind: 'malformed' });
    await untilDiagnostics(
      page,
      (d) => errors(d).length === 0 && feedOf(d, 'incidents').refusedRows > 0,
      true,
    );
    const { rows, refusedRows } = feedOf((await readDiagnostics(page))!, 'incidents');
    expect(rows).toBeGreaterThan(refusedRows);
    await details.getByText(/^Bị từ chối: \d+ dòng/).waitFor();
    expect(await details.getByText(/^\d+ × .*\(ví dụ /).count()).toBeGreaterThan(0);

    await setFault(page, 'broker', null);
    await untilDiagnostics(page, (d) => feedOf(d, 'incidents').refusedRows, 0);
    await details.getByText('Không có dòng nào bị từ chối').waitFor({ timeout: PATIENCE_MS });
    expect([faults.pageErrors, faults.cspViolations]).toEqual([[], []]);
    await close();
  }, 240_000);
});
