// The hours at which kinds of incident happen.
import { timeOfDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { hump } from '../noise/curves.ts';
import { travelRhythm } from '../traffic/travel-rhythm.ts';
import type { HourPattern } from './kinds/incident-kind.ts';

/** How likely an hour of a local day is, relative to others of the same pattern. */
function hourWeight(pattern: HourPattern, day: number, hour: number): number {
  switch (pattern) {
    case 'traffic': {
      const rhythm = travelRhythm(timeOfDay(day, hour));
      return (
        0.08 +
        rhythm.local +
        rhythm.commuteIn +
        rhythm.commuteOut +
        0.5 * (rhythm.beachOut + rhythm.beachHome)
      );
    }
    case 'beach':
      return 0.01 + hump(hour, 16.3, 1.5) + 0.5 * hump(hour, 9, 1.5);
    case 'evening':
      return 0.2 + hump(hour, 20.5, 2.5);
    case 'heat':
      return 0.3 + hump(hour, 13.5, 3) + 0.3 * hump(hour, 20, 2);
    case 'day':
      return 0.2 + hump(hour, 10, 2.5) + hump(hour, 16.5, 2.5);
    case 'flat':
      return 1;
  }
}

/** The weights of the 24 hours of a local day, each at its middle. */
export function hourWeights(pattern: HourPattern, day: number): readonly number[] {
  // Traffic knows weekends, holidays and seasons; every other pattern is the same on every day.
  return weightsOf(pattern === 'traffic' ? day : EVERY_DAY)(pattern);
}

const EVERY_DAY = 0;
const weightsOf = createBoundedCache(160, (day: number) =>
  createBoundedCache(6, (pattern: HourPattern): readonly number[] =>
    Array.from({ length: 24 }, (_, hour) => hourWeight(pattern, day, hour + 0.5)),
  ),
);

/** Hour of the day drawn in proportion to `weights`, with its fraction. */
export function drawHour(weights: readonly number[], share: number): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  let rest = share * sum;
  for (let hour = 0; hour < weights.length; hour += 1) {
    const weight = weights[hour]!;
    if (rest < weight) return hour + rest / weight;
    rest -= weight;
  }
  return 23.99;
}
