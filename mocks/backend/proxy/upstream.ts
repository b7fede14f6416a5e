// The servers behind `/sources/<id>/`, as a deployment names them.

/** Where the requests of one source go. */
export interface Upstream {
  /** Base URL, its path ends with a slash; null where only push is relayed. */
  url: URL | null;
  /** Added to every request; `${env:NAME}` and `${file:PATH}` stand for secrets. */
  headers: Readonly<Record<string, string>>;
  /** Milliseconds without a byte before a request is given up. */
  timeoutMs: number;
  /** What `/sources/<id>/mqtt` is relayed to; null where there is none. */
  push: PushUpstream | null;
}

/** A WebSocket behind the proxy, with the headers of its handshake. */
export interface PushUpstream {
  url: URL;
  headers: Readonly<Record<string, string>>;
}

/** Upstreams by source id. */
export type Upstreams = Readonly<Record<string, Upstream>>;

/** Longer than the program's own patience (15 s), so that it is the program that gives up first and says so. */
export const DEFAULT_TIMEOUT_MS = 60_000;

/** Reads an upstream's address; throws one sentence that names `place`. The path is made to end with a slash. */
export function readUpstreamUrl(place: string, text: string, protocols: readonly string[]): URL {
  const url = URL.parse(text);
  if (!url || !protocols.includes(url.protocol))
    throw new Error(`${place}: “${text}” is no ${protocols.map((name) => `${name}//`).join(' or ')} address`);
  if (url.username !== '' || url.password !== '')
    throw new Error(`${place}: give the password as a header, e.g. "Authorization": "Basic \${env:NAME}"`);
  if (protocols.includes('http:') && !url.pathname.endsWith('/')) url.pathname += '/';
  url.hash = '';
  return url;
}
