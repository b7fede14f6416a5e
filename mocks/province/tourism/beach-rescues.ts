// Rescues at beaches: more with more bathers and rougher seas; drownings that the incident register knows of count as well.
import { HOUR_MS, localDay, timeOfDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { bell, roundAtRandom, substream, uniform } from '../noise/hash.ts';
import type { WorldParts } from '../world-parts.ts';
import { readSea } from './sea-state.ts';
import { BEACHES, type BeachSite } from './tourism-sites.ts';

/** Rescues a thousand bathers at the fullest hour of a day, in a calm sea. */
const PER_THOUSAND = 0.055;
const MOST_A_DAY = 12;
/** A drowning this near belongs to the beach. */
const REACH_DEGREES = 0.012;

/** Answers how many were rescued at a beach since local midnight. */
export type CountRescues = (site: BeachSite, tMs: number) => number;

/** `peopleAt` says how many are at a beach. */
export function createBeachRescues(
  { seed, atmosphere, incidents }: WorldParts,
  peopleAt: (site: BeachSite, tMs: number) => number,
): CountRescues {
  const stream = substream(seed, 'beach rescues');
  const instantsOf = new Map(
    BEACHES.map((site) => {
      const own = substream(stream, site.id);
      const place = { lon: site.lon, lat: site.lat, exposure: 1, stream: own };
      const ofDay = createBoundedCache(40, (day: number): number[] => {
        const noonMs = timeOfDay(day, 16);
        const { waveHeightM } = readSea(atmosphere, place, site.facing, noonMs);
        const bathers = peopleAt(site, noonMs) / 1000;
        const expected = PER_THOUSAND * bathers * (0.5 + 0.8 * waveHeightM);
        const count = Math.min(MOST_A_DAY, roundAtRandom(expected, own, day));
        const drawn = Array.from({ length: count }, (_, index) => {
          const one = substream(own, `${day}:${index}`);
          const hour = uniform(one, 1) < 0.3 ? 7 + 0.8 * bell(one, 2) : 16.3 + 1.1 * bell(one, 3);
          return timeOfDay(day, hour);
        });
        const drownings = incidents
          .issuedOn(day, ({ id }) => id === 'drowning')
          .filter(({ place: { lon, lat } }) => Math.hypot(lon - site.lon, lat - site.lat) < REACH_DEGREES)
          .map(({ respondedMs }) => respondedMs);
        return [...drawn, ...drownings];
      });
      return [site.id, ofDay] as const;
    }),
  );
  return (site, tMs) => {
    const midnightMs = timeOfDay(localDay(tMs));
    const instants = instantsOf.get(site.id)?.(localDay(tMs)) ?? [];
    return instants.filter((atMs) => atMs <= tMs && atMs < midnightMs + 24 * HOUR_MS).length;
  };
}
