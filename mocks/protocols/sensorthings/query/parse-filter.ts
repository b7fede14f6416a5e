// The `$filter` language, as far as the service understands it: comparisons, and, or, not, st_within and tests of texts.
import type { WorldGeometry } from '../../../province/world-contract.ts';
import { parseGeometry } from '../../geometry/parse-geometry.ts';
import { ServiceProblem } from './service-problem.ts';

/** A value of a comparison. */
export type Operand =
  | { kind: 'path'; path: readonly string[] }
  | { kind: 'value'; value: string | number | boolean | null }
  | { kind: 'time'; atMs: number }
  | { kind: 'geometry'; geometry: WorldGeometry };

/** The comparisons. */
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** A parsed filter. */
export type Filter =
  | { kind: 'and' | 'or'; left: Filter; right: Filter }
  | { kind: 'not'; inner: Filter }
  | { kind: 'compare'; comparison: Comparison; left: Operand; right: Operand }
  | { kind: 'call'; name: string; operands: readonly Operand[] };

const TOKEN =
  /\s*(?:(geography'(?:[^']|'')*')|('(?:[^']|'')*')|(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)?)|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z_@][\w.@/]*)|([(),]))/y;
const COMPARISONS = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
const FUNCTIONS = new Set(['st_within', 'st_intersects', 'startswith', 'endswith', 'substringof']);

/** Parses a filter; throws ServiceProblem for what it does not understand. */
export function parseFilter(text: string): Filter {
  const parser = new Parser(tokensOf(text));
  const filter = parser.either();
  if (!parser.isAtEnd()) throw unknown(`there is something behind the filter: ${text}`);
  return filter;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.trimEnd().length) {
    const match = pattern.exec(text);
    if (!match) throw unknown(`cannot read the filter: ${text}`);
    tokens.push(match[0].trim());
  }
  return tokens;
}

class Parser {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  either(): Filter {
    let left = this.both();
    while (this.takes('or')) left = { kind: 'or', left, right: this.both() };
    return left;
  }

  private both(): Filter {
    let left = this.term();
    while (this.takes('and')) left = { kind: 'and', left, right: this.term() };
    return left;
  }

  private term(): Filter {
    if (this.takes('not')) return { kind: 'not', inner: this.term() };
    if (this.takes('(')) {
      const inner = this.either();
      this.expect(')');
      return inner;
    }
    const name = this.tokens[this.at] ?? '';
    if (FUNCTIONS.has(name) && this.tokens[this.at + 1] === '(') return this.call(name);
    const left = this.operand();
    const comparison = this.next();
    if (!COMPARISONS.has(comparison)) throw unknown(`"${comparison}" is no comparison`);
    return { kind: 'compare', comparison: comparison as Comparison, left, right: this.operand() };
  }

  private call(name: string): Filter {
    this.at += 2;
    const operands = [this.operand()];
    while (this.takes(',')) operands.push(this.operand());
    this.expect(')');
    return { kind: 'call', name, operands };
  }

  private operand(): Operand {
    const token = this.next();
    if (token.startsWith('geography')) return { kind: 'geometry', geometry: parseWkt(token.slice(10, -1)) };
    if (token.startsWith("'")) return { kind: 'value', value: token.slice(1, -1).replaceAll("''", "'") };
    if (/^\d{4}-\d\d-\d\dT/.test(token)) return { kind: 'time', atMs: Date.parse(token) };
    if (/^-?\d/.test(token)) return { kind: 'value', value: Number(token) };
    if (token === 'true' || token === 'false') return { kind: 'value', value: token === 'true' };
    if (token === 'null') return { kind: 'value', value: null };
    if (/^[A-Za-z_@]/.test(token)) return { kind: 'path', path: token.split('/') };
    throw unknown(`"${token}" is no value`);
  }

  private takes(token: string): boolean {
    const isNext = this.tokens[this.at] === token;
    if (isNext) this.at += 1;
    return isNext;
  }

  private expect(token: string): void {
    if (!this.takes(token)) throw unknown(`"${token}" is missing`);
  }

  private next(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw unknown('the filter ends too early');
    this.at += 1;
    return token;
  }
}

/** POINT and POLYGON of well-known text. */
function parseWkt(text: string): WorldGeometry {
  const [, type = '', body = ''] = /^\s*(POINT|POLYGON)\s*\((.*)\)\s*$/is.exec(text) ?? [];
  const positions = (ring: string) => ring.split(',').map((pair) => pair.trim().split(/\s+/).map(Number));
  const isPoint = type.toUpperCase() === 'POINT';
  const rings = [...body.matchAll(/\(([^()]*)\)/g)].map(([, ring = '']) => positions(ring));
  const geometry = parseGeometry(isPoint ? 'Point' : 'Polygon', isPoint ? positions(body)[0] : rings);
  if (typeof geometry === 'string') throw unknown(geometry);
  return geometry;
}

function unknown(message: string): ServiceProblem {
  return new ServiceProblem(400, message, '$filter');
}
