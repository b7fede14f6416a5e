// The forecast level of forest fire danger, I … V, from Nesterov's index. Pure.

/**
 * Greatest index P of levels I … IV; above the last is level V. The province's own table was not found: these are the limits
 * that Thừa Thiên Huế has issued, general practice elsewhere.
 */
export const LEVEL_LIMITS = [5_000, 10_000, 15_000, 20_000] as const;
/** NĐ 156/2018, article 46: from this level on the danger must be announced every day. */
export const ANNOUNCED_FROM = 4;

/** Level 1 … 5 of an index P in °C·hPa; an index on a limit belongs to the level below; NaN stays NaN. */
export function fireDangerLevel(index: number): number {
  if (Number.isNaN(index)) return Number.NaN;
  return 1 + LEVEL_LIMITS.filter((limit) => index > limit).length;
}

/** 1 where the level must be announced, 0 where not, NaN where it is not known. */
export function mustAnnounce(level: number): number {
  return Number.isNaN(level) ? Number.NaN : level >= ANNOUNCED_FROM ? 1 : 0;
}
