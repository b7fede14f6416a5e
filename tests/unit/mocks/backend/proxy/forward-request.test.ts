// The reverse proxy before a real socket: what crosses it, what does not, and what is said when the source fails.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, shut, startBackend, startSource } from './two-servers.ts';

type Seen = { method: string; target: string; headers: IncomingMessage['headers']; body: string };

const seen: Seen[] = [];
let source: { server: Server; url: string };
let backend: { server: Server; url: string };
let folder: string;
let hasLeft: Promise<void>;

const BIG = Buffer.alloc(5_000_000, 'Hải Đăng ');
const ZIPPED = gzipSync(BIG);

/** The answers of the source, by path. */
const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/inner/zipped': (_, response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip', ETag: '"z"' }).end(ZIPPED),
  '/inner/tagged': ({ headers }, response) => {
    const status = headers['if-none-match'] === '"t"' ? 304 : headers.range ? 206 : 200;
    const range = status === 206 ? { 'Content-Range': 'bytes 0-1/9' } : {};
    response.writeHead(status, { ETag: '"t"', ...range }).end(status === 304 ? undefined : 'ab');
  },
  '/inner/moved': (_, response) =>
    response.writeHead(307, { Location: `${source.url}/inner/new?a=1`, 'Set-Cookie': 'a=b' }).end(),
  '/inner/moved-path': (_, response) => response.writeHead(302, { Location: '/inner/new' }).end(),
  '/inner/login': (_, response) =>
    response.writeHead(302, { Location: 'https://login.example/?next=/inner/' }).end(),
  '/inner/linked': (_, response) =>
    response
      .writeHead(200, {
        Link: `<https://example.org/c.jsonld>; rel="http://www.w3.org/ns/json-ld#context", <${source.url}/inner/e?offset=2>; rel="next"`,
        'Access-Control-Allow-Origin': '*',
        Connection: 'x-inner',
        'X-Inner': '1',
        'Content-Type': 'text/html',
      })
      .end('<script>1</script>'),
  '/inner/slow': () => undefined,
  '/inner/stalled': (_, response) => void response.writeHead(200).write('half'),
  '/inner/broken': (_, response) => {
    response.writeHead(200, { 'Content-Length': '100' }).write('half', () => response.destroy());
  },
  '/inner/refused': (_, response) => response.writeHead(401, { 'WWW-Authenticate': 'Bearer' }).end('no'),
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  writeFileSync(join(folder, 'token'), 'first\n');
  process.env['HAI_DANG_TEST_TOKEN'] = 's3cret';
  source = await startSource((request, response) => {
    const chunks: Buffer[] = [];
    const target = request.url ?? '';
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      seen.push({ method: request.method ?? '', target, headers: request.headers, body });
      const own = answers[target.split('?')[0] ?? ''];
      if (own) own(request, response);
      else
        response.writeHead(200, { 'Content-Type': 'text/plain' }).end(`${request.method} ${target} ${body}`);
    });
    if (target.startsWith('/inner/slow'))
      hasLeft = new Promise((resolve) => response.on('close', () => resolve()));
  });
  const upstream = `${source.url}/inner/`;
  backend = await startBackend({
    plain: { upstream, timeoutMs: 500 },
    keyed: {
      upstream,
      headers: { Authorization: 'Bearer ${env:HAI_DANG_TEST_TOKEN}', 'X-Key': `\${file:${folder}/token}` },
    },
    mapped: { upstream: `${source.url}/cgi?map=/p.map` },
    gone: { upstream: 'http://127.0.0.1:9/' },
  });
});
afterAll(async () => {
  await shut(backend.server);
  await shut(source.server);
  delete process.env['HAI_DANG_TEST_TOKEN'];
  rmSync(folder, { recursive: true });
});

const last = (): Seen => seen.at(-1)!;

describe('a request', () => {
  it('keeps method, path, query and body byte by byte', async () => {
    const path = '/sources/plain/e/urn%3Angsi-ld%3Aa%2Fb?q=a%3D%3D%22x%22;b&type=A,B';
    const answer = await ask(backend.url, path, { method: 'PATCH', body: '{"a":"Đ"}' });
    expect(answer.body.toString()).toBe(
      'PATCH /inner/e/urn%3Angsi-ld%3Aa%2Fb?q=a%3D%3D%22x%22;b&type=A,B {"a":"Đ"}',
    );
    await ask(backend.url, '/below/here/sources/plain/x');
    expect(last()).toMatchObject({
      target: '/inner/x',
      headers: { 'x-forwarded-prefix': '/below/here/sources/plain' },
    });
    await ask(backend.url, '/sources/mapped/ogcapi?f=json');
    expect(last().target).toBe('/cgi/ogcapi?map=/p.map&f=json');
    await ask(backend.url, '/sources/plain');
    expect(last().target).toBe('/inner/');
  });

  it('streams: the source reads the first half while the second is not sent yet', async () => {
    const first = Promise.withResolvers<void>();
    const live = await startSource((request, response) => {
      request.once('data', () => first.resolve());
      request.on('end', () => response.end('done'));
    });
    const front = await startBackend({ live: { upstream: live.url } });
    const request = httpRequest(`${front.url}/sources/live/`, { method: 'POST' });
    request.write('a');
    await first.promise;
    const answer = new Promise<string>((resolve) =>
      request.on('response', (message) => message.on('data', (chunk) => resolve(String(chunk)))),
    );
    request.end('b');
    expect(await answer).toBe('done');
    await shut(front.server);
    await shut(live.server);
  });

  it('leaves behind what belongs to the connection or to the centre', async () => {
    await ask(backend.url, '/sources/plain/x', {
      headers: {
        connection: 'close, x-hop',
        'x-hop': '1',
        te: 'trailers',
        'proxy-authorization': 'Basic x',
        cookie: 'session=1',
        referer: 'http://centre/',
        'x-forwarded-for': '10.0.0.7',
        'accept-encoding': 'gzip, br',
        'ngsild-tenant': 'brvt',
      },
    });
    const { headers } = last();
    for (const name of ['x-hop', 'te', 'proxy-authorization', 'cookie', 'referer'])
      expect(headers[name]).toBeUndefined();
    expect(headers).toMatchObject({
      host: new URL(source.url).host,
      'accept-encoding': 'gzip, br',
      'ngsild-tenant': 'brvt',
      'x-forwarded-for': expect.stringMatching(/^10\.0\.0\.7, .*127\.0\.0\.1$/),
      'x-forwarded-host': new URL(backend.url).host,
    });
  });

  it('gets the deployment’s tokens, whatever the browser sent, and new ones without a restart', async () => {
    await ask(backend.url, '/sources/keyed/x', { headers: { authorization: 'Bearer mine' } });
    expect(last().headers).toMatchObject({ authorization: 'Bearer s3cret', 'x-key': 'first' });
    writeFileSync(join(folder, 'token'), 'second\n');
    await ask(backend.url, '/sources/keyed/x');
    expect(last().headers['x-key']).toBe('second');
    rmSync(join(folder, 'token'));
    const answer = await ask(backend.url, '/sources/keyed/x');
    expect([answer.status, answer.body.toString()]).toEqual([502, expect.stringContaining('token')]);
    expect(answer.body.toString()).not.toContain(folder);
  });

  it.each([
    '/sources/plain/../secret',
    '/sources/plain/a/../../secret',
    '/sources/plain/%2e%2e/secret',
    '/sources/plain/.%2E/secret',
    '/sources/plain/..%2fsecret',
    '/sources/plain/a%5c..%5csecret',
    '/sources/plain/%252e%252e/secret',
    '/sources/plain/..;x=1/secret',
    '/sources/plain/%00',
    '/sources/plain/%E0%A4',
  ])('never leaves its folder: %s', async (path) => {
    const before = seen.length;
    expect((await ask(backend.url, path)).status).toBe(400);
    expect(seen).toHaveLength(before);
  });

  it('writes only for pages of the centre itself', async () => {
    const post = (headers: Record<string, string>) =>
      ask(backend.url, '/sources/keyed/x', { method: 'POST', headers, body: 'x' });
    writeFileSync(join(folder, 'token'), 'third');
    expect((await post({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await post({ origin: 'null' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ origin: backend.url })).status).toBe(200);
    expect(last().headers.origin).toBeUndefined();
    expect((await ask(backend.url, '/sources/keyed/x', { method: 'TRACE' })).status).toBe(405);
  });
});

describe('an answer', () => {
  it('keeps its coding, tag, range and length', async () => {
    const zipped = await ask(backend.url, '/sources/plain/zipped', {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', etag: '"z"' });
    expect(zipped.body.equals(ZIPPED)).toBe(true);
    expect(gunzipSync(zipped.body).length).toBe(BIG.length);
    const known = await ask(backend.url, '/sources/plain/tagged', { headers: { 'if-none-match': '"t"' } });
    expect([known.status, known.body.length, known.headers.etag]).toEqual([304, 0, '"t"']);
    const part = await ask(backend.url, '/sources/plain/tagged', { headers: { range: 'bytes=0-1' } });
    expect([part.status, part.headers['content-range'], String(part.body)]).toEqual([
      206,
      'bytes 0-1/9',
      'ab',
    ]);
    const head = await ask(backend.url, '/sources/plain/zipped', { method: 'HEAD' });
    expect([head.status, head.headers.etag, head.body.length]).toEqual([200, '"z"', 0]);
  });

  it('names no inner address', async () => {
    const location = async (path: string) => (await ask(backend.url, path)).headers.location;
    expect(await location('/sources/plain/moved')).toBe('/sources/plain/new?a=1');
    expect(await location('/sources/plain/moved-path')).toBe('/sources/plain/new');
    expect(await location('/below/sources/plain/moved')).toBe('/below/sources/plain/new?a=1');
    expect(await location('/sources/plain/login')).toBe('https://login.example/?next=/inner/');
    const { headers } = await ask(backend.url, '/sources/plain/linked');
    expect(headers.link).toBe(
      '<https://example.org/c.jsonld>; rel="http://www.w3.org/ns/json-ld#context", </sources/plain/e?offset=2>; rel="next"',
    );
  });

  it('brings no cookie, no CORS, no hop-by-hop header, and cannot act as a page of the centre', async () => {
    expect((await ask(backend.url, '/sources/plain/moved')).headers['set-cookie']).toBeUndefined();
    const { headers } = await ask(backend.url, '/sources/plain/linked');
    expect([headers['access-control-allow-origin'], headers['x-inner']]).toEqual([undefined, undefined]);
    expect(headers['content-security-policy']).toMatch(/^sandbox/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    const refused = await ask(backend.url, '/sources/plain/refused');
    expect([refused.status, refused.headers['www-authenticate'], String(refused.body)]).toEqual([
      401,
      'Bearer',
      'no',
    ]);
  });
});

describe('a source that fails', () => {
  it('is 502 with a reason when it is not there, and 504 when it is silent', async () => {
    const gone = await ask(backend.url, '/sources/gone/x', { method: 'POST', body: 'x'.repeat(100_000) });
    expect([gone.status, gone.headers['content-type']]).toEqual([502, 'application/problem+json']);
    expect(JSON.parse(String(gone.body))).toEqual({
      type: 'about:blank',
      title: 'Bad gateway',
      status: 502,
      detail: 'The source gone refuses connections: it is not running, or the port is wrong.',
    });
    const slow = await ask(backend.url, '/sources/plain/slow');
    expect([slow.status, JSON.parse(String(slow.body)).detail]).toEqual([
      504,
      'The source plain gave no answer within 0.5 s.',
    ]);
    await hasLeft;
  });

  it('is cut off in the middle: a part is never taken for the whole', async () => {
    for (const path of ['/sources/plain/broken', '/sources/plain/stalled']) {
      const answer = await ask(backend.url, path);
      expect([answer.status, String(answer.body), answer.isWhole]).toEqual([200, 'half', false]);
    }
  });

  it('is left when the browser leaves', async () => {
    const request = httpRequest(`${backend.url}/sources/keyed/slow`);
    request.on('error', () => undefined).end();
    await expect.poll(() => seen.some(({ target }) => target === '/inner/slow')).toBe(true);
    await expect.poll(() => last().target).toBe('/inner/slow');
    request.destroy();
    await hasLeft;
  });
});
