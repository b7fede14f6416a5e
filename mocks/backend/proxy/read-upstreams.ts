// Reads where a deployment's sources are: from its config.json, from the `proxy` member beside it, and from `--upstream`.
import { isMistyped } from './is-mistyped.ts';
import { resolveSecrets } from './resolve-secrets.ts';
import { DEFAULT_TIMEOUT_MS, readUpstreamUrl, type Upstream, type Upstreams } from './upstream.ts';

type Members = Readonly<Record<string, unknown>>;

const HTTP = ['http:', 'https:'];
const SOCKETS = ['ws:', 'wss:'];
const DAY_MS = 86_400_000;

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of an object, of which only `known` ones are allowed: a typing error must not pass. */
function readMembers(place: string, value: unknown, known: readonly string[]): Members {
  if (!isMembers(value)) throw new Error(`${place}: an object is expected`);
  const odd = Object.keys(value).find((name) => !known.includes(name));
  if (odd !== undefined) throw new Error(`${place}.${odd}: not known; known are ${known.join(', ')}`);
  return value;
}

function readText(place: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new Error(`${place}: a text is expected`);
  return value;
}

/** Header fields; each secret must be there at the start, so that a typing error shows now and not at night. */
function readHeaders(place: string, value: unknown): Record<string, string> {
  if (value === undefined) return {};
  if (!isMembers(value)) throw new Error(`${place}: an object of texts is expected`);
  const entries = Object.entries(value).map(
    ([name, text]) => [name, readText(`${place}.${name}`, text)] as const,
  );
  const headers = Object.fromEntries(entries);
  try {
    new Headers(resolveSecrets(headers));
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return headers;
}

function readTimeout(place: string, value: unknown): number {
  if (value === undefined) return DEFAULT_TIMEOUT_MS;
  if (typeof value !== 'number' || !(value >= 500 && value <= DAY_MS))
    throw new Error(`${place}: milliseconds between 500 and ${DAY_MS} are expected`);
  return value;
}

/** One member of `proxy`, e.g. `{"upstream": "http://…/", "headers": {…}, "timeoutMs": 30000, "push": "ws://…"}`. */
function readProxyEntry(place: string, value: unknown): Upstream {
  const entry = readMembers(place, value, ['upstream', 'headers', 'timeoutMs', 'push', 'pushHeaders']);
  if (entry['upstream'] === undefined && entry['push'] === undefined)
    throw new Error(`${place}: “upstream” or “push” is expected`);
  const url =
    entry['upstream'] === undefined
      ? null
      : readUpstreamUrl(`${place}.upstream`, readText(`${place}.upstream`, entry['upstream']), HTTP);
  const push =
    entry['push'] === undefined
      ? null
      : {
          url: readUpstreamUrl(`${place}.push`, readText(`${place}.push`, entry['push']), SOCKETS),
          headers: readHeaders(`${place}.pushHeaders`, entry['pushHeaders']),
        };
  return {
    url,
    headers: readHeaders(`${place}.headers`, entry['headers']),
    timeoutMs: readTimeout(`${place}.timeoutMs`, entry['timeoutMs']),
    push,
  };
}

/** The upstream of a source whose own addresses are absolute: a browser could not ask them under the page's policy. */
function upstreamOfSource(place: string, source: Members): Upstream | undefined {
  const { baseUrl, push, headers } = source;
  const isAbsolute = typeof baseUrl === 'string' && /^https?:/i.test(baseUrl);
  const pushUrl = isMembers(push) ? push['url'] : undefined;
  const isPushAbsolute = typeof pushUrl === 'string' && /^wss?:/i.test(pushUrl);
  if (!isAbsolute && !isPushAbsolute) return undefined;
  // A base that is a file (a CAP index, a GTFS-Realtime feed) has its folder as upstream.
  const folder = isAbsolute ? (URL.parse('.', baseUrl)?.href ?? baseUrl) : '';
  return {
    url: isAbsolute ? readUpstreamUrl(`${place}.baseUrl`, folder, HTTP) : null,
    headers: isAbsolute ? readHeaders(`${place}.headers`, headers) : {},
    timeoutMs: DEFAULT_TIMEOUT_MS,
    push: isPushAbsolute
      ? { url: readUpstreamUrl(`${place}.push.url`, pushUrl, SOCKETS), headers: {} }
      : null,
  };
}

/** The sources of a configuration by id. */
export function sourcesOf(config: Members): Map<string, Members> {
  const list = Array.isArray(config['sources']) ? (config['sources'] as unknown[]) : [];
  return new Map(
    list.flatMap((source) => (isMembers(source) ? [[String(source['id']), source] as const] : [])),
  );
}

/** An upstream may come before its source, so that `/connect` can probe it; a typing error may not. */
function checkStranger(id: string, known: readonly string[]): void {
  if (!/^[\w.-]+$/.test(id))
    throw new Error(`“${id}” cannot be forwarded: an id of letters, digits, “-”, “_” and “.” is expected`);
  const meant = known.find((source) => isMistyped(id, source));
  if (meant !== undefined)
    throw new Error(`The configuration has no source “${id}” to forward: is “${meant}” meant?`);
}

/**
 * The upstreams of a configuration. The `proxy` member wins over a source's own absolute addresses, `--upstream id=url`
 * over both. Throws one sentence that names the place of a fault.
 */
export function readUpstreams(config: Members, options: readonly string[] = []): Upstreams {
  const sources = sourcesOf(config);
  const upstreams: Record<string, Upstream> = {};
  for (const [id, source] of sources) {
    const own = upstreamOfSource(`sources.${id}`, source);
    if (own) upstreams[id] = own;
  }
  const proxy = config['proxy'] === undefined ? {} : config['proxy'];
  if (!isMembers(proxy)) throw new Error('proxy: an object with source ids as members is expected');
  for (const [id, entry] of Object.entries(proxy)) upstreams[id] = readProxyEntry(`proxy.${id}`, entry);
  for (const option of options) {
    const [, id = '', address = ''] = /^([^=]+)=(.+)$/.exec(option) ?? [];
    const url = readUpstreamUrl(`--upstream ${option}`, address, HTTP);
    upstreams[id] = { headers: {}, timeoutMs: DEFAULT_TIMEOUT_MS, push: null, ...upstreams[id], url };
  }
  for (const id of Object.keys(upstreams)) if (!sources.has(id)) checkStranger(id, [...sources.keys()]);
  return upstreams;
}
