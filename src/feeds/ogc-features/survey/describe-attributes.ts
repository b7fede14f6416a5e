// What the properties of sampled features are: names, kinds, examples; which of them dates a row, and how often it comes.
import type { OfferedAttribute } from '#kernel/feed/discovery.ts';
import { pickLanguage, readText } from '../../mapping/read-value.ts';
import { valueAt } from '../../mapping/record-writer.ts';
import { parseInstant } from '../../time/parse-instant.ts';
import { isObject, type JsonObject } from '../ogc-document.ts';
import { propertiesOf } from './sample-features.ts';

const MAX_DEPTH = 3;
const MAX_ATTRIBUTES = 100;
const MAX_EXAMPLES = 3;
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const ISO_START = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d|$)/;
const LANGUAGE_TAG = /^(?:@none|[a-z]{2}(?:-[A-Za-z0-9]{2,8})*)$/;
/** Names of properties that tell when something was observed, most telling first. */
const TELLING_TIMES = [
  /^(?:phenomenonTime|dateObserved|observedAt|observ\w*(?:date)?time|measured\w*|thoi_?diem\w*)$/i,
  /^(?:timestamp|datetime|time|date|ngay\w*)$/i,
  /updat|modif|report|lastmod|cap_?nhat/i,
];
/** Times that belong to the thing and not to its observation. */
const UNTELLING_TIMES = /creat|start|begin|from|end|until|valid|expir|built|issued|open|close|to$/i;

/** The attributes of a sample, those in most rows first. */
export function describeAttributes(
  features: readonly JsonObject[],
  zoneOffsetMs: number,
): OfferedAttribute[] {
  const valuesByName = new Map<string, unknown[]>();
  for (const feature of features) collect(propertiesOf(feature), '', 1, valuesByName);
  return [...valuesByName]
    .map(([name, values]) => ({
      name,
      kind: kindOf(values, zoneOffsetMs),
      unit: '',
      examples: examplesOf(values),
      share: values.length / features.length,
    }))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MAX_ATTRIBUTES);
}

/** The attribute that dates rows; undefined where none does. */
export function guessObservedAttribute(attributes: readonly OfferedAttribute[]): string | undefined {
  const times = attributes.filter(({ kind }) => kind === 'time').map(({ name }) => name);
  for (const pattern of TELLING_TIMES) {
    const found = times.find((name) => pattern.test(name));
    if (found !== undefined) return found;
  }
  return times.find((name) => !UNTELLING_TIMES.test(name));
}

/** Newest phenomenon time and typical distance of different ones, ms; NaN where the sample does not show them. */
export function readTimes(
  features: readonly JsonObject[],
  attribute: string | undefined,
  zoneOffsetMs: number,
): { newestMs: number; cadenceMs: number } {
  const times = features
    .map((feature) => (attribute === undefined ? undefined : valueAt(propertiesOf(feature), attribute)))
    .map((value) => (typeof value === 'string' ? parseInstant(value, zoneOffsetMs) : Number.NaN))
    .filter((atMs) => !Number.isNaN(atMs));
  const different = [...new Set(times)].sort((a, b) => a - b);
  const gaps = different.slice(1).map((atMs, index) => atMs - (different[index] ?? atMs));
  gaps.sort((a, b) => a - b);
  return {
    newestMs: different.at(-1) ?? Number.NaN,
    cadenceMs: gaps[Math.floor(gaps.length / 2)] ?? Number.NaN,
  };
}

function collect(values: JsonObject, prefix: string, depth: number, into: Map<string, unknown[]>): void {
  for (const [key, value] of Object.entries(values)) {
    const name = prefix + key;
    if (value === null || value === undefined || value === '') continue;
    const isBranch = isObject(value) && !isGeometry(value) && !isLanguageMap(value);
    if (isBranch) {
      if (depth < MAX_DEPTH) collect(value, `${name}.`, depth + 1, into);
      continue;
    }
    const known = into.get(name);
    if (known) known.push(value);
    else into.set(name, [value]);
  }
}

function kindOf(values: readonly unknown[], zoneOffsetMs: number): OfferedAttribute['kind'] {
  if (values.every((value) => isObject(value) && isGeometry(value))) return 'geometry';
  if (values.every(isNumber)) return 'number';
  const isTime = (value: unknown) =>
    typeof value === 'string' && ISO_START.test(value) && !Number.isNaN(parseInstant(value, zoneOffsetMs));
  return values.every(isTime) ? 'time' : 'text';
}

/** Also a text that is wholly a number: decoders take it as one. */
function isNumber(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && JSON_NUMBER.test(value));
}

function examplesOf(values: readonly unknown[]): string[] {
  const texts = values.map((value) => {
    const plain = isObject(value) && isLanguageMap(value) ? pickLanguage(value, '') : value;
    return (isObject(plain) ? String(plain['type']) : (readText(plain) ?? '')).slice(0, 60);
  });
  return [...new Set(texts)].filter((text) => text !== '').slice(0, MAX_EXAMPLES);
}

function isGeometry(value: JsonObject): boolean {
  return typeof value['type'] === 'string' && ('coordinates' in value || 'geometries' in value);
}

function isLanguageMap(value: JsonObject): boolean {
  const entries = Object.entries(value);
  const isText = ([tag, text]: [string, unknown]) => LANGUAGE_TAG.test(tag) && typeof text === 'string';
  return entries.length > 0 && entries.every(isText);
}
