// Records of a sample as an offer: which attributes they have, of which kind and unit, how often, with examples.
import type { OfferedAttribute, Offer } from '#kernel/feed/discovery.ts';
import type { SourceRecord } from '../mapping/record-writer.ts';
import { readText } from '../mapping/read-value.ts';
import { parseInstant } from '../time/parse-instant.ts';
import { isEntity, type Entity } from './decode/entity.ts';

const MAX_EXAMPLES = 3;
const MAX_EXAMPLE_LENGTH = 80;
const MAX_DEPTH = 3;
const ISO_START = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d|$)/;

/** What is known of an offer besides its records. */
export interface OfferFacts {
  count: number;
  cadenceMs: number;
  zoneOffsetMs: number;
}

/** Describes the rows of a sample. */
export function describeOffer(
  entityType: string,
  records: readonly SourceRecord[],
  { count, cadenceMs, zoneOffsetMs }: OfferFacts,
): Offer {
  const found = new Map<string, { values: unknown[]; unit: string }>();
  for (const { values, units } of records)
    for (const [name, value] of plainValues(values)) {
      const known = found.get(name) ?? { values: [], unit: units?.[name] ?? '' };
      found.set(name, known);
      known.values.push(value);
    }
  const attributes = [...found].map(([name, { values, unit }]): OfferedAttribute => {
    const examples = new Set(values.map((value) => exampleOf(value)).filter((text) => text !== ''));
    return {
      name,
      kind: kindOf(values, zoneOffsetMs),
      unit,
      examples: [...examples].slice(0, MAX_EXAMPLES),
      share: values.length / records.length,
    };
  });
  const times = records.map(({ observedAtMs }) => observedAtMs).filter((atMs) => !Number.isNaN(atMs));
  return {
    entityType,
    title: entityType,
    count,
    geometry: geometryOf(records),
    attributes,
    newestMs: times.length === 0 ? Number.NaN : Math.max(...times),
    cadenceMs,
  };
}

/** Every plain value with its name, members of objects by dots. */
function* plainValues(values: Entity, prefix = '', depth = 1): Generator<[name: string, value: unknown]> {
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === '') continue;
    if (!isEntity(value) || value instanceof Date) yield [prefix + key, value];
    else if (depth < MAX_DEPTH) yield* plainValues(value, `${prefix}${key}.`, depth + 1);
  }
}

function exampleOf(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : (readText(value) ?? '');
  return text.slice(0, MAX_EXAMPLE_LENGTH);
}

/** A kind that all values have; text is any. */
function kindOf(values: readonly unknown[], zoneOffsetMs: number): OfferedAttribute['kind'] {
  if (values.every((value) => typeof value === 'number' || typeof value === 'boolean')) return 'number';
  const isTime = (value: unknown) =>
    value instanceof Date ||
    (typeof value === 'string' && ISO_START.test(value) && !Number.isNaN(parseInstant(value, zoneOffsetMs)));
  return values.every(isTime) ? 'time' : 'text';
}

/** The kind of most geometries. */
function geometryOf(records: readonly SourceRecord[]): Offer['geometry'] {
  const counts = { point: 0, line: 0, polygon: 0 };
  for (const { geometry } of records) {
    const type = isEntity(geometry) ? String(geometry['type']) : '';
    if (type.endsWith('Point')) counts.point += 1;
    else if (type.endsWith('LineString')) counts.line += 1;
    else if (type.endsWith('Polygon')) counts.polygon += 1;
  }
  const [most] = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return most && most[1] > 0 ? (most[0] as Offer['geometry']) : 'none';
}
