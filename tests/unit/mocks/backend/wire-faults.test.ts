// Faults that only a real socket can show: broken connections, gzip that ends half way, redirects.
import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBackend } from '../../../../mocks/backend/create-backend.ts';
import { defaultSources } from '../../../../mocks/simulated-sources.ts';
import { createSimulatorControl } from '../../../../mocks/simulator-control.ts';
import { LINK } from '../protocols/ngsi-ld/ask-broker.ts';
import { createTinyWorld, NOW_MS } from '../protocols/tiny-world.ts';

const control = createSimulatorControl({}, null);
let server: Server;
let base: string;

beforeAll(async () => {
  const simulation = { world: createTinyWorld(), now: () => NOW_MS, sources: defaultSources, control };
  server = createBackend({ simulation, roots: [] });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => control.setFault('broker', null));
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const STATIONS = '/sources/broker/ngsi-ld/v1/entities?type=AirQualityObserved&limit=40';

interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  isWhole: boolean;
}

/** What comes over the socket, undecoded; rejects where nothing does. */
function raw(headers: Record<string, string> = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    httpRequest(base, { path: STATIONS, headers: { link: LINK, ...headers }, agent: false }, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('error', () => undefined);
      message.on('close', () =>
        resolve({
          status: message.statusCode ?? 0,
          headers: message.headers,
          body: Buffer.concat(chunks),
          isWhole: message.complete,
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('faults over a real socket', () => {
  it.each(['dead', 'dns-gone'] as const)('%s: closed before the first byte', async (kind) => {
    control.setFault('broker', { kind });
    await expect(raw()).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('reset: half of the true body, then the socket is gone', async () => {
    const whole = await raw();
    control.setFault('broker', { kind: 'reset' });
    const broken = await raw();
    expect([whole.isWhole, broken.isWhole, broken.status]).toEqual([true, false, 200]);
    expect(broken.body).toEqual(whole.body.subarray(0, Math.ceil(whole.body.length / 2)));
    control.setFault('broker', null);
    expect((await raw()).isWhole, 'other connections live').toBe(true);
  });

  it('gzip-cut: a whole exchange of half a gzip', async () => {
    const { body: text } = await raw();
    control.setFault('broker', { kind: 'gzip-cut' });
    const cut = await raw({ 'accept-encoding': 'gzip' });
    expect([cut.isWhole, cut.headers['content-encoding']]).toEqual([true, 'gzip']);
    expect(() => gunzipSync(cut.body)).toThrow();
    expect(cut.body.length).toBeLessThan(text.length / 2);
  });

  it('truncated: half of the text in a whole gzip', async () => {
    const { body: text } = await raw();
    control.setFault('broker', { kind: 'truncated' });
    const cut = await raw({ 'accept-encoding': 'gzip' });
    expect(text.toString().startsWith(gunzipSync(cut.body).toString())).toBe(true);
  });

  it('login-redirect: 302 below the path of the source, then a page', async () => {
    control.setFault('broker', { kind: 'login-redirect' });
    const first = await raw();
    expect([first.status, first.headers['location']]).toEqual([302, '/sources/broker/log-in']);
    const followed = await fetch(base + STATIONS);
    expect([followed.redirected, await followed.text()]).toEqual([
      true,
      expect.stringContaining('<!doctype html>'),
    ]);
  });

  it('skewed-clock: the Date header is wrong as well', async () => {
    control.setFault('broker', { kind: 'skewed-clock', offsetMs: 600_000 });
    expect(Date.parse((await raw()).headers.date!)).toBe(NOW_MS + 600_000);
  });
});
