// XML to nodes by local name, in a worker and without surprises: DTDs and entities are refused, nothing is a number yet.
import { XMLParser } from 'fast-xml-parser';
import type { XmlElement } from './xml-element.ts';

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  trimValues: true,
});

/** The parser reads some 8 MB a second; national indices have 3. */
const MAX_BYTES = 8 * 1024 * 1024;
/** Attributes cost the parser most: a tag of this length is an attack or a defect. */
const LONG_TAG = /<[^<>]{65536}/;
const DECLARED_ENCODING = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;

/** Parses a document; throws SyntaxError with a reason a person understands. */
export function parseXml(bytes: Uint8Array): XmlElement {
  if (bytes.length > MAX_BYTES) throw new SyntaxError('the document is larger than 8 MB');
  const text = withoutSections(decodeXml(bytes));
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new SyntaxError('the document has a DOCTYPE; DTDs and entities are refused');
  if (LONG_TAG.test(text)) throw new SyntaxError('the document has a tag of more than 64 KB');
  try {
    const root = parser.parse(text, true) as unknown;
    if (typeof root === 'object' && root !== null) return root as XmlElement;
  } catch (thrown) {
    throw new SyntaxError(
      `the document is no well-formed XML: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    );
  }
  throw new SyntaxError('the document is empty');
}

/** By byte order mark, else as the XML declaration says, else UTF-8; damaged letters become U+FFFD. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  const label = DECLARED_ENCODING.exec(start)?.[1] ?? 'utf-8';
  // What could be read up to here is no UTF-16, whatever it declares.
  if (/^utf-?16/i.test(label)) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    throw new SyntaxError(`the encoding "${label.slice(0, 40)}" is unknown`);
  }
}

/** Comments go; character data becomes text like any other, so that what looks like a reference in it stays as it is. */
function withoutSections(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf('<!'); open >= 0; open = text.indexOf('<!', Math.max(at, open + 2))) {
    const section = SECTIONS.find(({ start }) => text.startsWith(start, open));
    if (!section) continue;
    const from = open + section.start.length;
    const close = text.indexOf(section.end, from);
    if (close < 0) throw new SyntaxError(`the document is cut off inside a ${section.what}`);
    parts.push(text.slice(at, open), section.keeps ? escapeText(text.slice(from, close)) : '');
    at = close + section.end.length;
  }
  return parts.join('') + text.slice(at);
}

const SECTIONS = [
  { what: 'comment', start: '<!--', end: '-->', keeps: false },
  { what: 'CDATA section', start: '<![CDATA[', end: ']]>', keeps: true },
] as const;

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
