// Answers a request as a faulty source would.
import { damageRows, damageXml } from './damage-rows.ts';
import type { Fault } from './fault.ts';

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

/** A changed copy of a successful answer; validators are dropped, so that damage is never cached as the truth. */
async function rewrite(
  response: Response,
  change: (text: string, isXml: boolean) => string,
): Promise<Response> {
  if (!response.ok) return response;
  const headers = new Headers(response.headers);
  for (const name of ['ETag', 'Last-Modified']) headers.delete(name);
  const isXml = (headers.get('content-type') ?? '').includes('xml');
  return new Response(change(await response.text(), isXml), { status: response.status, headers });
}

const GATEWAY_PAGE =
  '<!doctype html><html><head><title>Đăng nhập</title></head><body><h1>Phiên làm việc đã hết hạn</h1></body></html>';

function refuse(status: number, title: string, headers: Record<string, string> = {}): Response {
  const body = JSON.stringify({ type: 'about:blank', title, status });
  return new Response(body, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });
}

/** The answer under a fault, or the true one where there is none; `dead` is a network error response. */
export async function applyFault(
  fault: Fault | null,
  request: Request,
  nowMs: number,
  answer: AnswerAt,
): Promise<Response> {
  switch (fault?.kind) {
    case undefined:
      return answer(nowMs);
    case 'dead':
      return Response.error();
    case 'http-500':
      return refuse(500, 'Internal Server Error');
    case 'http-401':
      return refuse(401, 'Unauthorized', { 'WWW-Authenticate': 'Bearer' });
    case 'http-429':
      return refuse(429, 'Too Many Requests', { 'Retry-After': '30' });
    case 'html':
      return new Response(GATEWAY_PAGE, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    case 'truncated':
      return rewrite(await answer(nowMs, unconditional(request)), (text) =>
        text.slice(0, Math.floor(text.length / 2)),
      );
    case 'malformed':
      return rewrite(await answer(nowMs, unconditional(request)), (text, isXml) =>
        isXml ? damageXml(text) : JSON.stringify(damageRows(JSON.parse(text))),
      );
    case 'slow':
      return (await delay(fault.delayMs, request.signal)) ? answer(nowMs) : Response.error();
    case 'stale':
      return answer(fault.sinceMs);
    case 'skewed-clock':
      return answer(nowMs + fault.offsetMs);
  }
}
