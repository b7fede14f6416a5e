// A body of unknown kind brought to what its bytes are: JSON, XML, text or plain bytes; a recorded HTTP head is taken off.
import type { PayloadDocument } from './payload-parser.ts';

/** What a body turned out to be; `fault` tells why it is no JSON or XML although it looks like it. */
export interface ReadDocument {
  document: PayloadDocument;
  /** The body without a recorded HTTP head. */
  bytes: Uint8Array;
  fault: string | null;
}

const STATUS_LINE = /^HTTP\/\d(?:\.\d)? \d{3}[^\n]*\n/;
const HEADER_LINES = /^(?:[A-Za-z][A-Za-z0-9-]*: ?[^\n]*\n)+/;

/** Reads a body. Never throws. */
export async function readDocument(whole: Uint8Array): Promise<ReadDocument> {
  const bytes = withoutHead(whole);
  const plain = (document: PayloadDocument, fault: string | null = null) => ({ document, bytes, fault });
  if (bytes.length === 0)
    return plain({ form: 'bytes' }, whole.length === 0 ? 'the file is empty' : 'an HTTP head without a body');
  const text = textOf(bytes);
  if (text === null) return plain({ form: 'bytes' });
  const start = text.trimStart().slice(0, 1);
  if (start === '{' || start === '[') {
    try {
      return plain({ form: 'json', value: JSON.parse(text) as unknown });
    } catch (thrown) {
      return plain({ form: 'text', text }, `looks like JSON but is none: ${messageOf(thrown)}`);
    }
  }
  if (start === '<') return readMarkup(text, bytes);
  return plain({ form: 'text', text });
}

async function readMarkup(text: string, bytes: Uint8Array): Promise<ReadDocument> {
  if (/^\s*<(?:!doctype\s+html|html)\b/i.test(text))
    return { document: { form: 'text', text }, bytes, fault: 'a web page (HTML), no data' };
  const { parseXml } = await import('../cap/parse-xml.ts');
  try {
    return { document: { form: 'xml', root: parseXml(bytes) }, bytes, fault: null };
  } catch (thrown) {
    return { document: { form: 'text', text }, bytes, fault: messageOf(thrown) };
  }
}

/** The body of a recorded answer; of anything else the whole. */
function withoutHead(bytes: Uint8Array): Uint8Array {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8192)).replace(/\r\n/g, '\n');
  const status = STATUS_LINE.exec(start)?.[0] ?? '';
  const headers = HEADER_LINES.exec(start.slice(status.length))?.[0] ?? '';
  if (headers === '' || (status === '' && !/^content-type:/im.test(headers))) return bytes;
  const rest = start.slice(status.length + headers.length);
  if (rest.trim() === '') return bytes.length <= 8192 ? new Uint8Array(0) : bytes;
  if (!rest.startsWith('\n')) return bytes;
  return bytes.subarray(bodyOffset(bytes));
}

/** Where the first empty line ends, with either kind of line end. */
function bodyOffset(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== NEWLINE) continue;
    if (bytes[at + 1] === NEWLINE) return at + 2;
    if (bytes[at + 1] === RETURN && bytes[at + 2] === NEWLINE) return at + 3;
  }
  return bytes.length;
}

const NEWLINE = 10;
const RETURN = 13;

/** UTF-8 (or UTF-16 with its mark) as text; null for what is none. */
function textOf(bytes: Uint8Array): string | null {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    // XML names encodings of its own; its parser reads them.
    return bytes[0] === 60 ? new TextDecoder('latin1').decode(bytes) : null;
  }
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
