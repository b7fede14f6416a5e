// The Link header of RFC 8288, where NGSI-LD brokers mix the paging links with the @context link.

/** Targets by relation; a relation that occurs twice keeps its first target. */
export function parseLinkHeader(header: string | null): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const match of (header ?? '').matchAll(
    /<([^>]*)>((?:\s*;\s*[^;,"=\s]+\s*=\s*(?:"[^"]*"|[^;,\s]*))*)/g,
  )) {
    const target = match[1] ?? '';
    const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^;,\s]*))/i.exec(match[2] ?? '');
    for (const relation of (relations?.[1] ?? relations?.[2] ?? '').split(/\s+/)) {
      if (relation && !links.has(relation)) links.set(relation, target);
    }
  }
  return links;
}
