// A ship as the world knows it: what it is, and where it is at an instant.
import type { Fix, Itinerary } from './itinerary.ts';
import { fixAt, roundMs } from './itinerary.ts';
import { uniform } from '../noise/hash.ts';

/** What a ship tells of itself once. */
export interface ShipData {
  mmsi: string;
  name: string;
  callSign: string;
  /** 0 for craft without an IMO number. */
  imo: number;
  /** AIS ship type: 30 fishing, 50 pilot, 52 tug, 60s passenger, 70s cargo, 80s tanker. */
  shipType: number;
  lengthM: number;
  beamM: number;
  draughtM: number;
}

/** A ship; `fixAt` null while it is out of the province's waters. */
export interface Ship extends ShipData {
  stream: number;
  fixAt(atMs: number): Fix | null;
}

/** A ship that goes round and round; at the epoch it is `startShare` (0 … 1) through its round, a share of its own by default. */
export function roundShip(
  data: ShipData,
  stream: number,
  itinerary: Itinerary,
  startShare = uniform(stream, 1),
): Ship {
  const periodMs = roundMs(itinerary);
  const offsetMs = startShare * periodMs;
  return {
    ...data,
    stream,
    fixAt: (atMs) => fixAt(itinerary, (atMs + offsetMs) % periodMs, stream, atMs),
  };
}
