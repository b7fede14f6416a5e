// The entity types that a broker lists, in each of the ways in which brokers list them.
import { isObject } from '../../json/is-object.ts';

/** Type names as the broker writes them; null for a body that is no list of types. */
export function typesOf(body: unknown): readonly string[] | null {
  const list = Array.isArray(body) ? body : isObject(body) ? memberOf(body) : undefined;
  if (list === undefined) return null;
  const names = list.map(nameOf);
  // Anything may be an empty array; a list of types says so.
  if (names.length === 0) return Array.isArray(body) ? null : [];
  return names.every((name) => name !== '') ? [...new Set(names)] : null;
}

/** `EntityTypeList`, compact or expanded; one type comes without its array. */
function memberOf(body: Readonly<Record<string, unknown>>): unknown[] | undefined {
  const isList = String(body['type'] ?? body['@type'] ?? '').endsWith('EntityTypeList');
  const list = body['typeList'] ?? body['https://uri.etsi.org/ngsi-ld/typeList'];
  if (!isList && list === undefined) return undefined;
  return Array.isArray(list) ? (list as unknown[]) : list === undefined || list === null ? [] : [list];
}

/** A name alone, or an EntityType with its name. */
function nameOf(item: unknown): string {
  if (typeof item === 'string') return item;
  if (!isObject(item)) return '';
  const isType = String(item['type'] ?? item['@type'] ?? '').endsWith('EntityType');
  const name = item['typeName'] ?? item['@id'] ?? (isType ? item['id'] : undefined);
  return typeof name === 'string' ? name : '';
}
