// School (own type): every school with its pupils, classes and teachers, as stated once at the opening of the school year.
import { bilingual, geo, measured, observed, property, urn } from '../entity-attributes.ts';
import { DAY_MS, localDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import { openingMs, schoolYearOf } from './school-year.ts';
import type { SchoolCount, SchoolRoster } from './schools.ts';
import type { SchoolLevel } from './stages.ts';

const TYPE = 'School';
const NAMES: Readonly<Record<SchoolLevel, { vi: string; en: string }>> = {
  preschool: { vi: 'Trường Mầm non', en: 'Preschool' },
  primary: { vi: 'Trường Tiểu học', en: 'Primary School' },
  lowerSecondary: { vi: 'Trường THCS', en: 'Lower Secondary School' },
  upperSecondary: { vi: 'Trường THPT', en: 'Upper Secondary School' },
};

/** The unit's name without its rank: `Phường Bà Rịa` → `Bà Rịa`. */
const bareName = (name: string) => name.replace(/^(Phường|Xã|Đặc khu) /, '');

function nameOf({ school }: SchoolCount, unit: StatisticUnit | undefined): { vi: string; en: string } {
  const { vi, en } = NAMES[school.level];
  const place = `${bareName(unit?.name.vi ?? '')}${school.number > 0 ? ` ${school.number}` : ''}`;
  return { vi: `${vi} ${place}`, en: `${place} ${en}` };
}

/** What is stated on the opening day of a school year. */
function statedOf({ stages, standard }: SchoolCount, statedMs: number): Record<string, WorldAttribute> {
  const sum = (pick: (stage: SchoolCount['stages'][number]) => number) =>
    stages.reduce((total, stage) => total + pick(stage), 0);
  return {
    pupils: measured(
      sum(({ pupils }) => pupils),
      'IE',
      statedMs,
      0,
    ),
    classes: measured(
      sum(({ classes }) => classes),
      'H87',
      statedMs,
      0,
    ),
    teachers: measured(
      sum(({ teachers }) => teachers),
      'IE',
      statedMs,
      0,
    ),
    nationalStandard: observed(standard, statedMs),
  };
}

/** Builds the kind; the entities of a school year are made once. */
export function createSchoolKind(units: readonly StatisticUnit[], roster: SchoolRoster): EntityKind {
  const yearAt = (atMs: number) => {
    const year = schoolYearOf(localDay(atMs));
    return atMs < openingMs(year) ? year - 1 : year;
  };
  const entityOf = (count: SchoolCount, statedMs: number): WorldEntity => {
    const { school } = count;
    const unit = units[school.unit];
    return {
      id: urn(TYPE, school.localId),
      type: TYPE,
      attributes: {
        name: bilingual(nameOf(count, unit)),
        schoolLevel: property(school.level),
        areaServed: property(unit?.code ?? ''),
        location: geo({ type: 'Point', coordinates: [school.lon, school.lat] }),
        dataProvider: property('Mô phỏng'),
        ...statedOf(count, statedMs),
      },
    };
  };
  const yearBook = createBoundedCache(8, (year: number) => {
    const list = roster.counts(year).map((count) => entityOf(count, openingMs(year)));
    return { list, byId: new Map(list.map((entity) => [entity.id, entity])) };
  });
  const isDated = ([, { observedAtMs }]: [string, WorldAttribute]) => observedAtMs !== undefined;
  return {
    type: TYPE,
    cadenceMs: 365 * DAY_MS,
    list: (atMs) => [...yearBook(yearAt(atMs)).list],
    get: (id, atMs) => yearBook(yearAt(atMs)).byId.get(id),
    reportsOf(id, atMs) {
      const entity = yearBook(yearAt(atMs)).byId.get(id);
      return entity && Object.fromEntries(Object.entries(entity.attributes).filter(isDated));
    },
    idsBetween: () => roster.schools().map(({ localId }) => urn(TYPE, localId)),
    changesBetween(id, fromMs, toMs) {
      const times: number[] = [];
      if (!yearBook(yearAt(toMs)).byId.has(id)) return times;
      for (let year = yearAt(fromMs); openingMs(year) <= toMs; year += 1)
        if (openingMs(year) >= fromMs) times.push(openingMs(year));
      return times;
    },
  };
}
