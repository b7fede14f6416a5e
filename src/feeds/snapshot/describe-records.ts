// What records offer: their attributes with examples and units, their geometry, their newest time and how often they change.
import type { Offer, OfferedAttribute } from '#kernel/feed/discovery.ts';
import { valueAt, type SourceRecord } from '../mapping/record-writer.ts';
import { isObject } from './json-record-reader.ts';

const MAX_SAMPLES = 200;
const MAX_EXAMPLES = 3;
const MAX_EXAMPLE_LENGTH = 80;
const MAX_DEPTH = 3;
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** The offer of a list of records. */
export function describeRecords(entityType: string, title: string, records: readonly SourceRecord[]): Offer {
  const samples = records.slice(0, MAX_SAMPLES);
  const names = new Set(samples.flatMap(({ values }) => namesOf(values, '', 1)));
  const times = samples.map(({ observedAtMs }) => observedAtMs).filter((atMs) => !Number.isNaN(atMs));
  return {
    entityType,
    title,
    count: records.length,
    geometry: geometryOf(samples),
    attributes: [...names].map((name) => describeAttribute(name, samples)),
    newestMs: times.length > 0 ? Math.max(...times) : Number.NaN,
    cadenceMs: medianGap(times),
  };
}

function namesOf(values: Readonly<Record<string, unknown>>, prefix: string, depth: number): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    if (isObject(value) && !(value instanceof Date))
      return depth < MAX_DEPTH ? namesOf(value, `${prefix}${name}.`, depth + 1) : [];
    return [prefix + name];
  });
}

function describeAttribute(name: string, samples: readonly SourceRecord[]): OfferedAttribute {
  const present = samples.flatMap((sample) => {
    const value = valueAt(sample.values, name);
    return value === undefined || value === null ? [] : [value];
  });
  const texts = present.map((value) => (value instanceof Date ? isoText(value) : String(value)));
  const unit = samples
    .map(({ units }) => (units && Object.hasOwn(units, name) ? units[name] : undefined))
    .find(Boolean);
  return {
    name,
    kind: present.every((value) => typeof value === 'number' || typeof value === 'boolean')
      ? 'number'
      : present.every((value, index) => value instanceof Date || ISO_TIME.test(texts[index] ?? ''))
        ? 'time'
        : 'text',
    unit: unit ?? '',
    examples: [...new Set(texts.map((text) => text.slice(0, MAX_EXAMPLE_LENGTH)))].slice(0, MAX_EXAMPLES),
    share: samples.length === 0 ? 0 : present.length / samples.length,
  };
}

function isoText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

function geometryOf(samples: readonly SourceRecord[]): Offer['geometry'] {
  const types = samples.map(({ geometry }) => (isObject(geometry) ? String(geometry['type']) : ''));
  if (types.some((type) => type.endsWith('Polygon'))) return 'polygon';
  if (types.some((type) => type.endsWith('LineString'))) return 'line';
  return types.some((type) => type.endsWith('Point')) ? 'point' : 'none';
}

/** The middle distance of different times: rows that report together say nothing of how often they do. */
function medianGap(times: readonly number[]): number {
  const sorted = [...new Set(times)].toSorted((a, b) => a - b);
  const gaps = sorted.slice(1).map((atMs, index) => atMs - (sorted[index] ?? 0));
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Number.NaN;
}
