// Answers a request as a faulty source would.
import { breakOff, cutGzip, renameType, rewrite } from './damage-body.ts';
import { damageRows } from './damage-rows.ts';
import { damageXml } from './damage-xml.ts';
import type { Fault } from './fault.ts';
import { renameIds, restoreIds } from './other-ids.ts';

/** Answers a request (the client's own unless another is given) at an instant of the simulator's clock. */
export type AnswerAt = (atMs: number, asked?: Request) => Promise<Response>;

/** The same request without a validator: what is damaged is always sent whole, never as “not modified”. */
function unconditional(request: Request): Request {
  const headers = new Headers(request.headers);
  for (const name of ['If-None-Match', 'If-Modified-Since']) headers.delete(name);
  return new Request(request, { headers });
}

/** Waits; resolves early with false when the client gives up first. */
function delay(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const stop = (): void => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve(true);
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

const LOG_IN_PAGE =
  '<!doctype html><html><head><title>Đăng nhập</title></head><body><h1>Phiên làm việc đã hết hạn</h1></body></html>';
const LOG_IN_PATH = '/log-in';

function showLogIn(status: number): Response {
  return new Response(LOG_IN_PAGE, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** A gateway's way to its log-in page, which lies below the source's own path. */
function redirectToLogIn(request: Request): Response {
  const { pathname } = new URL(request.url);
  if (pathname.endsWith(LOG_IN_PATH)) return showLogIn(200);
  const base = /^.*?\/sources\/[^/]+/.exec(pathname)?.[0] ?? '';
  return new Response(null, { status: 302, headers: { Location: base + LOG_IN_PATH } });
}

function refuse(status: number, title: string, headers: Record<string, string> = {}): Response {
  const body = JSON.stringify({ type: 'about:blank', title, status });
  return new Response(body, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });
}

/** The answer under a fault, or the true one where there is none; `dead` and `dns-gone` are network error responses. */
export async function applyFault(
  fault: Fault | null,
  request: Request,
  nowMs: number,
  answer: AnswerAt,
): Promise<Response> {
  if (fault === null) return answer(nowMs);
  switch (fault.kind) {
    case 'dead':
    case 'dns-gone':
      return Response.error();
    case 'http-500':
      return refuse(500, 'Internal Server Error');
    case 'http-401':
      return refuse(401, 'Unauthorized', { 'WWW-Authenticate': 'Bearer' });
    case 'http-429': {
      const seconds = Math.ceil((fault.retryAfterMs ?? 30_000) / 1000);
      return refuse(429, 'Too Many Requests', { 'Retry-After': String(seconds) });
    }
    case 'html':
      return showLogIn(200);
    case 'login-redirect':
      return redirectToLogIn(request);
    case 'session-expired':
      return fault.status === 401 ? showLogIn(401) : refuse(403, 'Session expired');
    case 'slow':
      return (await delay(fault.delayMs, request.signal)) ? answer(nowMs) : Response.error();
    case 'stale':
      return answer(fault.sinceMs);
    case 'skewed-clock':
      return answer(nowMs + fault.offsetMs);
    default:
      return damage(fault.kind, request, (asked) => answer(nowMs, unconditional(asked)));
  }
}

/** The true answer, damaged on its way. */
async function damage(
  kind: 'reset' | 'truncated' | 'gzip-cut' | 'malformed' | 'wrong-type' | 'other-ids',
  request: Request,
  answer: (asked: Request) => Promise<Response>,
): Promise<Response> {
  switch (kind) {
    case 'reset':
      return breakOff(await answer(request));
    case 'truncated':
      return rewrite(await answer(request), (text) => text.slice(0, Math.floor(text.length / 2)));
    case 'gzip-cut':
      return cutGzip(await answer(request));
    case 'malformed':
      return rewrite(await answer(request), (text, isXml) =>
        isXml ? damageXml(text) : JSON.stringify(damageRows(JSON.parse(text))),
      );
    case 'wrong-type':
      return renameType(await answer(request), 'application/octet-stream');
    case 'other-ids':
      return rewrite(await answer(restoreIds(request)), renameIds);
  }
}
