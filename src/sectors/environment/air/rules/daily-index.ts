// VN_AQI^d of the last whole local day, from hourly means that are stored newest first.
import { DAY_MS, HOUR_MS, startOfPeriod } from '#kernel/time/local-time.ts';
import { greatest, runningMean } from './running-mean.ts';
import { dailySubIndices, overallIndex, type DailyConcentrations, type Pollutant } from './vn-aqi.ts';

type HourlyOf = (pollutant: Pollutant) => ArrayLike<number>;

/** Hours of history that any instant needs to judge the last whole day: up to 23 of today, 24 of that day, 7 before it. */
export const DAILY_INDEX_HOURS = 54;

/**
 * What the last whole local day is judged by: its hours end at 01:00 … 24:00. `newestHourEndMs` is the end of the hour at
 * index 0. Means and maxima need 75 % of the day (a design choice; the decision's own rule for gaps is not at hand).
 */
export function concentrationsOfLastDay(hourlyOf: HourlyOf, newestHourEndMs: number): DailyConcentrations {
  const newest = Math.round((newestHourEndMs - startOfPeriod(newestHourEndMs, DAY_MS)) / HOUR_MS);
  const hours = Array.from({ length: 24 }, (_, hour) => newest + hour);
  const meanOf = (name: Pollutant) => runningMean(hourlyOf(name), newest, 24);
  const maximumOf = (name: Pollutant) =>
    Number.isNaN(meanOf(name))
      ? Number.NaN
      : greatest(hours.map((index) => hourlyOf(name)[index] ?? Number.NaN));
  return {
    pm25: meanOf('pm25'),
    pm10: meanOf('pm10'),
    no2: maximumOf('no2'),
    so2: maximumOf('so2'),
    co: maximumOf('co'),
    o3: maximumOf('o3'),
    o3EightHours: greatest(hours.map((index) => runningMean(hourlyOf('o3'), index, 8))),
  };
}

/** VN_AQI^d of the last whole local day; NaN without PM10 and PM2.5. */
export function lastDayIndex(hourlyOf: HourlyOf, newestHourEndMs: number): number {
  return overallIndex(dailySubIndices(concentrationsOfLastDay(hourlyOf, newestHourEndMs)));
}
