// The first features of a body as objects: enough to see what a collection is like.
import { jsonValue } from '../../json/json-value.ts';
import { KeyTable } from '../../json/key-table.ts';
import { RowTemplate } from '../../json/row-template.ts';
import { FeatureRows } from '../items/feature-rows.ts';
import { idText } from '../items/feature-record.ts';
import { isObject, linksOf, type JsonObject } from '../ogc-document.ts';
import { readText } from '../../mapping/read-value.ts';

/** What a sample of a body holds. */
export interface FeatureSample {
  /** At most as many as were asked for. */
  features: readonly JsonObject[];
  /** Features in the body. */
  count: number;
  /** Features in all as the server counts them; those of the body where it is all there is; else NaN. */
  total: number;
  envelope: JsonObject;
}

/** Property names that identify a row in usual exports, most telling first. */
const USUAL_IDS = [
  /^(?:id|uuid|guid|identifier|global_?id)$/i,
  /^(?:fid_?|gid|ogc_fid|objectid)$/i,
  /^(?:uri|code|ref|ma)$/i,
  /id$/i,
];

/** Takes a sample. Throws SyntaxError for what is no JSON. */
export function sampleFeatures(bytes: Uint8Array, most: number): FeatureSample {
  const features: JsonObject[] = [];
  let count = 0;
  const keys = new KeyTable();
  const rows = new FeatureRows(keys, new RowTemplate(keys), {
    feature(tape) {
      count += 1;
      if (features.length >= most) return;
      const feature = jsonValue(tape, 0);
      if (isObject(feature)) features.push(feature);
    },
    document: () => undefined,
  });
  rows.push(bytes);
  rows.finish();
  const { envelope } = rows;
  const { numberMatched } = envelope;
  const isLast = !linksOf(envelope).some(({ rel }) => rel === 'next');
  const total = typeof numberMatched === 'number' ? numberMatched : isLast ? count : Number.NaN;
  return { features, count, total, envelope };
}

/** The properties of a feature; empty where it has none. */
export function propertiesOf({ properties }: JsonObject): JsonObject {
  return isObject(properties) ? properties : {};
}

/** The property that identifies features that have no id of their own; undefined where they have, or none does. */
export function guessIdAttribute(features: readonly JsonObject[]): string | undefined {
  if (features.every(({ id }) => idText(id) !== '')) return undefined;
  const rankOf = (name: string) => USUAL_IDS.findIndex((pattern) => pattern.test(name));
  const names = Object.keys(propertiesOf(features[0] ?? {})).filter((name) => rankOf(name) >= 0);
  const isDistinct = (name: string) => {
    const values = features.map((feature) => readText(propertiesOf(feature)[name]) ?? '');
    return !values.includes('') && new Set(values).size === values.length;
  };
  return names.toSorted((a, b) => rankOf(a) - rankOf(b)).find(isDistinct);
}
