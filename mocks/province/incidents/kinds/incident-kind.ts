// What a kind of incident is: how often, when, where, how grave, who answers.
import { REPORTERS } from './responders.ts';

/** Where incidents of a kind happen. */
export type PlaceRule =
  | 'road'
  | 'flood-prone'
  | 'street'
  | 'industry'
  | 'port'
  | 'beach'
  | 'hillside'
  | 'settlement'
  | 'forest'
  | 'sea';

/** The hours that incidents of a kind prefer, and what the weather adds. */
export type HourPattern = 'traffic' | 'day' | 'evening' | 'beach' | 'flat' | 'heat';

/**
 * One kind. Extra incidents: `perRainMm` a day for each mm of mean rain over the province that day; `perTripHour` for each hour
 * in which the trips of a story fill the roads to the sea as much as an ordinary Friday's peak; `perOverflow` a day for each m³/s
 * that reservoirs send over the banks.
 */
export interface IncidentKind {
  id: string;
  category: 'traffic' | 'naturalDisaster' | 'weather' | 'environment' | 'health' | 'security';
  name: { vi: string; en: string };
  perDay: number;
  perRainMm: number;
  perTripHour: number;
  perOverflow: number;
  /** Factor on dry-season days, and on weekend or holiday days. */
  drySeason: number;
  freeDay: number;
  hours: HourPattern;
  place: PlaceRule;
  /** Chances of critical, high and medium; the rest is low. */
  severity: readonly [number, number, number];
  /** Minutes from arrival on the scene to the end of the work. */
  workMinutes: readonly [number, number];
  /** Chance that lanes are blocked, for kinds on a road. */
  blocks: number;
  injuredChance: number;
  unit: { vi: string; en: string };
  source: { vi: string; en: string };
}

/** What a kind is unless it says otherwise. */
export const ordinaryIncident = {
  perRainMm: 0,
  perTripHour: 0,
  perOverflow: 0,
  drySeason: 1,
  freeDay: 1,
  hours: 'flat' as HourPattern,
  severity: [0, 0.1, 0.4] as readonly [number, number, number],
  blocks: 0,
  injuredChance: 0,
  source: REPORTERS.hotline as { vi: string; en: string },
};
