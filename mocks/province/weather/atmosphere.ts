// Wind, temperature, humidity, pressure and visibility over the province as functions of place and time.
import { DAY_MS, HOUR_MS, localHour, seasonal } from '../calendar/local-time.ts';
import { clamp, hump, smoothStep } from '../noise/curves.ts';
import { substream } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import type { CombinedOverlays } from '../story-overlays.ts';
import { DRY_SEASON, MEAN_TEMPERATURE_C, SOUTH_WEST_MONSOON } from './climate.ts';
import { createRainField, type RainField } from './rain-field.ts';

/** A place that feels the weather; `exposure` is 0 deep inland, 1 on the shore, 1.3 on an island. */
export interface WeatherPlace {
  lon: number;
  lat: number;
  exposure: number;
  stream: number;
}

/** Wind as the direction it blows towards, m/s, with its gusts. */
export interface Wind {
  east: number;
  north: number;
  speed: number;
  gust: number;
  /** Where it comes from, degrees from north, 0–360. */
  fromDegrees: number;
}

/** The weather of one seed. */
export interface Atmosphere {
  rain: RainField;
  wind(place: WeatherPlace, tMs: number): Wind;
  /** The speed of that wind alone, m/s: without its gusts, which ask for the rain. */
  windSpeed(place: WeatherPlace, tMs: number): number;
  temperatureC(place: WeatherPlace, tMs: number): number;
  relativeHumidity(place: WeatherPlace, tMs: number): number;
  pressureHpa(place: WeatherPlace, tMs: number): number;
  visibilityM(place: WeatherPlace, tMs: number): number;
  /** How little the air mixes, 0 to 1: calm, clear nights of the dry season. */
  stagnation(place: WeatherPlace, tMs: number): number;
}

/** A gust over the wind itself, give or take a little, and what a heavy cloudburst adds, m/s. */
const MEAN_GUST = 1.35;
const MOST_OUTFLOW_MS = 9;

/** No gust is stronger where the wind has this speed, m/s. */
export function strongestGust(speed: number): number {
  return speed * (MEAN_GUST + 0.12) + MOST_OUTFLOW_MS;
}

/** Mean wind without gusts: monsoon, its surges, and the breeze between land and sea, all times `factor`. */
function meanWind(
  stream: number,
  place: WeatherPlace,
  tMs: number,
  factor: number,
): { east: number; north: number } {
  const southWest = seasonal(SOUTH_WEST_MONSOON, tMs);
  const surge =
    1 + 0.55 * smoothNoise(stream, tMs, 2.7 * DAY_MS) + 0.2 * smoothNoise(stream + 1, tMs, 9 * HOUR_MS);
  const turn = 0.5 * smoothNoise(stream + 2, tMs, 1.6 * DAY_MS);
  const hour = localHour(tMs);
  const breeze = 2.6 * hump(hour, 14.5, 2.8) - 1.1 * (hump(hour, 3.5, 3) + hump(hour, 27.5, 3));
  const friction = factor * (0.5 + 0.5 * Math.min(1.1, place.exposure));
  const gusty = 0.25 * smoothNoise(place.stream + 3, tMs, 40 * 60_000);
  const monsoonEast = southWest * 3.4 - (1 - southWest) * 4.8;
  const monsoonNorth = southWest * 2.2 - (1 - southWest) * 1.7;
  return {
    east: (monsoonEast * Math.cos(turn) - monsoonNorth * Math.sin(turn)) * surge * friction * (1 + gusty),
    north:
      (monsoonEast * Math.sin(turn) + monsoonNorth * Math.cos(turn)) * surge * friction * (1 + gusty) +
      breeze * clamp(place.exposure, 0.25, 1) * friction,
  };
}

/** From -1 at 05:30 up to 1 at 13:30 and slowly down through the night. */
function dailyWarmth(hour: number): number {
  const sinceDawn = (hour + 18.5) % 24;
  return sinceDawn < 8 ? -Math.cos((Math.PI * sinceDawn) / 8) : Math.cos((Math.PI * (sinceDawn - 8)) / 16);
}

type WeatherOverlays = Pick<
  CombinedOverlays,
  'rainMmPerHour' | 'isRainTold' | 'windMs' | 'windFactor' | 'pressureHpa'
>;

function createFlow(stream: number, overlays: WeatherOverlays) {
  return (place: WeatherPlace, tMs: number) => {
    const mean = meanWind(stream, place, tMs, overlays.windFactor(tMs));
    const story = overlays.windMs(place.lon, place.lat, tMs);
    const east = mean.east + story.east * (0.6 + 0.4 * place.exposure);
    const north = mean.north + story.north * (0.6 + 0.4 * place.exposure);
    return { east, north, speed: Math.hypot(east, north) };
  };
}

function createWind(flow: ReturnType<typeof createFlow>, rain: RainField): Atmosphere['wind'] {
  return (place, tMs) => {
    const { east, north, speed } = flow(place, tMs);
    const outflow = MOST_OUTFLOW_MS * smoothStep(rain.rateMmPerHour(place.lon, place.lat, tMs), 6, 45);
    const gust = speed * (MEAN_GUST + 0.12 * smoothNoise(place.stream + 5, tMs, 20 * 60_000)) + outflow;
    const fromDegrees = (Math.atan2(-east, -north) * (180 / Math.PI) + 360) % 360;
    return { east, north, speed, gust, fromDegrees };
  };
}

function createTemperature(stream: number, rain: RainField): Atmosphere['temperatureC'] {
  return (place, tMs) => {
    const inland = 1 - Math.min(1, place.exposure);
    const spell =
      1.3 * smoothNoise(stream, tMs, 5 * DAY_MS) + 0.4 * smoothNoise(place.stream + 7, tMs, 5 * HOUR_MS);
    const daily = dailyWarmth(localHour(tMs)) * (2.2 + 2.6 * inland);
    const wet = rain.lastHourMm(place.lon, place.lat, tMs);
    return seasonal(MEAN_TEMPERATURE_C, tMs) + 0.4 * inland + daily + spell - 4 * (1 - Math.exp(-wet / 4));
  };
}

function createHumidity(
  rain: RainField,
  temperatureC: Atmosphere['temperatureC'],
): Atmosphere['relativeHumidity'] {
  return (place, tMs) => {
    const dry = seasonal(DRY_SEASON, tMs);
    const wet = rain.lastHourMm(place.lon, place.lat, tMs);
    const warmth = temperatureC(place, tMs) - seasonal(MEAN_TEMPERATURE_C, tMs);
    const spell = 0.04 * smoothNoise(place.stream + 9, tMs, DAY_MS);
    return clamp(0.83 - 0.07 * dry - 0.033 * warmth + spell + 0.12 * (1 - Math.exp(-wet / 3)), 0.38, 0.99);
  };
}

function createPressure(stream: number, overlays: WeatherOverlays): Atmosphere['pressureHpa'] {
  return (place, tMs) => {
    const tide = 1.4 * Math.cos(((localHour(tMs) - 9.7) / 12) * 2 * Math.PI);
    const season = 1010.2 + 1.6 * (1 - 2 * seasonal(SOUTH_WEST_MONSOON, tMs));
    const spell =
      1.8 * smoothNoise(stream, tMs, 4.5 * DAY_MS) + 0.2 * smoothNoise(place.stream + 12, tMs, 3 * HOUR_MS);
    return season + tide + spell + overlays.pressureHpa(tMs);
  };
}

function stagnationOf(mean: { east: number; north: number }, hour: number): number {
  const night =
    hump(hour, 6, 2.4) + hump(hour, 23, 2.6) + 0.7 * (hump(hour, 2.5, 2.2) + hump(hour, 26.5, 2.2));
  return clamp((0.25 + 0.75 * Math.min(1, night)) / (0.4 + 0.28 * Math.hypot(mean.east, mean.north)), 0, 1);
}

/** Builds the weather of one seed under the overlays of the active stories. */
export function createAtmosphere(seed: number, overlays: WeatherOverlays): Atmosphere {
  const stream = substream(seed, 'atmosphere');
  const windStream = substream(stream, 'wind');
  const flow = createFlow(windStream, overlays);
  const rain = createRainField(seed, overlays.rainMmPerHour, overlays.isRainTold);
  const temperatureC = createTemperature(substream(stream, 'heat'), rain);
  const relativeHumidity = createHumidity(rain, temperatureC);
  return {
    rain,
    temperatureC,
    relativeHumidity,
    wind: createWind(flow, rain),
    windSpeed: (place, tMs) => flow(place, tMs).speed,
    pressureHpa: createPressure(substream(stream, 'pressure'), overlays),
    visibilityM(place, tMs) {
      const rate = rain.rateMmPerHour(place.lon, place.lat, tMs);
      const dust = 0.2 * seasonal(DRY_SEASON, tMs) * hump(localHour(tMs), 6.5, 1.8);
      const clear = 1 - 0.35 * relativeHumidity(place, tMs) ** 4 - dust;
      return clamp((20_000 * clear) / (1 + 0.11 * rate), 400, 20_000);
    },
    stagnation: (place, tMs) =>
      stagnationOf(meanWind(windStream, place, tMs, overlays.windFactor(tMs)), localHour(tMs)),
  };
}
