// How points and straight segments lie to each other, in the plane of degrees.
import type { Position, Segment } from './parts.ts';

/** Degrees below which a point counts as on a line: about a tenth of a millimetre. */
const TOLERANCE = 1e-9;

/** Twice the signed area of the triangle: positive when `c` lies left of `a`→`b`. */
function turn(a: Position, b: Position, c: Position): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** The parameter 0..1 of the point of the segment that is nearest to `point`. */
export function nearestParameter([a, b]: Segment, point: Position): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return 0;
  return Math.max(0, Math.min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / squared));
}

/** The position at a parameter 0..1 of a segment. */
export function positionAt([a, b]: Segment, parameter: number): Position {
  return [a[0] + (b[0] - a[0]) * parameter, a[1] + (b[1] - a[1]) * parameter];
}

/** True when the point lies on the segment, ends included. */
export function isOnSegment(segment: Segment, point: Position): boolean {
  const nearest = positionAt(segment, nearestParameter(segment, point));
  return Math.hypot(nearest[0] - point[0], nearest[1] - point[1]) <= TOLERANCE;
}

/** True when the two segments have a point in common. */
export function doSegmentsMeet(first: Segment, second: Segment): boolean {
  if (doSegmentsCross(first, second)) return true;
  return (
    isOnSegment(first, second[0]) ||
    isOnSegment(first, second[1]) ||
    isOnSegment(second, first[0]) ||
    isOnSegment(second, first[1])
  );
}

/** True when the segments cross at a point inside both of them. */
export function doSegmentsCross([a, b]: Segment, [c, d]: Segment): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** The parameters 0..1 at which `cutters` cut a segment, with 0 and 1, ascending. */
export function cutParameters(segment: Segment, cutters: readonly Segment[]): number[] {
  const cuts = [0, 1];
  const [a, b] = segment;
  for (const [c, d] of cutters) {
    for (const end of [c, d]) if (isOnSegment(segment, end)) cuts.push(nearestParameter(segment, end));
    const left = turn(c, d, a);
    const right = turn(c, d, b);
    if (left * right < 0 && turn(a, b, c) * turn(a, b, d) < 0) cuts.push(left / (left - right));
  }
  return cuts.sort((x, y) => x - y);
}
