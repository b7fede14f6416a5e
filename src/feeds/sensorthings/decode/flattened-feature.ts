// GeoJSON as FROST writes it with `$resultFormat=GeoJSON`: what was expanded lies flat in the properties, `Thing/name`.
import type { SourceRecord } from '../../mapping/record-writer.ts';
import { parseInstant } from '../../time/parse-instant.ts';
import { isEntity, type Entity } from './entity.ts';

const FLATTENED =
  /^(?:properties|unitOfMeasurement|Thing|Things|Sensor|ObservedProperty|Datastreams?|Observations|Locations|FeatureOfInterest)\//;

/** True for a feature whose property names only this format makes. */
export function isFlattenedFeature(value: unknown): value is Entity {
  if (!isEntity(value) || value['type'] !== 'Feature') return false;
  const { properties } = value;
  return isEntity(properties) && Object.keys(properties).some((name) => FLATTENED.test(name));
}

/** The record of a feature; its time is that of its newest observation. Without an id it has '' for one. */
export function readFlattenedFeature(feature: Entity, zoneOffsetMs: number): SourceRecord {
  const properties = isEntity(feature['properties']) ? feature['properties'] : {};
  let observedAtMs = Number.NaN;
  for (const [name, value] of Object.entries(properties)) {
    if (!name.endsWith('phenomenonTime') || typeof value !== 'string') continue;
    const atMs = parseInstant(value, zoneOffsetMs);
    if (!(atMs <= observedAtMs) && !Number.isNaN(atMs)) observedAtMs = atMs;
  }
  const { id, ...values } = properties;
  const own = properties['@iot.id'] ?? id ?? feature['id'];
  return {
    id: typeof own === 'string' || typeof own === 'number' ? String(own) : '',
    values,
    geometry: feature['geometry'],
    observedAtMs,
  };
}
