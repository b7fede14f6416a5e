// A ship's round as legs and stays that repeat: where it is at any instant follows from the instant alone.
import { smoothNoise } from '../noise/smooth-noise.ts';
import { uniform } from '../noise/hash.ts';
import { distanceKm } from '../traffic/road-network.ts';
import type { Position } from './waterways.ts';

/** AIS navigational status. */
export const STATUS = { underWay: 0, atAnchor: 1, moored: 5, fishing: 7 } as const;

const KM_PER_NM = 1.852;
const HOUR_MS = 3_600_000;

/** Sailing along a line. `status` differs from “under way” for fishing boats at work. */
export interface Leg {
  kind: 'leg';
  path: readonly Position[];
  speedKn: number;
  status?: number;
  destination: string;
}

/** Lying somewhere, or being out of the province's reach (`position` null). */
export interface Stay {
  kind: 'stay';
  position: Position | null;
  hours: number;
  status: number;
  /** Of a quay; at anchor a ship swings instead. */
  headingDeg?: number;
  destination: string;
}

/** Legs and stays in their order; the round begins again after the last. */
export type Itinerary = readonly (Leg | Stay)[];

/** Where a ship is, and what it says of itself. */
export interface Fix {
  lon: number;
  lat: number;
  speedKn: number;
  /** NaN where it does not move. */
  courseDeg: number;
  headingDeg: number;
  status: number;
  destination: string;
  /** End of the leg, epoch ms; NaN at rest. */
  etaMs: number;
}

/** Milliseconds that a part takes. */
export function durationMs(part: Leg | Stay): number {
  return part.kind === 'stay' ? part.hours * HOUR_MS : (lengthNm(part.path) / part.speedKn) * HOUR_MS;
}

/** Milliseconds of a whole round. */
export function roundMs(itinerary: Itinerary): number {
  return itinerary.reduce((sum, part) => sum + durationMs(part), 0);
}

/** Where the ship is `sinceMs` after the start of its round (at `atMs`); null while it is out of reach. */
export function fixAt(itinerary: Itinerary, sinceMs: number, stream: number, atMs: number): Fix | null {
  let restMs = sinceMs;
  for (const part of itinerary) {
    const partMs = durationMs(part);
    if (restMs < partMs)
      return part.kind === 'leg'
        ? onLeg(part, restMs / partMs, stream, atMs, partMs - restMs)
        : atRest(part, stream, atMs);
    restMs -= partMs;
  }
  return null;
}

function onLeg(leg: Leg, share: number, stream: number, atMs: number, restMs: number): Fix {
  const { position, bearingDeg } = along(leg.path, share);
  const jitterKn = 0.25 * smoothNoise(stream, atMs, HOUR_MS / 4);
  // The wind and the stream set a ship a little off its heading.
  const driftDeg = 3 * smoothNoise(stream + 1, atMs, HOUR_MS);
  return {
    lon: position[0],
    lat: position[1],
    speedKn: Math.max(0.3, leg.speedKn + jitterKn),
    courseDeg: bearingDeg,
    headingDeg: (bearingDeg + driftDeg + 360) % 360,
    status: leg.status ?? STATUS.underWay,
    destination: leg.destination,
    etaMs: atMs + restMs,
  };
}

function atRest(stay: Stay, stream: number, atMs: number): Fix | null {
  if (!stay.position) return null;
  const swingDeg = 360 * uniform(stream, 5) + 70 * smoothNoise(stream + 2, atMs, 6 * HOUR_MS);
  const headingDeg = stay.headingDeg ?? (swingDeg + 360) % 360;
  const isAnchored = stay.headingDeg === undefined;
  // Some 150 m of chain: the ship lies on its leeward side.
  const radius = isAnchored ? 0.0014 : 0;
  return {
    lon: stay.position[0] - radius * Math.sin((headingDeg * Math.PI) / 180),
    lat: stay.position[1] - radius * Math.cos((headingDeg * Math.PI) / 180),
    speedKn: isAnchored ? 0.1 + 0.1 * Math.abs(smoothNoise(stream + 3, atMs, HOUR_MS)) : 0,
    courseDeg: Number.NaN,
    headingDeg,
    status: stay.status,
    destination: stay.destination,
    etaMs: Number.NaN,
  };
}

/** The place at a share of a line's length, and the bearing of the line there. */
export function along(path: readonly Position[], share: number): { position: Position; bearingDeg: number } {
  let rest = share * lengthNm(path);
  for (let index = 0; index + 1 < path.length; index += 1) {
    const from = path[index] ?? [0, 0];
    const to = path[index + 1] ?? from;
    const length = distanceKm(from[0], from[1], to[0], to[1]) / KM_PER_NM;
    if (rest <= length || index + 2 === path.length) {
      const part = length > 0 ? Math.min(1, rest / length) : 0;
      const position: Position = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
      return { position, bearingDeg: bearing(from, to) };
    }
    rest -= length;
  }
  return { position: path[0] ?? [0, 0], bearingDeg: 0 };
}

function lengthNm(path: readonly Position[]): number {
  let km = 0;
  for (let index = 0; index + 1 < path.length; index += 1) {
    const [from, to] = [path[index] ?? [0, 0], path[index + 1] ?? [0, 0]];
    km += distanceKm(from[0], from[1], to[0], to[1]);
  }
  return km / KM_PER_NM;
}

function bearing(from: Position, to: Position): number {
  const east = (to[0] - from[0]) * Math.cos((from[1] * Math.PI) / 180);
  return ((Math.atan2(east, to[1] - from[1]) * 180) / Math.PI + 360) % 360;
}
