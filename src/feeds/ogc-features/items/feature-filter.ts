// A feed's query as parameters of the standard, and the same conditions checked again on every row that comes.
import type { Bounds } from '#kernel/geo.ts';
import { readText } from '../../mapping/read-value.ts';
import { valueAt } from '../../mapping/record-writer.ts';
import { formatInstant, parseDuration } from '../../time/parse-instant.ts';
import { isBeyond } from './positions.ts';

/** Parameters of the standard that stand in a query; all others are properties. */
const STANDARD = new Set(['datetime', 'bbox', 'filter', 'filter-lang', 'filter-crs', 'sortby', 'properties']);
/** What the connector sets itself. */
const OWN = new Set(['limit', 'offset', 'crs', 'bbox-crs', 'f']);
const MINUTE_MS = 60_000;

/** One condition `name=value`; `*` stands for any characters. */
export interface PropertyFilter {
  name: string;
  value: string;
}

/** A query as it was written. */
export interface FeatureQuery {
  /** Sent as they are. */
  standard: Readonly<Record<string, string>>;
  properties: readonly PropertyFilter[];
}

/** Reads `a=b&c=d&datetime=…`; a text is the reason why it is no query of this standard. */
export function parseFeatureQuery(text: string): FeatureQuery | string {
  const standard: Record<string, string> = {};
  const properties: PropertyFilter[] = [];
  for (const [name, value] of new URLSearchParams(text)) {
    // `type=="a"` and `speed>3` are of another standard's language.
    if (!/^[^<>!~;|"]+$/.test(name) || /^[=~]/.test(value) || value === '')
      return `the query "${text.slice(0, 80)}" is not written as name=value&name=value`;
    if (OWN.has(name)) return `the query must not set "${name}": the program does`;
    if (STANDARD.has(name)) standard[name] = value;
    else properties.push({ name, value });
  }
  return { standard, properties };
}

/** `datetime=PT2H/..` means the last two hours: its start as an instant, to the minute so that polls can be alike. */
export function datetimeAt(datetime: string, nowMs: number): string {
  const [start = '', end] = datetime.split('/');
  const lengthMs = end === undefined ? Number.NaN : parseDuration(start);
  if (Number.isNaN(lengthMs)) return datetime;
  return `${formatInstant(Math.floor((nowMs - lengthMs) / MINUTE_MS) * MINUTE_MS)}/${end}`;
}

/** What rows are checked against. */
export interface RowConditions {
  properties: readonly PropertyFilter[];
  /** Properties that the source was asked to filter by. */
  sent: ReadonlySet<string>;
  /** Properties that the source itself says it can filter by; it need not tell their values. */
  queryables: ReadonlySet<string>;
  /** The area that was asked for; null where none was. */
  bbox: Bounds | null;
}

/** Why a row is left out, or null: sources ignore what they do not know, and answer with everything. */
export function unmetCondition(
  values: Readonly<Record<string, unknown>>,
  geometry: unknown,
  { properties, sent, queryables, bbox }: RowConditions,
): string | null {
  for (const { name, value } of properties) {
    const found = valueAt(values, name);
    if (found === undefined && queryables.has(name)) continue;
    if (!meets(found, value))
      return sent.has(name)
        ? `${name}: not the value asked for (the source ignored the filter)`
        : `${name}: not the value asked for (the source cannot filter by it)`;
  }
  if (bbox && geometry !== null && isBeyond(geometry, bbox))
    return 'outside the area asked for (the source ignored bbox)';
  return null;
}

function meets(found: unknown, wanted: string): boolean {
  if (Array.isArray(found)) return found.some((item) => !Array.isArray(item) && meets(item, wanted));
  const text = readText(found);
  if (text === undefined) return false;
  if (text === wanted) return true;
  if (typeof found === 'number') return Number(wanted) === found;
  return wanted.includes('*') && matchesPattern(text, wanted.split('*'));
}

/** The pieces between the stars, in their order, the first and the last at the ends. */
function matchesPattern(text: string, pieces: readonly string[]): boolean {
  const [first = ''] = pieces;
  const last = pieces.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > text.length - last.length) return false;
    at = found + piece.length;
  }
  return true;
}
