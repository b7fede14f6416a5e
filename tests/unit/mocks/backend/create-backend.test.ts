// The simulated backend over real HTTP.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSources } from '../../../../mocks/simulated-sources.ts';
import { createBackend } from '../../../../mocks/backend/create-backend.ts';
import { securityHeaders } from '../../../../mocks/backend/security-headers.ts';
import { parseArguments } from '../../../../mocks/backend/parse-arguments.ts';
import { createSimulatorControl } from '../../../../mocks/simulator-control.ts';
import { LINK } from '../protocols/ngsi-ld/ask-broker.ts';
import { createTinyWorld, NOW_MS } from '../protocols/tiny-world.ts';

const control = createSimulatorControl({}, null);
const MAP_BYTES = 3_000_000;
const GZIP = { 'accept-encoding': 'gzip' };
let server: Server;
let folder: string;
let base: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backend-'));
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true });
  await mkdir(join(folder, 'public', 'provinces'), { recursive: true });
  await writeFile(join(folder, 'dist', 'index.html'), '<!doctype html><title>Hải Đăng</title>');
  await writeFile(join(folder, 'dist', 'assets', 'a-1.js'), 'export {};\n'.repeat(500));
  await writeFile(
    join(folder, 'dist', 'config.json'),
    '{"provincePack":"p/","simulator":{"enabled":true,"seed":1}}',
  );
  await writeFile(join(folder, 'public', 'provinces', 'pack.json'), '{"id":"pack"}');
  await writeFile(join(folder, 'public', 'basemap.pmtiles'), Buffer.alloc(MAP_BYTES, 7));
  await writeFile(join(folder, 'secret.txt'), 'no');
  const simulation = { world: createTinyWorld(), now: () => NOW_MS, sources: defaultSources, control };
  server = createBackend({ simulation, roots: [join(folder, 'dist'), join(folder, 'public')] });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

/** A request without fetch's own decoding and path clean-up. */
function raw(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ message: IncomingMessage; body: Buffer }> {
  return new Promise((resolve, reject) => {
    httpRequest(base, { path, headers }, (message) => {
      const chunks: Buffer[] = [];
      message
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          resolve({ message, body: Buffer.concat(chunks) });
        });
    })
      .on('error', reject)
      .end();
  });
}

const STATIONS = '/sources/broker/ngsi-ld/v1/entities?type=AirQualityObserved&limit=40&count=true';

describe('sources', () => {
  it('answer as in the page, with paging headers and without CORS', async () => {
    const response = await fetch(base + STATIONS, {
      headers: { link: LINK, origin: 'http://elsewhere.test' },
    });
    expect(await response.json()).toHaveLength(40);
    expect(response.headers.get('ngsild-results-count')).toBe('57');
    expect(response.headers.get('link')).toContain('rel="next"');
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await fetch(`${base}/sources/alerts/alerts`)).headers.get('content-type')).toContain('atom');
    expect((await fetch(`${base}/sources/other/x`)).status).toBe(404);
  });

  it("say the simulator's time, not the machine's", async () => {
    for (const path of [STATIONS, '/sources/alerts/alerts', '/sources/broker/ngsi-ld/v1/nowhere']) {
      const { message } = await raw(path, { link: LINK });
      expect(Date.parse(message.headers.date ?? 'none')).toBe(NOW_MS);
    }
  });

  it('take POST queries, up to a size', async () => {
    const url = `${base}/sources/broker/ngsi-ld/v1/entityOperations/query?limit=9`;
    const ask = (body: string) =>
      fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const answer = await ask(JSON.stringify({ type: 'Query', entities: [{ type: 'TrafficFlowObserved' }] }));
    expect(await answer.json()).toHaveLength(9);
    expect((await ask(' '.repeat(1_000_001))).status).toBe(413);
  });

  it('are compressed for who takes it, and 304 for who has it', async () => {
    const plain = await raw(STATIONS, { link: LINK });
    const zipped = await raw(STATIONS, { link: LINK, 'accept-encoding': 'br, gzip' });
    expect(plain.message.headers['content-encoding']).toBeUndefined();
    expect(zipped.message.headers['content-encoding']).toBe('gzip');
    expect(zipped.body.length).toBeLessThan(plain.body.length / 4);
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
    const refusing = await raw(STATIONS, { link: LINK, 'accept-encoding': 'gzip;q=0' });
    expect(refusing.message.headers['content-encoding']).toBeUndefined();
    for (const tag of [plain.message.headers.etag!, zipped.message.headers.etag!]) {
      const again = await raw(STATIONS, { link: LINK, 'accept-encoding': 'gzip', 'if-none-match': tag });
      expect([again.message.statusCode, again.body.length]).toEqual([304, 0]);
    }
  });

  it('cut the connection when dead', async () => {
    control.setFault('broker', { kind: 'dead' });
    await expect(fetch(base + STATIONS)).rejects.toThrow();
    control.setFault('broker', null);
    expect((await fetch(base + STATIONS)).status).toBe(200);
  });
});

describe('files', () => {
  it('come from the build first, then from public, with the page for routes', async () => {
    const html = { accept: 'text/html,*/*' };
    expect(await (await fetch(`${base}/wall`, { headers: html })).text()).toContain('Hải Đăng');
    expect(await (await fetch(`${base}/`, { headers: html })).text()).toContain('Hải Đăng');
    expect(await (await fetch(`${base}/provinces/pack.json`)).json()).toEqual({ id: 'pack' });
    expect((await fetch(`${base}/missing.json`, { headers: html })).status).toBe(404);
    expect((await fetch(`${base}/wall`)).status).toBe(404);
    expect((await fetch(`${base}/wall`, { method: 'POST', body: 'x' })).status).toBe(405);
    const asset = await fetch(`${base}/assets/a-1.js`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-type')).toContain('javascript');
  });

  it('switch the simulator of the page off', async () => {
    const response = await fetch(`${base}/config.json`);
    expect(await response.json()).toEqual({ provincePack: 'p/', simulator: { enabled: false } });
    const headers = { 'if-none-match': response.headers.get('etag')! };
    expect((await fetch(`${base}/config.json`, { headers })).status).toBe(304);
  });

  it('have tags and ranges', async () => {
    const path = '/provinces/pack.json';
    const whole = await raw(path);
    const tag = whole.message.headers.etag!;
    expect((await raw(path, { 'if-none-match': tag })).message.statusCode).toBe(304);
    const part = await raw(path, { range: 'bytes=2-3' });
    expect([part.message.statusCode, part.message.headers['content-range'], String(part.body)]).toEqual([
      206,
      'bytes 2-3/13',
      'id',
    ]);
    expect(String((await raw(path, { range: 'bytes=-2' })).body)).toBe('"}');
    expect((await raw(path, { range: 'bytes=99-' })).message.statusCode).toBe(416);
    const ofOldVersion = await raw(path, { range: 'bytes=2-3', 'if-range': '"old"' });
    expect([ofOldVersion.message.statusCode, String(ofOldVersion.body)]).toEqual([200, '{"id":"pack"}']);
    expect((await raw(path, { range: 'bytes=2-3', 'if-range': tag })).message.statusCode).toBe(206);
  });

  it('are told of by HEAD, carry the page’s policy, and large ones stream', async () => {
    const head = await fetch(`${base}/basemap.pmtiles`, { method: 'HEAD' });
    expect(await head.text()).toBe('');
    expect([head.status, head.headers.get('content-length'), head.headers.get('content-type')]).toEqual([
      200,
      String(MAP_BYTES),
      'application/vnd.pmtiles',
    ]);
    for (const [name, value] of Object.entries(securityHeaders)) expect(head.headers.get(name)).toBe(value);
    const whole = await raw('/basemap.pmtiles', { 'accept-encoding': 'gzip' });
    expect([whole.body.length, whole.message.headers['content-encoding']]).toEqual([MAP_BYTES, undefined]);
    const part = await raw('/basemap.pmtiles', { range: `bytes=${MAP_BYTES - 3}-` });
    expect([part.message.statusCode, [...part.body]]).toEqual([206, [7, 7, 7]]);
  });

  it('that never change are compressed once and the same for everyone', async () => {
    const [first, second] = [await raw('/assets/a-1.js', GZIP), await raw('/assets/a-1.js', GZIP)];
    expect(first.message.headers['content-encoding']).toBe('gzip');
    expect(second.body).toEqual(first.body);
    expect(String(gunzipSync(second.body))).toBe('export {};\n'.repeat(500));
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00',
    '/%E0%A4',
  ])('never leave the folder: %s', async (path) => {
    const { message, body } = await raw(path, { accept: 'text/html' });
    expect(String(body)).not.toBe('no');
    expect([200, 404]).toContain(message.statusCode);
  });
});

describe('arguments', () => {
  it('have loopback and the present as defaults', () => {
    expect(parseArguments([])).toEqual({
      port: 8787,
      host: '127.0.0.1',
      seed: 2018,
      story: null,
      atMs: undefined,
      speed: 1,
      faults: [],
      config: null,
      upstreams: [],
    });
    const chosen = [
      '--port',
      '0',
      '--host',
      '::1',
      '--seed',
      '5',
      '--story',
      'x',
      '--at',
      '2025-11-19T06:00:00+07:00',
      '--speed',
      '60',
      '--fault',
      'broker:dead',
      '--fault',
      'alerts:slow:8000',
      '--config',
      'centre.json',
      '--upstream',
      'broker=http://127.0.0.1:9090/',
    ];
    expect(parseArguments(chosen)).toEqual({
      port: 0,
      host: '::1',
      seed: 5,
      story: 'x',
      atMs: Date.UTC(2025, 10, 18, 23),
      speed: 60,
      faults: ['broker:dead', 'alerts:slow:8000'],
      config: 'centre.json',
      upstreams: ['broker=http://127.0.0.1:9090/'],
    });
    expect(parseArguments(['--help'])).toBeNull();
  });

  it.each([
    ['--port', '70000'],
    ['--port', ''],
    ['--seed', 'x'],
    ['--speed', '-1'],
    ['--at', 'soon'],
    ['--other'],
  ])('refuse %s %s', (...args) => {
    expect(() => parseArguments(args)).toThrow();
  });
});
