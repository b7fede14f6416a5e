// The people of each unit as the years pass: how many, in town or country, how often they are born, marry and die.
import { localDate, seasonal, timeOfDay } from '../calendar/local-time.ts';
import { hump } from '../noise/curves.ts';
import { substream, uniform } from '../noise/hash.ts';
import { yearOf } from '../e-government/office-rhythm.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';

/** The census that the units' residents add up to: 1 April 2019. */
const CENSUS_YEAR = 2019.25;
/** Growth a year by type of unit; with the census it meets 1,167,938 as the mean of 2020. */
const GROWTH = { ward: 0.0155, commune: 0.0095, 'special-zone': 0.018 } as const;
/** People registered as residents for each one counted; 2022 printed 1,337,700 registered. */
const REGISTERED_FACTOR = 1.118;
/** Towns as the census sees them are narrower than wards. */
const URBAN_FACTOR = 0.84;
const URBAN_GAIN_PER_YEAR = 0.003;
const PERSONS_PER_HOUSEHOLD = 3.45;
const CALIBRATED_YEAR = 2024;

/** Events per 1,000 residents a year in 2024. */
const RATES = { births: 14.2, deaths: 5.8, marriages: 5.6, divorces: 1.4 } as const;
/** Kinds of events that the registry keeps. */
export type VitalEvent = keyof typeof RATES;

const BIRTH_SEASON = [0.97, 0.9, 0.93, 0.93, 0.95, 0.97, 1, 1.05, 1.1, 1.1, 1.06, 1.04];
const DEATH_SEASON = [1.08, 1.04, 1, 0.98, 0.97, 0.96, 0.96, 0.97, 0.98, 1, 1.02, 1.04];
/** Weddings keep to the months before Tết and avoid the seventh lunar month, which falls into August. */
const MARRIAGE_SEASON = [1.45, 1.05, 0.95, 0.95, 0.9, 0.85, 0.85, 0.62, 0.8, 1.05, 1.2, 1.35];
const DRAGON_YEAR = 2024;
/** The wave of the pandemic, middle and width in years. */
const PANDEMIC = { middle: 2021.68, width: 0.08, excess: 0.55 } as const;

/** Residents of a unit at the begin of a local day, counted as the census does. */
export function populationAt(unit: StatisticUnit, day: number): number {
  const own = 0.9 + 0.2 * uniform(substream(unit.stream, 'growth'), 1);
  return Math.round(unit.population * (1 + GROWTH[unit.type] * own) ** (yearOf(day) - CENSUS_YEAR));
}

/** People registered as residents of a unit, present or not. */
export function registeredPopulationAt(unit: StatisticUnit, day: number): number {
  const own = 0.96 + 0.08 * uniform(substream(unit.stream, 'registered'), 1);
  return Math.round(populationAt(unit, day) * REGISTERED_FACTOR * own);
}

/** Share of residents in towns, 0 … 1. */
export function urbanShareAt(unit: StatisticUnit, day: number): number {
  const gain = URBAN_GAIN_PER_YEAR * (yearOf(day) - 2022);
  return Math.min(1, unit.urbanShare * URBAN_FACTOR + (unit.type === 'commune' ? gain : gain / 3));
}

/** Households of so many residents. */
export function householdsOf(unit: StatisticUnit, population: number): number {
  return Math.round(population / (PERSONS_PER_HOUSEHOLD * (0.96 + 0.08 * uniform(unit.stream, 71))));
}

/** Events of a kind expected a year in a unit, by the rate and the season of a local day. */
export function expectedPerYear(event: VitalEvent, unit: StatisticUnit, day: number): number {
  const own = 0.88 + 0.24 * uniform(substream(unit.stream, event), 1);
  return (populationAt(unit, day) / 1000) * RATES[event] * own * trendOf(event, day) * seasonOf(event, day);
}

function seasonOf(event: VitalEvent, day: number): number {
  if (event === 'divorces') return 1;
  const season = { births: BIRTH_SEASON, deaths: DEATH_SEASON, marriages: MARRIAGE_SEASON }[event];
  return seasonal(season, timeOfDay(day, 12));
}

function trendOf(event: VitalEvent, day: number): number {
  const year = yearOf(day);
  const since = year - CALIBRATED_YEAR;
  switch (event) {
    case 'births':
      return (1 - 0.015 * since) * (localDate(day).year === DRAGON_YEAR ? 1.05 : 1);
    case 'deaths':
      return (1 + 0.012 * since) * (1 + PANDEMIC.excess * hump(year, PANDEMIC.middle, PANDEMIC.width));
    case 'marriages':
      return (1 - 0.01 * since) * (1 - 0.6 * hump(year, PANDEMIC.middle, PANDEMIC.width));
    case 'divorces':
      return 1 + 0.015 * since;
  }
}
