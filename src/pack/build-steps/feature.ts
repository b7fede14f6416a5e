// GeoJSON features as the build writes them: plain objects, keys in a fixed order, one feature a line.
import type { PolygonRings, Position } from './geometry/plane.ts';

/** Any geometry of a pack file. */
export type PackGeometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'Polygon'; coordinates: PolygonRings }
  | { type: 'MultiPolygon'; coordinates: PolygonRings[] };

/** One feature with flat properties. */
export interface PackFeature {
  type: 'Feature';
  properties: object;
  geometry: PackGeometry;
}

/** Builds a feature. */
export function makeFeature(properties: object, geometry: PackGeometry): PackFeature {
  return { type: 'Feature', properties, geometry };
}

/** Text of a feature collection: one feature a line, so that a changed feature is a changed line. */
export function collectionText(features: readonly PackFeature[]): string {
  return `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
}
