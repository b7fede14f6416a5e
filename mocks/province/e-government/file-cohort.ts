// The files that one unit receives on one day: how many, made how, and how many of them will be late.
import type { Atmosphere } from '../weather/atmosphere.ts';
import { timeOfDay } from '../calendar/local-time.ts';
import { createNumberCache } from '../noise/number-cache.ts';
import { smoothStep } from '../noise/curves.ts';
import { bell, roundAtRandom, substream, uniform } from '../noise/hash.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { officeLoad, yearOf } from './office-rhythm.ts';
import { reformStrain, serviceHabits } from './service-habits.ts';

/** Counts of files; `late` is part of `received`, `paidOnline` of `withFee`. */
export interface FileCohort {
  day: number;
  submitted: number;
  received: number;
  online: number;
  fullOnline: number;
  digitised: number;
  withFee: number;
  paidOnline: number;
  late: number;
  /** Shares 0 … 1 that hold for what is solved of them. */
  ratedShare: number;
  satisfiedShare: number;
}

/** The cohort of a unit (by its place in the list) and a local day; free days have none. */
export type FileCohorts = (unitIndex: number, day: number) => FileCohort;

/** Files a resident a year, spread over some 250 working days. */
const FILES_PER_RESIDENT_DAY = 0.75 / 250;
const GROWTH_PER_YEAR = 0.035;
const CALIBRATED_YEAR = 2025;
const WITH_FEE = 0.38;
/** Middle of the province, where the rain of office hours is asked for. */
const CENTRE = { lon: 107.2, lat: 10.5 };
const RAINY_LOSS = 0.35;
/** Remembered a unit: a year and a half of days. */
const DAYS_KEPT = 600;

const NO_FILES: Omit<FileCohort, 'day'> = {
  submitted: 0,
  received: 0,
  online: 0,
  fullOnline: 0,
  digitised: 0,
  withFee: 0,
  paidOnline: 0,
  late: 0,
  ratedShare: 0,
  satisfiedShare: 0,
};

/** Share of those without a connection who stay at home for rain in office hours. */
function createRainLoss({ rain }: Atmosphere): (day: number) => number {
  return createNumberCache(11, (day) => {
    const rates = [8.5, 10, 14.5].map((hour) =>
      rain.rateMmPerHour(CENTRE.lon, CENTRE.lat, timeOfDay(day, hour)),
    );
    return RAINY_LOSS * smoothStep(Math.max(...rates), 1, 12);
  });
}

/** Builds the cohorts of all units; each is drawn once and remembered. */
export function createFileCohorts(
  seed: number,
  units: readonly StatisticUnit[],
  atmosphere: Atmosphere,
): FileCohorts {
  const rainLoss = createRainLoss(atmosphere);
  const known = units.map(() => new Map<number, FileCohort>());
  const streams = units.map((unit) => substream(unit.stream, `files/${seed}`));
  const draw = (unit: StatisticUnit, stream: number, day: number): FileCohort => {
    const load = officeLoad(day);
    if (load === 0) return { day, ...NO_FILES };
    const habits = serviceHabits(unit, day);
    const atHome = 1 - (1 - habits.online) * rainLoss(day);
    const demand = 1 + GROWTH_PER_YEAR * (yearOf(day) - CALIBRATED_YEAR) + 0.12 * reformStrain(day);
    const mean = unit.population * FILES_PER_RESIDENT_DAY * (0.8 + 0.4 * uniform(stream, -1)) * load * atHome;
    const received = roundAtRandom(mean * demand * Math.max(0.3, 1 + 0.09 * bell(stream, day)), stream, day);
    const own = substream(stream, String(day));
    const shareOf = (whole: number, share: number, index: number) =>
      Math.min(whole, roundAtRandom(whole * share * (1 + 0.03 * bell(own, index)), own, index + 50));
    const online = shareOf(received, habits.online, 1);
    const withFee = shareOf(received, WITH_FEE, 2);
    return {
      day,
      submitted: received + roundAtRandom(received * (0.025 + 0.02 * uniform(own, 3)), own, 4),
      received,
      online,
      fullOnline: Math.min(online, shareOf(received, habits.fullOnline, 5)),
      digitised: shareOf(received, habits.digitised, 6),
      withFee,
      paidOnline: shareOf(withFee, habits.paidOnline, 7),
      late: shareOf(received, habits.late * (load > 1.4 ? 1.5 : 1), 8),
      ratedShare: habits.rated,
      satisfiedShare: habits.satisfied,
    };
  };
  return (unitIndex, day) => {
    const unit = units[unitIndex];
    const days = known[unitIndex];
    if (!unit || !days) throw new RangeError(`no unit ${unitIndex}`);
    let cohort = days.get(day);
    if (!cohort) {
      if (days.size >= DAYS_KEPT) days.clear();
      cohort = draw(unit, streams[unitIndex] ?? 0, day);
      days.set(day, cohort);
    }
    return cohort;
  };
}
