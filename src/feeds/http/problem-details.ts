// What a server says about an error, as plain text: RFC 7807 title and detail, or the first line of a short text.

/** An error body as one line and its problem type (last segment of the `type` URI, trimmed). */
export interface Problem {
  type: string;
  text: string;
}

/** Reads an error body; HTML and anything unreadable give an empty text, so that markup never reaches a screen. */
export function readProblem(bytes: Uint8Array): Problem {
  const body = new TextDecoder().decode(bytes.subarray(0, 16_384)).trim();
  if (looksLikeHtml(body)) return { type: '', text: '' };
  try {
    return fromJson(JSON.parse(body));
  } catch {
    return { type: '', text: body.startsWith('<') ? '' : oneLine(body) };
  }
}

/** True when a body is an HTML page, whatever its Content-Type says. */
export function looksLikeHtml(start: string): boolean {
  return /^\s*(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(start);
}

/** NGSI-v2 says `error`/`description`, SensorThings services `message`; some servers answer an array of problems. */
function fromJson(parsed: unknown): Problem {
  const problem = (Array.isArray(parsed) ? parsed[0] : parsed) as Record<string, unknown> | null | undefined;
  if (problem === undefined || problem === null) return { type: '', text: '' };
  if (typeof problem !== 'object') return { type: '', text: oneLine(String(problem)) };
  const parts = [
    problem['title'] ?? problem['error'],
    problem['detail'] ?? problem['description'] ?? problem['message'],
  ];
  const text = parts.filter((part) => typeof part === 'string' && part !== '').join(': ');
  const type = typeof problem['type'] === 'string' ? problem['type'] : '';
  return { type: type.trim().split(/[/#]/).at(-1) ?? '', text: oneLine(text) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}
