// Takes geometries apart into points, segments and rings, so that one set of rules relates all types.
import type { WorldGeometry } from '../../province/world-contract.ts';

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number];

/** A straight piece between two positions (straight in degrees, as GeoJSON has it). */
export type Segment = readonly [Position, Position];

/** The polygons of a geometry, each as rings: the outline first, then holes. */
export function polygonsOf(geometry: WorldGeometry): readonly Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** 0 for points, 1 for lines, 2 for areas. */
export function dimensionOf(geometry: WorldGeometry): 0 | 1 | 2 {
  return geometry.type === 'Point' ? 0 : geometry.type === 'LineString' ? 1 : 2;
}

/** Every position of the geometry. */
export function positionsOf(geometry: WorldGeometry): readonly Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'LineString') return geometry.coordinates;
  return polygonsOf(geometry).flat(2);
}

/** Every segment of lines and rings. */
export function segmentsOf(geometry: WorldGeometry): Segment[] {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : polygonsOf(geometry).flat();
  return lines.flatMap((line) =>
    line.slice(1).map((end, index): Segment => [line[index]!, end] as unknown as Segment),
  );
}

/** West, south, east, north of the geometry. */
export function boundsOf(geometry: WorldGeometry): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positionsOf(geometry)) {
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds;
}
