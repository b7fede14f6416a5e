// One-hour mean concentrations at a place: background of the season, traffic, industry, sun, rain and the mixing of the air.
import { DAY_MS, HOUR_MS, localHour, seasonal } from '../calendar/local-time.ts';
import { clamp, hump, smoothStep } from '../noise/curves.ts';
import { substream } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import { distanceKm, type RoadLink, type RoadNetwork } from '../traffic/road-network.ts';
import type { TravelDemand } from '../traffic/travel-demand.ts';
import type { Atmosphere, WeatherPlace } from '../weather/atmosphere.ts';
import { DRY_SEASON } from '../weather/climate.ts';
import { plumeAt, type IndustrialSource } from './industrial-plume.ts';

/** Concentrations in µg/m³, carbon monoxide too. */
export interface AirState {
  pm25: number;
  pm10: number;
  no2: number;
  o3: number;
  so2: number;
  co: number;
}

/** A place with the roads that are near enough to smell: weight falls with distance. */
export interface AirPlace extends WeatherPlace {
  roads: readonly { link: RoadLink; weight: number }[];
  /** Dust of quarries and unpaved yards, added to PM10, µg/m³ on a dry windy day. */
  dust: number;
}

const NEAR_KM = 2.5;
/** No degree of the province is shorter than 109 km. */
const NEAR_DEGREES = NEAR_KM / 109;

/** The busiest near roads of a place, at most eight. */
export function roadsNear(network: RoadNetwork, lon: number, lat: number): AirPlace['roads'] {
  const near: { link: RoadLink; weight: number }[] = [];
  for (const link of network.links) {
    if (Math.abs(link.lat - lat) > NEAR_DEGREES || Math.abs(link.lon - lon) > NEAR_DEGREES) continue;
    const km = distanceKm(lon, lat, link.lon, link.lat);
    if (km < NEAR_KM) near.push({ link, weight: link.lengthM / 1000 / (0.3 + km) });
  }
  return near
    .sort((a, b) => b.weight * b.link.capacityPerHour - a.weight * a.link.capacityPerHour)
    .slice(0, 8);
}

/** Builds the air of one seed; each call is the mean of the hour that ends at `tMs`, sampled at its middle. */
export function createAirQuality(
  seed: number,
  atmosphere: Atmosphere,
  demand: TravelDemand,
  sourcesOf: () => readonly IndustrialSource[],
  addedPm25: (tMs: number) => number,
) {
  const stream = substream(seed, 'air');

  return (place: AirPlace, tMs: number): AirState => {
    const middle = tMs - HOUR_MS / 2;
    const hour = localHour(middle);
    const wind = atmosphere.wind(place, middle);
    const stagnation = atmosphere.stagnation(place, middle);
    const rained = atmosphere.rain.lastHourMm(place.lon, place.lat, tMs);
    const before = atmosphere.rain.patchHourMm(place.lon, place.lat, Math.floor(tMs / HOUR_MS) - 2);
    const washed = 0.3 + 0.7 * Math.exp(-0.16 * rained - 0.07 * before);
    const dry = seasonal(DRY_SEASON, tMs);
    const mixing = 0.7 + 0.55 * stagnation;

    let traffic = 0;
    for (const { link, weight } of place.roads) {
      const { perHour, heavyShare } = demand(link, middle);
      traffic += (weight * perHour * (1 + 2.5 * heavyShare)) / 4200;
    }
    traffic = Math.min(3.5, traffic * 0.5) * mixing;
    const plume = Math.min(4, plumeAt(sourcesOf(), place.lon, place.lat, wind)) * (0.8 + 0.3 * stagnation);
    const clean = 1 - 0.3 * clamp(place.exposure, 0, 1) * smoothStep(wind.north, 0.3, 3);
    const spell =
      1 +
      0.38 * smoothNoise(stream, middle, 3.4 * DAY_MS) +
      0.12 * smoothNoise(stream + 1, middle, 11 * HOUR_MS);
    const own = 1 + 0.1 * smoothNoise(place.stream + 2, middle, 3 * HOUR_MS);

    const background = (7 + 12 * dry) * spell * mixing ** 0.6;
    const pm25 = Math.max(
      2,
      (background * clean + 4.6 * traffic + (3 + 2.5 * dry) * plume) * own * washed +
        addedPm25(middle) * mixing * washed,
    );
    const coarse =
      (5 + 6 * dry + 4 * traffic + place.dust * (0.4 + 0.6 * dry) * (0.4 + 0.12 * wind.speed)) * washed;
    const seaSalt = 2.2 * clamp(place.exposure, 0, 1.2) * smoothStep(wind.speed, 2, 8);
    const no2 = Math.max(3, (5 + 15 * traffic + 6 * plume) * own * (0.6 + 0.4 * washed));
    const sun = hump(hour, 13.2, 2.9) * (1 - 0.6 * (1 - washed)) * (0.75 + 0.25 * dry);
    const o3 = Math.max(
      6,
      28 + 6 * dry + 58 * sun * spell + 12 * clamp(place.exposure, 0, 1) * (1 - stagnation) - 0.3 * no2,
    );
    return {
      pm25,
      pm10: pm25 * 1.18 + coarse * own + seaSalt,
      no2,
      o3,
      so2: Math.max(2, (4 + 3 * dry + 14 * plume) * own * (0.5 + 0.5 * washed)),
      co: 230 + 340 * traffic * own + 60 * plume + 3 * background,
    };
  };
}

/** What `createAirQuality` returns. */
export type ReadAir = ReturnType<typeof createAirQuality>;
