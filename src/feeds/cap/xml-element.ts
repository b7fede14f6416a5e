// XML as a tree of plain objects, and how it is read: children by local name, text with its references resolved.

/** An element: children by local name, attributes with an `@` before their name, text under `#text`. */
export interface XmlElement {
  readonly [name: string]: XmlNode | readonly XmlNode[] | undefined;
}

/** An element without attributes and children is its text. */
export type XmlNode = XmlElement | string;

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

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
