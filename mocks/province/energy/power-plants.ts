// The power plants of the province and what they can and do generate at an instant.
import {
  DAY_MS,
  HOUR_MS,
  localDate,
  localDay,
  localHour,
  seasonal,
  timeOfDay,
} from '../calendar/local-time.ts';
import { clamp, hump } from '../noise/curves.ts';
import { uniform } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import { stationSite, type StationRow, type StationSite } from '../station-site.ts';
import { property } from '../entity-attributes.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { Atmosphere } from '../weather/atmosphere.ts';
import { WIDESPREAD_RAIN } from '../weather/climate.ts';

/** What a plant burns or catches. */
export type PlantFuel = 'gas' | 'solar' | 'diesel';

/** One plant; capacities in MW. */
export interface PowerPlant extends StationSite {
  fuel: PlantFuel;
  capacityMw: number;
  /** Generating sets that are overhauled and fail one by one. */
  sets: number;
  /** Share of its capacity that the dispatcher asks of it on an ordinary day. */
  merit: number;
  /** Epoch ms at which a plant built by investors went over to EVN; 0 where it always was EVN's. */
  handedOverMs: number;
}

/** What a plant can and does deliver, MW. */
export interface PlantOutput {
  availableMw: number;
  outputMw: number;
}

interface PlantFacts {
  row: StationRow;
  fuel: PlantFuel;
  capacityMw: number;
  sets: number;
  merit: number;
  /** Where capacity and place come from. */
  basis: 'published' | 'general-knowledge';
  handedOver?: string;
}

const gas = { fuel: 'gas', basis: 'published' } as const;
const sun = { fuel: 'solar', basis: 'general-knowledge', sets: 10, merit: 1 } as const;

/** Phú Mỹ: WRI Global Power Plant Database; the others are general knowledge, rounded. */
const PLANTS: readonly PlantFacts[] = [
  {
    ...gas,
    row: ['phu-my-1', 'Nhiệt điện Phú Mỹ 1', 'Phú Mỹ 1', 107.0367, 10.6056, 0.5],
    capacityMw: 1090,
    sets: 3,
    merit: 0.78,
  },
  {
    ...gas,
    row: ['phu-my-2-1', 'Nhiệt điện Phú Mỹ 2.1', 'Phú Mỹ 2.1', 107.0368, 10.6012, 0.5],
    capacityMw: 900,
    sets: 4,
    merit: 0.66,
  },
  {
    ...gas,
    row: ['phu-my-2-2', 'Nhiệt điện Phú Mỹ 2.2', 'Phú Mỹ 2.2', 107.0374, 10.603, 0.5],
    capacityMw: 715,
    sets: 2,
    merit: 0.72,
    handedOver: '2025-02-04',
  },
  {
    ...gas,
    row: ['phu-my-3', 'Nhiệt điện Phú Mỹ 3', 'Phú Mỹ 3', 107.0352, 10.5975, 0.5],
    capacityMw: 720,
    sets: 2,
    merit: 0.7,
    handedOver: '2024-03-01',
  },
  {
    ...gas,
    row: ['phu-my-4', 'Nhiệt điện Phú Mỹ 4', 'Phú Mỹ 4', 107.037, 10.604, 0.5],
    capacityMw: 450,
    sets: 2,
    merit: 0.74,
  },
  {
    ...gas,
    basis: 'general-knowledge',
    row: ['ba-ria', 'Nhiệt điện Bà Rịa', 'Bà Rịa', 107.133, 10.5, 0.5],
    capacityMw: 388,
    sets: 6,
    merit: 0.3,
  },
  { ...sun, row: ['da-bac', 'Điện mặt trời Đá Bạc', 'Đá Bạc solar', 107.27, 10.578, 0.2], capacityMw: 160 },
  {
    ...sun,
    row: ['chau-duc', 'Điện mặt trời Châu Đức', 'Châu Đức solar', 107.205, 10.612, 0.1],
    capacityMw: 120,
  },
  {
    fuel: 'diesel',
    basis: 'general-knowledge',
    row: ['con-dao', 'Điện diesel Côn Đảo', 'Côn Đảo diesel', 106.605, 8.689, 1.2],
    capacityMw: 12,
    sets: 6,
    merit: 0.45,
  },
];
/** Overhauls are laid into the rains, when hydropower is plentiful. */
const OVERHAUL_FROM_DAY = 230;
const OVERHAUL_SPREAD_DAYS = 110;

/** The plants as reporting sites. */
export function readPowerPlants(lookup: UnitLookup): PowerPlant[] {
  return PLANTS.map(({ row, fuel, capacityMw, sets, merit, basis, handedOver }) => ({
    ...stationSite('PowerPlant', row, {
      energySource: property(fuel),
      installedCapacity: property(capacityMw, 'MAW'),
      capacityBasis: property(basis),
      areaServed: property(lookup.unitAt(row[3], row[4])?.code ?? ''),
    }),
    fuel,
    capacityMw,
    sets,
    merit,
    handedOverMs: handedOver ? Date.parse(`${handedOver}T00:00:00+07:00`) : 0,
  }));
}

/** Share of its sets that a plant has ready: none but the one in overhaul, and those that failed this week, are missing. */
function readyShare({ stream, sets, fuel }: PowerPlant, tMs: number): number {
  if (fuel === 'solar') return 1;
  const { year } = localDate(localDay(tMs));
  const fromMs =
    timeOfDay(localDay(Date.UTC(year, 0, 1)) + OVERHAUL_FROM_DAY) +
    Math.floor(OVERHAUL_SPREAD_DAYS * uniform(stream, year)) * DAY_MS;
  const inOverhaul = tMs >= fromMs && tMs < fromMs + (18 + 14 * uniform(stream + 1, year)) * DAY_MS;
  const week = Math.floor(localDay(tMs) / 7);
  let failed = 0;
  for (let set = 0; set < sets; set += 1) {
    if (uniform(stream + 2, week * 16 + set) >= 0.022) continue;
    const startMs = timeOfDay(week * 7) + uniform(stream + 3, week * 16 + set) * 5 * DAY_MS;
    if (tMs >= startMs && tMs < startMs + (5 + 30 * uniform(stream + 4, week * 16 + set)) * HOUR_MS)
      failed += 1;
  }
  return Math.max(0, sets - failed - (inOverhaul ? 1 : 0)) / sets;
}

/** How much of what it has the national dispatcher asks of a gas plant, 0 to 1 around its merit. */
function dispatchShare(tMs: number): number {
  const hour = localHour(tMs);
  const daily = 0.8 + 0.2 * hump(hour, 10.5, 2.6) + 0.12 * hump(hour, 15, 2) + 0.3 * hump(hour, 19, 2.2);
  return daily * (1.08 - 0.3 * seasonal(WIDESPREAD_RAIN, tMs));
}

function sunShare({ lon, lat, stream }: PowerPlant, atmosphere: Atmosphere, tMs: number): number {
  const hour = localHour(tMs);
  if (hour <= 5.8 || hour >= 18.1) return 0;
  const height = Math.sin((Math.PI * (hour - 5.8)) / 12.3);
  const haze = 0.12 * (1 + smoothNoise(stream + 6, tMs, 3 * HOUR_MS));
  const cloud =
    0.5 * (1 - Math.exp(-atmosphere.rain.rateMmPerHour(lon, lat, tMs) / 2)) +
    0.25 * seasonal(WIDESPREAD_RAIN, tMs);
  return height ** 1.25 * clamp(0.96 - haze - cloud, 0.05, 1);
}

/** What a plant can and does deliver at an instant. */
export function plantOutput(plant: PowerPlant, atmosphere: Atmosphere, tMs: number): PlantOutput {
  if (plant.fuel === 'solar') {
    const outputMw = plant.capacityMw * sunShare(plant, atmosphere, tMs);
    return { availableMw: outputMw, outputMw };
  }
  const heat = 1 - 0.004 * Math.max(0, atmosphere.temperatureC(plant, tMs) - 27);
  const availableMw = plant.capacityMw * readyShare(plant, tMs) * heat;
  const sway =
    1 +
    0.06 * smoothNoise(plant.stream + 5, tMs, 4 * HOUR_MS) +
    0.05 * smoothNoise(plant.stream + 7, tMs, 3 * DAY_MS);
  const asked = plant.fuel === 'diesel' ? plant.merit : plant.merit * dispatchShare(tMs);
  const share = clamp(asked * sway, 0, 0.98);
  // Below a quarter of its power a combined cycle is not run at all.
  return { availableMw, outputMw: share < 0.22 ? 0 : availableMw * share };
}
