// Digital skills of the simulated province: each step has fewer people, teams since 2022, semesters, courses on working days.
import { describe, expect, it } from 'vitest';
import { courseOn } from '../../../../mocks/province/workforce/course-list.ts';
import { isFreeDay } from '../../../../mocks/province/calendar/holidays.ts';
import { dayOf, weekday } from '../../../../mocks/province/calendar/local-time.ts';
import { DAY_MS, kindOf, local, testWorld, valueOf } from './test-world.ts';

const world = testWorld();
const sumOf = (type: string, attribute: string, text: string) =>
  kindOf(world, type)
    .list(local(text))
    .reduce((sum, entity) => sum + valueOf(entity, attribute), 0);

describe('officials', () => {
  it('are fewer at every step, in every unit', () => {
    for (const entity of kindOf(world, 'DigitalSkillsReport').list(local('2026-11-02T08:00'))) {
      const steps = ['officials', 'officialsTrained', 'officialsCertified', 'officialsWorking'].map((name) =>
        valueOf(entity, name),
      );
      expect(steps, entity.id).toEqual(steps.toSorted((a, b) => b - a));
    }
  });

  it('are trained year by year', () => {
    const share = (text: string) =>
      sumOf('DigitalSkillsReport', 'officialsTrained', text) /
      sumOf('DigitalSkillsReport', 'officials', text);
    expect(share('2018-12-02T08:00')).toBe(0);
    expect(share('2022-06-02T08:00')).toBeGreaterThan(0.5);
    expect(share('2026-11-02T08:00')).toBeGreaterThan(share('2022-06-02T08:00') + 0.15);
  });

  it('fill posts of their agencies, never more than there are', () => {
    for (const entity of kindOf(world, 'ItStaffReport').list(local('2026-11-02T08:00'))) {
      expect(valueOf(entity, 'itOfficers')).toBeLessThanOrEqual(valueOf(entity, 'itPosts'));
      expect(valueOf(entity, 'securityExperts')).toBeLessThanOrEqual(valueOf(entity, 'itOfficers'));
    }
  });
});

it('has community teams since 2022, who guide more people in summer than at Tết', () => {
  expect(sumOf('DigitalSkillsReport', 'communityTeams', '2021-12-02T08:00')).toBe(0);
  expect(sumOf('DigitalSkillsReport', 'communityTeams', '2023-02-02T08:00')).toBeGreaterThan(300);
  expect(sumOf('DigitalSkillsReport', 'peopleGuided', '2025-08-02T08:00')).toBeGreaterThan(
    1.8 * sumOf('DigitalSkillsReport', 'peopleGuided', '2025-03-02T08:00'),
  );
});

describe('interns', () => {
  const intakes = (text: string) => kindOf(world, 'InternshipIntake').list(local(text));

  it('come twice a year since the agreement; six semesters are kept', () => {
    expect(intakes('2018-07-10T08:00')).toEqual([]);
    const semesters = new Set(
      intakes('2026-11-22T08:00').map((entity) => valueOf<string>(entity, 'semester')),
    );
    expect([...semesters].slice(-2)).toEqual(['2/2025-2026', '1/2026-2027']);
    expect(semesters.size).toBe(6);
  });

  it('fill what was offered and complete what they filled', () => {
    for (const entity of intakes('2026-11-22T08:00')) {
      expect(valueOf(entity, 'placesFilled')).toBeLessThanOrEqual(valueOf(entity, 'placesOffered'));
      expect(valueOf(entity, 'internshipsCompleted')).toBeLessThanOrEqual(valueOf(entity, 'placesFilled'));
      if (valueOf<string>(entity, 'intakeState') !== 'finished')
        expect(valueOf(entity, 'internshipsCompleted')).toBe(0);
    }
  });
});

describe('courses', () => {
  it('begin on working days, never on a Friday', () => {
    let courses = 0;
    for (let day = dayOf(2026, 1, 1); day < dayOf(2027, 1, 1); day += 1) {
      const course = courseOn(2026, day);
      if (!course) continue;
      courses += 1;
      expect(isFreeDay(day)).toBe(false);
      expect(weekday(day)).not.toBe(5);
      expect(course.endMs).toBeGreaterThan(course.startMs);
      expect(course.wanted).toBeLessThanOrEqual(course.seats);
    }
    expect(courses).toBeGreaterThan(50);
  });

  it('fill as they come near and leave the register two weeks after their end', () => {
    const kind = kindOf(world, 'TrainingCourse');
    const atMs = local('2026-09-01T10:00');
    const open = kind.list(atMs).filter((entity) => valueOf<string>(entity, 'courseState') === 'open');
    expect(open.length).toBeGreaterThan(3);
    for (const { id } of open) {
      const taken = [0, 10, 20].flatMap((days) => {
        const later = kind.get(id, atMs + days * DAY_MS);
        return later ? [valueOf(later, 'seatsTaken')] : [];
      });
      expect(taken).toEqual(taken.toSorted((a, b) => a - b));
      expect(kind.get(id, atMs + 80 * DAY_MS)).toBeUndefined();
    }
  });
});
