// A new record in a sector's columns as an NGSI-LD entity: the inverse of decoding.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { NewRecord } from '#kernel/feed/ingest-message.ts';
import { toUnitCode } from '#kernel/units.ts';
import { parseAttributePath } from '../../mapping/decode-plan.ts';
import { formatInstant } from '../../time/parse-instant.ts';

/** An entity in the normalized representation. */
export interface WrittenEntity {
  id: string;
  type: string;
  [attribute: string]: unknown;
}

/** Units that need no code: a number without one is taken to be in them. */
const PLAIN_UNITS = new Set(['1', '{count}']);
const URN = /^urn:[a-z0-9][a-z0-9-]{1,31}:\S+$/i;

/** The id of a record's entity: the same for every attempt. A record's id that is a URN already stays as it is. */
export function entityIdOf(record: NewRecord, { entityType }: FeedSpec): string {
  const [type = ''] = entityType.split(',');
  return URN.test(record.id) ? record.id : `urn:ngsi-ld:${type}:${encodeURIComponent(record.id)}`;
}

/** The entity: values of columns that the feed does not map have no place in it. Numbers are dated by `nowMs`. */
export function entityOfRecord(record: NewRecord, spec: FeedSpec, nowMs: number): WrittenEntity {
  const [type = ''] = spec.entityType.split(',');
  const entity: WrittenEntity = { id: entityIdOf(record, spec), type };
  for (const mapping of spec.columns) {
    const value = record.values[mapping.column];
    if (value === undefined || value === '' || Number.isNaN(value)) continue;
    addValue(entity, mapping, value, nowMs);
  }
  if (record.position)
    entity[spec.geometryAttribute ?? 'location'] = {
      type: 'GeoProperty',
      value: { type: 'Point', coordinates: [...record.position] },
    };
  return entity;
}

function addValue(
  entity: WrittenEntity,
  mapping: ColumnMapping,
  value: string | number,
  nowMs: number,
): void {
  const { attribute, path, language } = parseAttributePath(mapping.attribute);
  const held = entity[attribute] as Record<string, unknown> | undefined;
  if (language !== '') {
    const texts = { ...(held?.['languageMap'] as object | undefined), [language]: String(value) };
    entity[attribute] = { type: 'LanguageProperty', languageMap: texts };
  } else if (path.length > 0) {
    const structure = structuredClone((held?.['value'] ?? {}) as Record<string, unknown>);
    setAt(structure, path, plainValue(mapping, value));
    entity[attribute] = { type: 'Property', value: structure };
  } else entity[attribute] = attributeOf(mapping, value, nowMs);
}

function attributeOf(mapping: ColumnMapping, value: string | number, nowMs: number): object {
  const { kind, attribute, codes, unit = '1' } = mapping;
  // Smart Data Models name references `ref…` and `has…`; their targets are URNs.
  if (kind === 'text' && typeof value === 'string' && URN.test(value) && /^(?:ref|has)[A-Z]/.test(attribute))
    return { type: 'Relationship', object: value };
  const written = plainValue(mapping, value);
  if (kind === 'time') return { type: 'Property', value: { '@type': 'DateTime', '@value': written } };
  if (kind === 'text' || codes) return { type: 'Property', value: written };
  const unitCode = PLAIN_UNITS.has(unit) ? undefined : (toUnitCode(unit) ?? unit);
  return {
    type: 'Property',
    value: written,
    ...(unitCode !== undefined && { unitCode }),
    observedAt: formatInstant(nowMs),
  };
}

/** Words for codes, ISO 8601 for instants. */
function plainValue({ kind, codes }: ColumnMapping, value: string | number): string | number {
  if (typeof value === 'string') return value;
  if (kind === 'time') return formatInstant(value);
  const word = codes && Object.keys(codes).find((name) => codes[name] === value);
  return word ?? value;
}

function setAt(structure: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    structure[name] = value;
    return;
  }
  const inner = structure[name];
  const next = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
  structure[name] = next;
  setAt(next, rest, value);
}
