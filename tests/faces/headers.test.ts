// Every answer of the preview server carries the security headers, and deep links lead to the program.
import { describe, expect, inject, it } from 'vitest';
import { securityHeaders } from '../support/security-headers.ts';

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

  it.each(['/wall', '/leader?lang=en', '/analyst'])(
    'answers the deep link %s with the program',
    async (path) => {
      const response = await fetch(url + path, { headers: { accept: 'text/html' } });
      expect(await response.text()).toContain('<div id="root">');
    },
  );
});
