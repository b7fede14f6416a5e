// What a typed road is, and its smoothed line.
import type { Position } from './plane.ts';
import { smoothThrough, thinLine } from './smooth-line.ts';

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
