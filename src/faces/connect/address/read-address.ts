// What a person typed as an address: the URL that is meant, and a name for the source that it suggests.

/** A host with a port or a path, or a name with a dot: typed without its scheme. */
const BARE_HOST = /^(?:[a-z\d-]+(?:\.[a-z\d-]+)+|localhost)(?::\d+)?(?:[/?].*)?$/i;
const SOURCE_ID = /^[a-z][a-z0-9-]*$/;

/** The address as an absolute URL, or null when it is none; a bare host is taken as http. */
export function absoluteUrl(address: string): string | null {
  const typed = address.trim();
  const text = BARE_HOST.test(typed) ? `http://${typed}` : typed;
  if (text === '' || !/^(?:https?:\/\/|\/|[^:\s]+$)/i.test(text)) return null;
  try {
    const url = new URL(text, new URL(import.meta.env.BASE_URL, location.origin));
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** True for what may name a source in config.json and in its path. */
export function isSourceId(text: string): boolean {
  return SOURCE_ID.test(text);
}

/** A source id that the address suggests: its folder under `/sources/`, else the first telling label of its host. */
export function idFromAddress(address: string): string {
  const folder = /\/sources\/([a-z][a-z0-9-]*)/.exec(address)?.[1];
  if (folder !== undefined) return folder;
  const host = /^(?:https?:\/\/)?([^/:?]+)/i.exec(address.trim())?.[1]?.toLowerCase() ?? '';
  const label = host.split('.').find((part) => part !== 'www' && part !== 'api' && isSourceId(part));
  return label ?? 'source';
}
