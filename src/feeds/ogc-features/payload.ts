// Bodies of which nothing is known but their bytes: what OGC API servers answer, and plain GeoJSON files.
import type { StateSink } from '../connector/connector.ts';
import type { PayloadContext, PayloadDocument, PayloadParser } from '../payload/payload-parser.ts';
import { createFeatureReader, FeatureBody } from './items/feature-body.ts';
import { describeWithoutRows, isObject, kindOfDocument, type JsonObject } from './ogc-document.ts';
import { guessIdAttribute, sampleFeatures } from './survey/sample-features.ts';
import { ANY_FEED } from '../payload/any-feed.ts';

const MAX_LOOKED_AT = 65_536;
const SAMPLE = 50;
/** Classes of this standard and its siblings, as any of their documents names them. */
const OGC_CLASS = /"[^"]*opengis\.net\/spec\/ogcapi-[^"]*"/;

/** The parser of documents of OGC API – Features and of GeoJSON. */
export const ogcFeaturesPayload: PayloadParser = {
  standard: 'ogc-features',

  recognises(document) {
    if (document.form === 'text') return looksCut(document.text.slice(0, MAX_LOOKED_AT));
    if (document.form !== 'json') return false;
    return kindOfDocument(document.value) !== null && !isOfOtherStandard(document.value);
  },

  parse(document, context, sink) {
    return Promise.resolve(parse(document, context, sink));
  },
};

/** True for GeoJSON that carries the marks of another standard, whose connector reads more of it. */
export function isOfOtherStandard(document: unknown): boolean {
  const features = listOf(document);
  if (
    isObject(document) &&
    ['feed_info', 'road_event_feed_info', '@context'].some((name) => name in document)
  )
    return true;
  return features.slice(0, 5).some(isForeign);
}

function parse(
  document: PayloadDocument,
  { bytes: asWritten, ...context }: PayloadContext,
  sink: StateSink,
): string | null {
  const bytes = asUtf8(asWritten);
  if (document.form === 'text') return faultOf(bytes);
  if (document.form !== 'json') return 'no JSON';
  const kind = kindOfDocument(document.value);
  if (kind !== 'features' && kind !== 'feature') return describeWithoutRows(document.value);
  const where = { ...context, isReplay: false, conditions: null, axes: 'longitude-first' } as const;
  try {
    const idAttribute = guessIdAttribute(sampleFeatures(bytes, SAMPLE).features);
    const spec = idAttribute === undefined ? ANY_FEED : { ...ANY_FEED, idAttribute };
    const body = new FeatureBody(createFeatureReader(spec), where, sink);
    body.push(bytes);
    return body.finish().features === 0 ? 'a list of features that is empty' : null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : 'the body cannot be read';
  }
}

/** A file may be UTF-16, by its mark. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return encoding === null ? bytes : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

function listOf(document: unknown): JsonObject[] {
  const features = isObject(document) ? (document['features'] ?? [document]) : document;
  return Array.isArray(features) ? features.filter(isObject) : [];
}

function isForeign(feature: JsonObject): boolean {
  const { id, properties } = feature;
  const members = isObject(properties) ? properties : {};
  const isEntity = typeof id === 'string' && id.startsWith('urn:ngsi-ld:');
  const marks = ['core_details', '@context', 'mmsi'];
  const isMarked = marks.some((name) => name in members || name in feature);
  return (
    isEntity ||
    isMarked ||
    Object.keys(members).some((name) =>
      /^@iot\.|^(?:properties|Things?|Datastreams|Observations|Locations)\//.test(name),
    )
  );
}

/** JSON that breaks off or has a fault, but whose start is of this standard. */
function looksCut(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  const isGeoJson = /"type"\s*:\s*"(?:FeatureCollection|Feature)"/.test(text);
  return (
    OGC_CLASS.test(text) || (isGeoJson && !/"(?:@context|core_details|feed_info|mmsi|@iot\.\w+)"/.test(text))
  );
}

/** Where a body stops being JSON. */
function faultOf(bytes: Uint8Array): string {
  try {
    sampleFeatures(bytes, 0);
    return 'no JSON';
  } catch (thrown) {
    return `no valid JSON: ${thrown instanceof Error ? thrown.message : ''}`;
  }
}
