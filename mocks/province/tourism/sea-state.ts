// How rough the sea is off a beach, and which flag the lifeguards fly.
import { HOUR_MS } from '../calendar/local-time.ts';
import { clamp, smoothStep } from '../noise/curves.ts';
import type { Atmosphere, WeatherPlace } from '../weather/atmosphere.ts';

/** Flag of the lifeguards: bathing allowed, with care, not allowed. */
export type BeachFlag = 'green' | 'yellow' | 'red';

/** The sea off a beach at an instant. */
export interface SeaState {
  /** Significant height of the waves, m. */
  waveHeightM: number;
  windMs: number;
  rainMmPerHour: number;
  flag: BeachFlag;
}

/** Waves build up with the wind of the hours before; weights of now, 3 h and 6 h ago. */
const MEMORY = [
  [0, 0.4],
  [3, 0.35],
  [6, 0.25],
] as const;

/** Reads the sea at a place that faces the given direction; wind off the land makes no waves. */
export function readSea(atmosphere: Atmosphere, place: WeatherPlace, facing: number, tMs: number): SeaState {
  let squared = 0;
  for (const [hours, weight] of MEMORY) {
    const { speed, fromDegrees } = atmosphere.wind(place, tMs - hours * HOUR_MS);
    const onshore = (1 + Math.cos(((fromDegrees - facing) * Math.PI) / 180)) / 2;
    squared += weight * (0.3 + 0.7 * onshore) * speed * speed;
  }
  const waveHeightM = clamp(0.25 + 0.028 * squared, 0.1, 6);
  const windMs = atmosphere.wind(place, tMs).speed;
  const rainMmPerHour = atmosphere.rain.rateMmPerHour(place.lon, place.lat, tMs);
  return { waveHeightM, windMs, rainMmPerHour, flag: flagOf(waveHeightM, rainMmPerHour, windMs) };
}

/** The flag for waves, rain (a thunderstorm overhead clears the water) and wind. */
export function flagOf(waveHeightM: number, rainMmPerHour: number, windMs: number): BeachFlag {
  if (waveHeightM >= 2 || rainMmPerHour >= 15 || windMs >= 14) return 'red';
  return waveHeightM >= 1.25 || rainMmPerHour >= 4 || windMs >= 10 ? 'yellow' : 'green';
}

/** How far the sky and the flag empty a beach, 0 … 1. */
export function beachMood({ rainMmPerHour, flag }: SeaState): number {
  const dry = 1 - 0.85 * smoothStep(rainMmPerHour, 0.3, 6);
  return dry * (flag === 'red' ? 0.45 : flag === 'yellow' ? 0.9 : 1);
}
