// EnvironmentalReport and LandFileReport: what the department of natural resources and environment gathers of every unit for a month.
import { DAY_MS } from '../calendar/local-time.ts';
import { measured } from '../entity-attributes.ts';
import { parkSites, type ParkSite } from '../industry/park-sites.ts';
import { lazyKind } from '../statistics/lazy-kind.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import { unitSites, type UnitSite } from '../statistics/unit-site.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { landFiles, parkSewage, solidWaste, urbanSewage } from './environment-figures.ts';

const ENVIRONMENT = 'EnvironmentalReport';
const LAND = 'LandFileReport';
const MONTH = { cadenceMs: 30 * DAY_MS, tellsChanges: true } as const;

/** Every kind of report of environment and land. */
export function createEnvironmentKinds(parts: WorldParts): readonly EntityKind[] {
  return [
    lazyKind({ type: ENVIRONMENT, ...MONTH }, () => createEnvironmentalReportKind(parts)),
    lazyKind({ type: LAND, ...MONTH }, () => createLandFileKind(parts)),
  ];
}

function parksByUnit(parts: WorldParts): ReadonlyMap<string, readonly ParkSite[]> {
  return Map.groupBy(
    parkSites(ENVIRONMENT, parts),
    ({ lon, lat }) => parts.lookup.unitAt(lon, lat)?.code ?? '',
  );
}

function createEnvironmentalReportKind(parts: WorldParts): EntityKind {
  const { units, atmosphere } = parts;
  const parks = parksByUnit(parts);
  return createStatisticKind<UnitSite>({
    type: ENVIRONMENT,
    period: 'month',
    missingShare: 0.04,
    sites: () => unitSites(ENVIRONMENT, units),
    observe({ unit }, { startMs, endMs }) {
      const days = Math.round((endMs - startMs) / DAY_MS);
      const waste = solidWaste(unit, startMs, days);
      const rainMm = atmosphere.rain.normalDayMm((startMs + endMs) / 2);
      const town = urbanSewage(unit, startMs, days, rainMm);
      const factories = parkSewage(parks.get(unit.code) ?? [], startMs, days);
      return {
        solidWasteGenerated: measured(waste.generatedT, 'TNE', endMs, 0),
        solidWasteCollected: measured(waste.collectedT, 'TNE', endMs, 0),
        urbanWasteWater: measured(town.generatedM3, 'MTQ', endMs, 0),
        urbanWasteWaterTreated: measured(town.treatedM3, 'MTQ', endMs, 0),
        industrialWasteWater: measured(factories.generatedM3, 'MTQ', endMs, 0),
        industrialWasteWaterTreated: measured(factories.treatedM3, 'MTQ', endMs, 0),
      };
    },
  });
}

function createLandFileKind({ units }: WorldParts): EntityKind {
  return createStatisticKind<UnitSite>({
    type: LAND,
    period: 'month',
    missingShare: 0.03,
    sites: () => unitSites(LAND, units),
    observe({ unit }, { startMs, endMs }) {
      const { settled, onTime, certificates } = landFiles(unit, startMs);
      return {
        filesSettled: measured(settled, 'H87', endMs, 0),
        filesOnTime: measured(onTime, 'H87', endMs, 0),
        certificatesIssued: measured(certificates, 'H87', endMs, 0),
      };
    },
  });
}
