// Plane geometry on WGS84 degrees at the scale of a province: areas, projections onto lines, containment.
import { distanceM } from '#kernel/geo.ts';

/** Longitude and latitude in degrees, WGS84. */
export type Position = [lon: number, lat: number];
/** A closed ring: first and last position are equal. */
export type Ring = Position[];
/** Outer ring followed by holes. */
export type PolygonRings = Ring[];

/** West, south, east and north in degrees. */
export type Box = [west: number, south: number, east: number, north: number];

/** Closed counter-clockwise ring around a box. */
export function boxRing([west, south, east, north]: Readonly<Box>): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Metres in one degree of latitude on the mean sphere. */
export const METRES_PER_DEGREE = 111_195;

/** Metres in one degree of longitude at a latitude. */
export function metresPerLonDegree(lat: number): number {
  return METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
}

/** Length of a line in metres, summed over its great-circle legs. */
export function lineLengthM(line: readonly Position[]): number {
  let total = 0;
  for (let i = 1; i < line.length; i += 1) total += distanceM(...line[i - 1]!, ...line[i]!);
  return total;
}

/** Area of a ring in km², positive when it runs counter-clockwise (equirectangular, good to 0.1 % here). */
export function signedRingAreaKm2(ring: readonly Position[]): number {
  if (ring.length < 3) return 0;
  const [originLon, originLat] = ring[0]!;
  let doubled = 0;
  let latSum = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const [lonA, latA] = ring[i]!;
    const [lonB, latB] = ring[(i + 1) % ring.length]!;
    doubled += (lonA - originLon) * (latB - originLat) - (lonB - originLon) * (latA - originLat);
    latSum += latA;
  }
  const kmPerLat = METRES_PER_DEGREE / 1000;
  return (doubled / 2) * kmPerLat * (metresPerLonDegree(latSum / ring.length) / 1000);
}

/** Area of polygons in km², holes taken off. */
export function areaKm2(polygons: readonly PolygonRings[]): number {
  let total = 0;
  for (const rings of polygons) {
    rings.forEach((ring, i) => (total += (i === 0 ? 1 : -1) * Math.abs(signedRingAreaKm2(ring))));
  }
  return total;
}

/** True when the position lies inside the polygons (even-odd over all rings). */
export function isInside(polygons: readonly PolygonRings[], [lon, lat]: Position): boolean {
  let inside = false;
  for (const rings of polygons) {
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
        const [lonA, latA] = ring[i]!;
        const [lonB, latB] = ring[j]!;
        if (latA > lat !== latB > lat && lon < ((lonB - lonA) * (lat - latA)) / (latB - latA) + lonA) {
          inside = !inside;
        }
      }
    }
  }
  return inside;
}

/** The foot of a point on a line: where it lies, how far along the line and how far away, in metres. */
export interface Foot {
  position: Position;
  alongM: number;
  distanceM: number;
}

/** Nearest position of a line to a point. */
export function nearestOnLine(line: readonly Position[], [lon, lat]: Position): Foot {
  const lonScale = metresPerLonDegree(lat);
  let best: Foot = { position: line[0]!, alongM: 0, distanceM: Infinity };
  let alongM = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [lonA, latA] = line[i - 1]!;
    const [lonB, latB] = line[i]!;
    const dx = (lonB - lonA) * lonScale;
    const dy = (latB - latA) * METRES_PER_DEGREE;
    const px = (lon - lonA) * lonScale;
    const py = (lat - latA) * METRES_PER_DEGREE;
    const squared = dx * dx + dy * dy;
    const t = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
    const away = Math.hypot(px - t * dx, py - t * dy);
    const lengthM = distanceM(lonA, latA, lonB, latB);
    if (away < best.distanceM) {
      best = {
        position: [lonA + t * (lonB - lonA), latA + t * (latB - latA)],
        alongM: alongM + t * lengthM,
        distanceM: away,
      };
    }
    alongM += lengthM;
  }
  return best;
}

/** Distance in metres from a point to the nearest ring of the polygons (0 is on the border, not inside). */
export function distanceToBorderM(polygons: readonly PolygonRings[], point: Position): number {
  let nearest = Infinity;
  for (const rings of polygons) {
    for (const ring of rings) nearest = Math.min(nearest, nearestOnLine(ring, point).distanceM);
  }
  return nearest;
}

/** Where two legs cross, with the share of each leg, or undefined. */
export function crossing(
  [ax, ay]: Position,
  [bx, by]: Position,
  [cx, cy]: Position,
  [dx, dy]: Position,
): { position: Position; t: number; u: number } | undefined {
  const cross = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (Math.abs(cross) < 1e-16) return undefined;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / cross;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / cross;
  if (t < 0 || t > 1 || u < 0 || u > 1) return undefined;
  return { position: [ax + t * (bx - ax), ay + t * (by - ay)], t, u };
}
