// Answers of the proxy itself, as problem details (RFC 9457): the program shows their title and detail.
import type { ServerResponse } from 'node:http';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  502: 'Bad gateway',
  504: 'Gateway time-out',
};

/** A failure that the proxy answers with; `detail` never names the inner host. */
export interface Problem {
  status: number;
  detail: string;
}

/** The body of a problem. */
export function describeProblem({ status, detail }: Problem): string {
  return JSON.stringify({ type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail });
}

/** Answers with a problem; a response that has begun is cut instead, so that nobody takes the part for the whole. */
export function sendProblem(outgoing: ServerResponse, problem: Problem): void {
  if (outgoing.headersSent || outgoing.destroyed) {
    outgoing.destroy();
    return;
  }
  const body = describeProblem(problem);
  outgoing.writeHead(problem.status, {
    'Content-Type': 'application/problem+json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    // What was not read of a refused upload must not be taken for the next request.
    Connection: 'close',
  });
  outgoing.end(body);
}

const SENTENCES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses connections: it is not running, or the port is wrong',
  ENOTFOUND: 'has a host name that nobody knows',
  EAI_AGAIN: 'has a host name that cannot be looked up now',
  ECONNRESET: 'cut the connection',
  EHOSTUNREACH: 'is out of reach of this machine',
  ENETUNREACH: 'is out of reach of this machine',
  EPROTO: 'does not speak TLS at that address, or another version of it',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that it signed itself: name it in NODE_EXTRA_CA_CERTS',
  SELF_SIGNED_CERT_IN_CHAIN:
    'has a certificate of an authority that is unknown here: name it in NODE_EXTRA_CA_CERTS',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'has a certificate of an authority that is unknown here: name it in NODE_EXTRA_CA_CERTS',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate of another host name',
};

/** What became of a request that got no answer: 504 when time ran out, otherwise 502 with the reason in words. */
export function problemOf(sourceId: string, error: NodeJS.ErrnoException, timeoutMs: number): Problem {
  const code = error.code ?? '';
  if (code === 'ETIMEDOUT') {
    return { status: 504, detail: `The source ${sourceId} gave no answer within ${timeoutMs / 1000} s.` };
  }
  // Only codes go out: messages of the system name the inner address.
  const sentence = SENTENCES[code] ?? `gave no usable answer (${code || 'unknown fault'})`;
  return { status: 502, detail: `The source ${sourceId} ${sentence}.` };
}
