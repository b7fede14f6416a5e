// A sample of entities as an offer: what a mapping can name, with units, examples, places and times.
import type { Obstacle, Offer } from '#kernel/feed/discovery.ts';
import type { Bounds } from '#kernel/geo.ts';
import { shortenName } from '../../mapping/decode-plan.ts';
import { pickLanguage } from '../../mapping/read-value.ts';
import type { SourceRecord } from '../../mapping/record-writer.ts';
import { describeRecords } from '../../snapshot/describe-records.ts';
import { parseInstant } from '../../time/parse-instant.ts';
import { refusedPosition } from '../../writer/read-geometry.ts';
import { attributesOf, type EntityMembers } from '../decode/entity-reader.ts';
import { createReading, readAttribute, type AttributeReading } from '../decode/read-attribute.ts';

const GEOMETRY = 'location';
const NOT_ATTRIBUTES = new Set([
  'id',
  '@id',
  'type',
  '@type',
  '@context',
  'scope',
  'createdAt',
  'modifiedAt',
]);

/** What one type offers, and which of its attributes carry a time of their own. */
export interface DescribedType {
  offer: Offer;
  observed: readonly string[];
  obstacles: readonly Obstacle[];
}

/** Describes a type by a sample of its entities; `count` is NaN where the broker does not say. */
export function describeEntities(
  type: string,
  entities: readonly EntityMembers[],
  count: number,
  { zoneOffsetMs, bounds }: { zoneOffsetMs: number; bounds: Bounds },
): DescribedType {
  const observed = new Set<string>();
  const places = new Set<string>();
  const records = entities.map((entity) => recordOf(entity, zoneOffsetMs, { observed, places }));
  const offer = describeRecords(type, shortenName(type, new Map()), records);
  const otherPlaces = [...places].filter((name) => name !== GEOMETRY);
  const attributes = [
    ...offer.attributes,
    ...otherPlaces.map((name) => ({ name, kind: 'geometry', unit: '', examples: [], share: 1 }) as const),
  ];
  return {
    offer: { ...offer, count, attributes, cadenceMs: Number.NaN },
    observed: [...observed],
    obstacles: misplaced(records, bounds),
  };
}

function recordOf(
  entity: EntityMembers,
  zoneOffsetMs: number,
  seen: { observed: Set<string>; places: Set<string> },
): SourceRecord {
  const values: Record<string, unknown> = {};
  const units: Record<string, string> = {};
  let geometry: unknown = null;
  let observedAtMs = Number.NaN;
  const reading = createReading();
  for (const [long, raw] of Object.entries(attributesOf(entity))) {
    if (NOT_ATTRIBUTES.has(long)) continue;
    const name = shortenName(long, new Map());
    readAttribute(raw, reading);
    if (isGeometry(reading.value)) {
      seen.places.add(name);
      if (name === GEOMETRY) geometry = reading.value;
      continue;
    }
    putValues(values, name, reading);
    if (reading.unitCode !== '') units[name] = reading.unitCode;
    const atMs = parseInstant(reading.observedAt, zoneOffsetMs);
    if (Number.isNaN(atMs)) continue;
    seen.observed.add(name);
    if (!(atMs <= observedAtMs)) observedAtMs = atMs;
  }
  return { id: String(entity['id'] ?? entity['@id'] ?? ''), values, units, geometry, observedAtMs };
}

/** A text in several languages is offered as such and, where there is an English one, under `name@en`. */
function putValues(
  values: Record<string, unknown>,
  name: string,
  { languageMap, value }: AttributeReading,
): void {
  values[name] = languageMap ? pickLanguage(languageMap, '') : value;
  const english = languageMap && pickLanguage(languageMap, 'en');
  if (english !== null && english !== undefined) values[`${name}@en`] = english;
}

function isGeometry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'coordinates' in value && 'type' in value;
}

/** Places that no row could be taken with: swapped axes, metres of a national grid, another country. */
function misplaced(records: readonly SourceRecord[], bounds: Bounds): Obstacle[] {
  for (const { geometry, id } of records) {
    const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
    const reason = type === 'Point' ? refusedPosition(coordinates, bounds) : null;
    if (reason !== null) return [{ kind: 'coordinates', detail: `${reason} (${id.slice(0, 80)})` }];
  }
  return [];
}
