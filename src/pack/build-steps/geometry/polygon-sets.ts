// The few set operations on polygons that the build needs, and the tidying of their results.
import { difference, intersection, union } from 'polyclip-ts';
import { areaKm2, signedRingAreaKm2 } from './plane.ts';
import type { PolygonRings, Position, Ring } from './plane.ts';

/** Union of many polygons. */
export function unite(polygons: readonly PolygonRings[]): PolygonRings[] {
  const [first, ...rest] = polygons;
  return first ? (union([first], ...rest.map((rings) => [rings])) as PolygonRings[]) : [];
}

/** What both sets cover. */
export function intersect(a: readonly PolygonRings[], b: readonly PolygonRings[]): PolygonRings[] {
  return intersection(a as PolygonRings[], b as PolygonRings[]) as PolygonRings[];
}

/** The first set without the second. */
export function subtract(a: readonly PolygonRings[], b: readonly PolygonRings[]): PolygonRings[] {
  return difference(a as PolygonRings[], b as PolygonRings[]) as PolygonRings[];
}

/** Rounds to 5 decimals (about 1 m) and drops repeated positions. */
export function roundLine(line: readonly Position[]): Position[] {
  const out: Position[] = [];
  for (const [lon, lat] of line) {
    const position: Position = [roundDegrees(lon), roundDegrees(lat)];
    const last = out.at(-1);
    if (!last || last[0] !== position[0] || last[1] !== position[1]) out.push(position);
  }
  return out;
}

/** Five decimals of a degree, without negative zero. */
export function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5 + 0;
}

/** Rounded rings, outer counter-clockwise and holes clockwise (RFC 7946), rings under the area dropped. */
export function tidyPolygons(polygons: readonly PolygonRings[], minAreaKm2 = 0.002): PolygonRings[] {
  const out: PolygonRings[] = [];
  for (const rings of polygons) {
    const rounded = rings
      .map(roundLine)
      .filter((ring) => ring.length >= 4 && areaKm2([[ring]]) >= minAreaKm2);
    if (rounded.length === 0 || areaKm2([[roundLine(rings[0]!)]]) < minAreaKm2) continue;
    out.push(rounded.map((ring, i) => windRing(ring, i === 0)));
  }
  return out.sort((a, b) => areaKm2([b]) - areaKm2([a]));
}

function windRing(ring: Ring, counterClockwise: boolean): Ring {
  return signedRingAreaKm2(ring) > 0 === counterClockwise ? ring : ring.toReversed();
}

/** GeoJSON geometry of a polygon set: Polygon where one is enough. */
export function toGeometry(
  polygons: readonly PolygonRings[],
): { type: 'Polygon'; coordinates: PolygonRings } | { type: 'MultiPolygon'; coordinates: PolygonRings[] } {
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: [...polygons] };
}
