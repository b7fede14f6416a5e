// How the registry works as the years pass: on time, online, joined with residence and insurance; accounts and scanned books.
import { dayOf } from '../calendar/local-time.ts';
import { yearOf } from '../e-government/office-rhythm.ts';
import { clamp } from '../noise/curves.ts';
import { substream, uniform } from '../noise/hash.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';

/** Shares 0 … 1. */
export interface RegistryHabits {
  /** Births registered within the 60 days of the law. */
  birthsOnTime: number;
  birthsOnline: number;
  /** Births registered together with residence and health insurance. */
  joint: number;
  jointOnTime: number;
  childrenRegistered: number;
  /** Adults whose level-2 identity account is activated. */
  levelTwo: number;
  booksDigitised: number;
}

/** At the end of 2023 a surge of queries locked the account at the national population database. */
const DATABASE_LOCK = [dayOf(2023, 12, 18), dayOf(2023, 12, 29)] as const;
/** So much less of what begins in these days is done on time, as a share. */
export const LOCK_LOSS = 0.25;

const rise = (low: number, high: number, middle: number, width: number, year: number) =>
  low + (high - low) / (1 + Math.exp((middle - year) / width));

/** True while the population database cannot be asked. */
export function isDatabaseLocked(day: number): boolean {
  return day >= DATABASE_LOCK[0] && day <= DATABASE_LOCK[1];
}

/** The habits of a unit on a local day, faults apart; towns are ahead. */
export function registryHabits(unit: StatisticUnit, day: number): RegistryHabits {
  const stream = substream(unit.stream, 'registry-habits');
  const year = yearOf(day) + 0.6 * (unit.urbanShare - 0.6) + 0.4 * (uniform(stream, 1) - 0.5);
  const diligence = uniform(stream, 2);
  return {
    birthsOnTime: clamp(0.935 + 0.008 * (year - 2021) + 0.015 * diligence, 0, 0.995),
    birthsOnline: rise(0.04, 0.9, 2023.8, 0.9, year),
    joint: rise(0.1, 0.95, 2023.5, 0.6, year),
    jointOnTime: clamp(0.955 + 0.006 * (year - 2023) + 0.02 * diligence, 0, 0.995),
    childrenRegistered: clamp(0.986 + 0.0015 * (year - 2021) + 0.004 * diligence, 0, 0.9995),
    levelTwo: rise(0, 0.945, 2023.6, 0.65, year),
    booksDigitised: rise(0.1, 1, 2022.9, 0.7, year),
  };
}
