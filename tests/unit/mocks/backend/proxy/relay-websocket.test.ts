// MQTT over WebSocket through the backend: `/sources/<id>/mqtt`.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { listen, shut, startBackend } from './two-servers.ts';

const inner = createServer((_, response) => response.writeHead(404).end());
const asked: IncomingMessage[] = [];
const handles: Duplex[] = [];
let sockets: WebSocketServer;
let backend: { server: Server; url: string };
let base: string;

beforeAll(async () => {
  process.env['HAI_DANG_TEST_TOKEN'] = 's3cret';
  sockets = new WebSocketServer({
    noServer: true,
    handleProtocols: (names) => (names.has('mqtt') ? 'mqtt' : false),
  });
  inner.on('upgrade', (request, socket, head) => {
    asked.push(request);
    handles.push(socket);
    if (request.url === '/closed') socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n');
    else if (request.url !== '/silent') {
      sockets.handleUpgrade(request, socket, head, (client) => {
        // Said before the browser's side stands.
        client.send('welcome');
        client.on('message', (data, isBinary) => client.send(data, { binary: isBinary }));
        client.on('close', (code) => closes.push(code));
      });
    }
  });
  const url = `ws://127.0.0.1:${await listen(inner)}`;
  backend = await startBackend({
    broker: { push: `${url}/mqtt`, pushHeaders: { Authorization: 'Bearer ${env:HAI_DANG_TEST_TOKEN}' } },
    closed: { push: `${url}/closed` },
    silent: { push: `${url}/silent`, timeoutMs: 500 },
    gone: { push: 'ws://127.0.0.1:9/' },
    polled: { upstream: 'http://127.0.0.1:9/' },
  });
  base = backend.url.replace('http', 'ws');
});
afterAll(async () => {
  for (const handle of handles) handle.destroy();
  await shut(backend.server);
  await shut(inner);
  delete process.env['HAI_DANG_TEST_TOKEN'];
});

const closes: number[] = [];

/** Opens a socket; its first messages are collected from the start. */
async function open(path: string, options: { origin?: string } = {}) {
  const socket = new WebSocket(base + path, ['mqttv3.1', 'mqtt'], options);
  const messages: Buffer[] = [];
  socket.on('message', (data: Buffer) => messages.push(data));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return { socket, messages };
}

/** Status and detail of a refusal. */
function refusal(path: string, options: { origin?: string } = {}): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(base + path, ['mqtt'], options);
    socket.once('open', () => reject(new Error('was granted')));
    socket.once('error', reject);
    socket.once('unexpected-response', (_, response) => {
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () => resolve([response.statusCode ?? 0, JSON.parse(body).detail]));
    });
  });
}

describe('a relayed subscription', () => {
  it('passes bytes both ways, with the subprotocol and the token of the deployment', async () => {
    const { socket, messages } = await open('/sources/broker/mqtt', { origin: backend.url });
    expect(socket.protocol).toBe('mqtt');
    expect(asked.at(-1)?.headers.authorization).toBe('Bearer s3cret');
    await expect.poll(() => messages.map(String)).toEqual(['welcome']);
    const large = Buffer.alloc(3_000_000, 5);
    for (let part = 0; part < 4; part += 1) socket.send(large);
    socket.send(Buffer.from([16, 0]));
    await expect.poll(() => messages.length, { timeout: 5000 }).toBe(6);
    expect(messages[4]!.equals(large)).toBe(true);
    expect([...messages[5]!]).toEqual([16, 0]);
    socket.close(4001, 'enough');
    await expect.poll(() => closes).toContain(4001);
  });

  it('ends with the broker’s', async () => {
    const { socket, messages } = await open('/sources/broker/mqtt');
    await expect.poll(() => messages.length).toBe(1);
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    for (const client of sockets.clients) client.close(1001);
    expect(await closed).toBe(1001);
    const again = await open('/sources/broker/mqtt');
    const cut = new Promise<number>((resolve) => again.socket.once('close', resolve));
    for (const client of sockets.clients) client.terminate();
    expect(await cut).toBe(1006);
  });

  it('is refused in HTTP, with the reason', async () => {
    expect(await refusal('/sources/gone/mqtt')).toEqual([
      502,
      expect.stringContaining('refuses connections'),
    ]);
    expect(await refusal('/sources/closed/mqtt')).toEqual([502, expect.stringContaining('HTTP 401')]);
    expect(await refusal('/sources/silent/mqtt')).toEqual([504, expect.stringContaining('0.5 s')]);
    for (const path of ['/sources/polled/mqtt', '/sources/broker/other', '/sources/nobody/mqtt', '/'])
      expect((await refusal(path))[0]).toBe(404);
  });

  it('is not for pages of other sites', async () => {
    const before = asked.length;
    expect((await refusal('/sources/broker/mqtt', { origin: 'http://evil.example' }))[0]).toBe(403);
    expect(asked).toHaveLength(before);
  });
});
