// Days on which the sea off the province is too rough for the fleet: what a storm takes from boats and landings alike.
import { localDay, timeOfDay } from '../../calendar/local-time.ts';
import { createBoundedCache } from '../../noise/bounded-cache.ts';
import { hashText } from '../../noise/hash.ts';
import type { WorldParts } from '../../world-parts.ts';

/** Mean wind from which boats are called home, m/s: force 7, as the bulletins of tropical storms begin. */
const CALLED_HOME_MS = 14;
const LOOKED_AT_HOURS = [0, 6, 12, 18];
/** Two places off shore, so that a storm that passes aside is noticed. */
const PLACES = [
  { lon: 107.4, lat: 10.1, exposure: 1.2, stream: hashText('fishing/inshore') },
  { lon: 108.1, lat: 8.8, exposure: 1.3, stream: hashText('fishing/offshore') },
];

/** Tells whether a local day is one of them. */
export type IsStormDay = (day: number) => boolean;

const readers = new WeakMap<WorldParts, IsStormDay>();

/** The reader of a world; days are remembered. */
export function stormDaysOf(parts: WorldParts): IsStormDay {
  const known = readers.get(parts);
  if (known) return known;
  const isStormDay = createBoundedCache(1500, (day: number) =>
    LOOKED_AT_HOURS.some((hour) =>
      PLACES.some((place) => parts.atmosphere.windSpeed(place, timeOfDay(day, hour)) >= CALLED_HOME_MS),
    ),
  );
  readers.set(parts, isStormDay);
  return isStormDay;
}

/** The first storm day that begins in [fromMs, toMs] or holds `fromMs`; undefined when there is none. */
export function firstStormDay(isStormDay: IsStormDay, fromMs: number, toMs: number): number | undefined {
  for (let day = localDay(fromMs); day <= localDay(toMs); day += 1) if (isStormDay(day)) return day;
  return undefined;
}
