// What AIS numbers mean: kinds of ships, what they are doing, and in which of the province's waters.

import type { Predicate } from '#kernel/table/rollup.ts';

/** Ships that go somewhere or work under way. */
export const IS_MOVING: readonly Predicate[] = [
  { column: 'state', op: 'in', value: ['moving', 'fishing', 'hampered'] },
];
/** Ships at anchor, along a quay, or still. */
export const IS_AT_REST: readonly Predicate[] = [
  { column: 'state', op: 'in', value: ['anchored', 'moored', 'still', 'unknown'] },
];

/** Ships by the groups of AIS ship types (ITU-R M.1371-5, table 53). */
export type VesselKind =
  'cargo' | 'tanker' | 'passenger' | 'fishing' | 'tug' | 'service' | 'pleasure' | 'other' | 'unknown';

/** The group of a ship type 1 … 99; NaN is unknown. */
export function vesselKind(shipType: number): VesselKind {
  if (!(shipType >= 1)) return 'unknown';
  if (shipType === 30) return 'fishing';
  if (shipType === 31 || shipType === 32 || shipType === 52) return 'tug';
  if (shipType === 36 || shipType === 37) return 'pleasure';
  if (shipType === 33 || shipType === 34 || shipType === 35 || (shipType >= 50 && shipType <= 58))
    return 'service';
  const group = Math.floor(shipType / 10);
  return group === 4 || group === 6 ? 'passenger' : group === 7 ? 'cargo' : group === 8 ? 'tanker' : 'other';
}

/** What a ship is doing. */
export type VesselState = 'moving' | 'fishing' | 'anchored' | 'moored' | 'hampered' | 'still' | 'unknown';

/** Knots from which a ship under way moves: less is drift and the noise of positioning. */
const MOVING_KN = 0.5;
/** Not under command, restricted in her ability to manoeuvre, constrained by her draught, aground; in distress. */
const HAMPERED = new Set([2, 3, 4, 6, 14]);
const SPEAKING: Readonly<Record<number, VesselState>> = { 1: 'anchored', 5: 'moored', 7: 'fishing' };

/** By navigational status (0 … 14, NaN = not told); where that does not tell, by speed in knots. */
export function vesselState(status: number, speedKn: number): VesselState {
  if (HAMPERED.has(status)) return 'hampered';
  const told = SPEAKING[status];
  // Crews forget to change the status when they cast off.
  if (told !== undefined && !(told !== 'fishing' && speedKn >= 3)) return told;
  if (Number.isNaN(speedKn)) return 'unknown';
  return speedKn >= MOVING_KN ? 'moving' : 'still';
}

/** Waters by their names. */
export type Waters = 'cai-mep' | 'province' | 'elsewhere' | 'unknown';

/** The terminals of Cái Mép and Thị Vải from the mouth up to Phú Mỹ; and the sea off the province with Côn Đảo. */
const CAI_MEP = [106.995, 10.47, 107.05, 10.62] as const;
const PROVINCE = [106.3, 8.3, 107.75, 10.75] as const;

/** The waters of a position in degrees; rectangles, no boundaries of law. */
export function watersOf(lon: number, lat: number): Waters {
  if (Number.isNaN(lon) || Number.isNaN(lat)) return 'unknown';
  if (isIn(CAI_MEP, lon, lat)) return 'cai-mep';
  return isIn(PROVINCE, lon, lat) ? 'province' : 'elsewhere';
}

function isIn(
  [west, south, east, north]: typeof CAI_MEP | typeof PROVINCE,
  lon: number,
  lat: number,
): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Degrees from which an arrow comes that points where a ship goes: its course, at rest its heading; NaN for neither. */
export function arrowFrom(courseDeg: number, headingDeg: number): number {
  const towards = Number.isNaN(courseDeg) ? headingDeg : courseDeg;
  return (towards + 180) % 360;
}
