// How much electricity the units of the province draw: homes by heat and hour, industry by shift and calendar, both growing.
import { daysFromTet, isFreeDay, isPublicHoliday } from '../calendar/holidays.ts';
import {
  DAY_MS,
  HOUR_MS,
  localDate,
  localDay,
  localHour,
  seasonal,
  timeOfDay,
  weekday,
} from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { clamp, hump } from '../noise/curves.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { MEAN_TEMPERATURE_C } from '../weather/climate.ts';
import type { Atmosphere, WeatherPlace } from '../weather/atmosphere.ts';
import type { WorldParts } from '../world-parts.ts';

/** Mean power of 2024, MW, such that January to May sell the published 3,302.04 GWh: industry about three fifths, homes and services the rest. */
const INDUSTRY_MW = 583;
const HOMES_MW = 361;
/** Consumption of a year against 2024: +13.5 % from 2023 to 2024 is published, the other steps are the simulation's own. */
const GROWTH_FROM_YEAR = 2017;
const GROWTH = [0.68, 0.72, 0.76, 0.78, 0.79, 0.85, 0.881, 1, 1.068, 1.14, 1.216, 1.297, 1.38, 1.47];
/** Share of a park's area that works; parks not named are full enough. */
const EMPTY_PARKS = /long-son|long-huong/;
/** Above this temperature, °C, every degree adds to what homes draw. */
const COOL_C = 26;
const HEAT_PER_DEGREE = 0.045;
const SEASIDE = /Vũng Tàu|Tam Thắng|Rạch Dừa|Phước Thắng|Long Hải|Phước Hải|Hồ Tràm|Bình Châu|Côn Đảo/;
const COAST: WeatherPlace = { lon: 107.08, lat: 10.36, exposure: 1, stream: 71 };
const INLAND: WeatherPlace = { lon: 107.23, lat: 10.66, exposure: 0, stream: 72 };

/** One unit as a consumer; mean power of 2024 in MW. */
export interface ElectricityUnit extends StatisticUnit {
  industryMw: number;
  homesMw: number;
  /** 0 on the coast, 1 deep inland: how much hotter its days get. */
  inland: number;
  isSeaside: boolean;
  customers2024: number;
}

/** The demand of one world. */
export interface ElectricityDemand {
  units: readonly ElectricityUnit[];
  /** Temperature that a unit feels, °C. */
  temperatureC(unit: ElectricityUnit, tMs: number): number;
  /** Power drawn at an instant, MW. */
  loadMw(unit: ElectricityUnit, tMs: number): number;
  /** Energy drawn in [startMs, endMs) of whole local days, MWh. */
  energyMwh(unit: ElectricityUnit, startMs: number, endMs: number): number;
  /** Customers with a contract at an instant. */
  customers(unit: ElectricityUnit, tMs: number): number;
  /** Power that the transformers of the unit's 110 kV supply can carry, MW; they are enlarged year by year. */
  transformerMw(unit: ElectricityUnit, tMs: number): number;
}

const homesShape = (hour: number) =>
  0.55 +
  0.36 * hump(hour, 11, 2.3) +
  0.22 * hump(hour, 15, 2) +
  0.58 * hump(hour, 19.8, 2.1) +
  0.2 * hump(hour, 23, 1.6);
const industryShape = (hour: number) => 0.92 + 0.1 * hump(hour, 10, 2.4) + 0.1 * hump(hour, 15, 2.4);
const meanOverDay = (shape: (hour: number) => number) =>
  Array.from({ length: 96 }, (_, quarter) => shape(quarter / 4)).reduce((sum, value) => sum + value, 0) / 96;
const HOMES_MEAN = meanOverDay(homesShape);
const INDUSTRY_MEAN = meanOverDay(industryShape);

/** Consumption at an instant against the mean of 2024. */
function growthAt(tMs: number): number {
  const { year } = localDate(localDay(tMs));
  const middleMs = Date.UTC(year, 6, 1);
  const position = year - GROWTH_FROM_YEAR + (tMs - middleMs) / (365.25 * DAY_MS);
  const before = clamp(Math.floor(position), 0, GROWTH.length - 2);
  const low = GROWTH[before] ?? 1;
  return low + ((GROWTH[before + 1] ?? 1) - low) * clamp(position - before, 0, 1);
}

/** What is left of an ordinary working day's consumption. */
const dayFactors = createBoundedCache(512, (day: number) => {
  const fromTet = daysFromTet(day);
  if (fromTet >= -2 && fromTet <= 6) return { industry: 0.36, homes: 0.94, seaside: fromTet >= 0 ? 1.3 : 1 };
  const weekDay = weekday(day);
  const industry = isPublicHoliday(day) ? 0.7 : weekDay === 0 ? 0.84 : weekDay === 6 ? 0.95 : 1.05;
  return { industry, homes: isFreeDay(day) ? 1.03 : 1, seaside: isFreeDay(day) ? 1.2 : 1 };
});

const heatFactor = (temperatureC: number) => 1 + HEAT_PER_DEGREE * Math.max(0, temperatureC - COOL_C);
/** Days are warmer than their mean while people are awake. */
const meanHeat = (day: number) => heatFactor(seasonal(MEAN_TEMPERATURE_C, timeOfDay(day, 12)) + 0.8);
const YEAR_HEAT = meanHeat(19_000) / 2 + meanHeat(19_000 + 182) / 2;

function readUnits({ units, geography, lookup }: WorldParts): ElectricityUnit[] {
  const parkHa = new Map<string, number>();
  for (const { properties, geometry } of geography.places.features) {
    const facts = (properties ?? {}) as Record<string, unknown>;
    const [lon = 0, lat = 0] = geometry.coordinates;
    const code = lookup.unitAt(lon, lat)?.code;
    if (facts['kind'] !== 'industrial-park' || !code) continue;
    const works = EMPTY_PARKS.test(String(facts['id'])) ? 0.03 : 1;
    parkHa.set(code, (parkHa.get(code) ?? 0) + works * Number(facts['areaHa'] ?? 200));
  }
  const people = units.reduce((sum, { population }) => sum + population, 0);
  const weightOf = ({ population, urbanShare }: StatisticUnit) => population * (0.7 + 0.6 * urbanShare);
  const weights = units.reduce((sum, unit) => sum + weightOf(unit), 0);
  const hectares = [...parkHa.values()].reduce((sum, ha) => sum + ha, 0) || 1;
  return units.map((unit) => {
    const ofParks = (parkHa.get(unit.code) ?? 0) / hectares;
    return {
      ...unit,
      industryMw: INDUSTRY_MW * (0.88 * ofParks + 0.12 * (unit.population / people)),
      homesMw: (HOMES_MW * weightOf(unit)) / weights,
      inland: clamp((unit.lat - 10.38) / 0.28, 0, 1),
      isSeaside: SEASIDE.test(unit.name.vi),
      customers2024: Math.round(unit.population * 0.34),
    };
  });
}

/** Temperatures at the two ends of the province, kept because every unit asks for the same instant. */
function createRegionTemperature(atmosphere: Atmosphere) {
  const ends = createBoundedCache(512, (tMs: number) => ({
    coast: atmosphere.temperatureC(COAST, tMs),
    inland: atmosphere.temperatureC(INLAND, tMs),
  }));
  return ({ inland }: ElectricityUnit, tMs: number) => {
    const at = ends(tMs);
    return at.coast + (at.inland - at.coast) * inland;
  };
}

/** Reads the units and builds their demand; sums of days are remembered. */
export function createElectricityDemand(parts: WorldParts): ElectricityDemand {
  const units = readUnits(parts);
  const temperatureC = createRegionTemperature(parts.atmosphere);
  const homesOn = (unit: ElectricityUnit, day: number) => {
    const factors = dayFactors(day);
    return unit.homesMw * factors.homes * (unit.isSeaside ? factors.seaside : 1);
  };
  /** Hours of mean power, by kind of consumer, of a run of days. */
  const hoursOf = createBoundedCache(160, (span: string) => {
    const [first = 0, end = 0] = span.split(':').map(Number);
    const hours = { industry: 0, homes: 0, seaside: 0 };
    for (let day = first; day < end; day += 1) {
      const factors = dayFactors(day);
      const growth = growthAt(timeOfDay(day, 12));
      const homes = (24 * growth * factors.homes * meanHeat(day)) / YEAR_HEAT;
      hours.industry += 24 * growth * factors.industry;
      hours.homes += homes;
      hours.seaside += homes * factors.seaside;
    }
    return hours;
  });
  return {
    units,
    temperatureC,
    loadMw(unit, tMs) {
      const day = localDay(tMs);
      const hour = localHour(tMs);
      const heat = heatFactor(temperatureC(unit, tMs)) / YEAR_HEAT;
      const homes = (homesOn(unit, day) * heat * homesShape(hour)) / HOMES_MEAN;
      const industry = (unit.industryMw * dayFactors(day).industry * industryShape(hour)) / INDUSTRY_MEAN;
      const sway = 1 + 0.025 * smoothNoise(unit.stream + 31, tMs, 2 * HOUR_MS);
      return (homes + industry) * growthAt(tMs) * sway;
    },
    energyMwh(unit, startMs, endMs) {
      const hours = hoursOf(`${localDay(startMs)}:${localDay(endMs)}`);
      const sway = 1 + 0.02 * smoothNoise(unit.stream + 32, startMs, 45 * DAY_MS);
      return (
        (unit.industryMw * hours.industry + unit.homesMw * (unit.isSeaside ? hours.seaside : hours.homes)) *
        sway
      );
    },
    customers: (unit, tMs) => Math.round(unit.customers2024 * (0.85 + 0.15 * growthAt(tMs))),
    transformerMw(unit, tMs) {
      const { year } = localDate(localDay(tMs));
      const wantedMw =
        (unit.industryMw * 1.2 + unit.homesMw * 2.05) *
        growthAt(timeOfDay(localDay(Date.UTC(year, 11, 31)))) *
        1.22;
      return Math.max(4, Math.ceil(wantedMw / 5) * 5);
    },
  };
}
