// Addresses that a server gives, as addresses of our own root: a server behind a proxy names hosts that nobody can reach.

/** What an address is judged against. */
export interface Surroundings {
  /** Address of the document that names it. */
  pageUrl: string;
  /** Where the server's own root is to us: the folder that holds `collections`. */
  rootUrl: string;
  /** The document's own address as the server names it; '' when it does not. */
  selfHref: string;
}

/**
 * The address to ask for what a server calls `href`: as given where it lies below our root; else the same resource or
 * the same path below our root. Never another origin; null when our root cannot have it.
 */
export function ownAddress(href: string, { pageUrl, rootUrl, selfHref }: Surroundings): string | null {
  const page = new URL(pageUrl);
  const target = parseUrl(href, page);
  if (!target) return null;
  target.hash = '';
  const root = new URL(rootUrl);
  if (target.origin === root.origin && target.pathname.startsWith(root.pathname)) return target.href;
  const self = selfHref === '' ? null : parseUrl(selfHref, page);
  // A page and the next one are one resource, whatever the server calls it.
  if (self && stemOf(self.pathname) === stemOf(target.pathname))
    return `${page.origin}${page.pathname}${target.search}`;
  const tail = tailOf(target.pathname) ?? (self && below(self.pathname, target.pathname));
  return tail === null ? null : `${root.origin}${root.pathname}${tail}${target.search}`;
}

/** Our root as an address of a landing page, a collection or items tells it; with a slash at its end. */
export function rootOf(address: string): string {
  const url = new URL(address);
  const at = url.pathname.lastIndexOf('/collections');
  const isInside = at >= 0 && /^\/collections(?:\.json)?(?:\/|$)/.test(url.pathname.slice(at));
  const path = isInside ? url.pathname.slice(0, at) : stemOf(url.pathname);
  return `${url.origin}${path.endsWith('/') ? path : `${path}/`}`;
}

/** True when the server names itself by a host that is not the one we ask. */
export function isForeignHost(href: string, pageUrl: string): boolean {
  const target = parseUrl(href, new URL(pageUrl));
  return target !== null && target.origin !== new URL(pageUrl).origin;
}

/** The address with parameters added; those that it has already are replaced. QGIS Server takes a `+` for a plus. */
export function withParameters(address: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  url.search = String(url.searchParams).replaceAll('+', '%20');
  return url.href;
}

function parseUrl(href: string, base: URL): URL | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** A path without the ending by which QGIS Server and others name a format. */
function stemOf(path: string): string {
  return path.replace(/\.(?:geo)?json$/i, '');
}

/** From the last `collections` on: the standard fixes the paths below it. */
function tailOf(path: string): string | null {
  const at = Math.max(path.lastIndexOf('/collections/'), path.search(/\/collections(?:\.json)?$/));
  return at < 0 ? null : path.slice(at + 1);
}

function below(folder: string, path: string): string | null {
  const stem = stemOf(folder);
  const start = stem.endsWith('/') ? stem : `${stem}/`;
  return path.startsWith(start) ? path.slice(start.length) : null;
}
