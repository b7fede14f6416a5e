// Schools and roll calls: published totals to the last pupil, the school year, rain and sickness that keep pupils at home.
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../../mocks/province/education/apportion.ts';
import { createAttendanceKind } from '../../../../mocks/province/education/attendance-kind.ts';
import { isSchoolDay, schoolYearOf } from '../../../../mocks/province/education/school-year.ts';
import { createSchoolRoster } from '../../../../mocks/province/education/schools.ts';
import { createUnitFigures } from '../../../../mocks/province/education/unit-figures.ts';
import { localDay } from '../../../../mocks/province/calendar/local-time.ts';
import { readStatisticUnits } from '../../../../mocks/province/statistics/statistic-units.ts';
import { createUnitLookup, isInsideRing } from '../../../../mocks/province/unit-lookup.ts';
import type { WorldEntity } from '../../../../mocks/province/world-contract.ts';
import { DAY_MS, geography, kindOf, local, testWorld, valueOf } from './test-world.ts';

const world = testWorld();
const units = readStatisticUnits(geography);
const lookup = createUnitLookup(geography);
const day = (date: string) => localDay(local(`${date}T12:00`));
const sumIn = (entities: readonly WorldEntity[], attribute: string): number =>
  entities.reduce((sum, entity) => sum + valueOf(entity, attribute), 0);

describe('the school year', () => {
  it.each([
    ['2026-09-04', false],
    ['2026-09-07', true],
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-02-17', false],
    ['2026-03-02', true],
    ['2026-04-30', false],
    ['2026-05-29', true],
    ['2026-06-01', false],
    ['2026-07-15', false],
  ])('teaches on %s: %s', (date, taught) => {
    expect(isSchoolDay(day(date))).toBe(taught);
  });

  it('begins on 5 September', () => {
    expect(schoolYearOf(day('2026-09-04'))).toBe(2025);
    expect(schoolYearOf(day('2026-09-05'))).toBe(2026);
    expect(schoolYearOf(day('2027-01-10'))).toBe(2026);
  });
});

describe('apportionment', () => {
  it('keeps the sum and gives everyone the least', () => {
    for (const [total, weights, least] of [
      [463, [1, 2, 3.5, 0.01], 1],
      [30, Array.from({ length: 30 }, (_, index) => index), 0],
      [7, [1, 1, 1], 2],
    ] as const) {
      const shares = apportion(total, weights, least);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(least);
    }
  });
});

describe('schools', () => {
  const atMs = local('2025-03-03T10:00');
  const schools = kindOf(world, 'School').list(atMs);

  it('are 463 of the published levels, each within its unit', () => {
    const count = (level: string) =>
      schools.filter(({ attributes }) => attributes['schoolLevel']?.value === level).length;
    expect(['preschool', 'primary', 'lowerSecondary', 'upperSecondary'].map(count)).toEqual([
      195, 139, 91, 38,
    ]);
    for (const school of schools) {
      const { coordinates } = valueOf<{ coordinates: [number, number] }>(school, 'location');
      const { outerRings = [] } = lookup.byCode(valueOf<string>(school, 'areaServed')) ?? {};
      expect(
        outerRings.some((ring) => isInsideRing(ring, ...coordinates)),
        school.id,
      ).toBe(true);
    }
    const names = schools.map((school) => valueOf<{ vi: string }>(school, 'name').vi);
    expect(new Set(names).size).toBe(names.length);
  });

  it('hold the published pupils and classes of 2024–2025, stage by stage', () => {
    expect(sumIn(schools, 'pupils')).toBe(307_820);
    const reports = kindOf(world, 'EducationReport').list(atMs);
    for (const [stage, pupils, classes] of [
      ['nursery', 12_988, 581],
      ['kindergarten', 55_419, 1928],
      ['primary', 113_168, 3164],
      ['lowerSecondary', 86_297, 2118],
      ['upperSecondary', 39_948, 1012],
    ] as const) {
      expect(sumIn(reports, `${stage}Pupils`)).toBe(pupils);
      expect(sumIn(reports, `${stage}Classes`)).toBe(classes);
    }
  });

  it('reach the national standard as published, more each year', () => {
    const share = (at: string) => {
      const list = kindOf(world, 'School').list(local(at));
      const reached = list.filter(({ attributes }) => attributes['nationalStandard']?.value !== 'none');
      return (100 * reached.length) / list.length;
    };
    expect(share('2022-11-01T09:00')).toBeCloseTo(64.9, 0);
    expect(share('2026-11-01T09:00')).toBeGreaterThan(share('2024-11-01T09:00'));
  });

  it('state new figures at the opening only', () => {
    const kind = kindOf(world, 'School');
    const id = schools[200]?.id ?? '';
    const changes = kind.changesBetween?.(id, local('2024-01-01T00:00'), local('2026-12-31T00:00'));
    expect(changes).toEqual([2024, 2025, 2026].map((year) => local(`${year}-09-05T07:00`)));
    expect(kind.get(id, local('2026-09-05T06:59'))).toEqual(kind.get(id, local('2025-12-01T08:00')));
    expect(kind.get(id, local('2026-09-05T07:00'))).not.toEqual(kind.get(id, local('2026-09-05T06:59')));
  });

  it('crowd in towns: units differ, and no class is absurd', () => {
    const sizes = kindOf(world, 'EducationReport')
      .list(atMs)
      .map((unit) => valueOf(unit, 'primaryPupils') / valueOf(unit, 'primaryClasses'));
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeGreaterThan(4);
    for (const school of schools) {
      const size = valueOf(school, 'pupils') / valueOf(school, 'classes');
      expect(size).toBeGreaterThan(8);
      expect(size).toBeLessThan(56);
    }
  });
});

describe('monthly reports', () => {
  it('count payments and dropouts from the opening on', () => {
    const share = (at: string) => {
      const list = kindOf(world, 'EducationReport').list(local(at));
      return sumIn(list, 'dropouts') / sumIn(list, 'generalPupils');
    };
    expect(share('2025-11-10T09:00')).toBeLessThan(share('2026-03-10T09:00'));
    expect(share('2026-03-10T09:00')).toBeLessThan(share('2026-06-20T09:00'));
    expect(share('2026-11-10T09:00')).toBeLessThan(share('2026-06-20T09:00'));
  });
});

describe('attendance', () => {
  const attendance = kindOf(world, 'SchoolAttendance');
  const roster = createSchoolRoster(units, lookup);
  const figuresOf = createUnitFigures(units.length, roster);
  const share = (entities: readonly WorldEntity[]) =>
    sumIn(entities, 'pupilsPresent') / sumIn(entities, 'pupilsEnrolled');
  const under = (rainMm: number, cases: number) =>
    createAttendanceKind({
      units,
      figuresOf,
      rain: {
        rateMmPerHour: () => 0,
        lastHourMm: () => 0,
        patchHourMm: () => rainMm,
        patchDayMm: () => 0,
        normalDayMm: () => 0,
        cellsOf: () => [],
        widespread: () => 0,
      },
      epidemics: {
        cases: () => cases,
        total: () => 0,
        unitFiveYearMean: () => 0,
        fiveYears: () => ({ mean: 0, low: 0, high: 0 }),
      },
    }).list(local('2026-10-14T10:00'));

  it('is lower in the rain and where children are sick', () => {
    const calm = under(0, 0);
    expect(share(calm)).toBeGreaterThan(0.97);
    expect(share(under(15, 0))).toBeLessThan(share(calm) - 0.03);
    const sick = under(0, 12);
    expect(share(sick)).toBeLessThan(share(calm) - 0.005);
    expect(sumIn(sick, 'absentSick')).toBeGreaterThan(sumIn(calm, 'absentSick'));
    expect(sumIn(sick, 'absentOther')).toBe(sumIn(calm, 'absentOther'));
  });

  it('adds up, unit by unit', () => {
    for (const roll of attendance.list(local('2026-10-14T10:00'))) {
      const away = valueOf(roll, 'absentSick') + valueOf(roll, 'absentOther');
      expect(valueOf(roll, 'pupilsPresent') + away).toBe(valueOf(roll, 'pupilsEnrolled'));
    }
  });

  it('keeps the last roll over weekends, Tết and summer', () => {
    const rolls = (at: string) => attendance.list(local(at));
    const friday = rolls('2026-11-20T10:00');
    expect(rolls('2026-11-22T20:00')).toEqual(friday);
    expect(rolls('2026-11-23T08:59')).toEqual(friday);
    expect(rolls('2026-11-23T09:00')).not.toEqual(friday);
    expect(rolls('2026-08-20T10:00')).toEqual(rolls('2026-05-30T10:00'));
  });

  it('tells of every roll that came, and of no other', () => {
    const id = attendance.list(local('2026-10-14T10:00'))[4]?.id ?? '';
    const fromMs = local('2026-10-01T00:00');
    const changes = attendance.changesBetween?.(id, fromMs, fromMs + 60 * DAY_MS) ?? [];
    expect(changes.length).toBeGreaterThan(35);
    for (const atMs of changes) {
      expect(attendance.get(id, atMs)?.attributes['pupilsPresent']?.observedAtMs).toBe(atMs);
      expect(isSchoolDay(localDay(atMs))).toBe(true);
    }
  });
});

describe('results of the year', () => {
  it('are those that were published', () => {
    const share = (part: string, whole: string, at: string) => {
      const list = kindOf(world, 'SchoolYearResult').list(local(at));
      return (100 * sumIn(list, part)) / sumIn(list, whole);
    };
    expect(share('enteredUpperSecondary', 'lowerSecondaryLeavers', '2024-02-01T09:00')).toBeGreaterThan(74);
    expect(share('enteredUpperSecondary', 'lowerSecondaryLeavers', '2024-02-01T09:00')).toBeLessThan(77);
    expect(share('primaryCompleted', 'primaryFinishers', '2024-02-01T09:00')).toBeCloseTo(99.97, 1);
    expect(share('graduates', 'graduationCandidates', '2023-02-01T09:00')).toBeCloseTo(98.5, 0);
  });
});
