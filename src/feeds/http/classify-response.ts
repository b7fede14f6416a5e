// From an HTTP response to “usable” or a FeedError: status, content type, redirects and error bodies.
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import { FeedFailure } from './feed-failure.ts';
import { looksLikeHtml, readProblem } from './problem-details.ts';

/** What a request expects back; `bytes` may begin with anything, and after a write there may be nothing. */
export type ExpectedContent = 'json' | 'xml' | 'bytes' | 'nothing';

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
  // A date is one of the server's clock, which may be minutes from ours.
  const sentMs = Date.parse(response.headers.get('date') ?? '');
  const retryAfterMs = parseRetryAfter(
    response.headers.get('retry-after'),
    Number.isNaN(sentMs) ? nowMs : sentMs,
  );
  if (retryAfterMs !== undefined) error.retryAfterMs = retryAfterMs;
  return new FeedFailure(error, problem.type);
}

/** How the detail of a failure begins where a web page stood for data. */
export const HTML_CAME = 'an HTML page came instead of data';

/** Why a 2xx response is of no use. */
export interface Unusable {
  kind: Extract<FeedError['kind'], 'unauthorised' | 'unexpected-content'>;
  detail: string;
}

/**
 * Why a 2xx response is not what was asked for (login page, proxy page, redirect elsewhere); null when it is. The body tells,
 * not its Content-Type: servers call JSON `text/plain` or `application/octet-stream`; only what is called HTML is taken at its word.
 */
export function unexpectedContent(
  response: Response,
  bytes: Uint8Array,
  expected: ExpectedContent,
  requestUrl: string,
): Unusable | null {
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 512))
    .replace(/^\uFEFF/, '')
    .trimStart();
  const isPage = type === 'text/html' || looksLikeHtml(start);
  if (isPage && response.redirected)
    return { kind: 'unauthorised', detail: `sent to a log-in page (${targetOf(response, requestUrl)})` };
  const detail = isForeignRedirect(response, requestUrl)
    ? 'redirected to another origin'
    : isPage
      ? `${HTML_CAME} (login or proxy page?)`
      : faultOfBody(start, expected, type || 'no content type');
  return detail === null ? null : { kind: 'unexpected-content', detail };
}

function faultOfBody(start: string, expected: ExpectedContent, type: string): string | null {
  if (expected === 'nothing') return null;
  if (start === '') return 'the body is empty';
  if (expected === 'json' && !/^[[{]/.test(start)) return `the body is no JSON (${type})`;
  if (expected === 'xml' && !start.startsWith('<')) return `the body is no XML (${type})`;
  return null;
}

/** No server is left alone for longer than this, whatever it asks: it must heal without a person. */
const LONGEST_RETRY_AFTER_MS = 3_600_000;

/**
 * Milliseconds of a Retry-After header (seconds, or an HTTP date against `nowMs` of the same clock), at most an hour;
 * undefined when it is absent or none of both, e.g. negative.
 */
export function parseRetryAfter(header: string | null, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : parseHttpDate(text) - nowMs;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), LONGEST_RETRY_AFTER_MS);
}

/** The three forms of RFC 9110 §5.6.7, all in GMT; NaN for anything else, which `Date.parse` alone would guess at. */
function parseHttpDate(text: string): number {
  if (!/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i.test(text)) return Number.NaN;
  return Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
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

/** Where a redirect ended: the path, with the origin where that is another; the query may hold secrets. */
function targetOf(response: Response, requestUrl: string): string {
  if (!URL.canParse(response.url)) return 'elsewhere';
  const { origin, pathname } = new URL(response.url);
  return isForeignRedirect(response, requestUrl) ? origin + pathname : pathname;
}
