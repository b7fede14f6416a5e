// Trips of a fishing boat: when it leaves, when it is back and why earlier, where it fishes, when its device is silent. Pure in time.
import { daysFromTet } from '../../calendar/holidays.ts';
import { DAY_MS, HOUR_MS, localDate, localDay, timeOfDay } from '../../calendar/local-time.ts';
import { createBoundedCache } from '../../noise/bounded-cache.ts';
import { uniform } from '../../noise/hash.ts';
import { durationMs } from '../../vessels/itinerary.ts';
import type { Position } from '../../vessels/waterways.ts';
import type { Boat } from './boats.ts';
import { HOME_PORTS, type HomePort } from './home-ports.ts';
import { firstStormDay, type IsStormDay } from './rough-sea.ts';

/** One trip; instants in epoch ms. */
export interface Trip {
  cycle: number;
  departMs: number;
  /** Alongside again. */
  endMs: number;
  /** On the way between port and grounds, one way. */
  passageMs: number;
  centre: Position;
  /** Where it lands its catch; not its own port when it does so without leave. */
  landing: HomePort;
  /** The middle of a drift beyond the southern edge of the zone; NaN for nearly all. */
  strayMs: number;
  /** While the device sends nothing; both NaN when it always does. */
  silentFromMs: number;
  silentToMs: number;
}

/** Cruising speed, knots. */
export const CRUISE_KN = 8;
/** From this length boats stay out for weeks. */
const FAR_LENGTH_M = 18;
/** Share of boats that go out, by month: the north-east monsoon keeps some at home. */
const SEASON = [0.72, 0.75, 0.85, 0.92, 0.95, 0.95, 0.93, 0.92, 0.92, 0.9, 0.82, 0.75];
/** Nobody is at sea from four days before Tết to five days after it. */
const TET_FROM = -4;
const TET_TO = 5;
/** Called home, boats are alongside this long before the day of the storm begins. */
const SAFE_MS = 8 * HOUR_MS;
const FEWEST_HOURS_AT_WORK = 8;
/** A skipper whose device fails must be back within ten days; most keep to it. */
const BACK_WITHIN_DAYS = 10;
const CHANCE = {
  unlicensedTrip: 0.02,
  wrongPort: 0.02,
  brief: 0.14,
  failure: 0.04,
  lateAnyway: 0.2,
  stray: 0.04,
};
const STRAYS_FROM_LAT = 7.95;

/** Answers which trip a boat made in a cycle; undefined when it stayed at home. */
export type ReadTrip = (boat: Boat, cycle: number) => Trip | undefined;

/** Days from one departure to the next; a constant of the boat. */
function cycleMs({ stream, lengthM }: Boat): number {
  const spread = uniform(stream, 6);
  return (lengthM >= FAR_LENGTH_M ? 15 + 9 * spread : 5 + 4 * spread) * DAY_MS;
}

const cycleStart = (boat: Boat, cycle: number) => (cycle + uniform(boat.stream, 7)) * cycleMs(boat);

/** The cycle that holds an instant. */
export function cycleAt(boat: Boat, atMs: number): number {
  return Math.floor(atMs / cycleMs(boat) - uniform(boat.stream, 7));
}

function goesOut(boat: Boat, cycle: number, departMs: number): boolean {
  if (!boat.hasDevice) return false;
  const draw = uniform(boat.stream + 11, cycle);
  if (!boat.isLicensed) return draw < CHANCE.unlicensedTrip;
  return draw < (SEASON[localDate(localDay(departMs)).month - 1] ?? 0.9);
}

/** The latest that it may be alongside: before Tết, before a storm; -Infinity when it may not leave. */
function mustBeBackMs(isStormDay: IsStormDay, departMs: number, endMs: number): number {
  let latestMs = endMs;
  const storm = firstStormDay(isStormDay, departMs, endMs + DAY_MS);
  if (storm !== undefined) latestMs = Math.min(latestMs, timeOfDay(storm) - SAFE_MS);
  const [first, last] = [daysFromTet(localDay(departMs)), daysFromTet(localDay(endMs))];
  if (first >= TET_FROM && first <= TET_TO) return Number.NEGATIVE_INFINITY;
  if (first < TET_FROM && last >= TET_FROM && last < 60)
    latestMs = Math.min(latestMs, timeOfDay(localDay(departMs) + TET_FROM - first));
  return latestMs;
}

function groundOf({ port, lengthM, stream }: Boat, cycle: number): Position {
  const [west, south, east, north] = port.grounds;
  const [x, y] = [uniform(stream + 12, cycle), uniform(stream + 13, cycle)];
  // Small boats stay in the northern half.
  const depth = lengthM >= FAR_LENGTH_M ? y : 0.55 + 0.45 * y;
  return [west + (east - west) * x, south + (north - south) * depth];
}

/** When the device is silent: briefly, or from a failure until the boat is home, which the failure hastens. */
function silenceOf(boat: Boat, cycle: number, departMs: number, endMs: number) {
  const draw = uniform(boat.stream + 14, cycle);
  const fromMs = departMs + (0.1 + 0.75 * uniform(boat.stream + 15, cycle)) * (endMs - departMs);
  if (draw < CHANCE.brief) {
    const hours = 2 + 22 * uniform(boat.stream + 16, cycle) ** 2;
    return { fromMs, toMs: Math.min(endMs, fromMs + hours * HOUR_MS), endMs };
  }
  if (draw >= CHANCE.brief + CHANCE.failure) return { fromMs: Number.NaN, toMs: Number.NaN, endMs };
  const isLate = uniform(boat.stream + 17, cycle) < CHANCE.lateAnyway;
  const early = isLate ? departMs + 0.15 * (endMs - departMs) : fromMs;
  const days = isLate ? 30 : BACK_WITHIN_DAYS * (0.35 + 0.6 * uniform(boat.stream + 18, cycle));
  const backMs = Math.min(endMs, early + days * DAY_MS);
  return { fromMs: early, toMs: backMs, endMs: backMs };
}

function draw(isStormDay: IsStormDay, boat: Boat, cycle: number): Trip | undefined {
  const lengthMs = cycleMs(boat);
  const departMs = cycleStart(boat, cycle) + 0.12 * uniform(boat.stream + 8, cycle) * lengthMs;
  if (!goesOut(boat, cycle, departMs)) return undefined;
  const plannedMs = departMs + (0.6 + 0.16 * uniform(boat.stream + 9, cycle)) * lengthMs;
  const dueMs = mustBeBackMs(isStormDay, departMs, plannedMs);
  const centre = groundOf(boat, cycle);
  const passageMs = durationMs({
    kind: 'leg',
    path: [...boat.port.wayOut, centre],
    speedKn: CRUISE_KN,
    destination: '',
  });
  if (dueMs - departMs < 2 * passageMs + FEWEST_HOURS_AT_WORK * HOUR_MS) return undefined;
  const silence = silenceOf(boat, cycle, departMs, dueMs);
  const endMs = Math.max(silence.endMs, departMs + 2 * passageMs);
  const strays = centre[1] < STRAYS_FROM_LAT && uniform(boat.stream + 19, cycle) < CHANCE.stray;
  const isElsewhere = dueMs === plannedMs && uniform(boat.stream + 20, cycle) < CHANCE.wrongPort;
  const others = HOME_PORTS.filter(({ id }) => id !== boat.port.id && id !== 'ben-dam');
  const other = others[Math.floor(uniform(boat.stream + 21, cycle) * others.length)] ?? boat.port;
  return {
    cycle,
    departMs,
    endMs,
    passageMs,
    centre,
    landing: isElsewhere ? other : boat.port,
    strayMs: strays ? departMs + passageMs + 0.5 * (endMs - departMs - 2 * passageMs) : Number.NaN,
    silentFromMs: silence.fromMs,
    silentToMs: silence.toMs,
  };
}

/** Builds the reader of a world's trips; trips are remembered. */
export function createTrips(isStormDay: IsStormDay, boats: readonly Boat[]): ReadTrip {
  const MOST_CYCLES = 100_000;
  const trip = createBoundedCache(6000, (key: number): { trip: Trip | undefined } => {
    const boat = boats[Math.floor(key / MOST_CYCLES)];
    return { trip: boat && draw(isStormDay, boat, key % MOST_CYCLES) };
  });
  return (boat, cycle) => trip(boat.index * MOST_CYCLES + cycle).trip;
}
