// Cases of notifiable diseases a week in every unit: dengue follows the rain of the weeks before, hand-foot-mouth the school year.
import { daysFromTet } from '../calendar/holidays.ts';
import { DAY_MS, localDay, seasonal } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { hump } from '../noise/curves.ts';
import { hashPair, substream, uniform } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { shiftWeeks } from './areal-rain.ts';

/** Diseases that are reported weekly. */
export type Disease = 'dengue' | 'handFootMouth';

/** Cases by unit, in the order of the units, and their sum. */
interface WeekCases {
  byUnit: Uint16Array;
  total: number;
}

/** What is usual in a week of the year, cases of all units. */
interface FiveYears {
  mean: number;
  low: number;
  high: number;
}

/** What a unit reports and what is usual there in that week of the year. */
export interface Epidemics {
  /** Cases of a unit (by its index) in the week that starts at `weekStartMs`. */
  cases(disease: Disease, unit: number, weekStartMs: number): number;
  /** Cases of all units. */
  total(disease: Disease, weekStartMs: number): number;
  /** Mean of the same week of the five years before, of one unit. */
  unitFiveYearMean(disease: Disease, unit: number, weekStartMs: number): number;
  /** Mean, least and most cases of all units in the same week of the five years before. */
  fiveYears(disease: Disease, weekStartMs: number): Readonly<FiveYears>;
}

/** Mosquitoes need water, breeding and biting: rain counts from two to eight weeks later. */
const LAG_WEEKS = [2, 3, 4, 5, 6, 7, 8] as const;
/** Rain of a week that lets most breeding places fill, mm. */
const SATURATING_MM = 45;
/** Dengue a week for 100,000 people: in the dry season, and what rain adds. */
const DENGUE_DRY = 1;
const DENGUE_WET = 8;
/** Hand-foot-mouth disease a week for 100,000 people by month: before summer and after school opens. */
const HAND_FOOT_MOUTH = [1.9, 1.6, 2.4, 3.6, 4.2, 3.1, 2.4, 3, 5, 5.4, 4, 2.5];
/** Population is the census of 2019; cases follow its growth. */
const GROWTH_PER_YEAR = 0.012;
const YEAR_MS = 365.25 * DAY_MS;
const CENSUS_MS = Date.UTC(2019, 3, 1);

/** An integer with the Poisson distribution at a share of its chances; `mean` below about 60. */
function poisson(mean: number, share: number): number {
  let chance = Math.exp(-mean);
  let sum = chance;
  let count = 0;
  while (sum < share && count < 400) {
    count += 1;
    chance *= mean / count;
    sum += chance;
  }
  return count;
}

/** Cases a week for 100,000 people over the whole province. */
function createProvinceRate(seed: number, weeklyRainMm: (weekStartMs: number) => number) {
  const stream = substream(seed, 'epidemics');
  const rates: Record<Disease, (weekStartMs: number) => number> = {
    dengue(weekStartMs) {
      let wet = 0;
      let weights = 0;
      for (const lag of LAG_WEEKS) {
        const weight = hump(lag, 4.5, 1.6);
        wet += weight * (1 - Math.exp(-weeklyRainMm(shiftWeeks(weekStartMs, -lag)) / SATURATING_MM));
        weights += weight;
      }
      const strength = Math.exp(0.3 * smoothNoise(stream, weekStartMs, 1.7 * YEAR_MS));
      return (DENGUE_DRY + (DENGUE_WET * wet) / weights) * strength;
    },
    handFootMouth(weekStartMs) {
      const fromTet = daysFromTet(localDay(weekStartMs));
      const apart = fromTet > -10 && fromTet < 14 ? 0.75 : 1;
      const strength = Math.exp(0.25 * smoothNoise(stream + 1, weekStartMs, 1.3 * YEAR_MS));
      return seasonal(HAND_FOOT_MOUTH, weekStartMs + 3.5 * DAY_MS) * apart * strength;
    },
  };
  return rates;
}

/** Builds the epidemics of one seed; weeks are computed when first asked and remembered. */
export function createEpidemics(
  seed: number,
  units: readonly StatisticUnit[],
  weeklyRainMm: (weekStartMs: number) => number,
): Epidemics {
  const rates = createProvinceRate(seed, weeklyRainMm);
  /** Years of weeks are drawn at once: what a unit keeps for ever is worked out beforehand. */
  const drawWeek = (disease: Disease) => {
    const proneness = units.map(({ population, urbanShare, stream }) => {
      const own = hashPair(substream(stream, disease), seed);
      const crowding = disease === 'dengue' ? 0.75 + 0.35 * urbanShare : 0.8 + 0.28 * urbanShare;
      return { own, people: population * crowding * (0.8 + 0.4 * uniform(own, 3)) };
    });
    return (weekStartMs: number): WeekCases => {
      const growth = (1 + GROWTH_PER_YEAR) ** ((weekStartMs - CENSUS_MS) / YEAR_MS);
      const perPerson = (rates[disease](weekStartMs) / 100_000) * growth;
      const week = Math.round(weekStartMs / DAY_MS);
      let total = 0;
      const byUnit = new Uint16Array(proneness.length);
      proneness.forEach(({ own, people }, unit) => {
        const local = Math.exp(0.3 * smoothNoise(own, weekStartMs, 11 * 7 * DAY_MS));
        const count = poisson(perPerson * people * local, uniform(own, week));
        byUnit[unit] = count;
        total += count;
      });
      return { byUnit, total };
    };
  };
  const weeks = {
    dengue: createBoundedCache(900, drawWeek('dengue')),
    handFootMouth: createBoundedCache(900, drawWeek('handFootMouth')),
  };
  const yearsBefore = (disease: Disease, weekStartMs: number) =>
    [1, 2, 3, 4, 5].map((years) => weeks[disease](shiftWeeks(weekStartMs, -52 * years)));
  const usualOf = (disease: Disease) =>
    createBoundedCache(120, (weekStartMs: number): FiveYears => {
      const totals = yearsBefore(disease, weekStartMs).map(({ total }) => total);
      const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
      return { mean, low: Math.min(...totals), high: Math.max(...totals) };
    });
  const usual = { dengue: usualOf('dengue'), handFootMouth: usualOf('handFootMouth') };
  return {
    cases: (disease, unit, weekStartMs) => weeks[disease](weekStartMs).byUnit[unit] ?? 0,
    total: (disease, weekStartMs) => weeks[disease](weekStartMs).total,
    unitFiveYearMean(disease, unit, weekStartMs) {
      const past = yearsBefore(disease, weekStartMs);
      return past.reduce((sum, { byUnit }) => sum + (byUnit[unit] ?? 0), 0) / past.length;
    },
    fiveYears: (disease, weekStartMs) => usual[disease](weekStartMs),
  };
}
