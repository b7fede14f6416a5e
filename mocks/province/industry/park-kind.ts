// IndustrialPark: what the board of the parks states each month about every park.
import { measured } from '../entity-attributes.ts';
import { MILLION_DOLLARS } from '../economy/economic-sites.ts';
import { monthIndex, yearToDate } from '../economy/economic-month.ts';
import { clamp } from '../noise/curves.ts';
import { uniform } from '../noise/hash.ts';
import { createNumberCache } from '../noise/number-cache.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import type { EntityKind, WorldAttribute } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import {
  accidentsOf,
  deathsOf,
  electricityGwh,
  leasedHa,
  newForeignCapital,
  projectsOf,
  workersOf,
} from './park-life.ts';
import { counted, parkSites, type ParkSite } from './park-sites.ts';

const TYPE = 'IndustrialPark';
const DAY_MS = 86_400_000;
/** In the middle of the parks. */
const PARKS_PLACE = [107.05, 10.59] as const;
/** Rain of a month that counts as fully wet, mm. */
const WET_MM = 300;
/** Enterprises that run of a hundred projects: some build, some have paused. */
const RUNNING_SHARE = 0.83;
/** Users of much energy must have themselves audited every three years. */
const MAJOR_USER_SHARE = 0.14;

function createWetness({ atmosphere: { rain } }: WorldParts): (index: number) => number {
  return createNumberCache(7, (index) => {
    const startMs = Date.UTC(Math.floor(index / 12), index % 12);
    const days = Math.round((Date.UTC(Math.floor(index / 12), (index % 12) + 1) - startMs) / DAY_MS);
    let fallen = 0;
    for (let day = 0; day < days; day += 1) fallen += rain.patchDayMm(...PARKS_PLACE, startMs / DAY_MS + day);
    return clamp(fallen / WET_MM, 0, 1.5);
  });
}

/** How much foreign capital a park draws: free land draws it, a full park has little to offer. */
function capitalShares(sites: readonly ParkSite[]): ReadonlyMap<string, number> {
  const weightOf = ({ facts }: ParkSite) => facts.foreignShare * (facts.yearlyHa + facts.projects / 12);
  const total = sites.reduce((sum, site) => sum + weightOf(site), 0);
  return new Map(sites.map((site) => [site.id, weightOf(site) / total]));
}

function landAndPeople(site: ParkSite, index: number, endMs: number): Record<string, WorldAttribute> {
  const projects = projectsOf(site, index);
  const workers = workersOf(site, index);
  const { facts, stream } = site;
  const foreignProjects = Math.round(projects * facts.foreignShare);
  const majorUsers = Math.round(projects * MAJOR_USER_SHARE);
  const audited = Math.round(
    majorUsers * clamp(0.9 + 0.1 * uniform(stream + 46, Math.floor(index / 12)), 0, 1),
  );
  return {
    leasableArea: measured(facts.leasableHa, 'HAR', endMs, 2),
    leasedArea: measured(leasedHa(site, index), 'HAR', endMs, 2),
    projects: counted(projects, endMs),
    foreignProjects: counted(foreignProjects, endMs),
    enterprises: counted(projects * RUNNING_SHARE, endMs),
    workers: counted(workers, endMs, 'IE'),
    foreignWorkers: counted(workers * (0.012 + 0.02 * facts.foreignShare), endMs, 'IE'),
    majorEnergyUsers: counted(majorUsers, endMs),
    auditedEnergyUsers: counted(audited, endMs),
    treatmentCapacity: measured(facts.treatmentM3d, 'm3/d', endMs, 0),
  };
}

/** Builds the kind: fifteen parks. */
export function createParkKind(parts: WorldParts): EntityKind {
  const wetness = createWetness(parts);
  const sites = parkSites(TYPE, parts);
  const shares = capitalShares(sites);
  return createStatisticKind({
    type: TYPE,
    period: 'month',
    sites,
    missingShare: 0.02,
    observe(site, { startMs, endMs }) {
      const index = monthIndex(startMs);
      const capital = (month: number) => newForeignCapital(site, month, shares.get(site.id) ?? 0);
      const accidents = (month: number) => accidentsOf(site, month, wetness(month));
      const deaths = (month: number) => deathsOf(site, month, accidents(month));
      const power = (month: number) => electricityGwh(site, month);
      return {
        ...landAndPeople(site, index, endMs),
        newForeignCapital: measured(capital(index), MILLION_DOLLARS, endMs, 2),
        newForeignCapitalYearToDate: measured(yearToDate(capital, index), MILLION_DOLLARS, endMs, 2),
        newForeignCapitalYearToDateLastYear: measured(
          yearToDate(capital, index - 12),
          MILLION_DOLLARS,
          endMs,
          2,
        ),
        electricity: measured(power(index), 'GWH', endMs, 3),
        electricityLastYear: measured(power(index - 12), 'GWH', endMs, 3),
        accidents: counted(accidents(index), endMs),
        accidentsYearToDate: counted(yearToDate(accidents, index), endMs),
        accidentsYearToDateLastYear: counted(yearToDate(accidents, index - 12), endMs),
        accidentDeathsYearToDate: counted(yearToDate(deaths, index), endMs),
      };
    },
  });
}
