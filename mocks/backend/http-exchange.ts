// Carries fetch-style requests and responses over node:http.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Largest accepted request body in bytes. */
const MAX_BODY_BYTES = 1_000_000;

/** Bodies below this size in bytes are not worth compressing. */
const MIN_GZIP_BYTES = 1024;

/** Bytes of compressed files that are kept: the build's, so that a wall that reloads costs nothing. */
const MAX_KEPT_BYTES = 32 * 1024 * 1024;

const COMPRESSIBLE =
  /^(text\/|image\/svg|application\/(json|ld\+json|geo\+json|problem\+json|atom\+xml|cap\+xml|xml|javascript|manifest\+json))/;

const gzipAsync = promisify(gzip);
const kept = new Map<string, Buffer>();
let keptBytes = 0;

/** Reads a request; its signal aborts when the client leaves. Undefined when the body is too large. */
export async function readRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<Request | undefined> {
  const controller = new AbortController();
  outgoing.once('close', () => controller.abort());
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = incoming.method ?? 'GET';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  const body = method === 'GET' || method === 'HEAD' || size === 0 ? null : Buffer.concat(chunks);
  return new Request(url, { method, headers, body, signal: controller.signal });
}

/** True when an Accept-Encoding header takes gzip. */
function takesGzip(header: string | string[] | undefined): boolean {
  return String(header ?? '')
    .split(',')
    .some((coding) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(coding));
}

/** All bytes of a body, or those that came before it failed. */
async function readAll(response: Response): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of response.body ?? []) parts.push(part);
    return { bytes: Buffer.concat(parts), isWhole: true };
  } catch {
    return { bytes: Buffer.concat(parts), isWhole: false };
  }
}

/** Compresses a body; a file that never changes (`immutable`) is compressed once, by its path. */
async function compress(body: Buffer, headers: Headers, path: string): Promise<Buffer> {
  const key = (headers.get('cache-control') ?? '').includes('immutable')
    ? `${path} ${headers.get('etag')}`
    : '';
  const known = kept.get(key);
  if (known) return known;
  const packed = await gzipAsync(body);
  if (key !== '' && keptBytes + packed.length <= MAX_KEPT_BYTES) {
    kept.set(key, packed);
    keptBytes += packed.length;
  }
  return packed;
}

function isCompressible(response: Response): boolean {
  const { headers, status } = response;
  return (
    COMPRESSIBLE.test(headers.get('content-type') ?? '') && status !== 206 && !headers.has('content-encoding')
  );
}

/**
 * Sends a response, compressed where the client takes it. A network error response cuts the connection before the first
 * byte, a body that fails cuts it after the bytes that came. What is not compressed and says its length is streamed.
 */
export async function sendResponse(
  response: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  if (response.type === 'error') {
    outgoing.destroy();
    return;
  }
  const headers = new Headers(response.headers);
  const mayCompress = isCompressible(response);
  if (incoming.method === 'HEAD') {
    await response.body?.cancel();
    outgoing.writeHead(response.status, Object.fromEntries(headers)).end();
    return;
  }
  if (!mayCompress && headers.has('content-length') && response.body) {
    outgoing.writeHead(response.status, Object.fromEntries(headers));
    await pipeline(Readable.from(response.body), outgoing);
    return;
  }
  const read = await readAll(response);
  let body = read.bytes;
  if (!read.isWhole) {
    outgoing.writeHead(response.status, Object.fromEntries(headers));
    outgoing.write(body, () => outgoing.destroy());
    return;
  }
  if (mayCompress) headers.append('Vary', 'Accept-Encoding');
  if (mayCompress && body.length >= MIN_GZIP_BYTES && takesGzip(incoming.headers['accept-encoding'])) {
    body = await compress(body, headers, incoming.url ?? '/');
    headers.set('Content-Encoding', 'gzip');
    // The bytes differ between codings, so the tag is no longer a strong one (RFC 9110 §8.8.1).
    const tag = headers.get('etag');
    if (tag && !tag.startsWith('W/')) headers.set('ETag', `W/${tag}`);
  }
  if (response.status !== 304) headers.set('Content-Length', String(body.length));
  outgoing.writeHead(response.status, Object.fromEntries(headers));
  outgoing.end(body);
}
