// A configuration or a province pack that cannot be used is a page that says what is wrong, never a blank screen.
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { openFace, serveConfig, shippedConfig } from '../../support/running-program.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** What the fault page says when the context was prepared so. */
async function readFaultPage(prepare: (context: BrowserContext) => Promise<unknown>): Promise<string> {
  const { page, faults, close } = await openFace(browser, '/wall', { prepare });
  await page.getByRole('heading', { name: 'Cấu hình không hợp lệ' }).waitFor();
  await page.getByRole('button', { name: 'Tải lại trang' }).waitFor();
  const text = await page.getByRole('main').innerText();
  expect([faults.pageErrors, faults.cspViolations]).toEqual([[], []]);
  await close();
  return text;
}

const serve = (config: unknown) => (context: BrowserContext) => serveConfig(context, config);

describe('the fault page', () => {
  it('names path, expectation and finding of every fault at once', async () => {
    const config = shippedConfig();
    config.sources[0]!['baseUrl'] = 'sources/broker';
    config.sources[1]!['connector'] = 'mqtt';
    const text = await readFaultPage(
      serve({ ...config, wall: { viewingDistanceM: 'tám', pixelPitchMm: 1.5 } }),
    );
    expect(text).toContain('/config.json');
    expect(text).toMatch(/sources\[1\]\.connector\s+\("ngsi-ld" \| .*"cap".*\)\s+"mqtt"/);
    expect(text).toMatch(/sources\[0\]\.baseUrl\s+a relative path or an http\(s\) URL that ends with “\/”/);
    expect(text).toMatch(/wall\.viewingDistanceM\s+number\s+"tám"/);
  });

  it('names a member that nobody knows, since a typing error must not pass', async () => {
    expect(await readFaultPage(serve({ ...shippedConfig(), langauge: 'en' }))).toContain('langauge');
  });

  it('says so when the file is no JSON, or not there', async () => {
    expect(await readFaultPage(serve('{ "title": '))).toMatch(/\(gốc\)\s+JSON/);
    const missing = (context: BrowserContext) =>
      context.route('**/config.json', (route) => route.fulfill({ status: 404, body: 'Not found' }));
    expect(await readFaultPage(missing)).toContain('HTTP 404');
  });

  it('names the pack that is missing, and the story that does not exist', async () => {
    const absent = { ...shippedConfig(), provincePack: 'provinces/khong-co/' };
    expect(await readFaultPage(serve(absent))).toMatch(/provinces\/khong-co\/.*pack\.json/s);
    const config = shippedConfig();
    const told = { ...config, simulator: { enabled: true, seed: 1, story: 'khong-co' } };
    expect(await readFaultPage(serve(told))).toMatch(/simulator\.story\s+.*reservoir-release/);
  });
});

describe('a page whose own code cannot be fetched', () => {
  it('says so in both languages', async () => {
    const cut = (context: BrowserContext) => context.route('**/assets/start-*.js', (route) => route.abort());
    const { page, close } = await openFace(browser, '/leader', { prepare: cut });
    await page.getByText('Không tải được chương trình. Hãy tải lại trang.').waitFor();
    expect(await page.locator('body').innerText()).toContain('Reload the page.');
    await close();
  });
});
