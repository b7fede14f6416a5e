// Text from a source is text: markup in every string of every answer runs nowhere and is read as it was written.
import { resolve } from 'node:path';
import type { Browser, BrowserContext, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSource, sourceIdOf } from '../../mocks/answer-source.ts';
import { defaultSources } from '../../mocks/simulated-sources.ts';
import { readGeography } from '../../mocks/province/read-geography.ts';
import { createWorld } from '../../mocks/province/world.ts';
import type { World } from '../../mocks/province/world-contract.ts';
import { launchBrowser } from '../support/browser.ts';
import { openFace, PATIENCE_MS, serveConfig, shippedConfig, untilLive } from '../support/running-program.ts';

const HOSTILE = '<img src=x onerror="window.__ran=1"><script>window.__ran=1</script>';
/** Members that must stay readable for the row to be taken at all. */
const NEEDED =
  /^(@context|id|type|unitCode|coordinates|status|severity|category|subCategory|laneDirection)$|At$|^date|Time$/;

let browser: Browser;
let world: World;

beforeAll(async () => {
  browser = await launchBrowser();
  const pack = resolve(import.meta.dirname, '../../public/provinces/ba-ria-vung-tau/');
  world = createWorld({ seed: 2018, geography: await readGeography(`${pack}/`) });
});

afterAll(() => browser.close());

/** The same document with markup in place of every free text. */
function poison(value: unknown, name = ''): unknown {
  if (NEEDED.test(name)) return value;
  if (Array.isArray(value)) return value.map((item) => poison(item, name));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, poison(member, key)]));
  }
  return typeof value === 'string' && !/^\d{4}-\d\d-\d\dT/.test(value) ? HOSTILE : value;
}

async function answerPoisoned(route: Route): Promise<void> {
  const request = new Request(route.request().url(), { headers: await route.request().allHeaders() });
  const control = { faultOf: () => null };
  const simulation = { world, now: () => Date.now(), sources: defaultSources, control };
  const answer = await answerSource(request, sourceIdOf(new URL(request.url).pathname)!, simulation);
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') && text !== '';
  const body = isJson ? JSON.stringify(poison(JSON.parse(text))) : text;
  const headers = Object.fromEntries(answer.headers);
  await route.fulfill({
    status: answer.status,
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    body,
  });
}

async function withPoisonedSources(context: BrowserContext): Promise<void> {
  await serveConfig(context, { ...shippedConfig(), simulator: { enabled: false } });
  await context.route('**/sources/**', answerPoisoned);
}

describe('markup in the texts of a source', () => {
  it('is shown as text in list, table, inspector and raw record, and never runs', async () => {
    const { page, faults, close } = await openFace(browser, '/wall', { prepare: withPoisonedSources });
    await untilLive(page);
    expect(await page.getByText('Mô phỏng').count()).toBe(0);
    const entry = page.getByRole('listitem').filter({ hasText: HOSTILE }).first();
    await entry.waitFor({ timeout: PATIENCE_MS });
    expect(await entry.locator('img, script').count()).toBe(0);

    await page.goto(page.url().replace('/wall', '/analyst'));
    await untilLive(page);
    await page.getByRole('button', { name: 'Mở bảng Sự cố', exact: false }).first().click();
    const cell = page.getByRole('gridcell').filter({ hasText: HOSTILE }).first();
    await cell.waitFor({ timeout: PATIENCE_MS });
    await cell.click();
    const inspector = page.getByRole('article', { name: `Chi tiết đối tượng: ${HOSTILE}` });
    await inspector.waitFor();
    expect(await inspector.getByRole('cell', { name: HOSTILE }).count()).toBeGreaterThan(0);
    await inspector.getByText('Bản ghi gốc').click();
    await inspector.locator('pre').waitFor({ timeout: PATIENCE_MS });
    expect(await inspector.locator('pre').innerText()).toContain('<script>window.__ran=1</script>');

    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.evaluate(() => '__ran' in window)).toBe(false);
    expect([faults.pageErrors, faults.cspViolations, faults.foreignRequests]).toEqual([[], [], []]);
    await close();
  });
});
