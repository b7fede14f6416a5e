// Typed coast and rivers around the windows of detailed land, so that no step shows where detailed and coarse land meet.
import type { Estuary } from './land.ts';
import { boxRing } from './geometry/plane.ts';
import type { Box, PolygonRings, Position, Ring } from './geometry/plane.ts';
import { subtract, unite } from './geometry/polygon-sets.ts';
import { ribbon } from './geometry/ribbon.ts';
import { smoothThrough } from './geometry/smooth-line.ts';
import { wiggleLine } from './geometry/wiggle.ts';
import type { Wiggle } from './geometry/wiggle.ts';

/**
 * What is typed of the neighbourhood. Both coasts run with the land on their right: the eastern one from the frame's
 * east side to the window, the western one from the window to the frame's south side.
 */
export interface Surroundings {
  /** Inside it the typed coast replaces the coarse one. */
  frame: Box;
  eastCoast: Position[];
  /** Joins the two coasts over land inside the window. */
  behindCoast: Position[];
  westCoast: Position[];
  /** Boxes of the window where shoreline data show lakes instead of rivers: land, before the rivers are cut. */
  landFills: Box[];
  rivers: Pick<Estuary, 'id' | 'points'>[];
}

const COAST_WIGGLE: Wiggle = { minLegM: 350, share: 0.09, maxM: 220 };
const COAST_STEPS_PER_LEG = 3;
const RIVER_STEPS_PER_LEG = 8;

/**
 * Coarse land with the frame's part of it replaced by the typed coast, typed rivers cut out of both. The typed coast
 * starts where the coarse one crosses the frame, so that it goes on without a step.
 */
export function embedSurroundings(
  coarse: readonly PolygonRings[],
  surroundings: Surroundings,
): PolygonRings[] {
  const outside = subtract(coarse, [[boxRing(surroundings.frame)]]);
  return subtract(unite([...outside, [mainlandRing(surroundings)]]), riverPolygons(surroundings));
}

/** The detailed shore with crude river basins filled and the typed rivers cut, so that rivers run on across its edge. */
export function alignShore(shore: readonly PolygonRings[], surroundings: Surroundings): PolygonRings[] {
  const filled = unite([...shore, ...surroundings.landFills.map((box) => [boxRing(box)])]);
  return subtract(filled, riverPolygons(surroundings));
}

function mainlandRing({ frame, eastCoast, behindCoast, westCoast }: Surroundings): Ring {
  const [west, south, east, north] = frame;
  const corners: Position[] = [
    [west, south],
    [west, north],
    [east, north],
  ];
  return [...drawCoast(eastCoast), ...behindCoast, ...drawCoast(westCoast), ...corners, eastCoast[0]!];
}

function drawCoast(typed: readonly Position[]): Position[] {
  return wiggleLine(smoothThrough(typed, COAST_STEPS_PER_LEG) as Position[], COAST_WIGGLE);
}

function riverPolygons({ rivers }: Surroundings): PolygonRings[] {
  return unite(rivers.map(({ points }) => [ribbon(points, RIVER_STEPS_PER_LEG)]));
}
