// Bodies of which nothing is known but their bytes: what SensorThings services answer, publish and are sent.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { StateSink } from '../connector/connector.ts';
import { RecordWriter, type SourceRecord } from '../mapping/record-writer.ts';
import type { PayloadContext, PayloadDocument, PayloadParser } from '../payload/payload-parser.ts';
import { isDataArray } from './decode/data-array.ts';
import { isEntity, type Entity } from './decode/entity.ts';
import { isCreateBody, isServed, kindOf } from './decode/entity-kind.ts';
import { isFlattenedFeature } from './decode/flattened-feature.ts';
import { createPlainReader } from './decode/plain-record.ts';
import { ANY_FEED } from '../payload/any-feed.ts';

/** Takes every attribute into a column of its own. */
const ANY_SERVICE: FeedSpec = {
  ...ANY_FEED,
  entityType: 'Things',
  // GeoJSON results carry an id only where it was selected.
  idAttribute: 'name',
};

const TELLING_TEXT =
  /"(?:@iot\.\w+|phenomenonTime|observationType|unitOfMeasurement|resultTime|resultQuality|encodingType)"\s*:/;
const MAX_LOOKED_AT = 65_536;

/** The parser of SensorThings bodies. */
export const sensorThingsPayload: PayloadParser = {
  standard: 'sensorthings',

  recognises(document) {
    if (document.form === 'text') return TELLING_TEXT.test(document.text.slice(0, MAX_LOOKED_AT));
    if (document.form !== 'json') return false;
    const { value } = document;
    return rowsOf(value) !== undefined || (isEntity(value) && refusalOf(value) !== undefined);
  },

  parse(document, context, sink) {
    return Promise.resolve(parse(document, context, sink));
  },
};

function parse(document: PayloadDocument, context: PayloadContext, sink: StateSink): string | null {
  if (document.form === 'text') return faultOfText(document.text);
  if (document.form !== 'json') return 'no JSON';
  const rows = rowsOf(document.value);
  if (!rows) return (isEntity(document.value) && refusalOf(document.value)) || 'no SensorThings';
  if (rows.length === 0) return 'an answer without any entity';
  const write = writerInto(sink, context);
  const read = createPlainReader(ANY_SERVICE, context.zoneOffsetMs);
  rows.forEach((row, index) => {
    const records = isEntity(row) ? read(row) : [];
    if (records.length === 0) sink.refuse('not an entity', `entity ${index + 1} of the page`);
    for (const record of records) write(record);
  });
  return null;
}

function writerInto(
  sink: StateSink,
  { nowMs, bounds, zoneOffsetMs }: PayloadContext,
): (record: SourceRecord) => void {
  const writer = new RecordWriter(ANY_SERVICE);
  const context = { nowMs, bounds, zoneOffsetMs, isReplay: false };
  return (record) => {
    writer.write(record, context, sink);
  };
}

/** The entities of an answer, of a batch of answers, or of a message; undefined for what is none of them. */
function rowsOf(value: unknown): readonly unknown[] | undefined {
  if (!isEntity(value)) return undefined;
  const { value: list, features, responses } = value;
  if (Array.isArray(list))
    return isServed(value) || list.some((one) => isServed(one) || isPacked(one)) ? list : undefined;
  if (value['type'] === 'FeatureCollection' && Array.isArray(features))
    return features.some(isFlattenedFeature) ? features : undefined;
  if (Array.isArray(responses)) {
    const bodies = responses.map((one) => (isEntity(one) ? rowsOf(one['body']) : undefined));
    return bodies.some(Boolean) ? bodies.flatMap((rows) => rows ?? []) : undefined;
  }
  return '@iot.id' in value || '@iot.selfLink' in value ? [value] : undefined;
}

/** Why a body that is of this standard holds no rows; undefined when it is not. */
function refusalOf(value: Entity): string | undefined {
  const { value: list, requests, code, message, error } = value;
  if (Array.isArray(list) && list.length > 0 && list.every(isEntitySet)) {
    const names = list.map((set) => set['name']).join(', ');
    return `the root of a service: it lists ${list.length} kinds of entities (${names}) and holds no rows`;
  }
  if (typeof code === 'number' && ('errno' in value || value['type'] === 'error')) {
    const words = [error, message].filter((text) => typeof text === 'string').join(': ');
    return `the service refused a request (${code}${words === '' ? '' : ` ${words}`}): no rows`;
  }
  if (Array.isArray(requests) && requests.some((one) => isEntity(one) && 'method' in one && 'url' in one))
    return `a batch of ${requests.length} requests to a service: it asks, and holds no rows`;
  if (!isCreateBody(value)) return undefined;
  const kind = kindOf(value);
  return kind === 'unit of measurement'
    ? 'a unit of measurement by itself: a part of a Datastream, no row'
    : `a request to create one ${kind}: it has no @iot.id yet, so it is no row`;
}

function isEntitySet(one: unknown): one is Entity {
  return isEntity(one) && typeof one['name'] === 'string' && typeof one['url'] === 'string';
}

function isPacked(one: unknown): boolean {
  return isEntity(one) && isDataArray(one);
}

/** Conformance suites keep templates: JSON but for a name where a value belongs. */
function faultOfText(text: string): string {
  const placeholder = /:\s*(\$[A-Za-z][\w-]*)/.exec(text)?.[1];
  if (placeholder !== undefined)
    return `a template of a request, no JSON: ${placeholder.slice(0, 40)} stands where a value belongs`;
  return 'no JSON: truncated or damaged';
}
