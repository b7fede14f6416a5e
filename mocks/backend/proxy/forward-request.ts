// Forwards one request of a source to its upstream and streams the answer back, unchanged but for its headers.
import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type RequestOptions,
} from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream';
import { downstreamHeaders, upstreamHeaders } from './forwarded-headers.ts';
import { isOwnOrigin } from './is-own-origin.ts';
import { problemOf, sendProblem, type Problem } from './problem.ts';
import { resolveSecrets } from './resolve-secrets.ts';
import type { Upstream } from './upstream.ts';
import { leavesFolder, upstreamPath, type SourceTarget } from './upstream-path.ts';

const kept = { keepAlive: true, maxSockets: 128, maxFreeSockets: 16 };
const plainAgent = new HttpAgent(kept);
const secureAgent = new HttpsAgent(kept);

/** Requests that may be sent a second time when a kept connection turns out to have been closed by the other side. */
const REPEATABLE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Why a request is not forwarded, or undefined. */
function refusalOf(incoming: IncomingMessage, { rest }: SourceTarget): Problem | undefined {
  const method = incoming.method ?? 'GET';
  if (method === 'TRACE' || method === 'CONNECT')
    return { status: 405, detail: `${method} is not forwarded.` };
  if (leavesFolder(rest)) return { status: 400, detail: 'The path leads out of the source.' };
  if (!isOwnOrigin(incoming) && !REPEATABLE.has(method))
    return { status: 403, detail: 'Only the pages of this centre may write to its sources.' };
  return undefined;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Undefined where a secret is missing: a request without its token would only bring back a refusal that misleads. */
function tryResolve(headers: Upstream['headers']): Record<string, string> | undefined {
  try {
    return resolveSecrets(headers);
  } catch {
    return undefined;
  }
}

function open(url: URL, options: RequestOptions): ClientRequest {
  return url.protocol === 'https:'
    ? httpsRequest({ ...options, agent: secureAgent })
    : httpRequest({ ...options, agent: plainAgent });
}

/**
 * Forwards a request. Bodies stream both ways and keep their coding; a client that leaves ends the upstream's request, an
 * upstream that breaks off cuts the client's connection. No answer in time is 504, none at all 502.
 */
export function forwardRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  target: SourceTarget,
  { url, headers, timeoutMs }: Upstream & { url: URL },
): void {
  const refusal = refusalOf(incoming, target);
  if (refusal) return sendProblem(outgoing, refusal);
  const { sourceId } = target;
  const added = tryResolve(headers);
  if (!added)
    return sendProblem(outgoing, { status: 502, detail: `The token of ${sourceId} cannot be read.` });
  const options: RequestOptions = {
    method: incoming.method ?? 'GET',
    // The brackets of an IPv6 address belong to URLs only.
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port,
    path: upstreamPath(url, target),
    headers: upstreamHeaders(incoming, url, target, added),
    timeout: timeoutMs,
  };
  const ask = (isRepeated: boolean): void => {
    const request = open(url, options);
    const leave = (): void => void request.destroy();
    outgoing.once('close', leave);
    request.on('timeout', () =>
      request.destroy(Object.assign(new Error('no byte came in time'), { code: 'ETIMEDOUT' })),
    );
    request.on('error', (error: NodeJS.ErrnoException) => {
      outgoing.off('close', leave);
      if (outgoing.destroyed) return;
      const isStale = request.reusedSocket && error.code === 'ECONNRESET' && !outgoing.headersSent;
      if (isStale && !isRepeated && REPEATABLE.has(options.method!) && !hasBody(incoming)) ask(true);
      else sendProblem(outgoing, problemOf(sourceId, error, timeoutMs));
    });
    request.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, downstreamHeaders(answer.headers, url, target));
      // pipeline destroys both ends when either breaks: a part is never taken for the whole.
      pipeline(answer, outgoing, () => undefined);
    });
    // Not pipeline: it would destroy the client's side with the upstream's, and nobody could be told why.
    if (hasBody(incoming)) incoming.pipe(request);
    else request.end();
  };
  ask(false);
}
