// How dry a forest is: Nesterov's index P of temperature and saturation deficit at 13:00, day upon day since it last rained.
import { timeOfDay } from '../calendar/local-time.ts';
import { createNumberCache } from '../noise/number-cache.ts';
import type { Atmosphere, WeatherPlace } from '../weather/atmosphere.ts';

/** What a forest's weather has come to on a local day. */
export interface Dryness {
  /** °C·hPa. */
  index: number;
  temperatureC: number;
  deficitHpa: number;
  rainMm: number;
  /** Days since more than 5 mm fell. */
  dryDays: number;
}

/** Rain of a day, mm, after which the sum begins again. */
const WETTING_RAIN_MM = 5;
/** Less rain takes a part of the sum away: [rain up to, mm; what stays] (Zhdanko's factors; general knowledge). */
const KEPT: readonly [upToMm: number, share: number][] = [
  [0.05, 1],
  [0.95, 0.8],
  [2.95, 0.6],
  [WETTING_RAIN_MM, 0.4],
];
/** No dry season lasts longer. */
const LONGEST_DAYS = 260;
/** When a day's rain is looked at, local hours, and for how long each look stands: storms come in the afternoon. */
const RAIN_HOURS: readonly [hour: number, hours: number][] = [
  [1.5, 3],
  [4.5, 3],
  [7.5, 3],
  [10, 2],
  [11.5, 1],
  [12.5, 1],
  [13.5, 1],
  [14.5, 1],
  [15.5, 1],
  [16.5, 1],
  [17.5, 1],
  [18.5, 1],
  [19.5, 1],
  [21, 2],
  [23, 2],
];

/** Pressure of saturated vapour over water less that of the air, hPa (Magnus formula). */
export function saturationDeficitHpa(temperatureC: number, relativeHumidity: number): number {
  const saturated = 6.112 * Math.exp((17.62 * temperatureC) / (243.12 + temperatureC));
  return saturated * (1 - Math.min(1, Math.max(0, relativeHumidity)));
}

/** The sum after a day: what the day's rain left of yesterday's, and the day's own product of temperature and deficit. */
export function nesterovStep(yesterday: number, product: number, rainMm: number): number {
  const share = KEPT.find(([upToMm]) => rainMm <= upToMm)?.[1] ?? 0;
  return yesterday * share + Math.max(0, product);
}

/** Builds the reader of one place; days are remembered, and may be asked for in any order. */
export function createDryness(atmosphere: Atmosphere, place: WeatherPlace): (day: number) => Dryness {
  const rainOf = createNumberCache(9, (day) =>
    RAIN_HOURS.reduce(
      (sum, [hour, hours]) =>
        sum + hours * atmosphere.rain.rateMmPerHour(place.lon, place.lat, timeOfDay(day, hour)),
      0,
    ),
  );
  const productOf = createNumberCache(9, (day) => {
    const { temperatureC, deficitHpa } = noonOf(atmosphere, place, day);
    return temperatureC * deficitHpa;
  });
  return (day) => {
    let dryDays = 0;
    while (dryDays < LONGEST_DAYS && rainOf(day - dryDays) <= WETTING_RAIN_MM) dryDays += 1;
    let index = 0;
    for (let past = day - dryDays; past <= day; past += 1)
      index = nesterovStep(index, productOf(past), rainOf(past));
    return { index, ...noonOf(atmosphere, place, day), rainMm: rainOf(day), dryDays };
  };
}

function noonOf(atmosphere: Atmosphere, place: WeatherPlace, day: number) {
  const tMs = timeOfDay(day, 13);
  const temperatureC = atmosphere.temperatureC(place, tMs);
  return {
    temperatureC,
    deficitHpa: saturationDeficitHpa(temperatureC, atmosphere.relativeHumidity(place, tMs)),
  };
}
