// The panel of simulated faults: by address, by keyboard, in two windows at once, in both languages, and never in the way.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultKinds } from '../../mocks/protocols/fault/fault-catalogue.ts';
import { launchBrowser } from '../support/browser.ts';
import {
  openFace,
  PATIENCE_MS,
  serveConfig,
  shippedConfig,
  untilDiagnostics,
  untilLive,
  urlOf,
} from '../support/running-program.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe('the fault panel', () => {
  it('is not fetched before anybody needs it', async () => {
    const fetched: string[] = [];
    const { page, close } = await openFace(browser, '/', {
      prepare: (context) => Promise.resolve(context.on('request', (request) => fetched.push(request.url()))),
    });
    await page.getByRole('link', { name: /Lãnh đạo/ }).click();
    await page.getByRole('button', { name: 'Giả lập lỗi nguồn dữ liệu' }).waitFor();
    expect(fetched.filter((url) => /fault-(panel|desk)/.test(url))).toEqual([]);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await close();
  });

  it('sets and restores a fault by keyboard; another window agrees, and the address says so', async () => {
    const opened = await openFace(browser, '/leader');
    const { page, context } = opened;
    await untilLive(page);
    await page.getByRole('button', { name: 'Giả lập lỗi nguồn dữ liệu' }).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Giả lập lỗi nguồn' });
    await panel.waitFor();
    const choice = panel.getByLabel('Tình trạng giả lập của nguồn alerts');
    expect(await choice.locator('option').count()).toBe(faultKinds.length + 1);
    await choice.selectOption({ label: 'Trả lời chậm' });
    const delay = panel.getByLabel('Chậm');
    await delay.fill('-3');
    await delay.press('Enter');
    expect(await delay.getAttribute('aria-invalid')).toBe('true');
    await delay.fill('0.5');
    await delay.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?fault=alerts:slow:500');

    const other = await context.newPage();
    await other.goto(urlOf('/leader?lang=en&faults'));
    const otherPanel = other.getByRole('dialog', { name: 'Faults of sources' });
    await expect
      .poll(
        () =>
          otherPanel
            .getByLabel('Delay')
            .inputValue()
            .catch(() => ''),
        { timeout: PATIENCE_MS },
      )
      .toBe('0.5');
    await otherPanel.getByLabel('Simulated condition of source broker').selectOption('dead');
    await panel.getByText('Mất nguồn').waitFor({ timeout: PATIENCE_MS });
    await otherPanel.getByRole('button', { name: 'Restore all' }).click();
    await expect.poll(() => choice.inputValue()).toBe('');
    await untilLive(page, 2 * PATIENCE_MS);

    await choice.focus();
    await page.keyboard.press('Escape');
    expect(await panel.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Giả lập lỗi nguồn dữ liệu',
    );
    opened.expectClean();
    await opened.close();
  }, 240_000);

  it('takes faults from the address and names what it does not understand, as text', async () => {
    const hostile = encodeURIComponent('broker:<img src=x onerror=alert(1)>');
    const { page, expectClean, close } = await openFace(
      browser,
      `/leader?fault=broker:http-500&fault=${hostile}&fault=alerts:slow:-1`,
    );
    const panel = page.getByRole('dialog', { name: 'Giả lập lỗi nguồn' });
    await panel.getByText('broker:<img src=x onerror=alert(1)>').waitFor({ timeout: PATIENCE_MS });
    await panel.getByText('alerts:slow:-1').waitFor();
    expect(await panel.locator('img').count()).toBe(0);
    await untilDiagnostics(
      page,
      ({ sources }) => sources[0]!.errors.filter((line) => line.includes(': http: ')).length > 0,
      true,
    );
    await page.getByRole('button', { name: /1 lỗi giả lập/ }).waitFor();
    expectClean();
    await close();
  });

  it('fits a narrow screen', async () => {
    const { page, close } = await openFace(browser, '/leader?faults&fault=broker:skewed-clock', {
      viewport: { width: 390, height: 844 },
    });
    const panel = page.getByRole('dialog', { name: 'Giả lập lỗi nguồn' });
    await panel.getByLabel('Lệch (+ là nhanh)').waitFor({ timeout: PATIENCE_MS });
    const box = (await panel.boundingBox())!;
    expect([box.x, box.x + box.width]).toEqual([0, 390]);
    expect(box.y).toBeGreaterThan(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await close();
  });

  it('does not exist in a centre with real sources', async () => {
    const config = { ...shippedConfig(), simulator: { enabled: false } };
    const { page, close } = await openFace(browser, '/leader?faults&fault=broker:dead', {
      prepare: (context) => serveConfig(context, config),
    });
    await page.locator('article[data-kpi]').first().waitFor({ timeout: PATIENCE_MS });
    expect(await page.locator('.app-fault-door, .fault-panel').count()).toBe(0);
    await close();
  });
});
