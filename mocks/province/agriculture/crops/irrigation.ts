// Water for the fields: what crops need by season and rain, and what the reservoirs that serve a unit can give.
import { DAY_MS, seasonal } from '../../calendar/local-time.ts';
import { clamp, smoothStep } from '../../noise/curves.ts';
import { smoothNoise } from '../../noise/smooth-noise.ts';
import type { WorldParts } from '../../world-parts.ts';
import { MEAN_RAIN_MM_PER_DAY } from '../../weather/climate.ts';
import type { Farm } from './farm-land.ts';

/** Water on the served fields of one unit on one day, m³. */
export interface Irrigation {
  neededM3: number;
  suppliedM3: number;
}

/** What a field of mixed crops takes from canals on a day without rain, mm, by month: winter-spring rice stands in water. */
const NEED_MM = [6.4, 6.8, 6.2, 4.6, 4.2, 4.4, 4.2, 4.0, 3.6, 3.4, 4.2, 5.6];
/** Rain of which this share stays on the fields. */
const RAIN_KEPT = 0.55;
/** The surplus is one of so many days. */
const SURPLUS_DAYS = 20;
/** Gates and canals deliver so much of what is asked for at most; leaves, leaks and turns take the rest. */
const BEST_DELIVERY = 0.97;
/** Share of capacity below which allocation begins, and at which fields go dry. */
const ENOUGH = 0.34;
const DRY = 0.1;
const M3_PER_HA_MM = 10;

/** Builds the reader of a farm's water on the day that holds `tMs`. */
export function createIrrigation({ readReservoir, runoff }: WorldParts) {
  return ({ unit, servedHa, sources }: Farm, tMs: number): Irrigation => {
    const first = sources[0]?.reservoir;
    const surplusMm = first ? runoff.rainSurplusMm(first.catchment, tMs) : 0;
    const rainMm = RAIN_KEPT * Math.max(0, seasonal(MEAN_RAIN_MM_PER_DAY, tMs) + surplusMm / SURPLUS_DAYS);
    const needMm = Math.max(0.4, seasonal(NEED_MM, tMs) - rainMm);
    const stored = sources.reduce(
      (sum, { reservoir, share }) =>
        sum + share * smoothStep(readReservoir(reservoir, tMs).storageRatio, DRY, ENOUGH),
      0,
    );
    const upkeep = 0.025 * smoothNoise(unit.stream + 73, tMs, 12 * DAY_MS) - 0.02;
    const neededM3 = servedHa * needMm * M3_PER_HA_MM;
    return { neededM3, suppliedM3: neededM3 * clamp(stored * (BEST_DELIVERY + upkeep), 0, 1) };
  };
}
