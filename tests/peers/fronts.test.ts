// nginx and Caddy on the examples of mocks/deploy: what the program needs of whoever stands before the sources.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { securityHeaders } from '../../mocks/backend/security-headers.ts';
import { listen, shut } from '../unit/mocks/backend/proxy/two-servers.ts';
import { askByHttp2, askFront, type FrontQuestion } from './support/ask-front.ts';
import { fronts, type Front, type FrontSettings } from './support/front.ts';
import { ensurePeer } from './support/install-peer.ts';

type Seen = { method: string; target: string; headers: IncomingMessage['headers']; body: string };

const seen: Seen[] = [];
const last = (): Seen => seen.at(-1)!;
const ENTITIES = JSON.stringify(
  Array.from({ length: 200 }, (_, id) => ({ id: `urn:${id}`, name: 'Hải Đăng' })),
);

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? '').split('?')[0];
  if (path === '/moved')
    response.writeHead(307, { Location: `http://${request.headers.host}/new?a=1` }).end();
  else if (path === '/moved-path') response.writeHead(302, { Location: '/new' }).end();
  else if (path === '/tagged' && request.headers['if-none-match'] === '"t"')
    response.writeHead(304, { ETag: '"t"' }).end();
  else if (path === '/zipped')
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(ENTITIES));
  else if (path === '/silent') setTimeout(() => response.destroy(), 8000).unref();
  else {
    response.writeHead(200, {
      'Content-Type': 'application/json',
      ETag: '"t"',
      'Set-Cookie': 'inner=1',
      'Access-Control-Allow-Origin': '*',
      'NGSILD-Results-Count': '200',
    });
    response.end(ENTITIES);
  }
}

const source = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += String(chunk)));
  request.on('end', () => {
    seen.push({ method: request.method ?? '', target: request.url ?? '', headers: request.headers, body });
    answer(request, response);
  });
});
const sockets = new WebSocketServer({ noServer: true });
const broker = createServer().on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (client) =>
    client.on('message', (data, isBinary) => client.send(data, { binary: isBinary })),
  );
});
const settings: FrontSettings = {
  root: '',
  token: 's3cret',
  sources: { broker: '', mqtt: '', alerts: '', gis: '' },
};

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'peer-root-'));
  for (const folder of ['assets', 'provinces']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Hải Đăng</title><div id="root"></div>');
  writeFileSync(join(root, 'config.json'), '{"title":"x"}');
  writeFileSync(join(root, 'assets', 'a-1.js'), 'export {};\n'.repeat(500));
  writeFileSync(join(root, 'provinces', 'land.geojson'), ENTITIES);
  writeFileSync(join(root, 'basemap.pmtiles'), Buffer.alloc(100_000, 7));
  const address = `127.0.0.1:${await listen(source)}`;
  const mqtt = `127.0.0.1:${await listen(broker)}`;
  Object.assign(settings, { root, sources: { broker: address, mqtt, alerts: address, gis: '127.0.0.1:9' } });
});
afterAll(async () => {
  for (const client of sockets.clients) client.terminate();
  await shut(broker);
  await shut(source);
  rmSync(settings.root, { recursive: true });
});

describe.each(Object.values(fronts))('$name', (peer) => {
  const reason = ensurePeer(peer);
  if (reason !== null) {
    it.skip(reason, () => undefined);
    return;
  }
  let front: Front;
  beforeAll(async () => void (front = await peer.start(settings)));
  afterAll(async () => front?.stop());
  const ask = (path: string, question: Omit<FrontQuestion, 'path'> = {}) =>
    askFront(front.url, { path, ...question });

  it('serves the program: routes, caching, the page’s policy, no file for what is missing', async () => {
    for (const path of ['/', '/wall', '/analyst?at=x']) {
      const page = await ask(path);
      expect([page.status, String(page.body)]).toEqual([200, expect.stringContaining('id="root"')]);
      for (const [name, value] of Object.entries(securityHeaders))
        expect([path, name, page.headers[name.toLowerCase()]]).toEqual([path, name, value]);
      expect(page.headers['cache-control']).toBe('no-cache');
    }
    expect((await ask('/assets/a-1.js')).headers['cache-control']).toContain('immutable');
    expect((await ask('/assets/missing-1.js')).status).toBe(404);
    expect((await ask('/missing.json')).status).toBe(404);
    expect((await ask('/../../etc/passwd')).status).toBeOneOf([200, 400, 404]);
    expect(String((await ask('/..%2f..%2fetc/passwd')).body)).not.toContain('root:');
  });

  it('compresses, says 304, and hands out ranges', async () => {
    const gzip = { 'accept-encoding': 'gzip' };
    for (const path of ['/assets/a-1.js', '/provinces/land.geojson']) {
      const zipped = await ask(path, { headers: gzip });
      expect([path, zipped.headers['content-encoding']]).toEqual([path, 'gzip']);
      const tag = { 'if-none-match': zipped.headers['etag']! };
      expect([path, (await ask(path, { headers: { ...gzip, ...tag } })).status]).toEqual([path, 304]);
    }
    const part = await ask('/basemap.pmtiles', { headers: { range: 'bytes=10-19' } });
    expect([part.status, part.headers['content-range'], part.body.length]).toEqual([
      206,
      'bytes 10-19/100000',
      10,
    ]);
    const head = await ask('/basemap.pmtiles', { method: 'HEAD' });
    expect([head.headers['content-length'], head.body.length]).toEqual(['100000', 0]);
  });

  it('forwards requests byte by byte, with the centre’s token and without its cookies', async () => {
    const path = '/ngsi-ld/v1/entities/urn%3Angsi-ld%3Aa%2Fb%2F%2Fc?q=a%3D%3D%22x%22&type=A,B';
    const got = await ask(`/sources/broker${path}`, {
      headers: { cookie: 'session=1', 'ngsild-tenant': 'brvt', authorization: 'Bearer mine' },
    });
    expect([got.status, got.headers['ngsild-results-count']]).toEqual([200, '200']);
    expect(last()).toMatchObject({
      target: path,
      headers: { authorization: 'Bearer s3cret', 'ngsild-tenant': 'brvt' },
    });
    expect(last().headers.cookie).toBeUndefined();
    expect(last().headers['x-forwarded-for']).toContain('127.0.0.1');
    expect([got.headers['set-cookie'], got.headers['access-control-allow-origin']]).toEqual([
      undefined,
      undefined,
    ]);
    expect(got.headers['content-security-policy']).toMatch(/^sandbox/);
    await ask('/sources/alerts/warnings.atom?x=1');
    expect([last().target, last().headers.authorization]).toEqual(['/cap/warnings.atom?x=1', undefined]);
    await ask('/sources/broker/e', { method: 'PATCH', body: '{"a":1}', headers: { origin: front.url } });
    expect(last()).toMatchObject({ method: 'PATCH', body: '{"a":1}' });
    expect(last().headers.origin).toBeUndefined();
  });

  it('passes codings, tags and redirects', async () => {
    const gzip = { 'accept-encoding': 'gzip' };
    for (const path of ['/sources/broker/zipped', '/sources/broker/plain']) {
      const zipped = await ask(path, { headers: gzip });
      expect([path, zipped.headers['content-encoding']]).toEqual([path, 'gzip']);
      expect(String(gunzipSync(zipped.body))).toBe(ENTITIES);
    }
    const known = await ask('/sources/broker/tagged', { headers: { 'if-none-match': '"t"' } });
    expect([known.status, known.body.length]).toEqual([304, 0]);
    const location = async (path: string) => (await ask(path)).headers['location'];
    expect(await location('/sources/broker/moved')).toBeOneOf([
      '/sources/broker/new?a=1',
      `${front.url}/sources/broker/new?a=1`,
    ]);
    expect(await location('/sources/broker/moved-path')).toBeOneOf([
      '/sources/broker/new',
      `${front.url}/sources/broker/new`,
    ]);
  });

  it('lets nothing out of a source’s folder, and no other site write', async () => {
    const before = seen.length;
    for (const path of [
      '/sources/alerts/../secret',
      '/sources/alerts/%2e%2e/secret',
      '/sources/alerts/a/..%2f..%2fsecret',
      '/sources/alerts/..;/secret',
    ]) {
      expect([path, (await ask(path)).status]).toEqual([path, expect.toBeOneOf([400, 404])]);
    }
    const foreign = { headers: { origin: 'https://evil.example' }, method: 'POST', body: 'x' };
    expect((await ask('/sources/broker/x', foreign)).status).toBe(403);
    expect((await ask('/sources/nobody/x')).status).toBe(404);
    expect(seen).toHaveLength(before);
  });

  it('says in words that a source is not there, or silent', async () => {
    const gone = await ask('/sources/gis/collections');
    expect([gone.status, gone.headers['content-type']]).toEqual([502, 'application/problem+json']);
    expect(JSON.parse(String(gone.body))).toMatchObject({
      status: 502,
      title: expect.stringMatching(/^bad gateway$/i),
    });
    expect((await ask('/sources/broker/silent')).status).toBe(504);
  });

  it('relays subscriptions of its own pages only', async () => {
    const base = `${front.url.replace('https', 'wss')}/sources/broker/mqtt`;
    const open = (origin: string) => new WebSocket(base, ['mqtt'], { origin, rejectUnauthorized: false });
    const socket = open(front.url);
    const echoed = new Promise<string>((resolve, reject) => {
      socket.once('message', (data: Buffer) => resolve(String(data))).once('error', reject);
    });
    socket.once('open', () => socket.send('chào'));
    expect(await echoed).toBe('chào');
    expect(socket.protocol).toBe('mqtt');
    socket.close();
    const status = await new Promise((resolve) => {
      const foreign = open('https://evil.example');
      foreign.once('open', () => resolve('granted'));
      foreign.once('error', () => undefined);
      foreign.once('unexpected-response', (_, response) => resolve(response.statusCode));
    });
    expect(status).toBe(403);
  });

  it('speaks HTTP/2: many requests over one connection', async () => {
    const paths = ['/', '/assets/a-1.js', '/sources/broker/a', '/sources/broker/b'];
    const got = await askByHttp2(
      front.url,
      paths.map((path) => ({ path, headers: { 'accept-encoding': 'gzip' } })),
    );
    expect(got.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(String(gunzipSync(got[2]!.body))).toBe(ENTITIES);
  });
});

describe('nginx without HTTP/2', () => {
  const reason = ensurePeer(fronts['nginx']!);
  it.skipIf(reason !== null)('serves the same by HTTP/1.1', async () => {
    const front = await fronts['nginx']!.start(settings, false);
    try {
      await expect(askByHttp2(front.url, [{ path: '/' }])).rejects.toThrow();
      const got = await askFront(front.url, {
        path: '/sources/broker/x',
        headers: { 'accept-encoding': 'gzip' },
      });
      expect(String(gunzipSync(got.body))).toBe(ENTITIES);
      const moved = await fetch(`${front.plainUrl}/wall?x=1`, { redirect: 'manual' });
      expect([moved.status, moved.headers.get('location')]).toEqual([301, `${front.url}/wall?x=1`]);
    } finally {
      await front.stop();
    }
  });
});
