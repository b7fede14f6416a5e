// Births, deaths, marriages and divorces: drawn a unit and a day, summed a month, remembered; and who moved in and out.
import { addPeriods, periodStart } from '#kernel/time/calendar-period.ts';
import { localDate, localDay, timeOfDay } from '../calendar/local-time.ts';
import { officeLoad } from '../e-government/office-rhythm.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { bell, roundAtRandom, substream, uniform } from '../noise/hash.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { expectedPerYear, populationAt, type VitalEvent } from './demography.ts';
import { isDatabaseLocked, LOCK_LOSS, registryHabits } from './registry-habits.ts';

/** Events registered on one working day. */
export type DayEvents = Record<VitalEvent, number>;

/** Events registered in one month; parts of births are counted among them. */
export interface MonthEvents extends DayEvents {
  maleBirths: number;
  birthsOnTime: number;
  birthsOnline: number;
  jointProcedures: number;
  jointOnTime: number;
  arrivals: number;
  departures: number;
}

/** The events of all units (by place in the list); a month by the epoch ms of its local start. */
export interface VitalEvents {
  day(unitIndex: number, day: number): DayEvents;
  month(unitIndex: number, startMs: number): MonthEvents;
}

/** Sum of the office load over a year: Mondays and busy seasons make it more than the days. */
const LOAD_PER_YEAR = 271;
/** 107 boys to 100 girls; units differ by little. */
const MALE_SHARE = 0.5169;
const MALE_SPREAD = 0.004;
/** Month to month, boys vary less here than chance alone would have it: small communes stay readable. */
const MALE_NOISE = 0.5;
/** Departures per resident and month. */
const DEPARTURES = 0.018 / 12;
/** After Tết people leave for work and come for it. */
const MOVING_SEASON = [0.8, 1.3, 1.5, 1.1, 0.95, 1.05, 1.05, 1.1, 1, 0.9, 0.75, 0.6];
const NO_EVENTS: DayEvents = { births: 0, deaths: 0, marriages: 0, divorces: 0 };
const EVENTS = Object.keys(NO_EVENTS) as VitalEvent[];

/** A working day and how busy it is. */
interface WorkingDay {
  day: number;
  load: number;
}

/** The working days of the month that begins at an epoch ms; the same for all units. */
const workingDaysOf = createBoundedCache(400, (startMs: number): readonly WorkingDay[] => {
  const first = localDay(startMs);
  const end = localDay(addPeriods(startMs, 'month', 1));
  const days = Array.from({ length: end - first }, (_, index) => first + index);
  return days.map((day) => ({ day, load: officeLoad(day) })).filter(({ load }) => load > 0);
});

/** Events of a kind on a day with the mean `mean`. */
function drawEvents(stream: number, index: number, mean: number, day: number): number {
  return roundAtRandom(mean + Math.sqrt(mean) * bell(stream + index, day), stream + index + 100, day);
}

/** Builds the events of one seed. A month costs some hundred hashes once. */
export function createVitalEvents(seed: number, units: readonly StatisticUnit[]): VitalEvents {
  const registries = units.map((unit) => ({ unit, stream: substream(unit.stream, `vital-events/${seed}`) }));
  const registryAt = (unitIndex: number) => {
    const registry = registries[unitIndex];
    if (!registry) throw new RangeError(`no unit ${unitIndex}`);
    return registry;
  };
  // Rates hold for a month: they change slowly.
  const means = createBoundedCache(6000, (key: number): readonly number[] => {
    const unitIndex = key % units.length;
    const startMs = (key - unitIndex) / units.length;
    const middle = localDay(startMs) + 14;
    return EVENTS.map((event) => expectedPerYear(event, registryAt(unitIndex).unit, middle) / LOAD_PER_YEAR);
  });
  const months = createBoundedCache(6000, (key: number): MonthEvents => {
    const unitIndex = key % units.length;
    return sumMonth(registryAt(unitIndex), (key - unitIndex) / units.length, means(key));
  });
  return {
    day(unitIndex, day) {
      const load = officeLoad(day);
      if (load === 0) return NO_EVENTS;
      const rates = means(periodStart(timeOfDay(day), 'month') * units.length + unitIndex);
      const { stream } = registryAt(unitIndex);
      const drawn = EVENTS.map(
        (event, index) => [event, drawEvents(stream, index, (rates[index] ?? 0) * load, day)] as const,
      );
      return Object.fromEntries(drawn) as DayEvents;
    },
    month: (unitIndex, startMs) => months(startMs * units.length + unitIndex),
  };
}

/** A unit and its random stream. */
interface Registry {
  unit: StatisticUnit;
  stream: number;
}

function sumMonth({ unit, stream }: Registry, startMs: number, means: readonly number[]): MonthEvents {
  const first = localDay(startMs);
  const sum: DayEvents = { ...NO_EVENTS };
  let lockedBirths = 0;
  for (const { day, load } of workingDaysOf(startMs)) {
    const before = sum.births;
    for (let index = 0; index < EVENTS.length; index += 1)
      sum[EVENTS[index]!] += drawEvents(stream, index, (means[index] ?? 0) * load, day);
    if (isDatabaseLocked(day)) lockedBirths += sum.births - before;
  }
  const habits = registryHabits(unit, first + 14);
  const { births } = sum;
  const part = (whole: number, share: number, index: number) =>
    Math.min(whole, roundAtRandom(whole * share, stream + index, first));
  const maleShare = MALE_SHARE + MALE_SPREAD * (uniform(stream, -5) - 0.5);
  const boys = births * maleShare + MALE_NOISE * Math.sqrt(births / 4) * bell(stream + 200, first);
  const jointProcedures = part(births, habits.joint, 201);
  const onTimeShare = habits.jointOnTime - (lockedBirths === 0 ? 0 : (LOCK_LOSS * lockedBirths) / births);
  const end = localDay(addPeriods(startMs, 'month', 1));
  return {
    ...sum,
    maleBirths: Math.min(births, roundAtRandom(boys, stream + 202, first)),
    birthsOnTime: part(births, habits.birthsOnTime, 203),
    birthsOnline: part(births, habits.birthsOnline, 204),
    jointProcedures,
    jointOnTime: part(jointProcedures, onTimeShare, 205),
    ...moves({ unit, stream }, first, end, births - sum.deaths),
  };
}

/** Who came and who left: together with births and deaths they make the population grow as it does. */
function moves({ unit, stream }: Registry, first: number, end: number, natural: number) {
  const population = populationAt(unit, first);
  const net = populationAt(unit, end) - population - natural;
  const { month } = localDate(first);
  const usual =
    population * DEPARTURES * (MOVING_SEASON[month - 1] ?? 1) * (1 + 0.1 * bell(stream + 206, first));
  const departures = Math.max(Math.round(usual), -net);
  return { departures, arrivals: net + departures };
}
