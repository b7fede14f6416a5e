// How an outlet stands to its permit: the worst of its readings as a share of the limit, and what that means.

/** Readings of an outlet with the limits of its permit, mg/L; pH has a band. NaN is missing. */
export interface OutletReading {
  cod: number;
  codLimit: number;
  tss: number;
  tssLimit: number;
  ammonium: number;
  ammoniumLimit: number;
  pH: number;
}

/** Permits of both classes let water between these leave a plant (QCVN 40:2011/BTNMT, class A is stricter than B in most). */
const PH_BAND = [6, 9] as const;
const NEAR_PERCENT = 85;
const VERY_NEAR_PERCENT = 95;
const GRAVE_PERCENT = 150;

/** Where each state ends by the highest reading, %; the last has no end of its own. */
export const STATE_ENDS: readonly number[] = [
  NEAR_PERCENT,
  VERY_NEAR_PERCENT,
  100,
  GRAVE_PERCENT,
  1.2 * GRAVE_PERCENT,
];

/** The highest reading as a share of its limit, %; NaN where nothing was read. */
export function permitShare(reading: OutletReading): number {
  const shares = [
    reading.cod / reading.codLimit,
    reading.tss / reading.tssLimit,
    reading.ammonium / reading.ammoniumLimit,
  ].filter(Number.isFinite);
  return shares.length === 0 ? Number.NaN : 100 * Math.max(...shares);
}

/** 0 within, 1 near, 2 very near, 3 over a limit or pH outside its band, 4 gravely over; NaN where nothing was read. */
export function permitState(reading: OutletReading): number {
  const share = permitShare(reading);
  if (Number.isNaN(share)) return Number.NaN;
  if (share > GRAVE_PERCENT) return 4;
  if (share > 100 || reading.pH < PH_BAND[0] || reading.pH > PH_BAND[1]) return 3;
  return share > VERY_NEAR_PERCENT ? 2 : share > NEAR_PERCENT ? 1 : 0;
}
