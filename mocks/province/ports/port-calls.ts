// Port calls as the ships' own rounds make them: what the register says of a ship is what its AIS shows on the river.
import { HOUR_MS, MINUTE_MS, DAY_MS } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { bell, substream, uniform } from '../noise/hash.ts';
import { callingShips, type CallingShip } from '../vessels/fleet/calling-ships.ts';
import { durationMs, roundMs } from '../vessels/itinerary.ts';

/** One visit of one ship; instants in epoch ms, to the minute. */
export interface PortCall {
  localId: string;
  ship: CallingShip;
  /** Which of the ship's rounds since the epoch. */
  round: number;
  /** When the agent announces it: three days before it is expected. */
  announcedMs: number;
  /** Expected on the roads, as announced. */
  etaMs: number;
  /** On the roads, along the quay, off the quay. */
  ataMs: number;
  berthedMs: number;
  departedMs: number;
  /** Off the quay as planned when the ship was made fast. */
  etdMs: number;
}

/** `expected` until it is on the roads, `waiting` until it is made fast, then `berthed`, then `departed`. */
export type PortCallState = 'expected' | 'waiting' | 'berthed' | 'departed';

/** Answers which calls there are, at any time and in any order. */
export interface PortCalls {
  ships: readonly CallingShip[];
  /** Calls that the register holds at some time in [fromMs, toMs], ship by ship. */
  heldBetween(fromMs: number, toMs: number): PortCall[];
  /** Calls of one ship that left the quay in [fromMs, toMs). */
  departedBetween(ship: CallingShip, fromMs: number, toMs: number): PortCall[];
  find(localId: string): PortCall | undefined;
}

const ANNOUNCED_MS = 3 * DAY_MS;
/** A call stays in the register this long after the ship has left. */
const KEPT_MS = 30 * DAY_MS;
/** How far agents err about the arrival, hours. */
const ETA_ERROR_HOURS = 1.3;

const toMinute = (tMs: number, minutes = 1) =>
  Math.round(tMs / (minutes * MINUTE_MS)) * (minutes * MINUTE_MS);

/** The state at an instant and since when it holds. */
export function portCallStateAt(call: PortCall, atMs: number): { state: PortCallState; sinceMs: number } {
  if (atMs >= call.departedMs) return { state: 'departed', sinceMs: call.departedMs };
  if (atMs >= call.berthedMs) return { state: 'berthed', sinceMs: call.berthedMs };
  if (atMs >= call.ataMs) return { state: 'waiting', sinceMs: call.ataMs };
  return { state: 'expected', sinceMs: call.announcedMs };
}

/** True when the register holds the call at some time in [fromMs, toMs]. */
export function isHeldCall({ announcedMs, departedMs }: PortCall, fromMs: number, toMs: number): boolean {
  return announcedMs <= toMs && departedMs + KEPT_MS > fromMs;
}

/** The parts of a ship's round, ms; the same for ever. */
interface Rhythm {
  periodMs: number;
  toRoadsMs: number;
  toQuayMs: number;
  alongsideMs: number;
}

function rhythmOf({ itinerary }: CallingShip): Rhythm {
  const [toRoads, wait, toBerth, alongside] = itinerary;
  return {
    periodMs: roundMs(itinerary),
    toRoadsMs: durationMs(toRoads),
    toQuayMs: durationMs(wait) + durationMs(toBerth),
    alongsideMs: durationMs(alongside),
  };
}

function callOf(ship: CallingShip, rhythm: Rhythm, round: number): PortCall {
  const stream = substream(ship.stream, 'port-call');
  const ataMs = toMinute((round - ship.startShare) * rhythm.periodMs + rhythm.toRoadsMs);
  const berthedMs = toMinute(ataMs + rhythm.toQuayMs);
  const departedMs = toMinute(berthedMs + rhythm.alongsideMs);
  const etaMs = toMinute(ataMs - ETA_ERROR_HOURS * bell(stream, round) * HOUR_MS, 30);
  const plannedMs = (departedMs - berthedMs) * (0.92 + 0.14 * uniform(stream + 1, round));
  return {
    localId: `${ship.data.mmsi}-${round}`,
    ship,
    round,
    // Never after the arrival, however wrong the agent was.
    announcedMs: Math.min(etaMs, ataMs) - ANNOUNCED_MS,
    etaMs,
    ataMs,
    berthedMs,
    departedMs,
    etdMs: toMinute(berthedMs + plannedMs, 30),
  };
}

/** Builds the calls; rounds are remembered. */
export function createPortCalls(): PortCalls {
  const ships = callingShips();
  const byMmsi = new Map(ships.map((ship) => [ship.data.mmsi, ship]));
  const rounds = new Map(
    ships.map((ship) => {
      const rhythm = rhythmOf(ship);
      const read = createBoundedCache(64, (round: number) => callOf(ship, rhythm, round));
      return [ship, { periodMs: rhythm.periodMs, read }];
    }),
  );
  /** Rounds that may touch [fromMs, toMs], oldest first. */
  const callsBetween = (ship: CallingShip, fromMs: number, toMs: number): PortCall[] => {
    const { periodMs = 1, read } = rounds.get(ship) ?? {};
    const first = Math.floor(fromMs / periodMs + ship.startShare) - 1;
    const last = Math.floor(toMs / periodMs + ship.startShare) + 1;
    return Array.from({ length: last - first + 1 }, (_, index) => read?.(first + index) ?? []).flat();
  };
  return {
    ships,
    heldBetween: (fromMs, toMs) =>
      ships.flatMap((ship) =>
        callsBetween(ship, fromMs - KEPT_MS, toMs + ANNOUNCED_MS).filter((call) =>
          isHeldCall(call, fromMs, toMs),
        ),
      ),
    departedBetween: (ship, fromMs, toMs) =>
      callsBetween(ship, fromMs, toMs).filter(({ departedMs }) => departedMs >= fromMs && departedMs < toMs),
    find(localId) {
      const [mmsi = '', round = ''] = localId.split('-');
      const ship = byMmsi.get(mmsi);
      return ship && /^\d+$/.test(round) ? rounds.get(ship)?.read(Number(round)) : undefined;
    },
  };
}
