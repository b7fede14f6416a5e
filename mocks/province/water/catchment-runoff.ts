// What rain becomes downstream: hourly rain spread over the hours it takes to arrive, and the wetness of past weeks.
import { HOUR_MS } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
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
  /** Water that arrives, m³/s: quick flow of the last three days on top of base flow. */
  inflowM3s(catchment: Catchment, tMs: number): number;
  /** Rain of the last 30 days against an ordinary season, mm, faded over ten days and delayed by half a day. */
  rainSurplusMm(catchment: Catchment, tMs: number): number;
}

const KERNEL_HOURS = 72;
const DAYS_REMEMBERED = 30;
const MEMORY_DAYS = 10;

/** Hourly unit hydrograph: rises to a peak at `responseHours`, sums to 1. */
const unitHydrograph = createBoundedCache(32, (responseHours: number): Float64Array => {
  const kernel = new Float64Array(KERNEL_HOURS);
  let sum = 0;
  for (let hour = 0; hour < KERNEL_HOURS; hour++) {
    const x = (hour + 0.5) / responseHours;
    sum += kernel[hour] = x * x * Math.exp(2 * (1 - x));
  }
  return kernel.map((share) => share / sum);
});

/** Builds the runoff of a rain field; three points of each catchment feel the rain. */
export function createRunoff(rain: RainField): Runoff {
  const offsets = [
    [0, 0],
    [0.07, 0.06],
    [-0.06, 0.08],
  ] as const;
  const hourMm = ({ lon, lat, areaKm2 }: Catchment, hourIndex: number) => {
    const reach = clamp(Math.sqrt(areaKm2 / 300), 0.2, 1.3);
    let sum = 0;
    for (const [east, north] of offsets)
      sum += rain.patchHourMm(lon + east * reach, lat + north * reach, hourIndex);
    return sum / offsets.length;
  };
  const quickMm = (catchment: Catchment, hourIndex: number) => {
    const kernel = unitHydrograph(catchment.responseHours);
    let sum = 0;
    for (let back = 0; back < KERNEL_HOURS; back++)
      sum += (kernel[back] ?? 0) * hourMm(catchment, hourIndex - 1 - back);
    return sum;
  };
  const dayMm = createBoundedCache(20_000, (key: string): number => {
    const [lon = 0, lat = 0, areaKm2 = 0, dayIndex = 0] = key.split('|').map(Number);
    let sum = 0;
    for (let hour = 0; hour < 24; hour++) {
      sum += hourMm({ lon, lat, areaKm2, responseHours: 1 }, dayIndex * 24 + hour);
    }
    return sum;
  });
  const rainSurplusMm = (catchment: Catchment, tMs: number) => {
    const delayedMs = tMs - 12 * HOUR_MS;
    const hours = delayedMs / HOUR_MS;
    const today = Math.floor(hours / 24);
    const prefix = `${catchment.lon}|${catchment.lat}|${catchment.areaKm2}|`;
    let surplus = 0;
    for (let hour = today * 24; hour <= hours; hour++) {
      surplus += hourMm(catchment, hour) * Math.min(1, hours - hour);
    }
    surplus -= (rain.normalDayMm(delayedMs) * (hours - today * 24)) / 24;
    for (let back = 1; back <= DAYS_REMEMBERED; back++) {
      const age = (hours - (today - back + 1) * 24) / 24;
      const normal = rain.normalDayMm(delayedMs - back * 24 * HOUR_MS);
      surplus += (dayMm(prefix + (today - back)) - normal) * Math.exp(-age / MEMORY_DAYS);
    }
    return surplus;
  };
  return {
    rainSurplusMm,
    inflowM3s(catchment, tMs) {
      const hours = tMs / HOUR_MS;
      const hour = Math.floor(hours);
      const before = quickMm(catchment, hour);
      const quick = before + (quickMm(catchment, hour + 1) - before) * (hours - hour);
      const wetness = clamp(0.5 + rainSurplusMm(catchment, tMs) / 260, 0.15, 1);
      const season = rain.normalDayMm(tMs - 20 * 24 * HOUR_MS) / 8;
      const baseFlow = catchment.areaKm2 * (0.0025 + 0.016 * season * (0.6 + 0.8 * wetness));
      return baseFlow + (quick * catchment.areaKm2 * (0.12 + 0.4 * wetness)) / 3.6;
    },
  };
}
