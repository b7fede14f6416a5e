// The watcher of the browser tests sees what it is there to see; a watcher that is blind would make every face clean.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { securityHeaders } from '../../mocks/backend/security-headers.ts';

const pages: Record<string, { body: string; headers?: Record<string, string> }> = {
  '/clean': { body: '<!doctype html><link rel="icon" href="data:,"><p>clean</p>' },
  '/noisy': {
    body: '<link rel="icon" href="data:,"><script>console.warn("a warning"); throw new Error("a fault")</script>',
  },
  '/worker': {
    body: '<link rel="icon" href="data:,"><script>new Worker("/worker.js").onmessage = () => document.body.append("done")</script>',
  },
  '/worker.js': {
    body: 'console.error("from the worker"); fetch("http://127.0.0.2:9/tile").catch(() => 0).then(() => postMessage(1))',
    headers: { 'content-type': 'text/javascript' },
  },
  '/guarded': {
    body: '<link rel="icon" href="data:,"><p style="color: red">styled</p><script>1</script>',
    headers: securityHeaders,
  },
};

let server: Server;
let browser: Browser;
let origin = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html', ...page?.headers });
    response.end(page?.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

describe('openPage', () => {
  it('finds nothing wrong with a clean page, which has WebGL2, the province’s time and Vietnamese', async () => {
    const { page, expectClean, close } = await openPage(browser, `${origin}/clean`);
    const visitor = await page.evaluate(() => ({
      webgl: document.createElement('canvas').getContext('webgl2') !== null,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      language: navigator.language,
    }));
    expect(['Asia/Ho_Chi_Minh', 'Asia/Saigon']).toContain(visitor.zone);
    expect(visitor).toMatchObject({ webgl: true, language: 'vi-VN' });
    expectClean();
    await close();
  });

  it('records warnings and uncaught errors', async () => {
    const { faults, expectClean, close } = await openPage(browser, `${origin}/noisy`);
    await expect.poll(() => faults.console).toEqual(['warning: a warning']);
    await expect.poll(() => faults.pageErrors.join()).toContain('a fault');
    expect(() => expectClean()).toThrow(/is not clean:\nconsole: warning: a warning/);
    expect(() => expectClean([/a warning/, /a fault/])).not.toThrow();
    await close();
  });

  it('sees what a worker says and which foreign host it asks', async () => {
    const { page, faults, close } = await openPage(browser, `${origin}/worker`);
    await page.getByText('done').waitFor();
    expect(faults.console.join()).toContain('from the worker');
    expect(faults.foreignRequests).toEqual(['GET http://127.0.0.2:9/tile']);
    await close();
  });

  it('records what the policy refuses', async () => {
    const { faults, close } = await openPage(browser, `${origin}/guarded`);
    await expect.poll(() => faults.cspViolations.length).toBe(2);
    expect(faults.cspViolations.join()).toMatch(/inline style.*inline script/s);
    await close();
  });
});
