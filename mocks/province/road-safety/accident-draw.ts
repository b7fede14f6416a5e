// Road accidents of a month by unit: drawn from how much is driven there, more on free days, holidays, dark evenings and in the rain.
import { addPeriods } from '#kernel/time/calendar-period.ts';
import { daysFromTet, freeBlock, isPublicHoliday } from '../calendar/holidays.ts';
import { localDay, timeOfDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { substream, uniform } from '../noise/hash.ts';
import type { RoadLink } from '../traffic/road-network.ts';
import type { WorldParts } from '../world-parts.ts';

/** What the police count of a month. */
export interface AccidentMonth {
  accidents: number;
  deaths: number;
  injured: number;
}

/** Builds the reader from the start of a month to the figures of each unit that has roads. */
export type ReadAccidents = (startMs: number) => ReadonlyMap<string, AccidentMonth>;

/** Accidents a vehicle-kilometre at the sampled hours; fitted so that an ordinary month has some thirty-five. */
const RATE = 3.6e-8;
const SAMPLE_HOURS = [7, 12, 18] as const;
const HOURS_PER_SAMPLE = 24 / SAMPLE_HOURS.length;
/** Of accidents with casualties, how many kill (national proportion, general knowledge) and how many hurt. */
const DEATH_CHANCE = 0.4;
const INJURY_MEAN = 0.75;
/** Fewer each year: helmets, breath tests, cameras. */
const YEARLY = 0.96;
const BASE_YEAR_DAY = 20_454;

/** How dangerous a day is besides its traffic: free evenings, long journeys, drink at Tết. */
export function dayRisk(day: number): number {
  const fromTet = daysFromTet(day);
  if (fromTet >= -2 && fromTet <= 5) return 1.6;
  if (isPublicHoliday(day) || freeBlock(day).length > 2) return 1.45;
  return freeBlock(day).length > 0 ? 1.2 : 1;
}

/** Busiest link of each unit with the length that it stands for, km. */
function linksByUnit(
  links: readonly RoadLink[],
): readonly { unitCode: string; link: RoadLink; km: number }[] {
  return [...Map.groupBy(links, ({ unitCode }) => unitCode)].flatMap(([unitCode, own]) => {
    const link = own.reduce((best, one) => (one.capacityPerHour > best.capacityPerHour ? one : best));
    // Other roads carry less: their length counts by their capacity.
    const km = own.reduce(
      (sum, one) => sum + (one.lengthM * one.capacityPerHour) / link.capacityPerHour / 1000,
      0,
    );
    return unitCode === '' ? [] : [{ unitCode, link, km }];
  });
}

/** A Poisson number by multiplying uniform draws; `mean` below about 30. */
function poisson(mean: number, stream: number): number {
  const limit = Math.exp(-mean);
  let [product, count] = [uniform(stream, 0), 0];
  while (product > limit) {
    count += 1;
    product *= uniform(stream, count);
  }
  return count;
}

/** Builds the accidents of a world; a month is drawn at its first question. */
export function createAccidents({ seed, network, demand, atmosphere }: WorldParts): ReadAccidents {
  const stream = substream(seed, 'road-accidents');
  const sampled = linksByUnit(network.links);
  const kmDriven = (day: number): number[] =>
    SAMPLE_HOURS.reduce(
      (sums, hour) => {
        const tMs = timeOfDay(day, hour);
        return sums.map((sum, index) => {
          const one = sampled[index];
          return one ? sum + demand(one.link, tMs).perHour * one.km * HOURS_PER_SAMPLE : sum;
        });
      },
      sampled.map(() => 0),
    );
  return createBoundedCache(72, (startMs: number) => {
    const [first, end] = [localDay(startMs), localDay(addPeriods(startMs, 'month', 1))];
    const means = sampled.map(() => 0);
    for (let day = first; day < end; day += 1) {
      const wet = Math.min(1, atmosphere.rain.cellsOf(day).length / 6);
      const risk = dayRisk(day) * (1 + 0.2 * wet) * YEARLY ** ((day - BASE_YEAR_DAY) / 365.25);
      kmDriven(day).forEach((km, index) => (means[index] = (means[index] ?? 0) + km * RATE * risk));
    }
    return new Map(
      sampled.map(({ unitCode }, index) => {
        const own = substream(stream, `${unitCode}/${first}`);
        return [unitCode, countOf(poisson(means[index] ?? 0, own), own)];
      }),
    );
  });
}

function countOf(accidents: number, stream: number): AccidentMonth {
  let [deaths, injured] = [0, 0];
  for (let accident = 0; accident < accidents; accident += 1) {
    const own = substream(stream, `accident/${accident}`);
    const kills = uniform(own, 1) < DEATH_CHANCE;
    deaths += kills ? (uniform(own, 2) < 0.06 ? 2 : 1) : 0;
    // Who is not killed in an accident with casualties is hurt.
    injured += Math.max(kills ? 0 : 1, poisson(INJURY_MEAN, substream(own, 'injured')));
  }
  return { accidents, deaths, injured };
}
