// Smoothing and thinning of typed lines.
import { distanceM } from '#kernel/geo.ts';
import { METRES_PER_DEGREE, metresPerLonDegree, nearestOnLine } from './plane.ts';
import type { Position } from './plane.ts';

/**
 * Centripetal Catmull–Rom curve through every given tuple (any width: lon, lat, then what rides along).
 * Passes through the way-points, so it strays from the typed line only between them.
 */
export function smoothThrough(points: readonly number[][], stepsPerLeg: number): number[][] {
  if (points.length < 3) return points.map((point) => [...point]);
  const out: number[][] = [];
  for (let i = 0; i + 1 < points.length; i += 1) {
    const b = points[i]!;
    const c = points[i + 1]!;
    const a = points[i - 1] ?? reflect(c, b);
    const d = points[i + 2] ?? reflect(b, c);
    for (let step = 0; step < stepsPerLeg; step += 1) out.push(curvePoint(a, b, c, d, step / stepsPerLeg));
  }
  out.push([...points.at(-1)!]);
  return out;
}

function reflect(far: readonly number[], near: readonly number[]): number[] {
  return near.map((value, i) => 2 * value - far[i]!);
}

function curvePoint(
  a: readonly number[],
  b: readonly number[],
  c: readonly number[],
  d: readonly number[],
  t: number,
): number[] {
  const knot = (p: readonly number[], q: readonly number[]): number =>
    Math.sqrt(Math.hypot(p[0]! - q[0]!, p[1]! - q[1]!)) || 1e-9;
  const t1 = knot(a, b);
  const t2 = t1 + knot(b, c);
  const t3 = t2 + knot(c, d);
  const at = t1 + t * (t2 - t1);
  const blend = (p: readonly number[], q: readonly number[], from: number, to: number): number[] =>
    p.map((value, i) => (value * (to - at) + q[i]! * (at - from)) / (to - from));
  const ab = blend(a, b, 0, t1);
  const bc = blend(b, c, t1, t2);
  const cd = blend(c, d, t2, t3);
  return blend(blend(ab, bc, 0, t2), blend(bc, cd, t1, t3), t1, t2);
}

/** Douglas–Peucker: drops vertices that lie within the tolerance (metres) of the simplified line. */
export function thinLine(line: readonly Position[], toleranceM: number): Position[] {
  if (line.length < 3) return [...line];
  const first = line[0]!;
  const last = line.at(-1)!;
  let worst = 0;
  let at = 0;
  for (let i = 1; i + 1 < line.length; i += 1) {
    const away = nearestOnLine([first, last], line[i]!).distanceM;
    if (away > worst) [worst, at] = [away, i];
  }
  if (worst <= toleranceM) return [first, last];
  return [
    ...thinLine(line.slice(0, at + 1), toleranceM).slice(0, -1),
    ...thinLine(line.slice(at), toleranceM),
  ];
}

/**
 * Cuts the corners of a closed ring once (Chaikin), which takes the stairs of a gridded coastline away. A cut reaches
 * at most `maxM` along a leg, so that long straight legs keep their corners.
 */
export function roundCorners(ring: readonly Position[], maxM: number): Position[] {
  const out: Position[] = [];
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [lonA, latA] = ring[i]!;
    const [lonB, latB] = ring[i + 1]!;
    const cut = Math.min(0.25, maxM / Math.max(1, distanceM(lonA, latA, lonB, latB)));
    out.push([lonA * (1 - cut) + lonB * cut, latA * (1 - cut) + latB * cut]);
    out.push([lonA * cut + lonB * (1 - cut), latA * cut + latB * (1 - cut)]);
  }
  if (out.length > 0) out.push([...out[0]!]);
  return out;
}

/** Moves a position by metres east and north. */
export function offset([lon, lat]: Position, eastM: number, northM: number): Position {
  return [lon + eastM / metresPerLonDegree(lat), lat + northM / METRES_PER_DEGREE];
}
