// The hours at which kinds of incident happen.
import { timeOfDay } from '../calendar/local-time.ts';
import { hump } from '../noise/curves.ts';
import { travelRhythm } from '../traffic/travel-rhythm.ts';
import type { HourPattern } from './kinds/incident-kind.ts';

/** How likely an hour of a local day is, relative to others of the same pattern. */
export function hourWeight(pattern: HourPattern, day: number, hour: number): number {
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

/** Hour of the day drawn in proportion to `weights`, with its fraction. */
export function drawHour(weights: readonly number[], share: number): number {
  let rest = share * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [hour, weight] of weights.entries()) {
    if (rest < weight) return hour + rest / weight;
    rest -= weight;
  }
  return 23.99;
}
