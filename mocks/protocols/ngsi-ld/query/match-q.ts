// Decides whether an entity satisfies a parsed NGSI-LD query.
import type { WorldAttribute, WorldEntity } from '../../../province/world-contract.ts';
import { createdMs, modifiedMs } from '../system-times.ts';
import { isoTime, parseIsoTime, unwrapTyped } from '../iso-time.ts';
import type { QueryOperator, QueryPath, QueryTree, QueryValue } from './parse-q.ts';

/** True when the entity satisfies the query; a comparison with an attribute it lacks is false, also for `!=`. */
export function matchesQ(tree: QueryTree, entity: WorldEntity): boolean {
  switch (tree.kind) {
    case 'and':
      return tree.terms.every((term) => matchesQ(term, entity));
    case 'or':
      return tree.terms.some((term) => matchesQ(term, entity));
    case 'exists':
      return readPath(entity, tree.path) !== undefined;
    case 'compare': {
      const actual = readPath(entity, tree.path);
      return actual !== undefined && compare(actual, tree.operator, tree.values);
    }
  }
}

function readPath(entity: WorldEntity, { attribute: name, sub, keys }: QueryPath): unknown {
  const attribute = entity.attributes[name];
  if (attribute === undefined) {
    if (sub.length > 0 || keys.length > 0) return undefined;
    if (name === 'createdAt') return isoTime(createdMs(entity));
    if (name === 'modifiedAt') return isoTime(modifiedMs(entity));
    return undefined;
  }
  let value = sub.length === 0 ? attribute.value : readMember(attribute, sub);
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return unwrapTyped(value);
}

/** `attr.observedAt` and its like: members of the attribute itself. */
function readMember(attribute: WorldAttribute, [member, ...deeper]: string[]): unknown {
  if (deeper.length > 0) return undefined;
  if (member === 'observedAt' && attribute.observedAtMs !== undefined) return isoTime(attribute.observedAtMs);
  if (member === 'modifiedAt' && attribute.observedAtMs !== undefined) return isoTime(attribute.observedAtMs);
  if (member === 'unitCode') return attribute.unitCode;
  return undefined;
}

function compare(actual: unknown, operator: QueryOperator, values: QueryValue[]): boolean {
  const candidates = Array.isArray(actual) ? actual : [actual];
  if (operator === '!=') return !compare(actual, '==', values);
  if (operator === '!~=') return !compare(actual, '~=', values);
  return candidates.some((candidate) => values.some((value) => compareOne(candidate, operator, value)));
}

function compareOne(actual: unknown, operator: QueryOperator, expected: QueryValue): boolean {
  if (operator === '~=') return typeof actual === 'string' && new RegExp(String(expected), 'u').test(actual);
  if (typeof expected === 'object') {
    return (order(actual, expected.from) ?? -1) >= 0 && (order(actual, expected.to) ?? 1) <= 0;
  }
  const difference = order(actual, expected);
  if (difference === undefined) return false;
  switch (operator) {
    case '==':
      return difference === 0;
    case '>':
      return difference > 0;
    case '<':
      return difference < 0;
    case '>=':
      return difference >= 0;
    default:
      return difference <= 0;
  }
}

/** Sign of actual − expected: numbers by value, instants by time, other texts by code unit; undefined across kinds. */
function order(actual: unknown, expected: string | number | boolean): number | undefined {
  if (typeof actual !== typeof expected) return undefined;
  if (typeof actual === 'string' && typeof expected === 'string') {
    const [left, right] = [parseIsoTime(actual), parseIsoTime(expected)];
    if (left !== undefined && right !== undefined) return left - right;
    return actual < expected ? -1 : actual > expected ? 1 : 0;
  }
  return Number(actual) - Number(expected);
}
