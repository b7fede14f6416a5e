// When people and goods move: commuting, errands, freight and trips to the sea, as shares of their own peak.
import { daysFromTet, freeBlock, isFreeDay, tripAppetite } from '../calendar/holidays.ts';
import { localDay, localHour, seasonal, weekday } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { clamp, hump } from '../noise/curves.ts';

/** The rhythm at one instant; every part is 0 at rest and about 1 at an ordinary peak. */
export interface TravelRhythm {
  commuteIn: number;
  commuteOut: number;
  local: number;
  freight: number;
  beachOut: number;
  beachHome: number;
}

/** Beach season: school holidays and the dry months draw more than the rainy autumn. */
const BEACH_SEASON = [0.95, 1.05, 1, 1.1, 1.1, 1.25, 1.25, 1.1, 0.85, 0.75, 0.75, 0.85];

/** How full the province is around Tết: 1 is ordinary. */
function tetShare(fromTet: number, emptied: number): number {
  if (fromTet < -2 || fromTet > 8) return 1;
  if (fromTet <= -1) return 1 - (1 - emptied) * 0.5;
  return emptied + (1 - emptied) * clamp((fromTet - 1) / 7, 0, 1);
}

/** What only the hour of the day makes of the rhythm. */
function shapeOf(hour: number) {
  return {
    eve: hump(hour, 18.6, 1.6),
    outward: hump(hour, 8.2, 1.8) + 0.35 * hump(hour, 15, 2.5),
    homeward: hump(hour, 16.8, 2.3) + 0.4 * hump(hour, 11.5, 1.8),
    early: hump(hour, 6.3, 1),
    daytime: 0.1 + 0.72 * hump(hour, 10.2, 2.6) + 0.8 * hump(hour, 17.2, 2.9) + 0.25 * hump(hour, 20.5, 1.6),
    freight:
      0.55 +
      0.45 * hump(hour, 22.5, 3.2) +
      0.4 * hump(hour, -1.5, 3.2) +
      0.5 * hump(hour, 10, 2.4) +
      0.45 * hump(hour, 14.5, 2) -
      0.25 * hump(hour, 7, 1) -
      0.3 * hump(hour, 17.3, 1.2),
    toWork: hump(hour, 6.9, 0.75) + 0.25 * hump(hour, 13.1, 0.6),
    fromWork: hump(hour, 17, 1) + 0.25 * hump(hour, 11.6, 0.6),
  };
}

/** Months of days are asked for hour by hour: the same 24 hours again and again. */
const shapeAt = createBoundedCache(64, shapeOf);

/** What only the day makes of the rhythm; trips to the sea start on the evening before a free block and end on its last afternoon. */
const dayFactors = createBoundedCache(256, (day: number) => {
  const fromTet = daysFromTet(day);
  const free = isFreeDay(day);
  const [yesterday, today, tomorrow] = [freeBlock(day - 1), freeBlock(day), freeBlock(day + 1)];
  const appetite = tripAppetite(today.length);
  const first = today.position === 1 ? 1 : today.position === 2 && today.length > 2 ? 0.55 : 0.25;
  const last = today.length > 0 && today.position === today.length ? 1 : today.length > 2 ? 0.3 : 0.15;
  const saturday = weekday(day) === 6 && fromTet > 8 ? 0.25 : 0;
  return {
    commute: (free ? 0.3 : 1) * tetShare(fromTet, 0.15) + saturday,
    eve: today.length === 0 ? tripAppetite(tomorrow.length) : 0,
    outward: appetite * first,
    homeward: appetite * last,
    after: 0.3 * (yesterday.length > 0 && today.length === 0 ? tripAppetite(yesterday.length) : 0),
    tetVisits: fromTet >= 1 && fromTet <= 4 ? 0.5 : fromTet === 0 ? 0.1 : 1,
    free: free ? 0.92 : 1,
    stay: tetShare(fromTet, 0.55),
    shopping: fromTet >= -7 && fromTet < -1 ? 1.2 : 1,
    sunday: weekday(day) === 0 ? 0.72 : 1,
    freight: tetShare(fromTet, 0.12),
  };
});

/** The rhythm of the whole province at an instant. */
export function travelRhythm(tMs: number): TravelRhythm {
  const day = dayFactors(localDay(tMs));
  const hour = shapeAt(localHour(tMs));
  const season = seasonal(BEACH_SEASON, tMs);
  const out = day.eve * hour.eve + day.outward * hour.outward;
  const home = day.homeward * hour.homeward + day.after * hour.early;
  return {
    commuteIn: day.commute * hour.toWork,
    commuteOut: day.commute * hour.fromWork,
    local: hour.daytime * day.free * day.stay * day.shopping,
    freight: hour.freight * day.sunday * day.freight,
    beachOut: out * season * day.tetVisits,
    beachHome: home * season * day.tetVisits,
  };
}
