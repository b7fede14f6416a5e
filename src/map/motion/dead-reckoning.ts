// Where a moving row is between two reports: by its own speed along the way ahead, or straight on along its heading. Pure.
import { METRES_PER_DEGREE } from '#kernel/geo.ts';
import { decodePolyline } from '#kernel/polyline.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { LayerMotion } from '#kernel/sector/sector.ts';
import { numbersOf, textAt, type Table } from '#kernel/table/table.ts';
import type { Cadence } from '#kernel/time/freshness.ts';
import { conversionBetween } from '#kernel/units.ts';

/** Waypoints a row: at a quarter, half, three quarters and the whole of the time until its next report is due here. */
export const WAYPOINTS = 4;
/** Faster than this is no vehicle on the ground: the row stays where it was reported. */
const FASTEST_MS = 70;

/** Milliseconds after a report until the next one is due here: one cadence, and one poll to fetch it. */
export function dueAfterMs({ cadenceMs, pollMs }: Cadence): number {
  return cadenceMs + pollMs;
}

/** Speed of a row in m/s; 0 where it stands, is not believed or says nothing. */
export function speedOf(table: Table, { speed }: LayerMotion, row: number): number {
  const column = numbersOf(table, speed);
  const factor = conversionBetween(column?.unit ?? '', 'm/s')?.factor ?? 0;
  const metresASecond = (column?.values[row] ?? 0) * factor;
  const isBelieved = table.quality[row] === QUALITY.good;
  return isBelieved && metresASecond > 0 && metresASecond <= FASTEST_MS ? metresASecond : 0;
}

/** Writes a row's waypoints: metres east and north of the reported position, two numbers each; zeros for a row that stands. */
export function writeWaypoints(
  into: Float32Array,
  offset: number,
  table: Table,
  motion: LayerMotion,
  row: number,
  horizonS: number,
): void {
  const reachM = speedOf(table, motion, row) * horizonS;
  if (reachM === 0) return;
  const path = motion.path === undefined ? null : decodePolyline(textAt(table, motion.path, row));
  if (path && path.length >= 4) return followPath(into, offset, path, reachM);
  const heading = numbersOf(table, motion.heading)?.values[row] ?? Number.NaN;
  if (Number.isNaN(heading)) return;
  const radians = (heading * Math.PI) / 180;
  for (let point = 0; point < WAYPOINTS; point += 1) {
    const metres = (reachM * (point + 1)) / WAYPOINTS;
    into[offset + 2 * point] = metres * Math.sin(radians);
    into[offset + 2 * point + 1] = metres * Math.cos(radians);
  }
}

/** Metres east and north of the reported position after a share 0 … 1 of the time; the twin of the shader's. */
export function offsetAt(waypoints: Float32Array, offset: number, share: number): [number, number] {
  const along = Math.min(1, Math.max(0, share)) * WAYPOINTS;
  const leg = Math.min(WAYPOINTS - 1, Math.floor(along));
  const read = (point: number, axis: number) => (point < 0 ? 0 : (waypoints[offset + 2 * point + axis] ?? 0));
  const at = (axis: number) => read(leg - 1, axis) + (along - leg) * (read(leg, axis) - read(leg - 1, axis));
  return [at(0), at(1)];
}

/** Degrees of a position moved by metres. */
export function movedBy(
  [lon, lat]: readonly [number, number],
  [east, north]: readonly [number, number],
): [number, number] {
  const perDegree = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return [lon + east / perDegree, lat + north / METRES_PER_DEGREE];
}

/** The way begins at the road, the report perhaps beside it: only how the way goes on is followed. */
function followPath(into: Float32Array, offset: number, path: Float64Array, reachM: number): void {
  const [startLon = 0, startLat = 0] = path;
  const perDegree = METRES_PER_DEGREE * Math.cos((startLat * Math.PI) / 180);
  let [east, north] = [0, 0];
  let passedM = 0;
  let point = 0;
  for (let at = 2; at + 1 < path.length && point < WAYPOINTS; at += 2) {
    const nextEast = ((path[at] ?? 0) - startLon) * perDegree;
    const nextNorth = ((path[at + 1] ?? 0) - startLat) * METRES_PER_DEGREE;
    const lengthM = Math.hypot(nextEast - east, nextNorth - north);
    for (; point < WAYPOINTS; point += 1) {
      const wantedM = (reachM * (point + 1)) / WAYPOINTS;
      if (wantedM > passedM + lengthM) break;
      const share = lengthM === 0 ? 0 : (wantedM - passedM) / lengthM;
      into[offset + 2 * point] = east + share * (nextEast - east);
      into[offset + 2 * point + 1] = north + share * (nextNorth - north);
    }
    passedM += lengthM;
    [east, north] = [nextEast, nextNorth];
  }
  // Where the way ends, the row stops: the end of its trip.
  for (; point < WAYPOINTS; point += 1) into.set([east, north], offset + 2 * point);
}
