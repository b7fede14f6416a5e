// One GeoJSON feature as a record of the mapping room.
import type { SourceRecord } from '../../mapping/record-writer.ts';
import { parseInstant } from '../../time/parse-instant.ts';
import { isObject, type JsonObject } from '../ogc-document.ts';

/** Numbers from here on are milliseconds since 1970 (March 1973), smaller ones seconds. */
const LEAST_MS = 1e11;
/** Seconds since 1970 that a source of today can mean. */
const LEAST_SECONDS = 1e8;

/** The record of a feature, or the reason why it is none. `epochNames` are properties whose numbers are times. */
export function toRecord(
  feature: unknown,
  epochNames: readonly string[],
  zoneOffsetMs: number,
): SourceRecord | string {
  if (!isObject(feature) || !isFeature(feature)) return 'not a feature';
  const { id, geometry, properties, time } = feature;
  if (properties !== null && properties !== undefined && !isObject(properties))
    return 'a feature whose properties are no object';
  return {
    id: idText(id),
    values: withTimes(properties ?? {}, epochNames),
    geometry: geometry ?? null,
    observedAtMs: timeOf(time, zoneOffsetMs),
  };
}

/** A feature's id as text; '' when it has none. */
export function idText(id: unknown): string {
  return typeof id === 'string' ? id : typeof id === 'number' && Number.isFinite(id) ? String(id) : '';
}

/** GeoJSON wants `type`; some exports forget it. */
function isFeature(feature: JsonObject): boolean {
  return feature['type'] === 'Feature' || (feature['type'] === undefined && 'properties' in feature);
}

/** JSON-FG's `time`: a `timestamp`, a `date`, or an `interval` whose end counts. NaN when there is none. */
function timeOf(time: unknown, zoneOffsetMs: number): number {
  if (!isObject(time)) return Number.NaN;
  const { timestamp, date, interval } = time;
  const [start, end] = Array.isArray(interval) ? (interval as unknown[]) : [];
  const text = [timestamp, date, end, start].find((part) => typeof part === 'string' && part !== '..');
  return typeof text === 'string' ? parseInstant(text, zoneOffsetMs) : Number.NaN;
}

/** GIS servers that keep times as numbers (ArcGIS: milliseconds) write them so. */
function withTimes(properties: JsonObject, epochNames: readonly string[]): JsonObject {
  if (!epochNames.some((name) => isEpoch(properties[name]))) return properties;
  const numbered = epochNames.filter((name) => isEpoch(properties[name]));
  const times = numbered.map((name): [string, Date] => {
    const value = properties[name] as number;
    return [name, new Date(value >= LEAST_MS ? value : value * 1000)];
  });
  return { ...properties, ...Object.fromEntries(times) };
}

function isEpoch(value: unknown): boolean {
  return typeof value === 'number' && value >= LEAST_SECONDS && value <= 8.64e15;
}
