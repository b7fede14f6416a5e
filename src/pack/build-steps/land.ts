// Land of the province's window: the shoreline data with its stairs rounded and the typed estuaries cut out.
import type { PolygonRings, Ring } from './plane.ts';
import { subtract, tidyPolygons, unite } from './polygon-sets.ts';
import { ribbon } from './ribbon.ts';
import type { WidthPoint } from './ribbon.ts';
import { roundCorners, thinLine } from './smooth-line.ts';

/** A tidal river typed as a centre line with widths; it is water on the map, not land. */
export interface Estuary {
  id: string;
  nameVi: string;
  riverClass: string;
  points: WidthPoint[];
}

const SHORE_TOLERANCE_M = 12;

/** Land polygons after smoothing and cutting; islands under 0.01 km² fall away. */
export function carveLand(shore: readonly PolygonRings[], estuaries: readonly Estuary[]): PolygonRings[] {
  const smooth = shore.map((rings) => rings.map(smoothShore));
  const water = unite(estuaries.map(({ points }) => [ribbon(points)]));
  return tidyPolygons(subtract(smooth, water), 0.01);
}

function smoothShore(ring: Ring): Ring {
  const rounded = roundCorners(ring);
  const half = Math.floor(rounded.length / 2);
  const there = thinLine(rounded.slice(0, half + 1), SHORE_TOLERANCE_M);
  return [...there.slice(0, -1), ...thinLine(rounded.slice(half), SHORE_TOLERANCE_M)];
}
