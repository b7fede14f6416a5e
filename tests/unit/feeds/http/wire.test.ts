// The client against real sockets: connections that break, gzip that ends half way, redirects, names that nobody knows.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { toFeedError } from '#feeds/http/feed-failure.ts';
import { createHttpClient, type HttpAnswer } from '#feeds/http/http-client.ts';
import { brokerSource } from '../ingest/feed-rig.ts';

const ROWS = JSON.stringify(Array.from({ length: 2000 }, (_, index) => ({ id: `urn:x:${index}`, index })));
const JSON_TYPE = { 'Content-Type': 'application/json' };
const PAGE = '<!doctype html><title>Đăng nhập</title><form>';

const servers: Server[] = [];

/** Serves on a free port of this machine; answers the base address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const ask = (url: string, timeoutMs = 5000, expects: 'json' | 'xml' = 'json'): Promise<HttpAnswer> =>
  createHttpClient(brokerSource({ timeoutMs }), {
    fetch,
    clock: { now: () => Date.now() },
    readRealMs: () => Date.now(),
  }).request({ url, expects });

const failureOf = async (url: string, timeoutMs?: number) =>
  toFeedError(
    await ask(url, timeoutMs).then(
      () => new Error('it succeeded'),
      (thrown: unknown) => thrown,
    ),
    'broker',
  );

describe('a connection that fails', () => {
  it.each<[string, RequestListener]>([
    [
      'of a body of announced length',
      (_request, response) => {
        response.writeHead(200, { ...JSON_TYPE, 'Content-Length': ROWS.length });
        response.write(ROWS.slice(0, ROWS.length / 2), () => setTimeout(() => response.destroy(), 20));
      },
    ],
    [
      'of a body in chunks',
      (_request, response) => {
        response.writeHead(200, JSON_TYPE);
        response.write(ROWS.slice(0, ROWS.length / 2), () =>
          setTimeout(() => response.socket?.resetAndDestroy(), 20),
        );
      },
    ],
  ])('in the middle %s is told as broken off', async (_name, listener) => {
    expect(await failureOf(await serve(listener))).toMatchObject({
      kind: 'offline',
      detail: expect.stringContaining('broke off in the middle of the answer'),
    });
  });

  it('before the first byte, or at a port where nobody listens', async () => {
    const base = await serve((_request, response) => response.destroy());
    expect(await failureOf(base)).toMatchObject({
      kind: 'offline',
      detail: expect.stringContaining('cannot be reached'),
    });
    const gone = servers.pop()!;
    await new Promise((resolve) => gone.close(resolve));
    expect(await failureOf(base)).toMatchObject({
      kind: 'offline',
      detail: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('because nobody knows the name', async () => {
    expect(await failureOf('http://nothing.invalid/data')).toMatchObject({
      kind: 'offline',
      detail: expect.stringMatching(/cannot be reached.*nothing\.invalid/),
    });
  });

  it('by silence, before or within the answer', async () => {
    const silent = await serve(() => undefined);
    expect(await failureOf(silent, 60)).toMatchObject({
      kind: 'timeout',
      detail: 'no answer within 60 ms',
    });
    const stalling = await serve((_request, response) => {
      response.writeHead(200, JSON_TYPE).write('[');
    });
    expect(await failureOf(stalling, 60)).toMatchObject({
      kind: 'timeout',
      detail: 'the answer did not end within 60 ms',
    });
  });
});

describe('compression', () => {
  const packed = gzipSync(ROWS);
  const send = (bytes: Uint8Array) =>
    serve((_request, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'Content-Encoding': 'gzip' }).end(bytes);
    });

  it('that is whole is undone', async () => {
    const { bytes } = await ask(await send(packed));
    expect(new TextDecoder().decode(bytes)).toBe(ROWS);
  });

  it('that is damaged makes the body unreadable', async () => {
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, 20, 60);
    expect(await failureOf(await send(damaged))).toMatchObject({
      kind: 'malformed',
      detail: expect.stringContaining('compressed body is cut off or damaged'),
    });
  });

  it('that is cut never passes for the whole body', async () => {
    const cut = await send(packed.subarray(0, packed.length / 2));
    const outcome = await ask(cut).then(
      ({ bytes }) => new TextDecoder().decode(bytes),
      (thrown: unknown) => toFeedError(thrown, 'broker'),
    );
    // Some engines hand out what could be unpacked (then the decoder says that it is cut), others fail.
    if (typeof outcome === 'string') expect(() => JSON.parse(outcome)).toThrow(SyntaxError);
    else expect(outcome.kind).toBe('malformed');
  });
});

describe('redirects', () => {
  const site = (target: (base: string) => string) => {
    let base = '';
    return serve((request, response) => {
      base = `http://${request.headers.host}`;
      if (request.url === '/log-in?secret=1')
        response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE);
      else if (request.url === '/moved') response.writeHead(200, JSON_TYPE).end(ROWS);
      else response.writeHead(302, { Location: target(base) }).end();
    });
  };

  it('to a page of the same origin mean that somebody must log in', async () => {
    expect(await failureOf(await site(() => '/log-in?secret=1'))).toMatchObject({
      kind: 'unauthorised',
      status: 200,
      detail: 'sent to a log-in page (/log-in)',
    });
  });

  it('to a page elsewhere as well, and the place is named', async () => {
    const elsewhere = await site(() => '');
    expect(await failureOf(await site(() => `${elsewhere}/log-in?secret=1`))).toMatchObject({
      kind: 'unauthorised',
      detail: `sent to a log-in page (${elsewhere}/log-in)`,
    });
  });

  it('to data: of the same origin they are taken, of another they are not', async () => {
    const own = await ask(await site(() => '/moved'));
    expect(own.bytes.byteLength).toBe(ROWS.length);
    const elsewhere = await site(() => '');
    expect(await failureOf(await site(() => `${elsewhere}/moved`))).toMatchObject({
      kind: 'unexpected-content',
      detail: 'redirected to another origin',
    });
  });

  it('in a circle end', async () => {
    expect(await failureOf(await site(() => '/round'))).toMatchObject({
      kind: 'offline',
      detail: expect.stringContaining('redirect'),
    });
  });
});

describe('content types', () => {
  const send = (body: string, type?: string) =>
    serve((_request, response) => response.writeHead(200, type ? { 'Content-Type': type } : {}).end(body));

  it.each(['text/plain', 'application/octet-stream', 'text/xml', 'nonsense', undefined])(
    'do not matter where the body is right: %s',
    async (type) => {
      const { bytes } = await ask(await send(ROWS, type));
      expect(bytes.byteLength).toBe(ROWS.length);
      await expect(ask(await send('<alert/>', type), 5000, 'xml')).resolves.toMatchObject({ status: 200 });
    },
  );

  it('do not make data of what is none', async () => {
    for (const [body, type] of [
      [PAGE, 'application/json'],
      [ROWS, 'text/html'],
      ['id;value\n1;2', 'application/json'],
      ['', 'application/json'],
      [' \n', 'application/json'],
    ] as const)
      expect((await failureOf(await send(body, type))).kind).toBe('unexpected-content');
  });

  it('of refusals neither, and no markup of theirs is shown', async () => {
    for (const status of [401, 403]) {
      const base = await serve((_request, response) =>
        response.writeHead(status, { 'Content-Type': 'text/html' }).end(PAGE),
      );
      const error = await failureOf(base);
      expect(error).toMatchObject({ kind: 'unauthorised', status });
      expect(error.detail).not.toContain('<');
    }
  });
});

describe('Retry-After', () => {
  const HOUR_MS = 3_600_000;
  const sentMs = Date.UTC(2026, 2, 2, 3, 0, 0);
  const at = (afterMs: number) => new Date(sentMs + afterMs).toUTCString();

  it.each<[string, number | undefined]>([
    ['7', 7000],
    ['0', 0],
    ['3600', HOUR_MS],
    ['315360000', HOUR_MS],
    ['9'.repeat(400), HOUR_MS],
    ['-5', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['soon', undefined],
    ['2030', 2_030_000],
    ['2030-01-01', undefined],
    [at(90_000), 90_000],
    [at(-90_000), 0],
    [at(10 * 365 * 24 * HOUR_MS), HOUR_MS],
    ['Monday, 02-Mar-26 03:01:00 GMT', 60_000],
    ['Mon Mar  2 03:01:00 2026', 60_000],
  ])('%s', async (header, expected) => {
    const base = await serve((_request, response) => {
      // The clock of the server is the measure of its own date, however wrong it is.
      response.writeHead(429, { 'Retry-After': header, Date: new Date(sentMs).toUTCString() }).end();
    });
    const { kind, retryAfterMs } = await failureOf(base);
    expect([kind, retryAfterMs]).toEqual(['rate-limited', expected]);
  });
});
