// The buses of the province: which trip each drives when, and how far it is. Pure in time; what is reckoned is remembered in bounds.
import { DAY_MS, HOUR_MS, localDay, localHour, MINUTE_MS, timeOfDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { hashText, uniform } from '../noise/hash.ts';
import type { ReadLinkTraffic } from '../traffic/link-traffic.ts';
import type { RoadNetwork } from '../traffic/road-network.ts';
import { busLines } from './bus-lines.ts';
import { createBusSpeed, driveCourse, planCourse, type Course, type ReadBusSpeed } from './bus-run.ts';
import { createPathFinder, pathsOf, type LinePath } from './line-path.ts';

/** One trip of one bus on one day. */
export interface Trip {
  /** The same every day. */
  id: string;
  path: LinePath;
  planned: Course;
  driven: Course;
}

/** One bus. */
export interface Bus {
  id: string;
  plate: string;
  stream: number;
  paths: readonly [LinePath, LinePath];
  capacity: number;
  /** Where in the cycle of its line it begins, ms; when it works, local hours. */
  phaseMs: number;
  shifts: readonly (readonly [fromHour: number, toHour: number])[];
}

/** The buses and their lines. */
export interface Transit {
  paths: readonly LinePath[];
  buses: readonly Bus[];
  /** The trip that a bus drives or waits to drive at an instant; undefined while it is parked. */
  tripOf(bus: Bus, atMs: number): Trip | undefined;
}

const LAYOVER_MS = 9 * MINUTE_MS;
const LEAST_LAYOVER_MS = 2 * MINUTE_MS;
/** A bus that waits for its next trip longer than this is parked. */
const LONGEST_WAIT_MS = 20 * MINUTE_MS;
const PEAKS: readonly (readonly [number, number])[] = [
  [5.4, 8.6],
  [15.4, 18.2],
];
const LONGEST_TRIP_MS = 4 * HOUR_MS;
/** Days begin when the fewest buses run. */
const DAY_STARTS_AT_HOUR = 3;

/** Builds the lines on the network; some tens of milliseconds. */
export function createTransit(network: RoadNetwork, traffic: ReadLinkTraffic): Transit {
  const finder = createPathFinder(network);
  const lines = busLines.flatMap((line) => {
    const [there, back] = pathsOf(line, finder);
    return there && back ? [[there, back] as const] : [];
  });
  const buses = lines.flatMap((paths) => busesOf(paths));
  const busOf = new Map(buses.map((bus) => [bus.id, bus]));
  const speedOf = createBusSpeed(traffic);
  const tripsOf = createBoundedCache(4 * buses.length, (key: string): Day => {
    const [id = '', day = '0'] = key.split(' ');
    const bus = busOf.get(id)!;
    return { plans: plannedTrips(bus, Number(day)), driven: [] };
  });
  return {
    paths: lines.flat(),
    buses,
    tripOf(bus, atMs) {
      const day = localDay(atMs - DAY_STARTS_AT_HOUR * HOUR_MS);
      const before = tripsOf(`${bus.id} ${day - 1}`);
      const mayStillRun = (before.plans.at(-1)?.startMs ?? 0) + LONGEST_TRIP_MS > atMs;
      const overrun = mayStillRun ? findTrip(bus, before, atMs, speedOf) : undefined;
      return overrun ?? findTrip(bus, tripsOf(`${bus.id} ${day}`), atMs, speedOf);
    },
  };
}

/** What a bus is to drive on a day, and what is reckoned of it so far. */
interface Day {
  plans: readonly { path: LinePath; startMs: number }[];
  driven: Trip[];
}

/** Drives the day on until the trip that holds at the instant: a late bus starts its next trip late. */
function findTrip(bus: Bus, { plans, driven }: Day, atMs: number, speedOf: ReadBusSpeed): Trip | undefined {
  for (let index = firstOfShift(plans, atMs); index < plans.length; index += 1) {
    const { path, startMs } = plans[index]!;
    if (startMs - LONGEST_WAIT_MS > atMs) return undefined;
    const before = driven[index - 1]?.driven.timesMs.at(-1) ?? Number.NEGATIVE_INFINITY;
    driven[index] ??= driveTrip(bus, path, startMs, before, speedOf);
    const trip = driven[index]!;
    if (atMs < (trip.driven.timesMs.at(-1) ?? 0) + MINUTE_MS) return trip;
  }
  return undefined;
}

/** The first trip of the shift that holds an instant: no trip is so late that the next shift begins late. */
function firstOfShift(plans: Day['plans'], atMs: number): number {
  let first = 0;
  for (let index = 1; index < plans.length; index += 1) {
    const { startMs } = plans[index]!;
    if (startMs - LONGEST_WAIT_MS > atMs) break;
    if (startMs - (plans[index - 1]?.startMs ?? 0) > LONGEST_TRIP_MS) first = index;
  }
  return first;
}

function driveTrip(
  bus: Bus,
  path: LinePath,
  startMs: number,
  arrivedMs: number,
  speedOf: ReadBusSpeed,
): Trip {
  const stream = hashText(`${bus.id} ${startMs}`);
  const readyMs = Math.max(startMs, arrivedMs + LEAST_LAYOVER_MS);
  const departsMs = readyMs + Math.round(75_000 * uniform(stream, 1_000_003) ** 2);
  const planned = planCourse(path, startMs);
  const driven = driveCourse(path, departsMs, planned, speedOf, stream);
  return { id: tripIdOf(bus, path, startMs), path, planned, driven };
}

/** How long a trip is planned to take. */
const plannedMs = createBoundedCache(64, (path: LinePath) => planCourse(path, 0).timesMs.at(-1) ?? 0);

/** The trips of a bus on a day by the timetable. */
export function plannedTrips(bus: Bus, day: number): Day['plans'] {
  const [there, back] = bus.paths;
  const lengths = [plannedMs(there) + LAYOVER_MS, plannedMs(back) + LAYOVER_MS] as const;
  const cycleMs = lengths[0] + lengths[1];
  const plans: { path: LinePath; startMs: number }[] = [];
  const endMs = timeOfDay(day + 1, DAY_STARTS_AT_HOUR);
  // The cycle of a line turns all day; a shift says which of its trips the bus drives.
  let atMs = timeOfDay(day, DAY_STARTS_AT_HOUR) - cycleMs + bus.phaseMs;
  for (let direction = 0; atMs < endMs; direction = 1 - direction) {
    const startMs = Math.round(atMs / MINUTE_MS) * MINUTE_MS;
    const hour = localHour(startMs);
    const isInShift = bus.shifts.some(([from, to]) => hour >= from && hour < to);
    if (isInShift && startMs >= timeOfDay(day, DAY_STARTS_AT_HOUR) && startMs < endMs)
      plans.push({ path: bus.paths[direction]!, startMs });
    atMs += lengths[direction] ?? cycleMs;
  }
  return plans;
}

/** The id of a trip: line, direction, start by the timetable, bus. */
export function tripIdOf(bus: Bus, { shapeId }: LinePath, startMs: number): string {
  const minutes = Math.round(((((startMs + 7 * HOUR_MS) % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`;
  return `${shapeId}-${clock}-${bus.id.slice(bus.id.lastIndexOf('-') + 1)}`;
}

function busesOf(paths: readonly [LinePath, LinePath]): Bus[] {
  const { id: lineId, buses, nightBuses, hours, capacity } = paths[0].line;
  const cycleMs = paths.reduce((sum, path) => sum + plannedMs(path) + LAYOVER_MS, 0);
  return Array.from({ length: buses }, (_, index): Bus => {
    const id = `${lineId}-${String(index + 1).padStart(2, '0')}`;
    const stream = hashText(`bus ${id}`);
    const isPeakOnly = index % 3 === 2;
    const isNight = index % Math.max(1, Math.floor(buses / Math.max(1, nightBuses))) === 0;
    const always: readonly (readonly [number, number])[] = [[0, 24]];
    return {
      id,
      plate: plateOf(stream),
      stream,
      paths,
      capacity,
      phaseMs: (index * cycleMs) / buses,
      shifts: nightBuses > 0 && isNight ? always : isPeakOnly ? PEAKS : [hours],
    };
  });
}

/** Plates of the province's buses begin with 72B. */
function plateOf(stream: number): string {
  const number = String(Math.floor(uniform(stream, 7) * 100_000)).padStart(5, '0');
  return `72B-${number.slice(0, 3)}.${number.slice(3)}`;
}
