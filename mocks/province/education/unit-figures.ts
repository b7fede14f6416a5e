// What the schools of each unit add up to, by stage and school year.
import { createBoundedCache } from '../noise/bounded-cache.ts';
import type { SchoolRoster } from './schools.ts';
import { STAGES, type Stage } from './stages.ts';

/** Sums over the schools of one unit. */
export interface UnitFigures {
  schools: number;
  pupils: Record<Stage, number>;
  classes: Record<Stage, number>;
  teachers: number;
  allPupils: number;
  /** Pupils of primary to upper secondary schools. */
  generalPupils: number;
}

const none = () => Object.fromEntries(STAGES.map(({ stage }) => [stage, 0])) as Record<Stage, number>;

/** Builds the function from a school year to the figures of all units, in their order. */
export function createUnitFigures(
  unitCount: number,
  roster: SchoolRoster,
): (schoolYear: number) => readonly UnitFigures[] {
  return createBoundedCache(16, (schoolYear: number) => {
    const figures = Array.from({ length: unitCount }, (): UnitFigures => ({
      schools: 0,
      pupils: none(),
      classes: none(),
      teachers: 0,
      allPupils: 0,
      generalPupils: 0,
    }));
    for (const { school, stages } of roster.counts(schoolYear)) {
      const unit = figures[school.unit];
      if (!unit) continue;
      unit.schools += 1;
      for (const { stage, pupils, classes, teachers } of stages) {
        unit.pupils[stage] += pupils;
        unit.classes[stage] += classes;
        unit.teachers += teachers;
        unit.allPupils += pupils;
        if (school.level !== 'preschool') unit.generalPupils += pupils;
      }
    }
    return figures;
  });
}
