// Finds the source that a request addresses and what it asks of it, without ever leaving the upstream's folder.

/** A request target below `/sources/<id>/`, exactly as it came. */
export interface SourceTarget {
  sourceId: string;
  /** Everything up to the slash before the rest: `/sources/broker`, also below another path. */
  prefix: string;
  /** Path within the source, without leading slash, still encoded. */
  rest: string;
  /** With its `?`, or ''. */
  query: string;
}

/** Splits a raw request target; undefined where it addresses no source. */
export function readSourceTarget(target: string): SourceTarget | undefined {
  const match = /^(\/(?:[^?#]*?\/)?sources\/([^/?#]+))(?:\/([^?#]*))?(\?[^#]*)?$/.exec(target);
  if (!match) return undefined;
  const [, prefix = '', sourceId = '', rest = '', query = ''] = match;
  return { sourceId, prefix, rest, query };
}

/** True for `.` and `..`, with the parameters that servlet containers cut off (`..;x`). */
function isDotSegment(segment: string): boolean {
  return /^\.{1,2}(;.*)?$/.test(segment);
}

/**
 * True when a path could lead out of its folder on some server: dot segments or NUL, plain or encoded up to three times,
 * with slashes of either kind; or when it is badly encoded. The path is otherwise passed on byte by byte, because entity
 * ids hold encoded slashes.
 */
export function leavesFolder(path: string): boolean {
  let text = path;
  for (let round = 0; round < 4; round += 1) {
    if (text.includes('\0') || text.split(/[/\\]/).some(isDotSegment)) return true;
    try {
      const decoded = decodeURIComponent(text);
      if (decoded === text) return false;
      text = decoded;
    } catch {
      return round === 0;
    }
  }
  return true;
}

/** Path and query to ask of the upstream; a query of its base (`?map=…`) comes first. */
export function upstreamPath(base: URL, { rest, query }: SourceTarget): string {
  const both = [base.search.slice(1), query.slice(1)].filter((part) => part !== '').join('&');
  return `${base.pathname}${rest}${both === '' ? '' : `?${both}`}`;
}

/**
 * An address that the upstream gave, as the browser must ask for it: absolute ones below the upstream's base and absolute
 * paths below it are mapped to `prefix`; others stay.
 */
export function mapAddress(address: string, base: URL, prefix: string): string {
  const isPath = address.startsWith('/') && !address.startsWith('//');
  const url = isPath ? URL.parse(address, base) : URL.parse(address);
  if (url?.host !== base.host || !url.pathname.startsWith(base.pathname)) return address;
  return `${prefix}/${url.pathname.slice(base.pathname.length)}${url.search}${url.hash}`;
}
