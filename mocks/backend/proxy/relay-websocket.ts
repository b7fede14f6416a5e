// Relays a WebSocket of the browser to one behind the proxy: MQTT of a broker that the browser cannot reach by itself.
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { isOwnOrigin } from './is-own-origin.ts';
import { describeProblem, problemOf, type Problem } from './problem.ts';
import { resolveSecrets } from './resolve-secrets.ts';
import type { PushUpstream } from './upstream.ts';

/** Largest message in bytes; MQTT packets of feeds are a few kB. */
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

/** Bytes that may wait for a slow side before the other side is no longer read. */
const HIGH_WATER_BYTES = 1024 * 1024;

/** Milliseconds between pings; a side that has not answered the last one is gone, e.g. a laptop that was shut. */
const PING_MS = 30_000;

const settings = { maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false } as const;
const server = new WebSocketServer({ noServer: true, ...settings });

/** Answers an upgrade that is not granted, in HTTP, so that the reason is seen. */
export function refuseUpgrade(socket: Duplex, problem: Problem): void {
  const body = describeProblem(problem);
  // The sockets of Node's server stay half open for as long as the other side likes.
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? 'Error'}\r\nConnection: close\r\n` +
      `Content-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** Close codes 1005, 1006 and 1015 tell of a connection and may not be sent on it. */
function closeLike(peer: WebSocket, code: number, reason: Buffer): void {
  if (code === 1006 || code === 1015) peer.terminate();
  else if (code === 1005) peer.close();
  else peer.close(code, reason);
}

/** Passes everything from one side to the other, as fast as the other takes it. */
function pass(from: WebSocket, to: WebSocket): void {
  from.on('message', (data, isBinary) => {
    if (to.readyState !== WebSocket.OPEN) return;
    to.send(data, { binary: isBinary }, () => {
      if (from.isPaused && to.bufferedAmount < HIGH_WATER_BYTES) from.resume();
    });
    if (to.bufferedAmount >= HIGH_WATER_BYTES) from.pause();
  });
  from.on('close', (code, reason) => closeLike(to, code, reason));
  // The close that follows is what matters.
  from.on('error', () => undefined);
}

function keepAlive(side: WebSocket): void {
  let isAlive = true;
  side.on('pong', () => (isAlive = true));
  const timer = setInterval(() => {
    if (!isAlive) side.terminate();
    isAlive = false;
    if (side.readyState === WebSocket.OPEN) side.ping();
  }, PING_MS);
  timer.unref();
  side.on('close', () => clearInterval(timer));
}

/** Opens the inner side; undefined where its token cannot be read. */
function openInner(
  { url, headers }: PushUpstream,
  offered: string[],
  timeoutMs: number,
): WebSocket | undefined {
  try {
    const options = { ...settings, headers: resolveSecrets(headers), handshakeTimeout: timeoutMs };
    return new WebSocket(url, offered, options);
  } catch {
    return undefined;
  }
}

/** Grants the browser's side and joins the two; ends the inner side where the handshake was faulty. */
function join(inner: WebSocket, incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
  // Nothing that the broker says before the browser is there may be lost.
  inner.pause();
  // ws grants the first name of this header, so it is narrowed to what the inner side agreed to.
  if (inner.protocol !== '') incoming.headers['sec-websocket-protocol'] = inner.protocol;
  let isGranted = false;
  server.handleUpgrade(incoming, socket, head, (outer) => {
    isGranted = true;
    pass(outer, inner);
    pass(inner, outer);
    keepAlive(outer);
    keepAlive(inner);
    inner.resume();
  });
  if (!isGranted) inner.terminate();
}

function offeredProtocols({ headers }: IncomingMessage): string[] {
  const names = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '');
}

/** Relays an upgrade request of a source; the browser's side is granted only when the inner one stands. */
export function relayWebSocket(
  incoming: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  sourceId: string,
  push: PushUpstream,
  timeoutMs: number,
): void {
  socket.on('error', () => undefined);
  const refuse = (status: number, detail: string): void => refuseUpgrade(socket, { status, detail });
  if (!isOwnOrigin(incoming)) return refuse(403, 'Only the pages of this centre may subscribe.');
  const offered = offeredProtocols(incoming);
  if (!offered.every((name) => /^[!#$%&'*+.^_`|~\w-]+$/.test(name)))
    return refuse(400, 'The names of the subprotocols are faulty.');
  const inner = openInner(push, offered, timeoutMs);
  if (!inner) return refuse(502, `The token of ${sourceId} cannot be read.`);
  const leave = (): void => inner.terminate();
  socket.once('close', leave);
  const fail = (error: NodeJS.ErrnoException): void => {
    const isLate = error.message.includes('timed out');
    refuseUpgrade(socket, problemOf(sourceId, isLate ? { ...error, code: 'ETIMEDOUT' } : error, timeoutMs));
  };
  inner.once('error', fail);
  inner.once('unexpected-response', (request, response) => {
    refuse(502, `The source ${sourceId} refused the subscription with HTTP ${response.statusCode}.`);
    request.destroy();
  });
  inner.once('open', () => {
    inner.off('error', fail);
    socket.off('close', leave);
    join(inner, incoming, socket, head);
  });
}
