// What a CAP document says, read from its text between the tags: no XML parser, no knowledge of the product's nodes.
import { instantOracle } from './instant-oracle.ts';
import type { Table } from '#kernel/table/table.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { pathsOfRow } from './table-oracle.ts';

const ZONE_MS = 7 * 3_600_000;
const KM_PER_DEGREE = 111.195;
const ENTITIES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

/** Everything that a stretch of a document says. */
interface Said {
  texts: ReadonlySet<string>;
}

/** Every value of a table that the document does not account for, in words. */
export function findXmlInventions(table: Table, spec: FeedSpec, bytes: Uint8Array): string[] {
  const blocks = blocksOf(bytes);
  const derived = new Set((spec.derived ?? []).map(({ column }) => column));
  return table.ids.flatMap((id, row) => {
    const said = {
      texts: new Set(blocks.filter(({ texts }) => isRowOf(id, texts)).flatMap(({ texts }) => [...texts])),
    };
    if (said.texts.size === 0) return [`row ${id} is no message of the document`];
    const wrong: string[] = [];
    for (const column of table.columns.values()) {
      const mapping = spec.columns.find((candidate) => candidate.column === column.name);
      if (derived.has(column.name) || !mapping) continue;
      const value = column.kind === 'text' ? column.dictionary[column.codes[row] ?? 0]! : column.values[row]!;
      if (value === '' || Number.isNaN(value)) continue;
      const isSaid =
        typeof value === 'string' ? isJoined(value, said.texts) : isNumberSaid(value, mapping, said);
      if (!isSaid) wrong.push(`${id}: ${column.name} = ${value} is not in the document`);
    }
    const shapes = pathsOfRow(table.geometry, row).filter((ring) => !isShapeSaid(ring, said));
    return [
      ...wrong,
      ...shapes.map((ring) => `${id}: a ring from ${ring.slice(0, 2).join()} is not in the document`),
    ];
  });
}

/** Documents by their messages: alerts where there are any, else the entries of an index. */
function blocksOf(bytes: Uint8Array): Said[] {
  const declared = /^[^>]{0,200}encoding=["']([\w-]+)/.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 400)),
  )?.[1];
  const decoded = ['utf-8', 'utf-16le', 'utf-16be', declared ?? 'utf-8'].flatMap((label) =>
    decode(bytes, label),
  );
  return decoded.flatMap((text) => {
    const marker = /<(?:[\w.-]+:)?alert[\s>]/.test(text)
      ? /<(?:[\w.-]+:)?alert(?=[\s>])/
      : /<(?:[\w.-]+:)?(?:entry|item)(?=[\s>])/;
    // An entry that embeds its message without naming status and type is an actual alert.
    const implied = text.includes('entry') || text.includes('item') ? ['Actual', 'Alert'] : [];
    return text.split(marker).map((block) => ({ texts: new Set([...textsIn(block), ...implied]) }));
  });
}

function textsIn(block: string): Set<string> {
  const texts = new Set<string>();
  const plain = block
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<\?[^]*?\?>/g, '')
    // XML 1.0 §2.11: every line end is a line feed.
    .replace(/\r\n?/g, '\n');
  // An element's text may be cut by comments, CDATA and children: each whole stretch between its tags counts as well.
  const literal = plain.replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, inner: string) =>
    inner.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  );
  for (const piece of literal.split(/<[^>]*>/)) texts.add(resolve(piece.trim()));
  for (const [, inner = ''] of literal.matchAll(/=\s*"([^"]*)"/g)) texts.add(resolve(inner.trim()));
  return texts;
}

function resolve(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return ENTITIES.get(name.toLowerCase()) ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      const isScalar = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isScalar ? String.fromCodePoint(code) : '';
    },
  );
}

function isRowOf(id: string, texts: ReadonlySet<string>): boolean {
  const isoLength = new Date(0).toISOString().length;
  const identity = id.slice(0, -isoLength - 1);
  const at = instantOracle(id.slice(-isoLength), 0);
  const named = [...texts].some((text) => text !== '' && identity.endsWith(`,${text}`));
  return named && [...texts].some((text) => instantOracle(text, ZONE_MS) === at);
}

/** Repeated elements are joined by a comma or a semicolon; CAP 1.0 wrote `name=value`. */
function isJoined(value: string, texts: ReadonlySet<string>): boolean {
  const open = [value];
  const seen = new Set<string>();
  for (let rest = open.pop(); rest !== undefined; rest = open.pop()) {
    for (const text of withLegacyValues(texts)) {
      if (text === rest) return true;
      const next = [', ', '; '].find((separator) => text !== '' && rest.startsWith(text + separator));
      const shorter = next && rest.slice(text.length + next.length);
      if (shorter === undefined || seen.has(shorter)) continue;
      seen.add(shorter);
      open.push(shorter);
    }
  }
  return false;
}

function withLegacyValues(texts: ReadonlySet<string>): string[] {
  return [...texts].flatMap((text) =>
    text.includes('=') ? [text, text.slice(text.indexOf('=') + 1)] : [text],
  );
}

function isNumberSaid(value: number, { kind, codes }: FeedSpec['columns'][number], { texts }: Said): boolean {
  return withLegacyValues(texts).some((text) => {
    if (kind === 'time') return instantOracle(text, ZONE_MS) === value;
    if (codes && Object.hasOwn(codes, text) && codes[text] === value) return true;
    return /^-?\d/.test(text) && Number(text) === value;
  });
}

/** A polygon as written, closed; or a circle: 64 corners around its centre. */
function isShapeSaid(ring: readonly number[], { texts }: Said): boolean {
  return [...texts].some((text) => isPolygonOf(text, ring) || isCircleOf(text, ring));
}

function isPolygonOf(text: string, ring: readonly number[]): boolean {
  const corners = text.split(/\s+/).map((pair) => pair.split(',').map(Number));
  if (corners.some((corner) => corner.length !== 2)) return false;
  const flat = corners.flatMap(([lat, lon]) => [lon!, lat!]);
  const closed = flat[0] === flat.at(-2) && flat[1] === flat.at(-1) ? flat : [...flat, flat[0]!, flat[1]!];
  return closed.length === ring.length && closed.every((value, at) => value === ring[at]);
}

function isCircleOf(text: string, ring: readonly number[]): boolean {
  const match = /^(\S+),(\S+)\s+(\S+)/.exec(text);
  if (!match || ring.length !== 130) return false;
  const [lat, lon, radiusKm] = match.slice(1).map(Number);
  const lats = ring.filter((_, at) => at % 2 === 1);
  const lons = ring.filter((_, at) => at % 2 === 0);
  const middle = (values: readonly number[]) => (Math.max(...values) + Math.min(...values)) / 2;
  const height = (Math.max(...lats) - Math.min(...lats)) / 2;
  const isClose = (one: number, other: number) => Math.abs(one - other) <= 1e-6 * (1 + Math.abs(other));
  return (
    isClose(middle(lats), lat!) && isClose(middle(lons), lon!) && isClose(height, radiusKm! / KM_PER_DEGREE)
  );
}

function decode(bytes: Uint8Array, label: string): string[] {
  try {
    return [new TextDecoder(label).decode(bytes)];
  } catch {
    return [];
  }
}
