// The piece of a trip's shape that a vehicle will drive next, so that a map can move it along the road between two reports.
import { encodePolyline } from '#kernel/polyline.ts';
import { METRES_PER_DEGREE } from '#kernel/geo.ts';

/** Farther than this from its shape a vehicle is on a diversion. */
const MOST_OFFSET_M = 60;
/** Of two passes of the shape, one the other way is this much farther, metres. */
const WRONG_WAY_M = 1000;

/** Where a vehicle is, degrees; `bearing` NaN when unknown. */
export interface VehiclePlace {
  lon: number;
  lat: number;
  bearing: number;
}

/**
 * The next `reachM` metres of a shape (lon/lat pairs in the direction of travel) from the vehicle on, as an encoded
 * polyline; '' when the vehicle is not on it or drives the other way. One pass over the shape.
 */
export function shapeAhead(shape: Float64Array, place: VehiclePlace, reachM: number): string {
  const scaleX = METRES_PER_DEGREE * Math.cos((place.lat * Math.PI) / 180);
  const nearest = nearestOn(shape, place, scaleX);
  if (nearest === null) return '';
  const path = [nearest.lon, nearest.lat];
  let leftM = reachM;
  for (let at = nearest.next; at + 1 < shape.length && leftM > 0; at += 2) {
    const [fromLon = 0, fromLat = 0] = path.slice(-2);
    const [lon, lat] = [shape[at] ?? 0, shape[at + 1] ?? 0];
    const lengthM = Math.hypot((lon - fromLon) * scaleX, (lat - fromLat) * METRES_PER_DEGREE);
    const share = lengthM > leftM ? leftM / lengthM : 1;
    path.push(fromLon + share * (lon - fromLon), fromLat + share * (lat - fromLat));
    leftM -= lengthM;
  }
  return path.length > 2 ? encodePolyline(path) : '';
}

/** The nearest point of the shape, and the index of the vertex after it; null when none is near. */
function nearestOn(
  shape: Float64Array,
  { lon, lat, bearing }: VehiclePlace,
  scaleX: number,
): { lon: number; lat: number; next: number } | null {
  let best = Infinity;
  let found: { lon: number; lat: number; next: number } | null = null;
  for (let at = 0; at + 3 < shape.length; at += 2) {
    const [startLon, startLat] = [shape[at] ?? 0, shape[at + 1] ?? 0];
    const x = ((shape[at + 2] ?? 0) - startLon) * scaleX;
    const y = ((shape[at + 3] ?? 0) - startLat) * METRES_PER_DEGREE;
    const length2 = x * x + y * y;
    if (length2 === 0) continue;
    const [toX, toY] = [(lon - startLon) * scaleX, (lat - startLat) * METRES_PER_DEGREE];
    const share = Math.min(1, Math.max(0, (toX * x + toY * y) / length2));
    const offsetM = Math.hypot(toX - share * x, toY - share * y);
    const isWrongWay = Math.cos(Math.atan2(x, y) - (bearing * Math.PI) / 180) < 0;
    const judgedM = offsetM + (isWrongWay ? WRONG_WAY_M : 0);
    if (judgedM >= best) continue;
    best = judgedM;
    found = {
      lon: startLon + (share * x) / scaleX,
      lat: startLat + (share * y) / METRES_PER_DEGREE,
      next: at + 2,
    };
  }
  return best <= MOST_OFFSET_M ? found : null;
}
