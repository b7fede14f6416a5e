// How systems and portals are judged. Pure; NaN = not known.

/** Minutes down in a day from which it is more than a passing interruption. */
const LONG_MINUTES = 60;
/** Below this a portal was down between two looks at most. */
const NOTICED_MINUTES = 0.5;

/** 1 when the level of a system was approved, 0 when it was not; NaN when nothing is said of it. */
export function isApproved(status: string): number {
  return status === '' ? Number.NaN : status === 'approved' ? 1 : 0;
}

/** Share of the watched minutes in which a portal answered, %. */
export function availabilityOf(minutesUp: number, minutesWatched: number): number {
  return minutesWatched > 0 ? (100 * minutesUp) / minutesWatched : Number.NaN;
}

/** 0 available, 1 interrupted lately, 2 down for over an hour lately, 3 down, 4 down and for over an hour; NaN when unknown. */
export function portalStanding(status: string, minutesUp: number, minutesWatched: number): number {
  if (status === '') return Number.NaN;
  const downMinutes = minutesWatched - minutesUp;
  const isLong = downMinutes > LONG_MINUTES;
  if (status === 'down') return isLong ? 4 : 3;
  return isLong ? 2 : downMinutes > NOTICED_MINUTES ? 1 : 0;
}
