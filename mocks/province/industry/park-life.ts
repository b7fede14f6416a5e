// What happens in a park from month to month: land is let lot by lot, projects follow, people are hired, some are hurt.
import { economicMonth, type MonthProfile, createMonthProfile } from '../economy/economic-month.ts';
import { clamp } from '../noise/curves.ts';
import { roundAtRandom, uniform } from '../noise/hash.ts';
import type { ParkSite } from './park-sites.ts';

/** Month from which facts are counted on: October 2024. */
const COUNTED_MONTH = 2024 * 12 + 9;
/** Land is let in lots, ha. */
const LOT_HA = 2.5;
/** New foreign capital a year, million dollars of 2024 (nine months of 2024: 1,674 are published for the province). */
const NEW_FOREIGN_CAPITAL = 2_600;
/** Accidents at work a thousand workers and month. */
const ACCIDENT_RATE = 0.16;
/** Factories rest at Tết, work overtime before it and in autumn. */
const POWER: MonthProfile = createMonthProfile(
  ({ workingDays, month }) => 9 + workingDays + (month >= 3 && month <= 5 ? 1 : 0),
);

/** Land let at the end of a month, ha. */
export function leasedHa({ facts, stream }: ParkSite, index: number): number {
  const years = (index - COUNTED_MONTH) / 12;
  const offset = uniform(stream, 3) * LOT_HA;
  const raw = facts.leasedHa + facts.yearlyHa * years;
  const full = facts.yearlyHa === 0 || facts.leasedHa >= facts.leasableHa;
  if (full) return facts.leasedHa;
  if (index === COUNTED_MONTH) return facts.leasedHa;
  const lots = Math.floor((raw - facts.leasedHa + offset) / LOT_HA) * LOT_HA;
  return clamp(facts.leasedHa + lots, 0, facts.leasableHa);
}

/** Projects in force: with the land, and a few more that rent finished factories. */
export function projectsOf(site: ParkSite, index: number): number {
  const { facts } = site;
  if (facts.leasedHa === 0) return 0;
  const rented = 1 + (0.012 * (index - COUNTED_MONTH)) / 12;
  return Math.round(facts.projects * (leasedHa(site, index) / facts.leasedHa) ** 0.8 * rented);
}

/** People at work; after Tết a part of them does not come back at once. */
export function workersOf(site: ParkSite, index: number): number {
  const { tetShoppingDays } = economicMonth(index - 1);
  const afterTet = 1 - 0.05 * (tetShoppingDays / 14);
  const season = 1 + 0.018 * Math.sin(((index % 12) / 12 - 0.45) * 2 * Math.PI);
  const sway = 1 + 0.015 * (uniform(site.stream, index + 50_000) - 0.5);
  return Math.round(projectsOf(site, index) * site.facts.workersPerProject * afterTet * season * sway);
}

/** Foreign capital newly licensed in a month, million dollars: nothing in most months, a factory now and then. */
export function newForeignCapital(site: ParkSite, index: number, share: number): number {
  const { facts, stream } = site;
  if (facts.foreignShare === 0) return 0;
  const growth = 1.05 ** ((index - COUNTED_MONTH) / 12);
  const mean = (NEW_FOREIGN_CAPITAL / 12) * share * growth;
  const draw = uniform(stream + 41, index);
  const happens = 0.55;
  if (draw > happens) return 0;
  // A cube of a uniform number has a quarter of its mean: most licences are small, some are large.
  return (mean / happens) * 4 * uniform(stream + 42, index) ** 3;
}

/** Electricity of a month, GWh. */
export function electricityGwh(site: ParkSite, index: number): number {
  const noise = 1 + 0.05 * (uniform(site.stream + 43, index) - 0.5);
  return leasedHa(site, index) * site.facts.powerGwhPerHa * POWER(index) * noise;
}

/** Accidents at work in a month; wet floors and overtime bring more. `wetness` is 0 in a dry month, about 1 in a wet one. */
export function accidentsOf(site: ParkSite, index: number, wetness: number): number {
  const { tetShoppingDays } = economicMonth(index);
  const haste = 1 + 0.25 * (tetShoppingDays / 14);
  const mean = (workersOf(site, index) / 1000) * ACCIDENT_RATE * haste * (0.85 + 0.3 * wetness);
  // Poisson-like: one draw in each of twelve parts of the month.
  let accidents = 0;
  for (let part = 0; part < 12; part += 1)
    accidents += roundAtRandom(mean / 12, site.stream + 44, index * 12 + part);
  return accidents;
}

/** Of the accidents of a month, those that killed. */
export function deathsOf(site: ParkSite, index: number, accidents: number): number {
  let deaths = 0;
  for (let each = 0; each < accidents; each += 1)
    if (uniform(site.stream + 45, index * 40 + each) < 0.035) deaths += 1;
  return deaths;
}
