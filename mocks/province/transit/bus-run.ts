// One trip as it is driven: over each link as fast as its traffic lets a bus, with a wait at each stop.
import { MINUTE_MS } from '../calendar/local-time.ts';
import { uniform } from '../noise/hash.ts';
import type { ReadLinkTraffic } from '../traffic/link-traffic.ts';
import type { RoadLink } from '../traffic/road-network.ts';
import type { LinePath } from './line-path.ts';

/** Instants (epoch ms) and distances (m), ascending, piecewise linear; a wait is two instants at one distance. */
export interface Course {
  timesMs: number[];
  distancesM: number[];
  /** By stop of the path: arrival and departure. */
  arrivalsMs: number[];
  departuresMs: number[];
}

/** Traffic is looked at anew in steps of this length: it changes no faster. */
const TRAFFIC_STEP_MS = 10 * MINUTE_MS;
/** A bus is slower than the cars around it, and no bus is faster than this. */
const BUS_SHARE = 0.84;
const FASTEST_KMH = 60;
const SLOWEST_KMH = 4;
/** What a timetable reckons with: a share of free flow, and a reserve. */
const PLANNED_SHARE = 0.74;

/** Seconds that a bus stands at a stop. */
const MAIN_WAIT_S = 45;
const WAIT_S = 18;

/** Km/h of a bus on a link at an instant. */
export type ReadBusSpeed = (link: RoadLink, atMs: number) => number;

/** Builds the reader of bus speeds. */
export function createBusSpeed(traffic: ReadLinkTraffic): ReadBusSpeed {
  return (link, atMs) => {
    const { speedKmh } = traffic(link, Math.floor(atMs / TRAFFIC_STEP_MS) * TRAFFIC_STEP_MS);
    return Math.min(FASTEST_KMH, Math.max(SLOWEST_KMH, speedKmh * BUS_SHARE));
  };
}

/** A trip that starts at `startMs`, driven through the traffic of the world; an early bus waits at main stops. `stream` varies its waits. */
export function driveCourse(
  path: LinePath,
  startMs: number,
  planned: Course,
  speedOf: ReadBusSpeed,
  stream: number,
): Course {
  const waitOf = (stop: number, isMain: boolean, atMs: number) => {
    const draw = uniform(stream, stop);
    if (!isMain) return draw < 0.3 ? 0 : WAIT_S * (0.5 + draw);
    const untilPlannedS = ((planned.departuresMs[stop] ?? 0) - atMs) / 1000;
    return Math.max(MAIN_WAIT_S * (0.5 + draw), untilPlannedS - 20 * draw);
  };
  return course(path, startMs, speedOf, waitOf);
}

/** The same trip as the timetable has it. */
export function planCourse(path: LinePath, startMs: number): Course {
  const speedOf = ({ freeFlowKmh }: RoadLink) => Math.min(FASTEST_KMH, freeFlowKmh * PLANNED_SHARE);
  return course(path, startMs, speedOf, (_, isMain) => (isMain ? MAIN_WAIT_S : WAIT_S));
}

/** Where the bus is, metres from the start, and how fast, m/s; at rest before and after. */
export function progressAt(
  { timesMs, distancesM }: Course,
  atMs: number,
): { distanceM: number; speedMs: number } {
  const last = timesMs.length - 1;
  if (atMs <= (timesMs[0] ?? 0)) return { distanceM: 0, speedMs: 0 };
  if (atMs >= (timesMs[last] ?? 0)) return { distanceM: distancesM[last] ?? 0, speedMs: 0 };
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((timesMs[middle] ?? 0) <= atMs) low = middle;
    else high = middle;
  }
  const [fromMs = 0, toMs = 0] = [timesMs[low], timesMs[high]];
  const [fromM = 0, toM = 0] = [distancesM[low], distancesM[high]];
  const speedMs = ((toM - fromM) * 1000) / (toMs - fromMs);
  return { distanceM: fromM + ((atMs - fromMs) * speedMs) / 1000, speedMs };
}

/** When the course passes a distance, epoch ms. */
export function timeAt({ timesMs, distancesM }: Course, distanceM: number): number {
  let at = 1;
  while (at < distancesM.length - 1 && (distancesM[at] ?? 0) < distanceM) at += 1;
  const [fromM = 0, toM = 0] = [distancesM[at - 1], distancesM[at]];
  const [fromMs = 0, toMs = 0] = [timesMs[at - 1], timesMs[at]];
  return toM > fromM ? fromMs + ((toMs - fromMs) * (distanceM - fromM)) / (toM - fromM) : toMs;
}

function course(
  path: LinePath,
  startMs: number,
  speedOf: (link: RoadLink, atMs: number) => number,
  waitOf: (stop: number, isMain: boolean, atMs: number) => number,
): Course {
  const made: Course = {
    timesMs: [startMs],
    distancesM: [0],
    arrivalsMs: [startMs],
    departuresMs: [startMs],
  };
  let atMs = startMs;
  let atM = 0;
  const advance = (toMs: number, toM: number) => {
    made.timesMs.push(toMs);
    made.distancesM.push(toM);
    [atMs, atM] = [toMs, toM];
  };
  path.stops.forEach((stop, index) => {
    if (index === 0) return;
    for (const { link, endM, lengthM } of path.legs[index]!)
      advance(atMs + (lengthM * 3600) / speedOf(link, atMs), endM);
    made.arrivalsMs.push(atMs);
    const waitS = index === path.stops.length - 1 ? 0 : waitOf(index, stop.isMain, atMs);
    if (waitS > 0) advance(atMs + waitS * 1000, atM);
    made.departuresMs.push(atMs);
  });
  return made;
}
