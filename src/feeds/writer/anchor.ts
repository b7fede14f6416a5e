// One representative position of a line or a polygon: where its symbol stands and its label is written.

/** Flat lon/lat degrees; a part is the vertices `from` ≤ vertex < `to`. */
type Positions = ArrayLike<number>;

/** The middle of a line by length, in the plane of degrees; NaN for no vertices. */
export function lineMiddle(positions: Positions, from: number, to: number): [lon: number, lat: number] {
  let restLength = lineLength(positions, from, to) / 2;
  for (let vertex = from; vertex + 1 < to; vertex += 1) {
    const length = segmentLength(positions, vertex);
    if (length >= restLength && length > 0) {
      const share = restLength / length;
      return [between(positions, vertex, 0, share), between(positions, vertex, 1, share)];
    }
    restLength -= length;
  }
  return [positions[2 * from] ?? Number.NaN, positions[2 * from + 1] ?? Number.NaN];
}

/** Length of a line in degrees. */
export function lineLength(positions: Positions, from: number, to: number): number {
  let length = 0;
  for (let vertex = from; vertex + 1 < to; vertex += 1) length += segmentLength(positions, vertex);
  return length;
}

/** Twice the signed area of a ring in square degrees, counter-clockwise positive. */
export function doubleArea(positions: Positions, from: number, to: number): number {
  let sum = 0;
  for (let vertex = from; vertex + 1 < to; vertex += 1) sum += cross(positions, vertex, from);
  return sum;
}

/**
 * A point inside a ring: its centroid, or where the centroid lies outside, the middle of the widest span at its latitude.
 * A ring that crosses itself can have its centroid anywhere on Earth: the middle of the outline then stands for it.
 */
export function ringLabelPoint(positions: Positions, from: number, to: number): [lon: number, lat: number] {
  const originLon = positions[2 * from] ?? Number.NaN;
  const originLat = positions[2 * from + 1] ?? Number.NaN;
  const area = doubleArea(positions, from, to);
  if (!(Math.abs(area) > 1e-14)) return lineMiddle(positions, from, to);
  let lon = 0;
  let lat = 0;
  for (let vertex = from; vertex + 1 < to; vertex += 1) {
    const weight = cross(positions, vertex, from) / (3 * area);
    lon += weight * ((positions[2 * vertex] ?? 0) + (positions[2 * vertex + 2] ?? 0) - 2 * originLon);
    lat += weight * ((positions[2 * vertex + 1] ?? 0) + (positions[2 * vertex + 3] ?? 0) - 2 * originLat);
  }
  const inside = middleOfWidestSpan(positions, from, to, lon + originLon, lat + originLat);
  return Number.isNaN(inside) ? lineMiddle(positions, from, to) : [inside, lat + originLat];
}

/** `lon` itself when it is inside at that latitude, else the middle of the widest inside span; NaN where there is none. */
function middleOfWidestSpan(
  positions: Positions,
  from: number,
  to: number,
  lon: number,
  lat: number,
): number {
  const crossings: number[] = [];
  for (let vertex = from; vertex + 1 < to; vertex += 1) {
    const latA = positions[2 * vertex + 1] ?? 0;
    const latB = positions[2 * vertex + 3] ?? 0;
    if (latA > lat !== latB > lat)
      crossings.push(between(positions, vertex, 0, (lat - latA) / (latB - latA)));
  }
  crossings.sort((a, b) => a - b);
  let best = Number.NaN;
  let widest = 0;
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const west = crossings[index] ?? lon;
    const east = crossings[index + 1] ?? lon;
    if (lon >= west && lon <= east) return lon;
    if (east - west > widest) [widest, best] = [east - west, (west + east) / 2];
  }
  return best;
}

function segmentLength(positions: Positions, vertex: number): number {
  const lon = (positions[2 * vertex + 2] ?? 0) - (positions[2 * vertex] ?? 0);
  const lat = (positions[2 * vertex + 3] ?? 0) - (positions[2 * vertex + 1] ?? 0);
  return Math.hypot(lon, lat);
}

function between(positions: Positions, vertex: number, axis: 0 | 1, share: number): number {
  const start = positions[2 * vertex + axis] ?? 0;
  return start + ((positions[2 * vertex + 2 + axis] ?? 0) - start) * share;
}

/** Cross product of a vertex and its successor, seen from the ring's first vertex (keeps precision in small rings). */
function cross(positions: Positions, vertex: number, origin: number): number {
  const lon = positions[2 * origin] ?? 0;
  const lat = positions[2 * origin + 1] ?? 0;
  const lonA = (positions[2 * vertex] ?? 0) - lon;
  const latA = (positions[2 * vertex + 1] ?? 0) - lat;
  return lonA * ((positions[2 * vertex + 3] ?? 0) - lat) - ((positions[2 * vertex + 2] ?? 0) - lon) * latA;
}
