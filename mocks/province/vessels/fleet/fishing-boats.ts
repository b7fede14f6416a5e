// Fishing boats: out at dusk, home after dawn; fewer by full moon, in the north-east monsoon, and around Tết.
import { DAY_MS, localDay, localDate, timeOfDay } from '../../calendar/local-time.ts';
import { hashText, uniform } from '../../noise/hash.ts';
import { fixAt, roundMs, STATUS, type Fix, type Itinerary, type Stay } from '../itinerary.ts';
import type { Ship } from '../ship.ts';
import { FISHING_PORTS, type FishingPort, type Position } from '../waterways.ts';

/** Share of boats that go out, by month. */
const SEASON = [0.45, 0.4, 0.7, 0.8, 0.85, 0.85, 0.8, 0.8, 0.8, 0.75, 0.6, 0.5];
const NEW_MOON_MS = Date.UTC(2000, 0, 6, 18, 14);
const SYNODIC_MS = 29.530588 * DAY_MS;
/** A trip begins at most this late on its day, and is over before the next one begins. */
const LATEST_START_HOUR = 19;
const HOUR_MS = 3_600_000;
const LOOPS = 3;

/** How bright the moon is, 0 … 1: fish do not come to lamps under a full moon. */
function moonlight(atMs: number): number {
  return (1 - Math.cos((2 * Math.PI * (atMs - NEW_MOON_MS)) / SYNODIC_MS)) / 2;
}

/** Whether a boat goes out on the evening of a local day. */
function goesOut(stream: number, day: number): boolean {
  const chance = (SEASON[localDate(day).month - 1] ?? 0.7) * (1 - 0.45 * moonlight(timeOfDay(day, 20)));
  return uniform(stream, day) < chance;
}

/** Out to the grounds, loops with the net at three knots, and home. */
function tripOf({ name, wayOut, ground }: FishingPort, stream: number, day: number): Itinerary {
  const offset = (index: number) => 0.13 * (2 * uniform(stream, 7 * day + index) - 1);
  const centre: Position = [ground[0] + offset(1), ground[1] + offset(2)];
  const turn = uniform(stream, 7 * day + 3) * 2 * Math.PI;
  const loop = Array.from({ length: 8 * LOOPS + 1 }, (_, index): Position => {
    const angle = turn + (index / 8) * 2 * Math.PI;
    return [centre[0] + 0.02 * Math.cos(angle), centre[1] + 0.014 * Math.sin(angle)];
  });
  const out = [...wayOut, loop[0] ?? centre];
  return [
    { kind: 'leg', path: out, speedKn: 7.5, destination: 'FISHING' },
    { kind: 'leg', path: loop, speedKn: 3.2, status: STATUS.fishing, destination: 'FISHING' },
    { kind: 'leg', path: [loop.at(-1) ?? centre, ...wayOut.toReversed()], speedKn: 7, destination: name },
  ];
}

function boat(port: FishingPort, portNumber: number, index: number): Ship {
  const stream = hashText(`vessel/fishing/${port.name}/${index}`);
  const number = 90_000 + portNumber * 1000 + index * 7;
  const home = port.wayOut[0] ?? port.ground;
  const berth: Position = [
    home[0] + 0.00025 * (index % 7) - 0.0007,
    home[1] - 0.0002 * Math.floor(index / 7),
  ];
  const lying: Stay = {
    kind: 'stay',
    position: berth,
    hours: 24,
    status: STATUS.moored,
    headingDeg: 40 + 10 * (index % 9),
    destination: port.name,
  };
  return {
    mmsi: `574${String(6_000_00 + portNumber * 1000 + index).padStart(6, '0')}`,
    name: `BV ${number} TS`,
    callSign: `BV${number}`,
    imo: 0,
    shipType: 30,
    lengthM: 15 + Math.floor(9 * uniform(stream, 3)),
    beamM: 5,
    draughtM: 2.1,
    stream,
    fixAt: (atMs) => boatAt(port, stream, lying, atMs),
  };
}

/** On the trip of today's evening, on yesterday's that is not over, or in port. */
function boatAt(port: FishingPort, stream: number, lying: Stay, atMs: number): Fix | null {
  const today = localDay(atMs);
  for (const day of [today, today - 1]) {
    const startMs = timeOfDay(day, LATEST_START_HOUR - 3 + 3 * uniform(stream, 11 * day + 5));
    if (atMs < startMs || !goesOut(stream, day)) continue;
    const trip = tripOf(port, stream, day);
    const sinceMs = atMs - startMs;
    if (sinceMs < Math.min(roundMs(trip), 20 * HOUR_MS)) return fixAt(trip, sinceMs, stream, atMs);
  }
  return fixAt([lying], 0, stream, atMs);
}

/** All fishing boats that have AIS. */
export function fishingBoats(): Ship[] {
  return FISHING_PORTS.flatMap((port, portNumber) =>
    Array.from({ length: port.boats }, (_, index) => boat(port, portNumber, index)),
  );
}
