// The kinds of education and training; everything costly waits for the first question.
import { createWeeklyRain } from '../health/areal-rain.ts';
import { createEpidemics } from '../health/epidemics.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createAttendanceKind } from './attendance-kind.ts';
import { createEducationReportKind, createSchoolYearResultKind } from './education-reports.ts';
import { createSchoolKind } from './school-kind.ts';
import { createSchoolRoster } from './schools.ts';
import { createUnitFigures } from './unit-figures.ts';

/** Builds the kinds of education and training; the epidemics are those of the health sector, being pure in the seed. */
export function createEducationKinds(parts: WorldParts): readonly EntityKind[] {
  const { seed, units, lookup, atmosphere, overlays } = parts;
  const roster = createSchoolRoster(units, lookup);
  const figuresOf = createUnitFigures(units.length, roster);
  const weeklyRainMm = createWeeklyRain(atmosphere.rain, overlays.rainMmPerHour);
  const epidemics = createEpidemics(seed, units, weeklyRainMm);
  return [
    createSchoolKind(units, roster),
    createEducationReportKind(units, figuresOf),
    createSchoolYearResultKind(units, figuresOf),
    createAttendanceKind({ units, rain: atmosphere.rain, epidemics, figuresOf }),
  ];
}
