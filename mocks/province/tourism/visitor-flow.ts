// How many visit each administrative unit on a day, who stays overnight, in how many rooms, and what they spend.
import { freeBlock } from '../calendar/holidays.ts';
import { HOUR_MS, localDate, timeOfDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { clamp, smoothStep } from '../noise/curves.ts';
import { bell, substream, uniform } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import type { WorldParts } from '../world-parts.ts';
import { ATTRACTIONS, BEACHES, type TourismSite } from './tourism-sites.ts';
import { shareOfYear, visitorsOfYear } from './visitor-calendar.ts';

const DAY_MS = 24 * HOUR_MS;
/** Nights that a guest stays, guests in a room, and the share of rooms sold over a year that towns have built for. */
const NIGHTS = 1.35;
const GUESTS_PER_ROOM = 2.1;
const BUILT_FOR = 0.5;
/** Rain and storms keep some away: what the calendar promises is a little more than what comes. */
const WEATHER_LOSS = 1.02;
/** Million VND spent by a visitor of a day and by an overnight guest in 2023; they grow by the year. */
const SPENT = { dayTrip: 0.52, overnight: 2.24 };
const SPENDING_GROWTH = 1.035;
/** Foreigners among visitors: 200,000 of 14.1 million in 2023, 260,000 of 16.12 million in 2024, then on. */
const FOREIGN_SHARE: Readonly<Record<number, number>> = {
  2021: 0.002,
  2022: 0.008,
  2023: 0.0142,
  2024: 0.0161,
};
const [FIRST_FOREIGN_YEAR, LATER_FOREIGN_SHARE] = [2021, 0.019];
/** Visitors of the sea by trips on the road that stories add: share of a day for each hour at an ordinary Friday's peak. */
const STORY_TRIPS = 0.05;
const ISLAND_LAT = 9.5;
const MAINLAND = [107.1, 10.36] as const;
const ISLAND = [106.61, 8.69] as const;
/** Seaside, inland, island. */
const ELASTICITIES: readonly number[] = [1, 0.6, 0.5];

/** What a unit offers to visitors. */
export interface Destination {
  unit: StatisticUnit;
  /** Share of the province's visitors. */
  share: number;
  stay: number;
  foreign: number;
  /** Below 1 where weekends matter less. */
  elasticity: number;
  rooms: number;
}

/** One day of a destination; counts are not rounded. */
export interface VisitorDay {
  visitors: number;
  overnight: number;
  foreign: number;
  roomsSold: number;
  /** Billions of VND. */
  revenue: number;
}

/** The visitors of one world. */
export interface VisitorFlow {
  destinations: readonly Destination[];
  /** The unit that holds a place. */
  destinationOf(unitCode: string): Destination | undefined;
  dayOf(destination: Destination, day: number): VisitorDay;
  /** Visitors of a day over those of the year's average day. */
  crowding(destination: Destination, day: number): number;
}

function readDestinations({ units, lookup }: WorldParts): Destination[] {
  const sitesOf = new Map<string, TourismSite[]>();
  for (const site of [...BEACHES, ...ATTRACTIONS]) {
    const code = lookup.unitAt(site.lon, site.lat)?.code ?? '';
    sitesOf.set(code, [...(sitesOf.get(code) ?? []), site]);
  }
  const people = units.reduce((sum, { population }) => sum + population, 0);
  const drafts = units.map((unit) => {
    const sites = sitesOf.get(unit.code) ?? [];
    const drawn = sites.reduce((sum, { draw }) => sum + draw, 0);
    // Everywhere somebody is visited, in proportion to those who live there.
    const homely = (10 * unit.population) / people;
    const mean = (pick: (site: TourismSite) => number, low: number) =>
      (sites.reduce((sum, site) => sum + site.draw * pick(site), 0) + low * homely) / (drawn + homely);
    return {
      unit,
      draw: drawn + homely,
      stay: mean(({ stay }) => stay, 0.15),
      foreign: mean(({ foreign }) => foreign, 0.6),
      elasticity: unit.type === 'special-zone' ? 0.5 : drawn > 1 ? 1 : 0.6,
    };
  });
  const total = drafts.reduce((sum, { draw }) => sum + draw, 0);
  const foreignMean = drafts.reduce((sum, { draw, foreign }) => sum + draw * foreign, 0) / total;
  return drafts.map(({ draw, ...draft }) => {
    const share = draw / total;
    const nightly = (visitorsOfYear(2024) * share * draft.stay * NIGHTS) / GUESTS_PER_ROOM / 366;
    const built = 0.85 + 0.3 * uniform(draft.unit.stream, 51);
    const foreign = draft.foreign / foreignMean;
    return { ...draft, foreign, share, rooms: Math.max(20, Math.round((nightly / BUILT_FOR) * built)) };
  });
}

/** Factor of the weather of a day on those who come to a place. */
function createDayWeather({ atmosphere }: WorldParts) {
  return ([lon, lat]: readonly [number, number], day: number): number => {
    let rainMm = 0;
    for (const hour of [9, 13, 16])
      rainMm += 3 * atmosphere.rain.patchHourMm(lon, lat, Math.floor(timeOfDay(day, hour) / HOUR_MS));
    const wind = atmosphere.windSpeed({ lon, lat, exposure: 1, stream: 4711 }, timeOfDay(day, 10));
    return 1 - 0.3 * smoothStep(rainMm, 3, 40) - 0.5 * smoothStep(wind, 11, 20);
  };
}

/** The share of overnight guests follows the night to come: high before a free day, low on the last. */
function stayFactor(day: number): number {
  const today = freeBlock(day);
  const isFreeTomorrow = freeBlock(day + 1).length > 0;
  if (isFreeTomorrow) return 1.26;
  return today.length > 0 ? 0.74 : 0.98;
}

/** What a day has in common for every unit. */
function createDayFacts(parts: WorldParts) {
  const weather = createDayWeather(parts);
  return createBoundedCache(2400, (day: number) => {
    const { year } = localDate(day);
    let trips = 0;
    for (let hour = 0; hour < 24; hour += 1)
      trips += parts.overlays.beachTrips(timeOfDay(day, hour)).outbound;
    return {
      noonMs: timeOfDay(day, 12),
      yearTotal: visitorsOfYear(year),
      shares: new Map(ELASTICITIES.map((elasticity) => [elasticity, shareOfYear(day, elasticity)])),
      seasideTrips: 1 + STORY_TRIPS * trips,
      mainland: weather(MAINLAND, day),
      island: weather(ISLAND, day),
      stay: stayFactor(day),
      foreign: foreignShare(year),
      dear: SPENDING_GROWTH ** (year - 2023),
    };
  });
}

/** Builds the flow; days are remembered, never needed to be asked in order. */
export function createVisitorFlow(parts: WorldParts): VisitorFlow {
  const stream = substream(parts.seed, 'tourism');
  const destinations = readDestinations(parts);
  const byCode = new Map(destinations.map((destination) => [destination.unit.code, destination]));
  const factsOf = createDayFacts(parts);
  const createDays = (destination: Destination) => {
    const own = substream(stream, destination.unit.code);
    const isIsland = destination.unit.lat < ISLAND_LAT;
    return createBoundedCache(2200, (day: number): VisitorDay => {
      const { share, stay, elasticity, rooms } = destination;
      const facts = factsOf(day);
      const sway = 1 + 0.07 * smoothNoise(own, facts.noonMs, 24 * DAY_MS) + 0.05 * bell(own + 1, day);
      const sky = isIsland ? facts.island : facts.mainland;
      const drawn = share * (facts.shares.get(elasticity) ?? 0) * (elasticity === 1 ? facts.seasideTrips : 1);
      const visitors = WEATHER_LOSS * facts.yearTotal * drawn * clamp(sway, 0.6, 1.5) * sky;
      const wanted = (visitors * Math.min(0.96, stay * facts.stay) * NIGHTS) / GUESTS_PER_ROOM;
      const roomsSold = wanted / (1 + (wanted / rooms) ** 4) ** 0.25;
      const overnight = (roomsSold * GUESTS_PER_ROOM) / NIGHTS;
      const foreign = visitors * destination.foreign * facts.foreign * (0.9 + 0.2 * uniform(own + 2, day));
      const millions = (visitors - overnight) * SPENT.dayTrip + overnight * SPENT.overnight;
      return { visitors, overnight, foreign, roomsSold, revenue: (millions * facts.dear) / 1000 };
    });
  };
  const days = new Map(destinations.map((one) => [one, createDays(one)]));
  const dayOf = (destination: Destination, day: number): VisitorDay => {
    const ofUnit = days.get(destination) ?? createDays(destination);
    return ofUnit(day);
  };
  return {
    destinations,
    destinationOf: (code) => byCode.get(code),
    dayOf,
    crowding(destination, day) {
      return (365 * dayOf(destination, day).visitors) / (factsOf(day).yearTotal * destination.share);
    },
  };
}

function foreignShare(year: number): number {
  return FOREIGN_SHARE[Math.max(FIRST_FOREIGN_YEAR, year)] ?? LATER_FOREIGN_SHARE;
}
