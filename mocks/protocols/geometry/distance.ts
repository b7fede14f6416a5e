// The distance between two geometries, for `georel=near`.
import { distanceM } from '#kernel/geo.ts';
import type { WorldGeometry } from '../../province/world-contract.ts';
import { positionsOf, segmentsOf, type Position, type Segment } from './parts.ts';
import { intersects } from './relate.ts';
import { nearestParameter, positionAt } from './segments.ts';

/** Metres from a point to a segment, along the great circle to its nearest point on a local plane. */
function pointToSegmentM(point: Position, segment: Segment): number {
  const shrink = Math.cos((point[1] * Math.PI) / 180);
  const scale = ([lon, lat]: Position): Position => [lon * shrink, lat];
  const parameter = nearestParameter([scale(segment[0]), scale(segment[1])], scale(point));
  const [lon, lat] = positionAt(segment, parameter);
  return distanceM(point[0], point[1], lon, lat);
}

function pointsToGeometryM(points: readonly Position[], geometry: WorldGeometry): number {
  const segments = segmentsOf(geometry);
  let least = Infinity;
  for (const point of points) {
    for (const segment of segments) least = Math.min(least, pointToSegmentM(point, segment));
    if (segments.length > 0) continue;
    for (const [lon, lat] of positionsOf(geometry))
      least = Math.min(least, distanceM(point[0], point[1], lon, lat));
  }
  return least;
}

/** Least distance in metres; 0 when the geometries meet. Exact to a few parts in 10⁴ over a province. */
export function geometryDistanceM(a: WorldGeometry, b: WorldGeometry): number {
  if (intersects(a, b)) return 0;
  return Math.min(pointsToGeometryM(positionsOf(a), b), pointsToGeometryM(positionsOf(b), a));
}
