// Lines as short texts: the Encoded Polyline Algorithm Format of Google Maps, five decimal places (about a metre).

const SCALE = 1e5;
/** A coordinate of ±180° takes at most six characters; one of ten is no coordinate. */
const MOST_BITS = 30;

/** Writes lon/lat pairs in degrees; latitude comes first on the wire, as the format has it. */
export function encodePolyline(positions: ArrayLike<number>): string {
  let text = '';
  let [lastLat, lastLon] = [0, 0];
  for (let at = 0; at + 1 < positions.length; at += 2) {
    const lon = Math.round((positions[at] ?? 0) * SCALE);
    const lat = Math.round((positions[at + 1] ?? 0) * SCALE);
    text += encodeNumber(lat - lastLat) + encodeNumber(lon - lastLon);
    [lastLat, lastLon] = [lat, lon];
  }
  return text;
}

/** Lon/lat pairs in degrees; null where the text is not of the format or a position is none on Earth. */
export function decodePolyline(text: string): Float64Array | null {
  const positions: number[] = [];
  const sums = [0, 0];
  let at = 0;
  for (let axis = 0; at < text.length; axis = 1 - axis) {
    let bits = 0;
    let shift = 0;
    let chunk: number;
    do {
      chunk = text.charCodeAt(at) - 63;
      // Beyond the end the code is NaN, which fails both comparisons.
      if (!(chunk >= 0 && chunk < 64) || shift >= MOST_BITS) return null;
      bits |= (chunk & 31) << shift;
      shift += 5;
      at += 1;
    } while (chunk >= 32);
    sums[axis] = (sums[axis] ?? 0) + (bits & 1 ? ~(bits >> 1) : bits >> 1);
    if (Math.abs(sums[axis] ?? 0) > (axis === 0 ? 90 : 180) * SCALE) return null;
    if (axis === 1) positions.push((sums[1] ?? 0) / SCALE, (sums[0] ?? 0) / SCALE);
    else if (at === text.length) return null;
  }
  return Float64Array.from(positions);
}

function encodeNumber(number: number): string {
  let bits = number < 0 ? ~(number << 1) : number << 1;
  let text = '';
  while (bits >= 32) {
    text += String.fromCharCode((32 | (bits & 31)) + 63);
    bits >>= 5;
  }
  return text + String.fromCharCode(bits + 63);
}
