// Water formulas: storage ratio, reservoir state, flood alarm level. Pure; levels in metres at the gauge, NaN = not known.

/** Storage over capacity, %, both in one unit of volume; NaN without a positive capacity. */
export function storageRatio(volume: number, capacity: number): number {
  return capacity > 0 ? (volume / capacity) * 100 : Number.NaN;
}

/** Named levels of a reservoir, metres. */
export interface ReservoirLevels {
  deadM: number;
  normalM: number;
  floodM: number;
}

/** Where a reservoir's level stands among its named levels; '' when unknown. A level that is not known is passed over. */
export function reservoirState(levelM: number, { deadM, normalM, floodM }: ReservoirLevels): string {
  if (Number.isNaN(levelM)) return '';
  if (levelM > floodM) return 'aboveFlood';
  if (levelM > normalM) return 'aboveNormal';
  if (levelM <= deadM) return 'dead';
  return Number.isNaN(normalM) ? '' : 'normal';
}

/**
 * Flood alarm level 0 … 3 (báo động I, II, III of QĐ 05/2020/QĐ-TTg): the highest whose water level is reached or passed.
 * NaN when the level is unknown or the station has no alarm levels.
 */
export function alarmLevel(levelM: number, alarmLevelsM: readonly number[]): number {
  if (Number.isNaN(levelM) || alarmLevelsM.every(Number.isNaN)) return Number.NaN;
  return alarmLevelsM.reduce(
    (reached, limitM, index) => (levelM >= limitM ? Math.max(reached, index + 1) : reached),
    0,
  );
}

/** Metres from the level up to the next alarm level that it has not reached; NaN beyond the last. */
export function metresToNextAlarm(levelM: number, alarmLevelsM: readonly number[]): number {
  const above = alarmLevelsM.filter((limitM) => limitM > levelM);
  return above.length > 0 ? Math.min(...above) - levelM : Number.NaN;
}

/**
 * 1 above the limit, 0 up to it, NaN when either is not known. Counting by the sum of these leaves silent stations out
 * of the count and in its reporting share; counting matching rows would let a silent gauge pass as one below alarm.
 */
export function exceeds(value: number, limit: number): number {
  if (Number.isNaN(value) || Number.isNaN(limit)) return Number.NaN;
  return value > limit ? 1 : 0;
}
