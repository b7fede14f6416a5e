// The rules of decree 37/2024/NĐ-CP on tracked boats. Pure; instants in epoch ms, NaN where the source has none.
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';

/** What the device of a boat says of itself; empty where nothing is known. */
export type SignalState = 'in-port' | 'reporting' | 'lost-6h' | 'lost-10d' | 'no-device' | '';

/** Where a boat is in its fishing zone. */
export type ZoneState = 'inside' | 'near' | 'beyond' | '';

/** The gravest thing that is to be said of a boat. */
export type BoatTier =
  'beyond' | 'lost-10d' | 'three-noes' | 'lost-6h' | 'near' | 'wrong-port' | 'normal' | '';

/** Positions are due every two hours; a device that missed three of them is lost. */
const LOST_MS = 6 * HOUR_MS;
const RETURN_WITHIN_MS = 10 * DAY_MS;
/** Without a device the position is told by other means this often. */
const CALL_EVERY_MS = 6 * HOUR_MS;
/** A boat this close to the edge is spoken to; a design value of this program. */
const NEAR_EDGE_KM = 20;

/** State of the tracking signal; a boat in port owes no positions. */
export function signalState(
  navigation: string,
  device: string,
  lastSignalMs: number,
  nowMs: number,
): SignalState {
  if (navigation === '') return '';
  if (device !== 'installed') return 'no-device';
  if (navigation !== 'at-sea') return 'in-port';
  const silentMs = nowMs - lastSignalMs;
  if (Number.isNaN(silentMs)) return '';
  if (silentMs > RETURN_WITHIN_MS) return 'lost-10d';
  return silentMs > LOST_MS ? 'lost-6h' : 'reporting';
}

/** Where a boat at sea is by its distance to the edge of its zone, km, negative beyond it. */
export function zoneState(navigation: string, edgeKm: number): ZoneState {
  if (navigation === '' || Number.isNaN(edgeKm)) return '';
  if (navigation !== 'at-sea' || edgeKm >= NEAR_EDGE_KM) return 'inside';
  return edgeKm < 0 ? 'beyond' : 'near';
}

/** The gravest of what holds: beyond the zone, silent for ten days, at sea without papers, silent for six hours … */
export function boatTier(
  navigation: string,
  licence: string,
  signal: SignalState,
  zone: ZoneState,
): BoatTier {
  if (navigation === '') return '';
  if (zone === 'beyond') return 'beyond';
  if (signal === 'lost-10d') return 'lost-10d';
  if (licence === 'temporary' && navigation === 'at-sea') return 'three-noes';
  if (signal === 'lost-6h') return 'lost-6h';
  if (zone === 'near') return 'near';
  return navigation === 'other-port' ? 'wrong-port' : 'normal';
}

const SEVERITY_OF: Readonly<Record<BoatTier, number>> = {
  beyond: 4,
  'lost-10d': 4,
  'three-noes': 3,
  'lost-6h': 2,
  near: 1,
  'wrong-port': 1,
  normal: 0,
  '': 0,
};

/** Severity code of a tier, `kernel/severity.ts`. */
export function tierSeverity(tier: BoatTier): number {
  return SEVERITY_OF[tier];
}

/** When a boat whose device is lost must be back in port; NaN for others. */
export function returnDueMs(signal: SignalState, lastSignalMs: number): number {
  return signal === 'lost-6h' || signal === 'lost-10d' ? lastSignalMs + RETURN_WITHIN_MS : Number.NaN;
}

/** When the skipper of a lost device must tell the position next; NaN for others. */
export function callDueMs(signal: SignalState, lastSignalMs: number, lastCallMs: number): number {
  if (signal !== 'lost-6h' && signal !== 'lost-10d') return Number.NaN;
  const heardMs = Number.isNaN(lastCallMs) ? lastSignalMs : Math.max(lastSignalMs, lastCallMs);
  return heardMs + CALL_EVERY_MS;
}

/** Length class of the fisheries law: 6–12, 12–15, 15–24, 24 m and more. */
export function lengthClass(lengthM: number): string {
  if (Number.isNaN(lengthM)) return '';
  if (lengthM < 12) return '6-12';
  if (lengthM < 15) return '12-15';
  return lengthM < 24 ? '15-24' : '24+';
}
