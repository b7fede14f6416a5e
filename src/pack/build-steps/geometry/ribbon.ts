// Turns a typed centre line with widths into a polygon: how rivers, estuaries and reservoir arms get their shape.
import { METRES_PER_DEGREE, metresPerLonDegree } from './plane.ts';
import type { Position, Ring } from './plane.ts';
import { offset, smoothThrough } from './smooth-line.ts';

/** One point of a centre line: lon, lat in degrees and the full width there in metres. */
export type WidthPoint = [lon: number, lat: number, widthM: number];

const CAP_STEPS = 6;

/** Closed counter-clockwise ring around a smoothed centre line, with round ends. Needs two points or more. */
export function ribbon(points: readonly WidthPoint[], stepsPerLeg = 5): Ring {
  const line = smoothThrough(points as readonly number[][], stepsPerLeg) as WidthPoint[];
  const left: Position[] = [];
  const right: Position[] = [];
  for (let i = 0; i < line.length; i += 1) {
    const [lon, lat, widthM] = line[i]!;
    const heading = headingAt(line, i);
    const east = (-Math.sin(heading) * widthM) / 2;
    const north = (Math.cos(heading) * widthM) / 2;
    left.push(offset([lon, lat], east, north));
    right.push(offset([lon, lat], -east, -north));
  }
  const end = cap(line.at(-1)!, headingAt(line, line.length - 1));
  const start = cap(line[0]!, headingAt(line, 0) + Math.PI);
  const ring: Ring = [...right, ...end, ...left.toReversed(), ...start];
  ring.push([...ring[0]!]);
  return ring;
}

function headingAt(line: readonly WidthPoint[], i: number): number {
  const [lonA, latA] = line[Math.max(0, i - 1)]!;
  const [lonB, latB] = line[Math.min(line.length - 1, i + 1)]!;
  return Math.atan2((latB - latA) * METRES_PER_DEGREE, (lonB - lonA) * metresPerLonDegree(latA));
}

function cap([lon, lat, widthM]: WidthPoint, heading: number): Position[] {
  const out: Position[] = [];
  for (let step = 1; step < CAP_STEPS; step += 1) {
    const angle = heading - Math.PI / 2 + (Math.PI * step) / CAP_STEPS;
    out.push(offset([lon, lat], (Math.cos(angle) * widthM) / 2, (Math.sin(angle) * widthM) / 2));
  }
  return out;
}
