// SchoolAttendance (own type): who sat in class on each school day, by unit. Rain at the hour of the way to school and sickness keep pupils away.
import { periodStart } from '#kernel/time/calendar-period.ts';
import { daysFromTet } from '../calendar/holidays.ts';
import { DAY_MS, HOUR_MS, localDay, timeOfDay } from '../calendar/local-time.ts';
import { bilingual, measured, property, urn } from '../entity-attributes.ts';
import type { Epidemics } from '../health/epidemics.ts';
import { shiftWeeks } from '../health/areal-rain.ts';
import { bell, substream, uniform } from '../noise/hash.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import type { RainField } from '../weather/rain-field.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import { isSchoolDay, lastSchoolDay, rollCallMs, schoolYearOf } from './school-year.ts';
import type { UnitFigures } from './unit-figures.ts';

const TYPE = 'SchoolAttendance';
/** Share of the rolls that a unit never sends in: its day before stands. */
const MISSING_SHARE = 0.02;
/** Away on an ordinary day: sick, and for other reasons. */
const SICK = 0.011;
const OTHER = 0.007;
/** Pupils kept at home for each case of hand-foot-mouth disease in the unit's last week. */
const CONTACTS_PER_CASE = 9;

/** What attendance is drawn from. */
export interface AttendanceCauses {
  units: readonly StatisticUnit[];
  rain: RainField;
  epidemics: Epidemics;
  figuresOf: (schoolYear: number) => readonly UnitFigures[];
}

/** Rain on the way to school, 05:00 to 07:00, mm. */
function morningRainMm(rain: RainField, { lon, lat }: StatisticUnit, day: number): number {
  const firstHour = Math.floor(timeOfDay(day, 5) / HOUR_MS);
  return rain.patchHourMm(lon, lat, firstHour) + rain.patchHourMm(lon, lat, firstHour + 1);
}

/** The last days before Tết and the first after it are thin. */
function aroundTet(day: number): number {
  const fromTet = daysFromTet(day);
  if (fromTet >= -10 && fromTet < -7) return 0.012;
  return fromTet > 6 && fromTet <= 9 ? 0.02 : 0;
}

function rollOf(causes: AttendanceCauses, unit: number, day: number): Record<string, WorldAttribute> {
  const { units, rain, epidemics, figuresOf } = causes;
  const facts = units[unit];
  const enrolled = figuresOf(schoolYearOf(day))[unit]?.allPupils ?? 0;
  if (!facts) return {};
  const atMs = rollCallMs(day);
  const lastWeekMs = shiftWeeks(periodStart(atMs, 'week'), -1);
  const contacts = CONTACTS_PER_CASE * epidemics.cases('handFootMouth', unit, lastWeekMs);
  const wet = 1 - Math.exp(-morningRainMm(rain, facts, day) / 10);
  const stream = substream(facts.stream, TYPE);
  const sick = SICK * (1 + 0.15 * bell(stream, day)) * enrolled + contacts;
  const other = (OTHER * (1 + 0.2 * bell(stream, day + 50_000)) + 0.07 * wet + aroundTet(day)) * enrolled;
  const people = (value: number) => measured(value, 'IE', atMs, 0);
  const absentSick = Math.round(Math.max(0, sick));
  const absentOther = Math.round(Math.max(0, other));
  return {
    pupilsEnrolled: people(enrolled),
    pupilsPresent: people(Math.max(0, enrolled - absentSick - absentOther)),
    absentSick: people(absentSick),
    absentOther: people(absentOther),
  };
}

/** Builds the kind; on days without school the last roll stands. */
export function createAttendanceKind(causes: AttendanceCauses): EntityKind {
  const { units } = causes;
  const ids = units.map(({ code }) => urn(TYPE, code));
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const isMissing = (unit: number, day: number) =>
    uniform((units[unit]?.stream ?? 0) + 17, day) < MISSING_SHARE;
  const lastDay = (unit: number, atMs: number) => {
    const newest = lastSchoolDay(atMs);
    return isMissing(unit, newest) ? lastSchoolDay(rollCallMs(newest) - DAY_MS) : newest;
  };
  const reportsOf = (unit: number, atMs: number) => rollOf(causes, unit, lastDay(unit, atMs));
  const entityAt = (unit: number, atMs: number): WorldEntity => ({
    id: ids[unit] ?? '',
    type: TYPE,
    attributes: {
      name: bilingual(units[unit]?.name ?? { vi: '', en: '' }),
      areaServed: property(units[unit]?.code ?? ''),
      dataProvider: property('Mô phỏng'),
      ...reportsOf(unit, atMs),
    },
  });
  return {
    type: TYPE,
    cadenceMs: DAY_MS,
    list: (atMs) => units.map((_, unit) => entityAt(unit, atMs)),
    get(id, atMs) {
      const unit = indexOf.get(id);
      return unit === undefined ? undefined : entityAt(unit, atMs);
    },
    reportsOf(id, atMs) {
      const unit = indexOf.get(id);
      return unit === undefined ? undefined : reportsOf(unit, atMs);
    },
    idsBetween: () => [...ids],
    changesBetween(id, fromMs, toMs) {
      const unit = indexOf.get(id);
      const times: number[] = [];
      if (unit === undefined) return times;
      for (let day = localDay(fromMs); day <= localDay(toMs); day += 1) {
        const atMs = rollCallMs(day);
        if (atMs >= fromMs && atMs <= toMs && isSchoolDay(day) && !isMissing(unit, day)) times.push(atMs);
      }
      return times;
    },
  };
}
