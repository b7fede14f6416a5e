// From degrees to the picture of a province: equirectangular with the standard parallel in the middle of what is drawn.
// Areas are true but for cos φ / cos φ₀: 0.1 % over a province half a degree high in these latitudes, far below the width of a border.
import type { Bounds } from '#kernel/geo.ts';

/** Longitude and latitude in degrees, WGS84. */
export type AreaPosition = readonly [lon: number, lat: number];

/** An outer ring and its holes, each closed. */
export type AreaPolygon = readonly (readonly AreaPosition[])[];

/** Where a position lies in the picture, user units from its top left corner. */
export type Project = (position: AreaPosition) => readonly [x: number, y: number];

/** A projection and the box that it fills, user units. */
export interface Fitted {
  project: Project;
  width: number;
  height: number;
}

/** Fits bounds into a box of at most `mostWidth` × `mostHeight`, as large as it goes. */
export function fitProjection(
  [west, south, east, north]: Bounds,
  mostWidth: number,
  mostHeight: number,
): Fitted {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const perDegree = Math.min(mostWidth / ((east - west) * shrink), mostHeight / (north - south));
  return {
    project: ([lon, lat]) => [(lon - west) * shrink * perDegree, (north - lat) * perDegree],
    width: (east - west) * shrink * perDegree,
    height: (north - south) * perDegree,
  };
}

/** The bounds of polygons; null without any. */
export function boundsOfPolygons(polygons: readonly AreaPolygon[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer = []] of polygons) {
    for (const [lon, lat] of outer) {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return west < east && south < north ? [west, south, east, north] : null;
}
