// The forecast level of forest fire danger, I … V, from Nesterov's index, and whether it is more than the season brings. Pure.
import { localDate } from '#kernel/time/local-time.ts';

/**
 * Greatest index P of levels I … IV; above the last is level V. The province's own table was not found: these are the limits
 * that Thừa Thiên Huế has issued, general practice elsewhere.
 */
export const LEVEL_LIMITS = [5_000, 10_000, 15_000, 20_000] as const;
/** NĐ 156/2018, article 46: from this level on the danger must be announced every day. */
export const ANNOUNCED_FROM = 4;

const [, LEVEL_II, LEVEL_III, LEVEL_IV] = LEVEL_LIMITS;
/** Past the limit of level V by half: months without rain bring every forest beyond the limit itself. */
const PEAK = 1.5 * LEVEL_IV;
/**
 * Greatest index P that is ordinary in a local month, January first: up to level II in the rains, IV at the edges of the dry
 * season, V at its height. A choice of this program, from the simulated years, for as long as the province has no table.
 */
const ORDINARY_INDEX = [
  LEVEL_IV,
  PEAK,
  PEAK,
  PEAK,
  LEVEL_IV,
  LEVEL_II,
  LEVEL_II,
  LEVEL_II,
  LEVEL_II,
  LEVEL_II,
  LEVEL_II,
  LEVEL_III,
] as const;

/** 1 where an index P of `atMs` (epoch ms) is greater than is ordinary in that month, 0 where not, NaN where it is not known. */
export function isAboveSeason(index: number, atMs: number): number {
  if (Number.isNaN(index) || Number.isNaN(atMs)) return Number.NaN;
  const month = Number(localDate(atMs).slice(5, 7));
  return index > (ORDINARY_INDEX[month - 1] ?? PEAK) ? 1 : 0;
}

/** Level 1 … 5 of an index P in °C·hPa; an index on a limit belongs to the level below; NaN stays NaN. */
export function fireDangerLevel(index: number): number {
  if (Number.isNaN(index)) return Number.NaN;
  return 1 + LEVEL_LIMITS.filter((limit) => index > limit).length;
}

/** 1 where the level must be announced, 0 where not, NaN where it is not known. */
export function mustAnnounce(level: number): number {
  return Number.isNaN(level) ? Number.NaN : level >= ANNOUNCED_FROM ? 1 : 0;
}
