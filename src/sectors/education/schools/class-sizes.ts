// How large classes are and may be, by stage.

/** Stages from the youngest to the oldest, as columns are named. */
export const STAGE_IDS = ['nursery', 'kindergarten', 'primary', 'lowerSecondary', 'upperSecondary'] as const;

/** A stage of schooling. */
export type StageId = (typeof STAGE_IDS)[number];

/** Most pupils of a class: 35 in primary, 45 in secondary schools. General knowledge of the statutes of schools. */
const NORMS = new Map([
  ['primary', 35],
  ['lowerSecondary', 45],
  ['upperSecondary', 45],
]);

/** The norm of a stage or school level in pupils per class; NaN where the program knows none (preschool goes by age). */
export function classNorm(level: string): number {
  return NORMS.get(level) ?? Number.NaN;
}

/** Pupils per class; NaN where there is no class. */
export function classSize(pupils: number, classes: number): number {
  return classes > 0 ? pupils / classes : Number.NaN;
}
