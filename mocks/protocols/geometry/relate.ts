// The spatial relations of NGSI-LD geo-queries between points, lines and areas.
import type { WorldGeometry } from '../../province/world-contract.ts';
import { boundsOf, dimensionOf, polygonsOf, positionsOf, segmentsOf, type Position } from './parts.ts';
import { cutParameters, doSegmentsCross, doSegmentsMeet, isOnSegment, positionAt } from './segments.ts';

/** True when the point lies inside the ring by the even-odd rule; points on the ring are undefined here. */
function isInRing(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!;
    const [xj, yj] = ring[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Where a point lies to an area. */
function locate(area: WorldGeometry, point: Position): 'inside' | 'boundary' | 'outside' {
  if (segmentsOf(area).some((segment) => isOnSegment(segment, point))) return 'boundary';
  const isInside = polygonsOf(area).some(
    ([outline = [], ...holes]) => isInRing(outline, point) && !holes.some((hole) => isInRing(hole, point)),
  );
  return isInside ? 'inside' : 'outside';
}

/** True when the point is part of the geometry, borders and ends included. */
export function covers(geometry: WorldGeometry, point: Position): boolean {
  switch (dimensionOf(geometry)) {
    case 0:
      return positionsOf(geometry).some((own) => own[0] === point[0] && own[1] === point[1]);
    case 1:
      return segmentsOf(geometry).some((segment) => isOnSegment(segment, point));
    case 2:
      return locate(geometry, point) !== 'outside';
  }
}

function doBoundsMeet(a: WorldGeometry, b: WorldGeometry): boolean {
  const [aWest, aSouth, aEast, aNorth] = boundsOf(a);
  const [bWest, bSouth, bEast, bNorth] = boundsOf(b);
  return aWest <= bEast && bWest <= aEast && aSouth <= bNorth && bSouth <= aNorth;
}

/** True when the geometries have a point in common. */
export function intersects(a: WorldGeometry, b: WorldGeometry): boolean {
  if (!doBoundsMeet(a, b)) return false;
  if (positionsOf(a).some((point) => covers(b, point))) return true;
  if (positionsOf(b).some((point) => covers(a, point))) return true;
  const others = segmentsOf(b);
  return segmentsOf(a).some((segment) => others.some((other) => doSegmentsMeet(segment, other)));
}

/** The middles of the pieces into which `b` cuts the lines of `a`: with its vertices they stand for all of its line. */
function piecesOf(a: WorldGeometry, b: WorldGeometry): Position[] {
  const cutters = segmentsOf(b);
  return segmentsOf(a).flatMap((segment) => {
    const cuts = cutParameters(segment, cutters);
    return cuts.slice(1).map((cut, index) => positionAt(segment, (cut + cuts[index]!) / 2));
  });
}

/** True when no point of `a` lies outside `b` (borders included: OGC "covered by"). */
export function isWithin(a: WorldGeometry, b: WorldGeometry): boolean {
  if (dimensionOf(a) > dimensionOf(b) || !doBoundsMeet(a, b)) return false;
  if (![...positionsOf(a), ...piecesOf(a, b)].every((point) => covers(b, point))) return false;
  // A hole of b inside a is not met by the outline of a.
  return dimensionOf(a) < 2 || !positionsOf(b).some((point) => locate(a, point) === 'inside');
}

/** True when each geometry lies within the other: the same set of points, however it is drawn. */
export function isEqual(a: WorldGeometry, b: WorldGeometry): boolean {
  return isWithin(a, b) && isWithin(b, a);
}

/** True when two areas share an area but neither lies within the other. */
export function overlaps(a: WorldGeometry, b: WorldGeometry): boolean {
  if (!doBoundsMeet(a, b) || isWithin(a, b) || isWithin(b, a)) return false;
  const others = segmentsOf(b);
  if (segmentsOf(a).some((segment) => others.some((other) => doSegmentsCross(segment, other)))) return true;
  const isInside = (inner: WorldGeometry, outer: WorldGeometry): boolean =>
    [...positionsOf(inner), ...piecesOf(inner, outer)].some((point) => locate(outer, point) === 'inside');
  return isInside(a, b) || isInside(b, a);
}
