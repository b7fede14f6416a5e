// Which headers cross the proxy, in both directions, and what becomes of them.
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { mapAddress, type SourceTarget } from './upstream-path.ts';

/** Headers of one connection only, RFC 9110 §7.6.1 and their older kin. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Not passed on to the source: cookies are the centre's own, Origin and Referer make gateways refuse what they take for a
 * cross-origin request, Expect is answered here, and who forwards is said by this proxy only.
 */
const NOT_UPSTREAM = new Set([
  'host',
  'cookie',
  'origin',
  'referer',
  'expect',
  'forwarded',
  'x-forwarded-host',
  'x-forwarded-prefix',
]);

/** Not passed on to the browser: a source sets no cookies of the centre, and its CORS is of no use on the same origin. */
const NOT_DOWNSTREAM = /^(set-cookie2?|access-control-.*|alt-svc|strict-transport-security|clear-site-data)$/;

const ADDRESS_HEADERS = new Set(['location', 'content-location']);

/** A page of a source that is opened as a page gets an origin of its own: it could otherwise act as the centre. */
const QUARANTINE = {
  'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

type Headers = Record<string, string | string[]>;

function endToEnd(headers: IncomingHttpHeaders): [string, string | string[]][] {
  const listed = String(headers.connection ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase());
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || HOP_BY_HOP.has(name) || listed.includes(name) ? [] : [[name, value]],
  );
}

/** The headers to send to the upstream; `added` replaces what the browser sent under the same name (lower case). */
export function upstreamHeaders(
  incoming: IncomingMessage,
  base: URL,
  target: SourceTarget,
  added: Readonly<Record<string, string>>,
): Headers {
  const passed = Object.fromEntries(endToEnd(incoming.headers).filter(([name]) => !NOT_UPSTREAM.has(name)));
  const before = incoming.headers['x-forwarded-for'];
  const from = incoming.socket.remoteAddress ?? 'unknown';
  const scheme = incoming.headers['x-forwarded-proto'] ?? 'http';
  return {
    ...passed,
    host: base.host,
    'x-forwarded-for': before === undefined ? from : `${String(before)}, ${from}`,
    'x-forwarded-proto': scheme,
    'x-forwarded-host': incoming.headers.host ?? '',
    'x-forwarded-prefix': target.prefix,
    ...added,
  };
}

/** The headers to send to the browser; addresses on the inner host are mapped back below `/sources/<id>/`. */
export function downstreamHeaders(
  headers: IncomingHttpHeaders,
  base: URL,
  { prefix }: SourceTarget,
): Headers {
  const passed = endToEnd(headers).filter(([name]) => !NOT_DOWNSTREAM.test(name));
  const mapped = passed.map(([name, value]) => {
    const text = String(value);
    if (ADDRESS_HEADERS.has(name)) return [name, mapAddress(text, base, prefix)];
    if (name !== 'link') return [name, value];
    return [
      name,
      text.replace(/<([^>]*)>/g, (_, address: string) => `<${mapAddress(address, base, prefix)}>`),
    ];
  });
  return { ...(Object.fromEntries(mapped) as Headers), ...QUARANTINE };
}
