// XML to nodes by local name, in a worker and without surprises: DTDs and entities are refused, nothing is a number yet.
import { XMLBuilder, XMLParser } from 'fast-xml-parser';

/** An element: children by local name, attributes with an `@` before their name, text under `#text`. */
export interface XmlElement {
  readonly [name: string]: XmlNode | readonly XmlNode[] | undefined;
}

/** An element without attributes and children is its text. */
export type XmlNode = XmlElement | string;

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  trimValues: true,
});

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  processEntities: false,
});

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

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

/** A node as XML text, for the record of one message. */
export function writeXml(name: string, node: XmlNode): string {
  return builder.build({ [name]: node });
}

/** All children of a name; none for a text. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  if (typeof node !== 'object') return [];
  const value = node[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly XmlNode[]) : [value as XmlNode];
}

/** The text of the first child of a name, whitespace collapsed; '' when there is none. */
export function textOfChild(node: XmlNode | undefined, name: string): string {
  return textOf(childrenOf(node, name)[0]);
}

/** The text of a node, with the five predefined entities and character references resolved. */
export function textOf(node: XmlNode | undefined): string {
  const text = typeof node === 'object' ? node['#text'] : node;
  if (typeof text !== 'string') return '';
  return text.trim().replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, resolveReference);
}

/** Every element of a local name at any depth, in document order; elements inside a match are not looked at. */
export function findElements(node: XmlNode, name: string): XmlElement[] {
  if (typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const nodes = (Array.isArray(value) ? value : [value]) as readonly XmlNode[];
    return nodes.flatMap((child) => {
      if (typeof child !== 'object') return [];
      return key === name ? [child] : findElements(child, name);
    });
  });
}

function resolveReference(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return PREDEFINED[name.toLowerCase()] ?? whole;
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : '';
}
