// Land of the province's window: the shoreline data with its stairs rounded and the typed estuaries cut out.
import type { PolygonRings, Ring } from './geometry/plane.ts';
import { subtract, tidyPolygons, unite } from './geometry/polygon-sets.ts';
import { ribbon } from './geometry/ribbon.ts';
import type { WidthPoint } from './geometry/ribbon.ts';
import { roundCorners, thinLine } from './geometry/smooth-line.ts';

/** A tidal river typed as a centre line with widths; it is water on the map, not land. */
export interface Estuary {
  id: string;
  nameVi: string;
  riverClass: string;
  points: WidthPoint[];
}

const SHORE_TOLERANCE_M = 12;
const MAX_CORNER_CUT_M = 80;

/** Shoreline polygons with their corners cut. */
export function smoothShores(shore: readonly PolygonRings[]): PolygonRings[] {
  return shore.map((rings) => rings.map(smoothShore));
}

/** Land after cutting the estuaries out of the smoothed shore; islands under 0.01 km² fall away. */
export function carveLand(smooth: readonly PolygonRings[], estuaries: readonly Estuary[]): PolygonRings[] {
  const water = unite(estuaries.map(({ points }) => [ribbon(points)]));
  return tidyPolygons(subtract(smooth, water), 0.01);
}

function smoothShore(ring: Ring): Ring {
  const rounded = roundCorners(ring, MAX_CORNER_CUT_M);
  const half = Math.floor(rounded.length / 2);
  const there = thinLine(rounded.slice(0, half + 1), SHORE_TOLERANCE_M);
  return [...there.slice(0, -1), ...thinLine(rounded.slice(half), SHORE_TOLERANCE_M)];
}
