// What a typed road is, and its smoothed line.
import type { Position } from '../geometry/plane.ts';
import { crossing } from '../geometry/plane.ts';
import { smoothThrough, thinLine } from '../geometry/smooth-line.ts';

/** Functional class of a road, as the map and the simulator use it. */
export type RoadClass = 'motorway' | 'trunk' | 'primary' | 'secondary';

/** One road as typed: way-points in driving order; lanes are per direction. */
export interface RoadSource {
  key: string;
  /** Official number, or empty where the road has none. */
  ref: string;
  nameVi: string;
  class: RoadClass;
  lanes: number;
  speedLimitKmh: number;
  points: Position[];
  urban?: boolean;
  /** Ends that lie on the border of the province. */
  gates?: ('start' | 'end')[];
  /** A motorway meets other roads only at these positions. */
  interchanges?: Position[];
}

/** A bridge fact: the road it carries and about where. */
export interface BridgeSource {
  id: string;
  nameVi: string;
  nameEn: string;
  road: string;
  on: string;
  at: Position;
  rank: number;
}

/** Smoothed line through the way-points of a road, thinned to 4 m. */
export function roadLine({ points }: RoadSource): Position[] {
  return thinLine(smoothThrough(points, 6) as Position[], 4);
}

/** The line of a road cut off where it leaves the province at its gates; gate ends are typed a little outside. */
export function trimAtGates(
  { gates = [] }: RoadSource,
  line: readonly Position[],
  border: readonly Position[],
): Position[] {
  let out = [...line];
  if (gates.includes('end')) out = trimEnd(out, border);
  if (gates.includes('start')) out = trimEnd(out.toReversed(), border).toReversed();
  return out;
}

function trimEnd(line: readonly Position[], border: readonly Position[]): Position[] {
  for (let i = line.length - 1; i > 0; i -= 1) {
    for (let j = 1; j < border.length; j += 1) {
      const hit = crossing(line[i - 1]!, line[i]!, border[j - 1]!, border[j]!);
      if (hit) return [...line.slice(0, i), hit.position];
    }
  }
  return [...line];
}
