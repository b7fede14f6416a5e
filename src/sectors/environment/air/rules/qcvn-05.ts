// Hours over the limits of QCVN 05:2023/BTNMT (TT 01/2023/TT-BTNMT), with the PM2.5 limit that holds since 1/1/2026.
import type { Pollutant } from './vn-aqi.ts';
import { runningMean } from './running-mean.ts';

/** One limit: mean over `averagingHours` hours, µg/Nm³. */
export interface AirLimit {
  pollutant: Pollutant;
  averagingHours: 1 | 8 | 24;
  limit: number;
}

/** Limits of QCVN 05:2023 for 1, 8 and 24 hours; PM2.5 over 24 hours is 45 since 2026 (50 before). */
export const QCVN_05_LIMITS: readonly AirLimit[] = [
  { pollutant: 'so2', averagingHours: 1, limit: 350 },
  { pollutant: 'so2', averagingHours: 24, limit: 125 },
  { pollutant: 'co', averagingHours: 1, limit: 30_000 },
  { pollutant: 'co', averagingHours: 8, limit: 10_000 },
  { pollutant: 'no2', averagingHours: 1, limit: 200 },
  { pollutant: 'no2', averagingHours: 24, limit: 100 },
  { pollutant: 'o3', averagingHours: 1, limit: 200 },
  { pollutant: 'o3', averagingHours: 8, limit: 120 },
  { pollutant: 'pm10', averagingHours: 24, limit: 100 },
  { pollutant: 'pm25', averagingHours: 24, limit: 45 },
];

/** How many of the newest `hours` hours could be judged, and how many of those were over at least one limit. */
export interface LimitHours {
  measured: number;
  over: number;
}

/**
 * Judges each hour by the means that end with it: the hour itself and the running 8 and 24 hours. `hourlyOf` gives
 * hourly means newest first, µg/m³; an hour without any valid mean is not measured. The station's µg/m³ are taken as
 * µg/Nm³ (25 °C, 1 atm), as stations report them.
 */
export function countHoursOverLimit(
  hourlyOf: (pollutant: Pollutant) => ArrayLike<number>,
  hours = 24,
): LimitHours {
  const limits = QCVN_05_LIMITS.map((entry) => ({ ...entry, means: hourlyOf(entry.pollutant) }));
  let measured = 0;
  let over = 0;
  for (let index = 0; index < hours; index += 1) {
    const excess = limits
      .map(({ means, averagingHours, limit }) => runningMean(means, index, averagingHours) - limit)
      .filter((difference) => !Number.isNaN(difference));
    if (excess.length > 0) measured += 1;
    if (excess.some((difference) => difference > 0)) over += 1;
  }
  return { measured, over };
}
