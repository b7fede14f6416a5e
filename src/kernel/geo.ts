// Plane and spherical geometry in WGS84 degrees, as far as feeds, layers and the simulator need it.

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

const EARTH_RADIUS_M = 6_371_008.8;

/** Metres of a degree of latitude; of longitude it is this times the cosine of the latitude. */
export const METRES_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180;

/** Great-circle distance in metres (haversine on the mean Earth radius of IUGG, 6,371,008.8 m). */
export function distanceM(lonA: number, latA: number, lonB: number, latB: number): number {
  const toRadians = Math.PI / 180;
  const sinLat = Math.sin(((latB - latA) * toRadians) / 2);
  const sinLon = Math.sin(((lonB - lonA) * toRadians) / 2);
  const h = sinLat * sinLat + Math.cos(latA * toRadians) * Math.cos(latB * toRadians) * sinLon * sinLon;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** True when the pair can be a position in WGS84: finite, |lon| ≤ 180, |lat| ≤ 90. */
export function isPosition(lon: number, lat: number): boolean {
  return lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90;
}

/** True when a position lies within bounds (borders included). */
export function isWithin([west, south, east, north]: Bounds, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
