// How a line of the state network stands. Pure.

/** From fine to gone: the order in which a person must look. */
export const LINE_STANDING = { up: 0, crowded: 1, unreliable: 2, down: 3 } as const;

/** A line whose traffic takes more of it, %, queues what it carries. */
const CROWDED = 85;
/** A line that was up less of the last thirty days, %, has failed its users; the design target is 99.9. */
const UNRELIABLE = 99.5;

/** Part over whole in %; NaN where the whole is not positive. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? (100 * part) / whole : Number.NaN;
}

/** The standing of a line by its state, use and uptime in %; NaN for a state that is not known. */
export function lineStanding(state: string, usedShare: number, uptime: number): number {
  if (state === 'down') return LINE_STANDING.down;
  if (state !== 'up') return Number.NaN;
  if (uptime < UNRELIABLE) return LINE_STANDING.unreliable;
  return usedShare > CROWDED ? LINE_STANDING.crowded : LINE_STANDING.up;
}
