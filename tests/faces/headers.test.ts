// Every answer of the preview server carries the security headers, the browser obeys them, and deep links lead to the program.
import { describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openFace } from '../support/running-program.ts';
import { securityHeaders } from '../../mocks/backend/security-headers.ts';

const url = inject('previewUrl');

describe('preview', () => {
  it.each(['/', '/wall', '/leader', '/analyst', '/config.json'])(
    'sends the headers with %s',
    async (path) => {
      const response = await fetch(url + path);
      expect(response.status).toBe(200);
      for (const [name, value] of Object.entries(securityHeaders))
        expect(response.headers.get(name)).toBe(value);
    },
  );

  it('forbids inline script, eval and every other host', async () => {
    const policy = (await fetch(url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('has them obeyed: what markup from a source would need is refused by the browser, and seen by these tests', async () => {
    const browser = await launchBrowser();
    const { page, faults, expectClean } = await openFace(browser, '/leader');
    expect(faults.cspViolations).toEqual([]);
    await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.__ran = 1';
      const image = document.createElement('div');
      image.innerHTML = '<img src="data:,x" onerror="window.__ran = 2"><p style="color: red">x</p>';
      document.body.append(script, image);
      await fetch('http://127.0.0.2:9/').catch(() => undefined);
    });
    await expect.poll(() => faults.cspViolations.length).toBeGreaterThanOrEqual(4);
    expect(faults.cspViolations.join()).toMatch(/inline script/);
    expect(faults.cspViolations.join()).toMatch(/inline event handler/);
    expect(faults.cspViolations.join()).toMatch(/inline style/);
    expect(faults.cspViolations.join()).toMatch(/127\.0\.0\.2/);
    expect(await page.evaluate(() => '__ran' in window)).toBe(false);
    expect(() => expectClean()).toThrow(/cspViolations/);
    await browser.close();
  });

  it.each(['/wall', '/leader?lang=en', '/analyst'])(
    'answers the deep link %s with the program',
    async (path) => {
      const response = await fetch(url + path, { headers: { accept: 'text/html' } });
      expect(await response.text()).toContain('<div id="root">');
    },
  );
});
