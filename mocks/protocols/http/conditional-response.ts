// Gives a text answer its validators and honours If-None-Match, as the brokers' gateways and web servers do.

/** What is answered before validators are added. */
export interface Answer {
  status: number;
  body: string;
  headers: Record<string, string>;
}

/** A strong entity tag of a text: two independent 32-bit FNV-1a style hashes of its pairs of units, and the length. */
export function entityTag(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i += 2) {
    // Beyond the end charCodeAt is NaN, which shifts to 0.
    const pair = text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16);
    a = Math.imul(a ^ pair ^ (a >>> 15), 0x01000193);
    b = Math.imul(b ^ (pair + i), 0x85ebca6b);
  }
  return `"${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}-${text.length.toString(16)}"`;
}

/** True when a header of entity tags (`*`, `"a"`, `W/"a", "b"`) names this tag; weak comparison, RFC 9110 §13.1.2. */
export function matchesTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}

/** True when the copy of the client is current: by tag, or by date where it sent no tag (RFC 9110 §13.2.2). */
function isNotModified(request: Request, tag: string, lastModified: string | undefined): boolean {
  const tags = request.headers.get('if-none-match');
  if (tags !== null) return matchesTag(tags, tag);
  const since = request.headers.get('if-modified-since');
  return since !== null && lastModified !== undefined && Date.parse(lastModified) <= Date.parse(since);
}

/** Turns an answer into a response; a successful GET or HEAD gets an ETag and may become 304 without a body. */
export function respond(request: Request, answer: Answer): Response {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead || answer.status !== 200) return new Response(answer.body, answer);
  const tag = entityTag(answer.body + (answer.headers['Link'] ?? ''));
  const headers = new Headers({
    ...answer.headers,
    ETag: tag,
    'Cache-Control': 'no-cache',
    Vary: 'Accept, Link',
  });
  if (isNotModified(request, tag, answer.headers['Last-Modified'])) {
    headers.delete('Content-Type');
    return new Response(null, { status: 304, headers });
  }
  return new Response(request.method === 'HEAD' ? null : answer.body, { status: 200, headers });
}
