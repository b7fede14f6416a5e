// How the centre's own server reaches a source on another host: a member of `proxy` for `npm run backend`, a block for nginx.
import type { ProbeRequest } from '#kernel/feed/ingest-message.ts';
import type { ConnectorId } from '#kernel/feed/source-config.ts';
import { writeJson } from './write-json.ts';

/** A member of `proxy` in the backend's config.json. */
export interface ProxyMember {
  upstream: string;
  headers?: Readonly<Record<string, string>>;
}

type TypedSource = Pick<ProbeRequest['source'], 'id' | 'baseUrl' | 'headers'>;

/** Until a probe told the standard: any that the configuration accepts; the source feeds nothing yet. */
const PROVISIONAL: ConnectorId = 'ogc-features';

/** Headers that are nobody's business but the server's. */
const SECRET = /auth|key|token|cookie|secret|pass/i;

/** True when a browser must ask another origin for it. */
export function isForeign(baseUrl: string, origin: string): boolean {
  return new URL(baseUrl, origin).origin !== origin;
}

/** The address by which pages of `origin` ask the source: its own path there, or the path that is forwarded. */
export function forwardedPath(
  { id, baseUrl }: TypedSource,
  origin: string,
): { baseUrl: string; isForwarded: boolean } {
  const { pathname, search } = new URL(baseUrl, origin);
  if (!isForeign(baseUrl, origin))
    return { baseUrl: pathname.replace(/^\//, '') + search, isForwarded: false };
  const file = pathname.slice(pathname.lastIndexOf('/') + 1);
  return { baseUrl: `sources/${id}/${file}${search}`, isForwarded: true };
}

/** Where the backend forwards to. Secrets are named, not written: the server has them in its environment. */
export function proxyMember({ id, baseUrl, headers = {} }: TypedSource): ProxyMember {
  const named = Object.keys(headers).map(
    (name) => [name, SECRET.test(name) ? `\${env:${secretName(id, name)}}` : (headers[name] ?? '')] as const,
  );
  return {
    upstream: folderOf(baseUrl),
    ...(named.length > 0 && { headers: Object.fromEntries(named) }),
  };
}

/** The environment variables that hold a source's secrets. */
export function secretsOf({ id, headers = {} }: Pick<TypedSource, 'id' | 'headers'>): string[] {
  return Object.keys(headers).flatMap((name) => (SECRET.test(name) ? [secretName(id, name)] : []));
}

/** What config.json needs so that `npm run backend` forwards a source that was not probed yet. */
export function backendPiece(source: TypedSource, connector: ConnectorId | null): string {
  const { baseUrl } = forwardedPath(source, 'http://page.invalid');
  return writeJson({
    sources: [{ id: source.id, connector: connector ?? PROVISIONAL, baseUrl }],
    proxy: { [source.id]: proxyMember(source) },
  });
}

/** The `location` block for a source; the address must be absolute. */
export function nginxPiece({ id, baseUrl, headers = {} }: TypedSource): string {
  const { protocol, host } = new URL(baseUrl);
  return [
    `location /sources/${id}/ {`,
    `    proxy_pass ${folderOf(baseUrl)};`,
    `    proxy_set_header Host ${host};`,
    ...(protocol === 'https:' ? ['    proxy_ssl_server_name on;'] : []),
    ...Object.keys(headers).map((name) => `    proxy_set_header ${name} "…";`),
    '}',
  ].join('\n');
}

function folderOf(baseUrl: string): string {
  return new URL('.', baseUrl.split('?')[0] ?? baseUrl).href;
}

function secretName(id: string, header: string): string {
  return `${id}_${header}`.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
