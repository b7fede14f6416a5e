// The stages of schooling with what the province published of them for 2024–2025; every school year is scaled from that one.

/** Kinds of school. */
export type SchoolLevel = 'preschool' | 'primary' | 'lowerSecondary' | 'upperSecondary';

/** Stages that are counted apart; nurseries and kindergartens share the preschools. */
export type Stage = 'nursery' | 'kindergarten' | 'primary' | 'lowerSecondary' | 'upperSecondary';

/** One stage: pupils and classes of 2024–2025, yearly growth of the pupils, and teachers a class. */
interface StageFacts {
  stage: Stage;
  level: SchoolLevel;
  pupils: number;
  classes: number;
  growth: number;
  teachersPerClass: number;
}

/** School year of the published figures. */
export const PUBLISHED_YEAR = 2024;

/** Schools by level, 463 in all. */
export const SCHOOLS: Readonly<Record<SchoolLevel, number>> = {
  preschool: 195,
  primary: 139,
  lowerSecondary: 91,
  upperSecondary: 38,
};

/** The stages from the youngest to the oldest; growth and teachers are the simulation's own. */
export const STAGES: readonly StageFacts[] = [
  { stage: 'nursery', level: 'preschool', pupils: 12_988, classes: 581, growth: 0.02, teachersPerClass: 1.9 },
  {
    stage: 'kindergarten',
    level: 'preschool',
    pupils: 55_419,
    classes: 1928,
    growth: 0,
    teachersPerClass: 1.8,
  },
  {
    stage: 'primary',
    level: 'primary',
    pupils: 113_168,
    classes: 3164,
    growth: -0.004,
    teachersPerClass: 1.35,
  },
  {
    stage: 'lowerSecondary',
    level: 'lowerSecondary',
    pupils: 86_297,
    classes: 2118,
    growth: 0.012,
    teachersPerClass: 1.75,
  },
  {
    stage: 'upperSecondary',
    level: 'upperSecondary',
    pupils: 39_948,
    classes: 1012,
    growth: 0.02,
    teachersPerClass: 2.15,
  },
];

/** Classes grow a little faster than pupils: rooms are being built. */
export const MORE_CLASSES_PER_YEAR = 0.004;
