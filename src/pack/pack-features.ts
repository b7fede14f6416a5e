// What the features of each pack file carry: schemas of the flat properties and the types that follow from them.
import * as v from 'valibot';
import type { PackLayerName } from './pack-manifest.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const positive = v.pipe(v.number(), v.gtValue(0));
const label = { labelLon: v.number(), labelLat: v.number() };
const names = { nameVi: text, nameEn: text };

const landSchema = v.strictObject({ kind: v.literal('land') });

const countrySchema = v.variant('kind', [
  landSchema,
  v.strictObject({
    kind: v.literal('label'),
    class: v.picklist(['sea', 'archipelago', 'country']),
    ...names,
    minZoom: v.number(),
    maxZoom: v.number(),
  }),
  v.strictObject({ kind: v.literal('islet'), archipelago: text, ...names }),
]);

const unitSchema = v.strictObject({
  code: text,
  nameVi: text,
  nameShort: text,
  nameEn: text,
  type: v.picklist(['ward', 'commune', 'special-zone']),
  district2024: text,
  district2025: text,
  /** Official area, not the area of the drawn polygon. */
  areaKm2: positive,
  ...label,
});

const districtSchema = v.strictObject({
  vintage: v.picklist(['until-2024', '2025-01']),
  code: text,
  ...names,
  unitCodes: v.array(text),
  areaKm2: positive,
  ...label,
});

const roadSchema = v.strictObject({
  id: text,
  /** Official number, or empty where the road has none. */
  ref: v.string(),
  /** Key shared by all segments of one road. */
  road: text,
  nameVi: text,
  class: v.picklist(['motorway', 'trunk', 'primary', 'secondary']),
  lengthM: positive,
  fromNode: text,
  toNode: text,
  /** Lanes per direction. */
  lanes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  speedLimitKmh: positive,
  freeFlowKmh: positive,
  /** Name of the bridge the segment crosses, if any. */
  bridge: v.nullable(text),
  unitCode: text,
});

const waterSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('river'), id: text, nameVi: text, riverClass: text, widthM: positive }),
  v.strictObject({
    kind: v.literal('reservoir'),
    id: text,
    nameVi: text,
    capacityMm3: positive,
    deadLevelM: v.number(),
    normalLevelM: v.number(),
    floodLevelM: v.number(),
    crestM: v.number(),
    areaKm2: positive,
    ...label,
  }),
]);

const placeSchema = v.looseObject({
  id: text,
  kind: v.picklist([
    'bridge',
    'port',
    'industrial-park',
    'hospital',
    'station',
    'admin',
    'power-plant',
    'settlement',
    'beach',
    'airport',
    'lighthouse',
    'fishing-port',
    'gate',
  ]),
  ...names,
  /** 1 is the most important, 5 the least. */
  rank: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
});

/** Schema of the properties of one feature, by layer. */
export const featureSchemas = {
  land: landSchema,
  country: countrySchema,
  units: unitSchema,
  districts: districtSchema,
  roads: roadSchema,
  water: waterSchema,
  places: placeSchema,
} satisfies Record<PackLayerName, v.GenericSchema>;

/** Properties of one feature of a layer. */
export type PackProperties<Layer extends PackLayerName> = v.InferOutput<(typeof featureSchemas)[Layer]>;

/** Longitude and latitude, WGS84. */
export type Position = [lon: number, lat: number];

/** Geometry types that a pack may hold. */
export type PackGeometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] };

/** One feature of a layer. */
export interface PackFeature<Layer extends PackLayerName = PackLayerName> {
  type: 'Feature';
  properties: PackProperties<Layer>;
  geometry: PackGeometry;
}

/** One layer file. */
export interface PackCollection<Layer extends PackLayerName = PackLayerName> {
  type: 'FeatureCollection';
  features: PackFeature<Layer>[];
}

/** All layers of a pack. */
export type PackLayers = { [Layer in PackLayerName]: PackCollection<Layer> };
