// The positions of any GeoJSON geometry, without knowing its type: what several checks look at before it is drawn.
import { isPosition, isWithin, type Bounds } from '#kernel/geo.ts';

/** Easting and northing of a projection are of this size; a degree never is. */
const LEAST_METRES = 10_000;

/** Calls back for each position of two numbers or more until the answer is false. */
function visitPositions(geometry: unknown, visit: (x: number, y: number) => boolean): void {
  visitArrays(geometry, ([x, y]) => visit(x as number, y as number));
}

/** The same with the positions themselves. Not recursive: a hostile body nests as deep as it likes. */
function visitArrays(geometry: unknown, visit: (position: unknown[]) => boolean): void {
  const open: unknown[] = [geometry];
  while (open.length > 0) {
    const value = open.pop();
    if (Array.isArray(value)) {
      if (!isPair(value)) for (let index = value.length - 1; index >= 0; index -= 1) open.push(value[index]);
      else if (!visit(value)) return;
    } else if (typeof value === 'object' && value !== null) {
      const { coordinates, geometries } = value as { coordinates?: unknown; geometries?: unknown };
      open.push(geometries, coordinates);
    }
  }
}

/** The first position, or null. */
export function firstPosition(geometry: unknown): readonly [x: number, y: number] | null {
  const coordinates = (geometry as { coordinates?: unknown } | null | undefined)?.coordinates;
  // Nearly all rows are points, which need no walk.
  if (isPair(coordinates)) return coordinates;
  let first: [number, number] | null = null;
  visitPositions(geometry, (x, y) => {
    first = [x, y];
    return false;
  });
  return first;
}

/** True for coordinates that can only be metres of a projection. */
export function isProjected(geometry: unknown): boolean {
  const [x, y] = firstPosition(geometry) ?? [0, 0];
  return !isPosition(x, y) && Math.abs(x) >= LEAST_METRES && Math.abs(y) >= LEAST_METRES;
}

/**
 * True when no part of the geometry can lie within the bounds. A geometry that would lie within them with its axes
 * swapped, or that is not in degrees, has another fault and is left to whoever writes it.
 */
export function isBeyond(geometry: unknown, bounds: Bounds): boolean {
  const first = firstPosition(geometry);
  if (first === null || isWithin(bounds, first[0], first[1])) return false;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let isReached = false;
  visitPositions(geometry, (x, y) => {
    isReached = isWithin(bounds, x, y) || isWithin(bounds, y, x) || !isPosition(x, y);
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
    return !isReached;
  });
  if (isReached || west > east) return false;
  return west > bounds[2] || east < bounds[0] || south > bounds[3] || north < bounds[1];
}

/** Exchanges the first two numbers of every position of a geometry. */
export function swapAxes(geometry: unknown): void {
  visitArrays(geometry, (position) => {
    [position[0], position[1]] = [position[1], position[0]];
    return true;
  });
}

function isPair(value: unknown): value is [number, number] {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';
}
