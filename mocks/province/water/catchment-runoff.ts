// What rain becomes downstream: hourly rain spread over the hours it takes to arrive, and the wetness of past weeks.
import { DAY_MS, HOUR_MS } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { createNumberCache } from '../noise/number-cache.ts';
import { clamp } from '../noise/curves.ts';
import type { RainField } from '../weather/rain-field.ts';

/** Land that drains to one place; `responseHours` is when most of a storm arrives. */
export interface Catchment {
  lon: number;
  lat: number;
  areaKm2: number;
  responseHours: number;
}

/** Runoff of one seed. */
export interface Runoff {
  /** Water that arrives, m³/s: quick flow of the last days on top of base flow. Who knows the surplus of rain brings it along. */
  inflowM3s(catchment: Catchment, tMs: number, surplusMm?: number): number;
  /** Rain of the last 20 days against an ordinary season, mm, arriving over a day and faded over eight. */
  rainSurplusMm(catchment: Catchment, tMs: number): number;
}

const DAYS_REMEMBERED = 20;
const MEMORY_DAYS = 8;
/** Hours until all the rain of an hour has reached the reservoir; at most a day, which keeps the sum continuous. */
const ARRIVAL_HOURS = 24;

/** Hourly unit hydrograph: rises to a peak at `responseHours`, ends after five times that, sums to 1. */
const unitHydrograph = createBoundedCache(32, (responseHours: number): Float64Array => {
  const kernel = new Float64Array(Math.ceil(5 * responseHours));
  let sum = 0;
  for (let hour = 0; hour < kernel.length; hour++) {
    const x = (hour + 0.5) / responseHours;
    sum += kernel[hour] = x * x * Math.exp(2 * (1 - x));
  }
  return kernel.map((share) => share / sum);
});

/** Where a catchment feels rain, as degrees from its place; large catchments reach further north. */
const RAIN_POINTS = [
  [0, 0],
  [0.07, 0.06],
  [-0.06, 0.08],
] as const;

/** Builds the runoff of a rain field; sums are over patches of rain, so most of the work is shared and cached. */
export function createRunoff(rain: RainField): Runoff {
  /** Mean rain of a catchment in a clock hour, mm: each hour of rain arrives in dozens of hours after it. */
  const hourlyOf = createBoundedCache(64, ({ lon, lat, areaKm2 }: Catchment) => {
    if (areaKm2 < 60) return (hourIndex: number) => rain.patchHourMm(lon, lat, hourIndex);
    const reach = clamp(Math.sqrt(areaKm2 / 300), 0.2, 1.3);
    return createNumberCache(11, (hourIndex) => {
      let sum = 0;
      for (const [east, north] of RAIN_POINTS) {
        sum += rain.patchHourMm(lon + east * reach, lat + north * reach, hourIndex);
      }
      return sum / RAIN_POINTS.length;
    });
  });
  const quickMm = (catchment: Catchment, hourIndex: number) => {
    const kernel = unitHydrograph(catchment.responseHours);
    const hourMm = hourlyOf(catchment);
    let sum = 0;
    for (let back = 0; back < kernel.length; back++) sum += kernel[back]! * hourMm(hourIndex - 1 - back);
    return sum;
  };
  const rainSurplusMm = ({ lon, lat }: Catchment, tMs: number) => {
    const hours = tMs / HOUR_MS;
    const today = Math.floor(hours / 24);
    let surplus = 0;
    for (let back = 0; back <= DAYS_REMEMBERED; back++) {
      const day = today - back;
      const share = Math.min(1, hours / 24 - day);
      const normal = rain.normalDayMm(tMs - back * DAY_MS) * share;
      let fallen = 0;
      if (back > 1) fallen = rain.patchDayMm(lon, lat, day);
      else {
        for (let hour = day * 24; hour < Math.min(hours, day * 24 + 24); hour++) {
          fallen += rain.patchHourMm(lon, lat, hour) * Math.min(1, (hours - hour) / ARRIVAL_HOURS);
        }
      }
      surplus += (fallen - normal) * Math.exp(-Math.max(0, hours / 24 - day - 1) / MEMORY_DAYS);
    }
    return surplus;
  };
  return {
    rainSurplusMm,
    inflowM3s(catchment, tMs, surplusMm = rainSurplusMm(catchment, tMs)) {
      const hours = tMs / HOUR_MS;
      const hour = Math.floor(hours);
      const before = quickMm(catchment, hour);
      const quick = before + (quickMm(catchment, hour + 1) - before) * (hours - hour);
      const wetness = clamp(0.5 + surplusMm / 200, 0.15, 1);
      const season = rain.normalDayMm(tMs - 20 * DAY_MS) / 8;
      const baseFlow = catchment.areaKm2 * (0.0025 + 0.016 * season * (0.6 + 0.8 * wetness));
      return baseFlow + (quick * catchment.areaKm2 * (0.12 + 0.4 * wetness)) / 3.6;
    },
  };
}
