// The one way a feed asks the network: timeout, abort, ETag, clock skew, body cap, back-off and errors in kernel terms.
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { Clock } from '#kernel/time/clock.ts';
import { createBackOff } from './back-off.ts';
import { failureOfStatus, unexpectedContent, type ExpectedContent } from './classify-response.ts';
import { explainFailure } from './explain-failure.ts';
import { cancelled, FeedFailure, toFeedError } from './feed-failure.ts';
import { readBody, streamBody, type BodyReader } from './read-body.ts';
import { Turnstile } from './turnstile.ts';

/** One request; the headers of the source are added to `headers`. */
export interface HttpRequest {
  url: string;
  expects: ExpectedContent;
  headers?: Readonly<Record<string, string>>;
  /** Makes it a POST. */
  body?: string;
  signal?: AbortSignal | undefined;
  /** Sends If-None-Match when the URL's ETag is known; the answer may then be `unchanged`. */
  conditional?: boolean;
  /** Asked for a 2xx answer: who takes its body as it streams in, or null to have it as `bytes`. */
  openBody?: (head: AnswerHead) => BodyReader | null;
  /** Sends although the source is backing off: the one retry of a page. */
  ignoresBackOff?: boolean;
  /** Histories back off apart from the present: a broker whose temporal service is down is not down. */
  isHistory?: boolean;
}

/** What is known of an answer before its body. */
export interface AnswerHead {
  status: number;
  /** Server time minus ours by the Date header, whole seconds; NaN when there is none. */
  clockSkewMs: number;
  headers: Headers;
}

/** A 2xx or 304 answer; `bytes` is empty when `unchanged` or when a reader took them. Durations are real time. */
export interface HttpAnswer extends AnswerHead {
  unchanged: boolean;
  bytes: Uint8Array;
  byteLength: number;
  /** What the reader of the body threw; the server is not to blame for it. */
  bodyFault?: unknown;
  requestMs: number;
}

/** What a client needs from its surroundings. */
export interface HttpSurroundings {
  fetch: typeof fetch;
  clock: Clock;
  /** Real milliseconds, for time limits and back-off: the clock of the province may be replaying. */
  readRealMs: () => number;
  maxBodyBytes?: number;
}

/** The requests of one source. Rejects with FeedFailure only. */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpAnswer>;
}

const DEFAULT_MAX_BODY_BYTES = 256 * 1024 * 1024;
/** Pages of one source whose ETag is kept: a million entities in pages of 250. */
const MAX_KNOWN_ETAGS = 4096;

/**
 * A browser opens six connections to a server and lets the rest wait; their time limits must not run while they do. The
 * hundred feeds of a face that opens ask one after the other instead, in the order of their need.
 */
const REQUESTS_AT_ONCE = 6;

/** Creates the client of a source; ETags and back-off live as long as it does. */
export function createHttpClient(source: SourceConfig, surroundings: HttpSurroundings): HttpClient {
  const present = createBackOff(source.id);
  const past = createBackOff(`${source.id} history`);
  const etags = new Map<string, string>();
  const { readRealMs } = surroundings;
  const turnstile = new Turnstile(REQUESTS_AT_ONCE);
  const ask = async (request: HttpRequest): Promise<HttpAnswer> => {
    const startedMs = readRealMs();
    const backOff = request.isHistory ? past : present;
    const refusal = request.ignoresBackOff ? null : backOff.refusal(startedMs);
    if (refusal) throw new FeedFailure(refusal);
    try {
      const answer = await send(source, request, surroundings, etags);
      backOff.succeed();
      return answer;
    } catch (thrown) {
      const error = toFeedError(thrown, source.id);
      if (error.kind === 'cancelled') backOff.giveUp();
      else if (isSickness(error)) backOff.fail(error, startedMs, readRealMs());
      else backOff.succeed();
      throw thrown;
    }
  };
  return {
    async request(request) {
      try {
        return await turnstile.pass(() => ask(request), request.signal);
      } catch (thrown) {
        throw request.signal?.aborted ? cancelled(source.id) : thrown;
      }
    },
  };
}

/** A source that refuses a query (501: it never learned it) or lacks an entity is well: it answered. */
function isSickness({ kind, status = 500 }: FeedError): boolean {
  return kind !== 'not-found' && !(kind === 'http' && (status < 500 || status === 501));
}

async function send(
  source: SourceConfig,
  request: HttpRequest,
  surroundings: HttpSurroundings,
  etags: Map<string, string>,
): Promise<HttpAnswer> {
  const startedMs = surroundings.readRealMs();
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), source.timeoutMs);
  const stop = () => limit.abort();
  request.signal?.addEventListener('abort', stop);
  let response: Response | undefined;
  try {
    if (request.signal?.aborted) throw cancelled(source.id);
    response = await surroundings.fetch(request.url, requestInit(source, request, etags, limit.signal));
    const clockSkewMs = Date.parse(response.headers.get('date') ?? '') - surroundings.clock.now();
    const { status, headers } = response;
    const body = await takeBody(source, request, response, { status, clockSkewMs, headers }, surroundings);
    if (request.signal?.aborted) throw cancelled(source.id);
    if (body.bodyFault === undefined) rememberEtag(etags, request, response);
    const requestMs = surroundings.readRealMs() - startedMs;
    return { status, unchanged: status === 304, headers, requestMs, clockSkewMs, ...body };
  } catch (thrown) {
    throw explainFailure(thrown, {
      sourceId: source.id,
      timeoutMs: source.timeoutMs,
      isGivenUp: request.signal?.aborted === true,
      isLate: limit.signal.aborted,
      hasAnswer: response !== undefined,
    });
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', stop);
  }
}

/** Takes the body of an answer that can be used: into its reader, or as bytes. */
async function takeBody(
  source: SourceConfig,
  request: HttpRequest,
  response: Response,
  head: AnswerHead,
  surroundings: HttpSurroundings,
): Promise<Pick<HttpAnswer, 'bytes' | 'byteLength' | 'bodyFault'>> {
  const none = new Uint8Array(0);
  if (response.status === 304) return { bytes: none, byteLength: 0 };
  const maxBytes = surroundings.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES;
  const check = (start: Uint8Array) =>
    assertUsable(source, request, response, start, surroundings.clock.now());
  const reader = response.ok ? (request.openBody?.(head) ?? null) : null;
  if (reader) {
    const streamed = await streamBody(response, maxBytes, reader, check);
    if (!streamed) throw tooLong(source, maxBytes);
    return { bytes: none, byteLength: streamed.byteLength, bodyFault: streamed.fault };
  }
  const bytes = await readBody(response, maxBytes);
  if (request.signal?.aborted) throw cancelled(source.id);
  if (!bytes) throw tooLong(source, maxBytes);
  check(bytes);
  return { bytes, byteLength: bytes.byteLength };
}

function tooLong(source: SourceConfig, maxBytes: number): FeedFailure {
  return failure(source, 'unexpected-content', `the body is larger than ${maxBytes} bytes`);
}

function requestInit(
  source: SourceConfig,
  request: HttpRequest,
  etags: ReadonlyMap<string, string>,
  signal: AbortSignal,
): RequestInit {
  const headers: Record<string, string> = { ...source.headers, ...request.headers };
  const etag = request.conditional ? etags.get(request.url) : undefined;
  if (etag !== undefined) headers['If-None-Match'] = etag;
  // The browser's cache would turn our 304 into a 200 with the old body.
  const init: RequestInit = { headers, signal, cache: 'no-store' };
  return request.body === undefined ? init : { ...init, method: 'POST', body: request.body };
}

function assertUsable(
  source: SourceConfig,
  request: HttpRequest,
  response: Response,
  bytes: Uint8Array,
  nowMs: number,
) {
  if (!response.ok) throw failureOfStatus(response, bytes, source.id, nowMs);
  const unusable = unexpectedContent(response, bytes, request.expects, request.url);
  if (unusable) throw failure(source, unusable.kind, unusable.detail, response.status);
}

/** Keeps the ETag of the body just read; a new body without one makes the old ETag a lie about what is held. */
function rememberEtag(etags: Map<string, string>, request: HttpRequest, response: Response): void {
  const etag = response.headers.get('etag');
  if (request.body !== undefined || request.conditional === undefined) return;
  if (etag === null) {
    if (response.status !== 304) etags.delete(request.url);
    return;
  }
  const [oldest] = etags.keys();
  if (etags.size >= MAX_KNOWN_ETAGS && oldest !== undefined && !etags.has(request.url)) etags.delete(oldest);
  etags.set(request.url, etag);
}

function failure(
  source: SourceConfig,
  kind: FeedError['kind'],
  detail: string,
  status?: number,
): FeedFailure {
  const error: FeedError = { kind, sourceId: source.id, detail };
  if (status !== undefined) error.status = status;
  return new FeedFailure(error);
}
