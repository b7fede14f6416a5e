// Do detailed and coarse land meet at the edge of each window? A long stretch of land beside water there shows as a step.
import { clipRingToBox } from './geometry/clip-box.ts';
import { isInside, METRES_PER_DEGREE } from './geometry/plane.ts';
import type { Box, PolygonRings, Position } from './geometry/plane.ts';
import { offset } from './geometry/smooth-line.ts';

const STEP_M = 100;
const REACH_M = 200;
const LONGEST_MISMATCH_M = 1000;
const MARGIN = 0.01;

/**
 * Sentences about window edges along which land on one side faces water on the other for more than 1 km.
 * `land` lies inside the windows, `country` outside; both are asked on both sides, 200 m from the edge.
 */
export function checkJoins(
  windows: readonly Box[],
  land: readonly PolygonRings[],
  country: readonly PolygonRings[],
): string[] {
  return windows.flatMap((window) => {
    const near = [...nearWindow(land, window), ...nearWindow(country, window)];
    const isLand = (position: Position): boolean => near.some((rings) => isInside([rings], position));
    return windowEdges(window).flatMap(({ name, points, out: [east, north] }) => {
      let [runM, longestM] = [0, 0];
      for (const point of points) {
        const outside = offset(point, east * REACH_M, north * REACH_M);
        const inside = offset(point, -east * REACH_M, -north * REACH_M);
        runM = isLand(outside) === isLand(inside) ? 0 : runM + STEP_M;
        longestM = Math.max(longestM, runM);
      }
      return longestM > LONGEST_MISMATCH_M
        ? [`land: ${longestM} m of the ${name} edge of window ${window.join(' ')} have land beside water.`]
        : [];
    });
  });
}

/** The polygons as far as they reach into the window and 1 km around it: containment is asked thousands of times. */
function nearWindow(polygons: readonly PolygonRings[], [west, south, east, north]: Box): PolygonRings[] {
  const around: Box = [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
  return polygons
    .map((rings) => rings.map((ring) => clipRingToBox(ring, around)).filter((ring) => ring.length > 0))
    .filter((rings) => rings.length > 0);
}

function windowEdges([west, south, east, north]: Box): { name: string; points: Position[]; out: Position }[] {
  const step = STEP_M / METRES_PER_DEGREE;
  const along = (from: number, to: number): number[] =>
    Array.from({ length: Math.floor((to - from) / step) }, (_, i) => from + (i + 0.5) * step);
  const alongLat = (lon: number): Position[] => along(south, north).map((lat) => [lon, lat]);
  const alongLon = (lat: number): Position[] => along(west, east).map((lon) => [lon, lat]);
  return [
    { name: 'west', points: alongLat(west), out: [-1, 0] },
    { name: 'east', points: alongLat(east), out: [1, 0] },
    { name: 'south', points: alongLon(south), out: [0, -1] },
    { name: 'north', points: alongLon(north), out: [0, 1] },
  ];
}
