// What pack.json says: the schema of a province pack's manifest and the type that follows from it.
import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
const localized = v.strictObject({ vi: text, en: text });
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date as YYYY-MM-DD'));
const lon = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const bounds = v.pipe(
  v.strictTuple([lon, lat, lon, lat]),
  v.check(
    ([west, south, east, north]) => west < east && south < north,
    'expected west < east and south < north',
  ),
);
const fileName = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9._-]*\.geojson$/, 'expected a file name such as units.geojson'),
);

const vintageSchema = v.strictObject({
  id: text,
  title: localized,
  /** First and last day on which the division was in force; null is open. */
  from: v.nullable(date),
  until: v.nullable(date),
  level: localized,
  unitCount: v.pipe(v.number(), v.integer(), v.minValue(1)),
  layer: v.literal('units'),
  /** Property of a unit that names its area in this vintage; null when the units themselves are the areas. */
  groupBy: v.nullable(v.picklist(['district2024', 'district2025'])),
});

/** Schema of pack.json, format version 1. */
export const packManifestSchema = v.strictObject({
  formatVersion: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens')),
  name: localized,
  /** True only for boundaries installed from an official source. */
  official: v.boolean(),
  note: localized,
  timeZone: text,
  bounds,
  mainlandBounds: bounds,
  insets: v.array(v.strictObject({ id: text, name: localized, bounds })),
  camera: v.strictObject({ lon, lat, zoom: v.pipe(v.number(), v.minValue(0), v.maxValue(24)) }),
  maxBounds: bounds,
  vintages: v.pipe(v.array(vintageSchema), v.minLength(1)),
  files: v.strictObject({
    land: fileName,
    country: fileName,
    units: fileName,
    districts: fileName,
    roads: fileName,
    water: fileName,
    places: fileName,
  }),
  attribution: v.pipe(
    v.array(v.strictObject({ text, short: v.exactOptional(text), licence: text })),
    v.minLength(1),
  ),
  sources: v.array(
    v.strictObject({ file: text, from: text, precisionM: v.nullable(v.number()), asOf: date }),
  ),
});

/** A valid manifest. */
export type PackManifest = v.InferOutput<typeof packManifestSchema>;

/** Name of a layer file in a manifest. */
export type PackLayerName = keyof PackManifest['files'];
