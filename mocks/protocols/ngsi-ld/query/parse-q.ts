// Parses the NGSI-LD query language (parameter `q`, ETSI GS CIM 009 §4.9) into a tree.
import { parseIsoTime } from '../iso-time.ts';
import { shortName } from '../name-context.ts';
import { problem } from '../problem.ts';

/** A literal of the query; `a..b` is a range. */
export type QueryValue = string | number | boolean | { from: string | number; to: string | number };

/** `attr.sub` and `attr[key.key]` of one comparison. */
export interface QueryPath {
  attribute: string;
  sub: string[];
  keys: string[];
}

/** The operators of a comparison. */
export type QueryOperator = '==' | '!=' | '>=' | '<=' | '>' | '<' | '~=' | '!~=';

/** The parsed query: AND binds tighter than OR. */
export type QueryTree =
  | { kind: 'and' | 'or'; terms: QueryTree[] }
  | { kind: 'exists'; path: QueryPath }
  | { kind: 'compare'; path: QueryPath; operator: QueryOperator; values: QueryValue[] };

/** Parses `q`; throws BadRequestData that names the position of the first thing not understood. */
export function parseQ(text: string): QueryTree {
  const cursor = { text, at: 0 };
  const tree = parseOr(cursor);
  if (cursor.at < text.length) fail(cursor, 'expected ";", "|" or the end');
  return tree;
}

interface Cursor {
  readonly text: string;
  at: number;
}

function fail({ text, at }: Cursor, expectation: string): never {
  throw problem('BadRequestData', `q: ${expectation} at character ${at + 1} of ${text}`);
}

/** Consumes a match of a sticky pattern at the cursor. */
function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match) cursor.at += match[0].length;
  return match;
}

function parseOr(cursor: Cursor): QueryTree {
  const terms = [parseAnd(cursor)];
  while (take(cursor, /\|/y)) terms.push(parseAnd(cursor));
  return terms.length === 1 ? terms[0]! : { kind: 'or', terms };
}

function parseAnd(cursor: Cursor): QueryTree {
  const terms = [parseTerm(cursor)];
  while (take(cursor, /;/y)) terms.push(parseTerm(cursor));
  return terms.length === 1 ? terms[0]! : { kind: 'and', terms };
}

function parseTerm(cursor: Cursor): QueryTree {
  if (take(cursor, /\(/y)) {
    const inner = parseOr(cursor);
    if (!take(cursor, /\)/y)) fail(cursor, 'expected ")"');
    return inner;
  }
  const path = parsePath(cursor);
  const operator = take(cursor, /!~=|==|!=|>=|<=|~=|>|</y)?.[0] as QueryOperator | undefined;
  if (operator === undefined) return { kind: 'exists', path };
  if (operator.endsWith('~=')) return { kind: 'compare', path, operator, values: [parsePattern(cursor)] };
  const values = [parseValue(cursor)];
  while (take(cursor, /,/y)) values.push(parseValue(cursor));
  if (operator !== '==' && operator !== '!=' && (values.length > 1 || typeof values[0] === 'object')) {
    fail(cursor, `a single value after ${operator}`);
  }
  return { kind: 'compare', path, operator, values };
}

function parsePath(cursor: Cursor): QueryPath {
  const iri = take(cursor, /https?:\/\/[^=!<>~;|()[\]"]*[/#]/y)?.[0] ?? '';
  const names = take(cursor, /[\p{L}\p{N}_@-][\p{L}\p{N}_@:-]*(\.[\p{L}\p{N}_@-][\p{L}\p{N}_@:-]*)*/uy)?.[0];
  if (names === undefined) fail(cursor, 'expected an attribute name');
  const [first = '', ...sub] = names.split('.');
  let keys: string[] = [];
  if (take(cursor, /\[/y)) {
    const inside = take(cursor, /[^\]]+/y)?.[0];
    if (inside === undefined || !take(cursor, /\]/y)) fail(cursor, 'expected a key and "]"');
    keys = inside.split('.');
  }
  return { attribute: shortName(iri + first), sub, keys };
}

function parseScalar(cursor: Cursor): string | number | boolean {
  const quoted = take(cursor, /"((?:[^"\\]|\\.)*)"/y);
  if (quoted) return quoted[1]!.replace(/\\(.)/g, '$1');
  const bare = take(cursor, /(?:(?!\.\.)[^;|(),"])+/y)?.[0];
  if (bare === undefined) fail(cursor, 'expected a value');
  if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(bare)) return Number(bare);
  if (bare === 'true' || bare === 'false') return bare === 'true';
  if (parseIsoTime(bare) !== undefined || /^(urn:|https?:|[\d:.TZ+-]+$)/.test(bare)) return bare;
  return fail(cursor, `text "${bare}" needs double quotes; failed`);
}

function parseValue(cursor: Cursor): QueryValue {
  const from = parseScalar(cursor);
  if (!take(cursor, /\.\./y)) return from;
  const to = parseScalar(cursor);
  if (typeof from === 'boolean' || typeof to === 'boolean') fail(cursor, 'a range has no booleans; failed');
  return { from, to };
}

/** A regular expression: quoted, or bare up to the next `;` or `|` or unmatched `)` outside its own brackets. */
function parsePattern(cursor: Cursor): string {
  const quoted = take(cursor, /"((?:[^"\\]|\\.)*)"/y);
  let source = quoted?.[1]?.replaceAll('\\"', '"');
  if (source === undefined) {
    const start = cursor.at;
    let depth = 0;
    for (; cursor.at < cursor.text.length; cursor.at++) {
      const character = cursor.text[cursor.at]!;
      if (character === '\\') cursor.at++;
      else if ('([{'.includes(character)) depth++;
      else if (')]}'.includes(character) && --depth < 0) break;
      else if (depth === 0 && ';|'.includes(character)) break;
    }
    source = cursor.text.slice(start, cursor.at);
  }
  try {
    new RegExp(source, 'u');
  } catch {
    fail(cursor, 'a regular expression that can be compiled was expected');
  }
  if (source === '') fail(cursor, 'expected a pattern');
  return source;
}
