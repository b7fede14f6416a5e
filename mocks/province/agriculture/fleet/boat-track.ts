// Where a boat is at an instant, what it last sent, and when its skipper last called: all from its trips.
import { HOUR_MS } from '../../calendar/local-time.ts';
import { hump } from '../../noise/curves.ts';
import { uniform } from '../../noise/hash.ts';
import { smoothNoise } from '../../noise/smooth-noise.ts';
import { along } from '../../vessels/itinerary.ts';
import type { Position } from '../../vessels/waterways.ts';
import type { Boat } from './boats.ts';
import type { HomePort } from './home-ports.ts';
import { CRUISE_KN, cycleAt, type ReadTrip, type Trip } from './trips.ts';

/** A device sends twelve positions a day (decree 37/2024/NĐ-CP). */
export const SIGNAL_MS = 2 * HOUR_MS;
/** Without it a skipper tells the position by other means every six hours. */
const CALL_MS = 6 * HOUR_MS;
const CALLS_MADE = 0.88;
/** Whoever lands elsewhere is sent home within so long. */
const ELSEWHERE_MS = 30 * HOUR_MS;
/** Boats work within a quarter of a degree around the middle of their ground. */
const WORKING_DEGREES = 0.22;
const WORKING_MS = 9 * HOUR_MS;
const STRAY_HOURS = 4.5;
/** Latitude that a stray reaches: a little beyond the southern edge of the zone. */
const STRAY_LAT = 6.98;
const NM_PER_DEGREE = 60;

/** A boat at an instant. */
export interface BoatFix {
  lon: number;
  lat: number;
  speedKn: number;
  /** NaN at the quay. */
  courseDeg: number;
  /** The port it lies in; undefined at sea. */
  port: HomePort | undefined;
  /** Since when it is at sea or in port. */
  sinceMs: number;
}

/** Answers about the boats of one world. */
export interface BoatTracks {
  fixAt(boat: Boat, atMs: number): BoatFix;
  /** The last signal at or before an instant. */
  lastSignalMs(boat: Boat, atMs: number): number;
  /** When the skipper last spoke to shore: on leaving, on landing, every six hours while the device is silent. */
  lastCallMs(boat: Boat, atMs: number): number;
}

/** Before its first known trip a boat lies in its port since some evening before. */
const BEFORE_MS = 3 * 24 * HOUR_MS;

/** Builds the reader. */
export function createBoatTracks(readTrip: ReadTrip): BoatTracks {
  /** The trip that an instant lies in or after, of this cycle or of the one before. */
  const latestTrip = (boat: Boat, atMs: number): Trip | undefined => {
    const cycle = cycleAt(boat, atMs);
    const trip = readTrip(boat, cycle);
    return trip && trip.departMs <= atMs ? trip : readTrip(boat, cycle - 1);
  };
  const slotOffset = ({ stream }: Boat) => Math.floor(uniform(stream, 30) * 120) * 60_000;
  const slotAt = (boat: Boat, atMs: number) =>
    Math.floor((atMs - slotOffset(boat)) / SIGNAL_MS) * SIGNAL_MS + slotOffset(boat);
  const fixAt = (boat: Boat, atMs: number): BoatFix => {
    const trip = latestTrip(boat, atMs);
    if (!trip) return inPort(boat, boat.port, quietSince(atMs));
    if (atMs < trip.endMs) return atSea(boat, trip, atMs);
    const isElsewhere = atMs < trip.endMs + ELSEWHERE_MS;
    return inPort(boat, isElsewhere ? trip.landing : boat.port, trip.endMs);
  };
  return {
    fixAt,
    lastSignalMs(boat, atMs) {
      const slot = slotAt(boat, atMs);
      const trip = latestTrip(boat, slot);
      const isSilent = trip && slot >= trip.silentFromMs && slot < trip.silentToMs;
      return isSilent ? slotAt(boat, trip.silentFromMs - 1) : slot;
    },
    lastCallMs(boat, atMs) {
      const trip = latestTrip(boat, atMs);
      if (!trip) return quietSince(atMs);
      if (atMs >= trip.endMs) return trip.endMs;
      const lastCall = callInSilence(boat, trip, Math.min(atMs, trip.silentToMs));
      return lastCall ?? trip.departMs;
    },
  };
}

/** A boat that stays at home is looked at in its port every few days. */
const quietSince = (atMs: number) => Math.floor(atMs / BEFORE_MS) * BEFORE_MS;

/** The last call during a silence, up to `atMs`; undefined before the first one. */
function callInSilence({ stream }: Boat, trip: Trip, atMs: number): number | undefined {
  const due = Math.floor((atMs - trip.silentFromMs) / CALL_MS);
  for (let call = due; call >= 1; call -= 1)
    if (uniform(stream + 31 + trip.cycle, call) < CALLS_MADE) return trip.silentFromMs + call * CALL_MS;
  return undefined;
}

function inPort({ index }: Boat, port: HomePort, sinceMs: number): BoatFix {
  const [lon, lat] = port.wayOut[0] ?? [107.1, 10.4];
  return {
    lon: lon + 0.00022 * ((index % 8) - 3),
    lat: lat + 0.00018 * ((Math.floor(index / 8) % 6) - 2),
    speedKn: 0,
    courseDeg: Number.NaN,
    port,
    sinceMs,
  };
}

function atSea(boat: Boat, trip: Trip, atMs: number): BoatFix {
  const { departMs, endMs, passageMs } = trip;
  const sea = { port: undefined, sinceMs: departMs };
  const way = (workedMs: number): readonly Position[] => [...boat.port.wayOut, working(boat, trip, workedMs)];
  const out = atMs - departMs < passageMs;
  if (out || endMs - atMs < passageMs) {
    const path = out ? way(departMs + passageMs) : way(endMs - passageMs).toReversed();
    const share = out ? (atMs - departMs) / passageMs : 1 - (endMs - atMs) / passageMs;
    const { position, bearingDeg } = along(path, share);
    return { lon: position[0], lat: position[1], speedKn: CRUISE_KN, courseDeg: bearingDeg, ...sea };
  }
  const [lon, lat] = working(boat, trip, atMs);
  const [lonAfter, latAfter] = working(boat, trip, atMs + HOUR_MS);
  const east = (lonAfter - lon) * Math.cos((lat * Math.PI) / 180);
  const north = latAfter - lat;
  const courseDeg = ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
  return { lon, lat, speedKn: NM_PER_DEGREE * Math.hypot(east, north), courseDeg, ...sea };
}

/** Where it works: around its ground, and for nearly nobody a few hours beyond the zone. */
function working({ stream }: Boat, { centre, strayMs }: Trip, atMs: number): Position {
  const lon = centre[0] + WORKING_DEGREES * smoothNoise(stream + 40, atMs, WORKING_MS);
  const lat = centre[1] + WORKING_DEGREES * smoothNoise(stream + 41, atMs, WORKING_MS);
  if (Number.isNaN(strayMs)) return [lon, lat];
  return [lon, lat - (lat - STRAY_LAT) * hump((atMs - strayMs) / HOUR_MS, 0, STRAY_HOURS)];
}
