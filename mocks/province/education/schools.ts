// The schools of the province: where they stand, and how many pupils and classes each has in a school year. Names and places are synthetic.
import { clamp } from '../noise/curves.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { bell, substream, uniform } from '../noise/hash.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { isInsideRing, type UnitLookup } from '../unit-lookup.ts';
import { apportion } from './apportion.ts';
import {
  MORE_CLASSES_PER_YEAR,
  PUBLISHED_YEAR,
  SCHOOLS,
  STAGES,
  type SchoolLevel,
  type Stage,
} from './stages.ts';

/** A school; it stays where it is. */
export interface School {
  localId: string;
  level: SchoolLevel;
  /** Index of its unit. */
  unit: number;
  /** Running number within its unit and level, from 1; 0 where it is the only one. */
  number: number;
  lon: number;
  lat: number;
  stream: number;
  /** Share of the schools that reach the national standard before it, 0 … 1. */
  rank: number;
}

/** Pupils, classes and teachers of one school and stage. */
interface StageCount {
  stage: Stage;
  pupils: number;
  classes: number;
  teachers: number;
}

/** A school in one school year. */
export interface SchoolCount {
  school: School;
  stages: readonly StageCount[];
  standard: 'none' | 'level-1' | 'level-2';
}

/** The schools, and their counts by school year (the calendar year it began in). */
export interface SchoolRoster {
  schools(): readonly School[];
  counts(schoolYear: number): readonly SchoolCount[];
}

/** Schools at the national standard: the published share of 2022, and what is added each year. */
const STANDARD_2022 = 0.649;
const STANDARD_PER_YEAR = 0.022;
const KM_PER_DEGREE = 110;

/** A place of the unit within a third of its width; its label where no draw falls inside. */
function placeIn(
  unit: StatisticUnit,
  lookup: UnitLookup,
  stream: number,
): readonly [lon: number, lat: number] {
  const { outerRings = [] } = lookup.byCode(unit.code) ?? {};
  const radius = (0.42 * Math.sqrt(unit.areaKm2)) / KM_PER_DEGREE;
  for (let draw = 0; draw < 6; draw += 1) {
    const lon = unit.lon + radius * (2 * uniform(stream, 2 * draw) - 1);
    const lat = unit.lat + radius * (2 * uniform(stream, 2 * draw + 1) - 1);
    if (outerRings.some((ring) => isInsideRing(ring, lon, lat))) return [lon, lat];
  }
  return [unit.lon, unit.lat];
}

/** Ranks are evenly spread, so that the share at the standard is the published one and not a matter of luck. */
function foundSchools(units: readonly StatisticUnit[], lookup: UnitLookup): School[] {
  const schools = (Object.keys(SCHOOLS) as SchoolLevel[]).flatMap((level) => {
    const byUnit = apportion(
      SCHOOLS[level],
      units.map(({ population }) => population),
      1,
    );
    return units.flatMap((unit, index) => {
      const count = byUnit[index] ?? 0;
      return Array.from({ length: count }, (_, position): School => {
        const localId = `${unit.code}-${level}-${position + 1}`;
        const stream = substream(unit.stream, localId);
        const [lon, lat] = placeIn(unit, lookup, stream);
        return {
          localId,
          level,
          unit: index,
          number: count > 1 ? position + 1 : 0,
          lon,
          lat,
          stream,
          rank: uniform(stream, 35),
        };
      });
    });
  });
  const order = schools.toSorted((a, b) => a.rank - b.rank);
  order.forEach((school, position) => (school.rank = position / order.length));
  return schools;
}

/** How crowded the classes of a school are against the mean: towns and new estates more than villages. */
function crowding(units: readonly StatisticUnit[], { unit, stream }: School): number {
  const { urbanShare, stream: unitStream } = units[unit] ?? { urbanShare: 0.5, stream: 0 };
  return clamp(0.89 + 0.17 * urbanShare + 0.045 * bell(unitStream, 31) + 0.05 * bell(stream, 32), 0.68, 1.22);
}

function countYear(units: readonly StatisticUnit[], schools: readonly School[], year: number): SchoolCount[] {
  const since = year - PUBLISHED_YEAR;
  const stages = schools.map((): StageCount[] => []);
  for (const { stage, level, pupils, classes, growth, teachersPerClass } of STAGES) {
    const members = schools.flatMap((school, index) => (school.level === level ? [{ school, index }] : []));
    const perSchool = new Map<number, number>();
    for (const { school } of members) perSchool.set(school.unit, (perSchool.get(school.unit) ?? 0) + 1);
    const sizes = members.map(
      ({ school: { unit, stream } }) =>
        ((units[unit]?.population ?? 0) / (perSchool.get(unit) ?? 1)) * (0.7 + 0.6 * uniform(stream, 33)),
    );
    const ofPupils = apportion(Math.round(pupils * (1 + growth) ** since), sizes);
    const rooms = members.map(({ school }, index) => (ofPupils[index] ?? 0) / crowding(units, school));
    const ofClasses = apportion(
      Math.round(classes * (1 + growth + MORE_CLASSES_PER_YEAR) ** since),
      rooms,
      1,
    );
    members.forEach(({ school, index }, member) => {
      const own = ofClasses[member] ?? 0;
      const staffing = teachersPerClass * (0.94 + 0.12 * uniform(school.stream, 34));
      const teachers = Math.max(1, Math.round(own * staffing));
      stages[index]?.push({ stage, pupils: ofPupils[member] ?? 0, classes: own, teachers });
    });
  }
  return schools.map((school, index) => ({
    school,
    stages: stages[index] ?? [],
    standard: standardOf(school, year),
  }));
}

function standardOf({ rank }: School, year: number): SchoolCount['standard'] {
  const reached = Math.min(0.9, STANDARD_2022 + STANDARD_PER_YEAR * (year - 2022));
  if (rank >= reached) return 'none';
  return rank < 0.2 * reached ? 'level-2' : 'level-1';
}

/** Builds the roster; nothing is computed before the first question, and school years are remembered. */
export function createSchoolRoster(units: readonly StatisticUnit[], lookup: UnitLookup): SchoolRoster {
  let founded: readonly School[] | undefined;
  const schools = () => (founded ??= foundSchools(units, lookup));
  return { schools, counts: createBoundedCache(16, (year: number) => countYear(units, schools(), year)) };
}
