// Whether an entity fits a filter, and what a filter says of the time of observations.
import type { WorldGeometry } from '../../../province/world-contract.ts';
import { intersects, isWithin } from '../../geometry/relate.ts';
import { WHOLE, type ObservationHint, type ServiceNode } from '../model/service-node.ts';
import type { Comparison, Filter, Operand } from './parse-filter.ts';

/** True when the entity fits; of a list in a path one fitting entity is enough. */
export function fits(filter: Filter, node: ServiceNode): boolean {
  switch (filter.kind) {
    case 'and':
      return fits(filter.left, node) && fits(filter.right, node);
    case 'or':
      return fits(filter.left, node) || fits(filter.right, node);
    case 'not':
      return !fits(filter.inner, node);
    case 'compare':
      return valuesOf(filter.left, node).some((left) =>
        valuesOf(filter.right, node).some((right) => compare(left, right, filter.comparison)),
      );
    case 'call':
      return call(filter.name, filter.operands, node);
  }
}

/** Every value at a path below an entity: through relations, then into members. */
export function valuesAt(node: ServiceNode, path: readonly string[]): unknown[] {
  const [step = '', ...rest] = path;
  if (step === '@iot.id' || step === 'id') return [node.id];
  const relation = node.relations[step];
  if (relation) return relation.nodes(WHOLE).flatMap((related) => valuesAt(related, rest));
  let value: unknown = node.members[step];
  for (const name of rest) value = (value as Record<string, unknown> | undefined)?.[name];
  return value === undefined ? [] : [value];
}

/** The time within which observations that fit must lie; `isAll` when the filter asks for nothing else. */
export function timeHint(filter: Filter | null): ObservationHint & { isAll: boolean } {
  const hint = { ...WHOLE, isAll: true };
  if (filter === null) return hint;
  if (filter.kind === 'and') {
    const [left, right] = [timeHint(filter.left), timeHint(filter.right)];
    hint.fromMs = Math.max(left.fromMs, right.fromMs);
    hint.toMs = Math.min(left.toMs, right.toMs);
    return { ...hint, isAll: left.isAll && right.isAll };
  }
  const time = filter.kind === 'compare' && isPhenomenonTime(filter.left) ? filter.right : undefined;
  if (filter.kind !== 'compare' || time?.kind !== 'time') return { ...hint, isAll: false };
  // Of an interval either end is compared: the first report within reach may have begun before it.
  if (filter.comparison === 'ge' || filter.comparison === 'gt') hint.fromMs = time.atMs;
  if (filter.comparison === 'le' || filter.comparison === 'lt') hint.toMs = time.atMs;
  return { ...hint, isAll: filter.comparison === 'le' };
}

function isPhenomenonTime(operand: Operand): boolean {
  return operand.kind === 'path' && operand.path.join('/') === 'phenomenonTime';
}

/** A time of a filter, marked apart from a mere number. */
interface Instant {
  atMs: number;
}

function valuesOf(operand: Operand, node: ServiceNode): unknown[] {
  switch (operand.kind) {
    case 'path':
      return valuesAt(node, operand.path);
    case 'value':
      return [operand.value];
    case 'time':
      return [{ atMs: operand.atMs } satisfies Instant];
    case 'geometry':
      return [operand.geometry];
  }
}

function compare(left: unknown, right: unknown, comparison: Comparison): boolean {
  if (isInstant(right) && typeof left === 'string') {
    const [start = '', end = start] = left.split('/');
    // An interval is after an instant when it begins after it, before when it ends before.
    const atMs = Date.parse(comparison === 'gt' || comparison === 'ge' ? start : end);
    return order(atMs, right.atMs, comparison);
  }
  if (typeof left !== typeof right) return comparison === 'ne';
  return order(left as number, right as number, comparison);
}

function order<Value extends number | string>(left: Value, right: Value, comparison: Comparison): boolean {
  switch (comparison) {
    case 'eq':
      return left === right;
    case 'ne':
      return left !== right;
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
  }
}

function call(name: string, [first, second]: readonly Operand[], node: ServiceNode): boolean {
  const [left, right] = [first, second].map((operand) => (operand ? valuesOf(operand, node) : []));
  return (left ?? []).some((a) => (right ?? []).some((b) => holds(name, a, b)));
}

function holds(name: string, a: unknown, b: unknown): boolean {
  if (name === 'st_within') return isWithin(a as WorldGeometry, b as WorldGeometry);
  if (name === 'st_intersects') return intersects(a as WorldGeometry, b as WorldGeometry);
  const [text, other] = [String(a), String(b)];
  if (name === 'startswith') return text.startsWith(other);
  return name === 'endswith' ? text.endsWith(other) : other.includes(text);
}

function isInstant(value: unknown): value is Instant {
  return typeof value === 'object' && value !== null && 'atMs' in value;
}
