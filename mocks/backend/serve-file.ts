// Serves files of a folder, of any size: ETag, 304 and byte ranges, by which a browser reads a base map piece by piece.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { matchesTag } from '../protocols/http/conditional-response.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pmtiles': 'application/vnd.pmtiles',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The file of a URL path within a folder; undefined when the path leaves it or is badly encoded. */
function fileOf(root: string, pathname: string): string | undefined {
  try {
    const file = normalize(join(root, decodeURIComponent(pathname)));
    return file.startsWith(root + sep) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

/** First and last byte of a `Range: bytes=a-b` header; undefined for none or a form that is not supported. */
function parseRange(header: string | null, size: number): [number, number] | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return undefined;
  if (match[1] === '') return [Math.max(0, size - Number(match[2])), size - 1];
  return [Number(match[1]), match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)];
}

/** The bytes `first` to `last`, both included, as a stream. */
function readBytes(file: string, first: number, last: number): BodyInit | null {
  if (last < first) return null;
  return Readable.toWeb(createReadStream(file, { start: first, end: last })) as ReadableStream<Uint8Array>;
}

/** The range that a request asks for, unless it holds a part of another version of the file (If-Range, RFC 9110 §13.1.5). */
function rangeOf({ headers }: Request, tag: string, size: number): [number, number] | undefined {
  const condition = headers.get('if-range');
  return condition === null || condition === tag ? parseRange(headers.get('range'), size) : undefined;
}

/** Answers with a file of the folder, or undefined when there is none at the path. */
export async function serveFile(
  root: string,
  pathname: string,
  request: Request,
): Promise<Response | undefined> {
  const file = fileOf(root, pathname);
  const facts = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || !facts?.isFile()) return undefined;
  const tag = `"${facts.size.toString(16)}-${Math.floor(facts.mtimeMs).toString(16)}"`;
  const headers: Record<string, string> = {
    'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
    ETag: tag,
    'Cache-Control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
  };
  if (matchesTag(request.headers.get('if-none-match'), tag))
    return new Response(null, { status: 304, headers });
  const range = rangeOf(request, tag, facts.size);
  const whole = { ...headers, 'Content-Length': String(facts.size) };
  if (request.method === 'HEAD') return new Response(null, { headers: whole });
  if (range === undefined) return new Response(readBytes(file, 0, facts.size - 1), { headers: whole });
  const [first, last] = range;
  if (first > last) {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${facts.size}` } });
  }
  const partial = {
    ...headers,
    'Content-Range': `bytes ${first}-${last}/${facts.size}`,
    'Content-Length': String(last - first + 1),
  };
  return new Response(readBytes(file, first, last), { status: 206, headers: partial });
}
