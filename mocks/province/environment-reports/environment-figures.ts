// Waste, waste water and land files of a unit and month: by people, visitors, parks, rain and the offices that handle them.
import { localDate, localDay } from '../calendar/local-time.ts';
import { economicMonth, monthIndex } from '../economy/economic-month.ts';
import { leasedHa } from '../industry/park-life.ts';
import type { ParkSite } from '../industry/park-sites.ts';
import { clamp } from '../noise/curves.ts';
import { uniform } from '../noise/hash.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { distanceKm } from '../traffic/road-network.ts';

/** Solid waste, kg a day and person, in the country and in towns. */
const WASTE_KG = [0.72, 1.12] as const;
/** Share collected in the country and in towns in 2026; what is missing is burnt or buried at home. */
const COLLECTED = [0.84, 0.975] as const;
/** Waste water of a town, m³ a day and person. */
const SEWAGE_M3 = 0.12;
/** Town sewage plants: place, how far their sewers reach, and share of households connected there; general knowledge, rounded. */
const SEWAGE_PLANTS = [
  { lon: 107.115, lat: 10.38, reachKm: 8, connected: 0.46 },
  { lon: 107.172, lat: 10.495, reachKm: 5, connected: 0.34 },
  { lon: 107.055, lat: 10.595, reachKm: 4, connected: 0.18 },
  { lon: 106.606, lat: 8.685, reachKm: 14, connected: 0.4 },
] as const;
/** Waste water of factories, m³ a day and hectare let; as the stations at the outlets see it. */
const FACTORY_M3_PER_HA = 9;
/** Land files a person and working day. */
const LAND_FILES = 0.000_16;
/** On 1 July 2025 the districts ended and their land offices were divided among 30 units: files waited. */
const REFORM_MONTH = 2025 * 12 + 6;
const REFORM_MONTHS = 7;
const THIS_YEAR = 2026;

const mix = ([country, town]: readonly [number, number], { urbanShare }: StatisticUnit) =>
  country + (town - country) * urbanShare;

/** Tonnes of a month. */
export function solidWaste(
  unit: StatisticUnit,
  startMs: number,
  days: number,
): { generatedT: number; collectedT: number } {
  const index = monthIndex(startMs);
  const { trips, tetShoppingDays, year } = economicMonth(index);
  // Visitors leave waste behind in the towns by the sea; Tết leaves some everywhere.
  const guests = 1 + 0.012 * (trips - 9) * unit.urbanShare + 0.006 * tetShoppingDays;
  const sway = 0.97 + 0.06 * uniform(unit.stream + 51, index);
  const generatedT = (unit.population * mix(WASTE_KG, unit) * days * guests * sway) / 1000;
  const share =
    mix(COLLECTED, unit) +
    0.006 * (year - THIS_YEAR) -
    0.0012 * tetShoppingDays +
    0.04 * (uniform(unit.stream + 52, 1) - 0.5) +
    0.01 * (uniform(unit.stream + 53, index) - 0.5);
  return { generatedT, collectedT: generatedT * clamp(share, 0.5, 0.998) };
}

/** Cubic metres of a month; heavy rain washes through what sewers cannot hold. */
export function urbanSewage(unit: StatisticUnit, startMs: number, days: number, rainMmPerDay: number) {
  const generatedM3 = unit.population * unit.urbanShare * SEWAGE_M3 * days;
  const plant = SEWAGE_PLANTS.find(
    ({ lon, lat, reachKm }) => distanceKm(lon, lat, unit.lon, unit.lat) <= reachKm,
  );
  const { year } = localDate(localDay(startMs));
  const connected = plant ? plant.connected + 0.015 * (year - THIS_YEAR) : 0;
  const share = clamp(connected * (1 - 0.012 * rainMmPerDay), 0, 1);
  return { generatedM3, treatedM3: generatedM3 * share };
}

/** Cubic metres of a month from the parks of a unit; parks without a plant of their own do not treat. */
export function parkSewage(parks: readonly ParkSite[], startMs: number, days: number) {
  const index = monthIndex(startMs);
  let [generatedM3, treatedM3] = [0, 0];
  for (const park of parks) {
    const { workingDays } = economicMonth(index);
    const busy = (workingDays + 0.72 * (days - workingDays)) / days;
    const flow = leasedHa(park, index) * FACTORY_M3_PER_HA * busy;
    // Now and then a plant's biology fails, and what leaves it is not up to its permit.
    const upToPermit = 1 - 0.012 * uniform(park.stream + 54, index) ** 3;
    generatedM3 += flow * days;
    treatedM3 += Math.min(flow, park.facts.treatmentM3d) * days * upToPermit;
  }
  return { generatedM3, treatedM3 };
}

/** Files of the land office in a month. */
export function landFiles(unit: StatisticUnit, startMs: number) {
  const index = monthIndex(startMs);
  const { workingDays } = economicMonth(index);
  const sway = 0.85 + 0.3 * uniform(unit.stream + 55, index);
  const settled = Math.round(unit.population * LAND_FILES * workingDays * sway);
  const sinceReform = index - REFORM_MONTH;
  const reform =
    sinceReform >= 0 && sinceReform < REFORM_MONTHS ? 0.11 * (1 - sinceReform / REFORM_MONTHS) : 0;
  const share =
    0.985 - 0.035 * uniform(unit.stream + 56, 1) ** 2 - 0.02 * uniform(unit.stream + 57, index) ** 2 - reform;
  const onTime = Math.round(settled * clamp(share, 0.5, 1));
  const certificates = Math.round(settled * (0.3 + 0.1 * uniform(unit.stream + 58, index)));
  return { settled, onTime, certificates };
}
