// CropReport by month and IrrigationReport by day: what units state of fields sown and harvested, and of the water they got. Own types.
import { localDate, localDay } from '../../calendar/local-time.ts';
import { measured } from '../../entity-attributes.ts';
import { clamp, roundTo } from '../../noise/curves.ts';
import { bell } from '../../noise/hash.ts';
import { createStatisticKind } from '../../statistics/statistic-kind.ts';
import { unitSites, type UnitSite } from '../../statistics/unit-site.ts';
import type { EntityKind, WorldAttribute } from '../../world-contract.ts';
import type { WorldParts } from '../../world-parts.ts';
import { CROP_SEASONS, seasonProgress, seasonYear, type CropSeason } from './crop-calendar.ts';
import { farmsOf, type Farm } from './farm-land.ts';
import { createIrrigation } from './irrigation.ts';

interface FarmSite extends UnitSite {
  farm: Farm;
}

/** From this many hectares a unit has fields to report on. */
const FEWEST_HA = 60;

function farmSites(type: string, parts: WorldParts): FarmSite[] {
  const farms = farmsOf(parts).filter(({ cultivatedHa }) => cultivatedHa >= FEWEST_HA);
  const sites = unitSites(
    type,
    farms.map(({ unit }) => unit),
  );
  return farms.flatMap((farm, index) => {
    const site = sites[index];
    return site ? [{ ...site, farm }] : [];
  });
}

/** Hectares of one season in one unit; whole, because they must add up. */
function seasonOf({ annualHa, unit }: Farm, season: CropSeason, day: number) {
  const year = seasonYear(season, day);
  const planHa = Math.round(annualHa * season.landShare);
  const done = clamp(
    1.005 + 0.035 * bell(unit.stream + 74, year * 3 + CROP_SEASONS.indexOf(season)),
    0.8,
    1.12,
  );
  const { sown, harvested } = seasonProgress(season, day);
  const plantedHa = Math.round(planHa * done * sown);
  return { planHa, plantedHa, harvestedHa: Math.min(plantedHa, Math.round(planHa * done * harvested)) };
}

/** Tonnes harvested in (fromDay, toDay]: the gain of harvested land times the yield of the year. */
function harvestT(farm: Farm, season: CropSeason, fromDay: number, toDay: number): number {
  const year = seasonYear(season, toDay);
  const after = seasonOf(farm, season, toDay).harvestedHa;
  const before = seasonYear(season, fromDay) === year ? seasonOf(farm, season, fromDay).harvestedHa : 0;
  const fertile = 1 + 0.05 * bell(farm.unit.stream + 75, year) + 0.012 * (year - 2024);
  return Math.max(0, after - before) * season.yieldT * fertile;
}

/** Builds the monthly report on crops. */
export function createCropKind(parts: WorldParts): EntityKind {
  const read = createIrrigation(parts);
  const type = 'CropReport';
  return createStatisticKind<FarmSite>({
    type,
    period: 'month',
    missingShare: 0.03,
    sites: () => farmSites(type, parts),
    observe({ farm }, { startMs, endMs }) {
      const [fromDay, toDay] = [localDay(startMs) - 1, localDay(endMs) - 1];
      const hectares = (value: number) => measured(value, 'HAR', endMs, 0);
      const attributes: Record<string, WorldAttribute> = {};
      let tonnes = 0;
      for (const season of CROP_SEASONS) {
        const { planHa, plantedHa, harvestedHa } = seasonOf(farm, season, toDay);
        attributes[`${season.id}Planned`] = hectares(planHa);
        attributes[`${season.id}Planted`] = hectares(plantedHa);
        attributes[`${season.id}Harvested`] = hectares(harvestedHa);
        tonnes += harvestT(farm, season, fromDay, toDay);
      }
      // Fields count as watered by as much as they got of what they needed in the middle of the month.
      const { neededM3, suppliedM3 } = read(farm, (startMs + endMs) / 2);
      const cultivatedHa = roundTo(farm.cultivatedHa, 0);
      return {
        ...attributes,
        production: measured(tonnes, 'TNE', endMs, 0),
        cultivatedArea: hectares(cultivatedHa),
        servedArea: hectares(farm.servedHa),
        irrigatedArea: hectares(farm.servedHa * (suppliedM3 / neededM3)),
        highTechArea: hectares(highTechHa(farm, localDate(toDay).year + localDate(toDay).month / 12)),
      };
    },
  });
}

/** Land under protected or precision farming: some 1 % of the fields in 2018, more every year. */
function highTechHa({ cultivatedHa, unit }: Farm, year: number): number {
  const liking = 0.6 + 0.25 * (bell(unit.stream, 76) + 2);
  return cultivatedHa * liking * clamp(0.012 + 0.0062 * (year - 2018), 0.005, 0.2);
}

/** Builds the daily report on water. */
export function createIrrigationKind(parts: WorldParts): EntityKind {
  const read = createIrrigation(parts);
  const type = 'IrrigationReport';
  return createStatisticKind<FarmSite>({
    type,
    period: 'day',
    missingShare: 0.03,
    sites: () => farmSites(type, parts),
    observe({ farm }, { startMs, endMs }) {
      const { neededM3, suppliedM3 } = read(farm, (startMs + endMs) / 2);
      return {
        servedArea: measured(farm.servedHa, 'HAR', endMs, 0),
        waterNeeded: measured(neededM3, 'MTQ', endMs, 0),
        waterSupplied: measured(suppliedM3, 'MTQ', endMs, 0),
      };
    },
  });
}
