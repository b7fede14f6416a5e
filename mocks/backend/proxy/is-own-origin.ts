// Tells the centre's own pages from foreign ones: the proxy adds tokens, so another site must not be able to use it.
import type { IncomingMessage } from 'node:http';

/** True when the request comes from a page of this very host, or from no page at all (no Origin). */
export function isOwnOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  if (headers['sec-fetch-site'] === 'cross-site') return false;
  if (origin === undefined) return true;
  return URL.parse(origin)?.host === host;
}
