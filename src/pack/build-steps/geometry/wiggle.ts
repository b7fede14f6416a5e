// Unstraight lines: midpoint displacement that depends on nothing but the two ends, so that neighbours draw it alike.
import { METRES_PER_DEGREE, metresPerLonDegree } from './plane.ts';
import type { Position } from './plane.ts';

/** How a line is made unstraight: legs shorter than `minLegM` stay, a middle moves by `share` of its leg, at most `maxM`. */
export interface Wiggle {
  minLegM: number;
  share: number;
  maxM: number;
}

/** The line between two positions with both ends kept; equal in both directions. */
export function wiggleEdge(from: Position, to: Position, wiggle: Wiggle): Position[] {
  const forward = from[0] < to[0] || (from[0] === to[0] && from[1] <= to[1]);
  const line = forward ? displace(from, to, wiggle) : displace(to, from, wiggle);
  return forward ? line : line.toReversed();
}

/** Every leg of a line or closed ring made unstraight. */
export function wiggleLine(line: readonly Position[], wiggle: Wiggle): Position[] {
  const out: Position[] = [];
  for (let i = 0; i + 1 < line.length; i += 1)
    out.push(...wiggleEdge(line[i]!, line[i + 1]!, wiggle).slice(0, -1));
  out.push([...line.at(-1)!]);
  return out;
}

function displace(from: Position, to: Position, wiggle: Wiggle): Position[] {
  const lonScale = metresPerLonDegree((from[1] + to[1]) / 2) / METRES_PER_DEGREE;
  const dx = (to[0] - from[0]) * lonScale;
  const dy = to[1] - from[1];
  const lengthM = Math.hypot(dx, dy) * METRES_PER_DEGREE;
  if (lengthM < wiggle.minLegM) return [from, to];
  const push = Math.min(wiggle.share, wiggle.maxM / lengthM) * (2 * fraction(from, to) - 1);
  const middle: Position = [
    (from[0] + to[0]) / 2 - (push * dy) / lonScale,
    (from[1] + to[1]) / 2 + push * dx,
  ];
  return [...displace(from, middle, wiggle).slice(0, -1), ...displace(middle, to, wiggle)];
}

/** A number in [0, 1) that depends on nothing but the rounded positions. */
function fraction([lonA, latA]: Position, [lonB, latB]: Position): number {
  let hash = 2166136261;
  for (const degrees of [lonA, latA, lonB, latB]) {
    hash = Math.imul(hash ^ Math.round(degrees * 1e6), 16777619);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 13), 2246822519);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}
