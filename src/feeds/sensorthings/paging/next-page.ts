// Where the next page is. A server's own link is used only for what it says of paging, and only when it keeps our question.

/** A question below the service root; parameters in the order in which they are sent. */
export interface ServiceQuery {
  /** `Things`, `Datastreams(12)/Observations`; keys not percent-encoded. */
  path: string;
  parameters: Readonly<Record<string, string>>;
}

/** Parameters without which a page is an answer to another question. */
const OWN_PARAMETERS = ['$expand', '$filter', '$orderby', '$select', '$resultFormat'];

/** The address of a question. `root` ends with a slash. */
export function urlOf(root: string, { path, parameters }: ServiceQuery): string {
  const search = Object.entries(parameters).map(([name, value]) => `${name}=${encodeValue(value)}`);
  return root + encodePath(path) + (search.length === 0 ? '' : `?${search.join('&')}`);
}

/**
 * The page after `rowsSoFar` rows. Host and root of the server's link are ignored: behind a proxy they are those of an
 * inner machine. A link that lost the path or one of our parameters would silently bring rows of another question, so
 * the page is then asked for by `$skip`.
 */
export function nextPageUrl(root: string, query: ServiceQuery, nextLink: string, rowsSoFar: number): string {
  const search = keptSearch(query, nextLink);
  if (search !== undefined) return `${root}${encodePath(query.path)}?${search}`;
  return urlOf(root, skipped(query, rowsSoFar));
}

/** The question from a row on. */
export function skipped({ path, parameters }: ServiceQuery, skip: number): ServiceQuery {
  return { path, parameters: { ...parameters, $skip: String(skip) } };
}

/** True when the link names another host or root than the one that was asked. */
export function isInnerLink(root: string, link: string): boolean {
  if (!URL.canParse(link) || !URL.canParse(root)) return false;
  return new URL(link).origin !== new URL(root).origin;
}

/** The query part of a link that asks the same question; undefined when it does not. */
function keptSearch({ path, parameters }: ServiceQuery, nextLink: string): string | undefined {
  const mark = nextLink.indexOf('?');
  if (mark < 0 || !isSamePath(nextLink.slice(0, mark), path)) return undefined;
  const search = nextLink.slice(mark + 1).split('#')[0] ?? '';
  const named = new URLSearchParams(search);
  const isKept = OWN_PARAMETERS.every((name) => folded(named.get(name)) === folded(parameters[name] ?? null));
  const moves = [...named.keys()].some((name) => /^\$skip/i.test(name));
  return isKept && moves ? search : undefined;
}

function isSamePath(linkPath: string, path: string): boolean {
  let decoded = linkPath;
  try {
    decoded = decodeURIComponent(linkPath);
  } catch {
    return false;
  }
  // Longer than ours is fine where that is the root: `/FROST-Server/v1.1/Things`, but not `/Datastreams(1)/Observations`.
  const versioned = /^(?:.*\/)?v\d+(?:\.\d+)*\/(.+)$/.exec(decoded)?.[1];
  return (versioned ?? decoded.replace(/^.*\//, '')) === path;
}

/** Blanks are written in many ways. */
function folded(value: string | null): string {
  return (value ?? '').replace(/\s+/g, '');
}

/** Percent-encoded, but for what may stand in a query and keeps it legible. */
function encodeValue(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(/%(?:24|2C|3A|3B|3D|2F)/g, decodeURIComponent);
}

function encodePath(path: string): string {
  return path
    .toWellFormed()
    .replace(/[^A-Za-z0-9()'/_.~!*$,;:@=-]/gu, encodeURIComponent)
    .replace(/\('((?:[^']|'')*)'\)/g, (_, id: string) => `('${id.replaceAll('/', '%2F')}')`);
}
