// What a sample says of places: which kind of geometry, and whether its coordinates can be used.
import type { Offer } from '#kernel/feed/discovery.ts';
import { isWithin, type Bounds } from '#kernel/geo.ts';
import { nameOfCrsMember, readCoordinateSystem } from '../items/coordinate-system.ts';
import { firstPosition, isProjected } from '../items/positions.ts';
import { isObject, type JsonObject } from '../ogc-document.ts';
import type { FeatureSample } from './sample-features.ts';

/** The geometry that most features have. */
export function geometryKindOf(features: readonly JsonObject[]): Offer['geometry'] {
  const counts = { none: 0, point: 0, line: 0, polygon: 0 };
  for (const { geometry } of features) counts[kindOf(geometry)] += 1;
  const placed = (['point', 'line', 'polygon'] as const).toSorted((a, b) => counts[b] - counts[a]);
  const [most = 'point'] = placed;
  return counts[most] === 0 ? 'none' : most;
}

/** Why the coordinates of a sample need attention, or null. */
export function findCoordinateFault(
  { features, envelope }: FeatureSample,
  contentCrs: string | null,
  bounds: Bounds,
): string | null {
  for (const name of [contentCrs, nameOfCrsMember(envelope['crs'])]) {
    const system = readCoordinateSystem(name);
    if (typeof system === 'object') return system.refusal;
  }
  const geometries = features.map(({ geometry }) => geometry).filter((geometry) => firstPosition(geometry));
  if (geometries.some(isProjected)) return 'coordinates in metres of a projection (VN-2000 or UTM?)';
  const positions = geometries.map((geometry) => firstPosition(geometry) ?? [Number.NaN, Number.NaN]);
  const isInside = ([x, y]: readonly number[]) => isWithin(bounds, x ?? Number.NaN, y ?? Number.NaN);
  if (positions.length === 0 || positions.some(isInside)) return null;
  return positions.some(([x, y]) => isInside([y ?? Number.NaN, x ?? Number.NaN]))
    ? 'latitude and longitude look swapped'
    : 'no sampled feature lies where the program expects places';
}

function kindOf(geometry: unknown): Offer['geometry'] {
  const type = isObject(geometry) ? String(geometry['type']) : '';
  if (type.endsWith('Point')) return 'point';
  if (type.endsWith('LineString')) return 'line';
  return type.endsWith('Polygon') ? 'polygon' : 'none';
}
