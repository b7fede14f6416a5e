// From an HTTP response to “usable” or a FeedError: status, content type, redirects and error bodies.
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import { FeedFailure } from './feed-failure.ts';
import { looksLikeHtml, readProblem } from './problem-details.ts';

/** What a request expects back. */
export type ExpectedContent = 'json' | 'xml';

const REFUSALS_OF_SIZE = new Set(['TooManyResults', 'TooComplexQuery']);

/** The failure of a response that is not 2xx, with the server's own words. */
export function failureOfStatus(
  response: Response,
  bytes: Uint8Array,
  sourceId: string,
  nowMs: number,
): FeedFailure {
  const problem = readProblem(bytes);
  const error: FeedError = {
    kind: kindOfStatus(response.status, problem.type),
    sourceId,
    status: response.status,
    detail: problem.text || `HTTP ${response.status} ${response.statusText}`.trim(),
  };
  const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), nowMs);
  if (retryAfterMs !== undefined) error.retryAfterMs = retryAfterMs;
  return new FeedFailure(error, problem.type);
}

/** Why a 2xx response is not what was asked for (login page, proxy page, redirect elsewhere); null when it is. */
export function unexpectedContent(
  response: Response,
  bytes: Uint8Array,
  expected: ExpectedContent,
  requestUrl: string,
): string | null {
  if (isForeignRedirect(response, requestUrl)) return 'redirected to another origin';
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 512))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (type === 'text/html' || looksLikeHtml(start))
    return 'an HTML page came instead of data (login or proxy page?)';
  if (bytes.length === 0) return 'the body is empty';
  if (expected === 'json' && !/^[[{]/.test(start))
    return `the body is no JSON (${type || 'no content type'})`;
  if (expected === 'xml' && !start.startsWith('<'))
    return `the body is no XML (${type || 'no content type'})`;
  return null;
}

/** Milliseconds of a Retry-After header (seconds or HTTP date); undefined when absent or unreadable. */
export function parseRetryAfter(header: string | null, nowMs: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const waitMs = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}

function kindOfStatus(status: number, problemType: string): FeedError['kind'] {
  if (status === 429) return 'rate-limited';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 407) return 'unauthorised';
  if (status === 403) return REFUSALS_OF_SIZE.has(problemType) ? 'http' : 'unauthorised';
  return 'http';
}

/** A same-origin proxy that sends us to a login host must not be read as data. */
function isForeignRedirect(response: Response, requestUrl: string): boolean {
  if (!response.redirected || response.url === '') return false;
  const here = (globalThis as { location?: { href: string } }).location?.href;
  try {
    return new URL(response.url).origin !== new URL(requestUrl, here).origin;
  } catch {
    return true;
  }
}
