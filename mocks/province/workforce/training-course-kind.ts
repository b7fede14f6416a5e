// TrainingCourse: the register of courses, from their announcement to two weeks after their end. Own type.
import { DAY_MS, HOUR_MS, localDay } from '../calendar/local-time.ts';
import { bilingual, dateTime, geo, measured, observed, property, urn } from '../entity-attributes.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import {
  ANNOUNCED_DAYS,
  BOOKING_STEPS,
  courseOn,
  isCourseHeld,
  seatsTakenAt,
  type Course,
} from './course-list.ts';

const TYPE = 'TrainingCourse';
const PREFIX = urn(TYPE, '');
/** A course of a week with the free days in it and the two weeks that it stays. */
const BACK_DAYS = 32;
const ORGANIZER = { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' };

function stateAt({ announcedMs, startMs, endMs }: Course, atMs: number) {
  if (atMs >= endMs) return { state: 'finished', sinceMs: endMs };
  if (atMs >= startMs) return { state: 'running', sinceMs: startMs };
  return { state: 'open', sinceMs: announcedMs };
}

function entityOf(course: Course, lookup: UnitLookup, atMs: number): WorldEntity {
  const { theme, place, announcedMs, startMs, endMs, seats } = course;
  const { state, sinceMs } = stateAt(course, atMs);
  const booked = seatsTakenAt(course, atMs);
  const told = (attribute: WorldAttribute): WorldAttribute => ({ ...attribute, observedAtMs: announcedMs });
  return {
    id: PREFIX + course.localId,
    type: TYPE,
    attributes: {
      name: told(bilingual(theme.name)),
      audience: told(property(theme.audience)),
      address: told(bilingual(place.name)),
      organizer: told(bilingual(ORGANIZER)),
      courseState: observed(state, sinceMs),
      startDate: told(dateTime(startMs)),
      endDate: told(dateTime(endMs)),
      seats: measured(seats, 'IE', announcedMs, 0),
      seatsTaken: measured(booked.taken, 'IE', booked.sinceMs, 0),
      areaServed: told(property(lookup.unitAt(place.lon, place.lat)?.code ?? '')),
      location: told(geo({ type: 'Point', coordinates: [place.lon, place.lat] })),
      dataProvider: property('Mô phỏng'),
    },
  };
}

/** Builds the kind. */
export function createTrainingCourseKind({ seed, lookup }: WorldParts): EntityKind {
  const heldBetween = (fromMs: number, toMs: number): Course[] => {
    const held: Course[] = [];
    for (let day = localDay(fromMs) - BACK_DAYS; day <= localDay(toMs) + ANNOUNCED_DAYS; day += 1) {
      const course = courseOn(seed, day);
      if (course && isCourseHeld(course, fromMs, toMs)) held.push(course);
    }
    return held;
  };
  const find = (id: string): Course | undefined => {
    const localId = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : '';
    const day = Number(/-(\d+)$/.exec(localId)?.[1]);
    const course = Number.isInteger(day) ? courseOn(seed, day) : undefined;
    return course?.localId === localId ? course : undefined;
  };
  return {
    type: TYPE,
    cadenceMs: HOUR_MS,
    list: (atMs) => heldBetween(atMs, atMs).map((course) => entityOf(course, lookup, atMs)),
    get(id, atMs) {
      const course = find(id);
      return course && isCourseHeld(course, atMs, atMs) ? entityOf(course, lookup, atMs) : undefined;
    },
    idsBetween: (fromMs, toMs) => heldBetween(fromMs, toMs).map(({ localId }) => PREFIX + localId),
    changesBetween(id, fromMs, toMs) {
      const course = find(id);
      if (!course) return [];
      const { announcedMs, startMs, endMs } = course;
      const bookings = BOOKING_STEPS.map(([daysBefore]) =>
        daysBefore === 0 ? startMs : startMs - daysBefore * DAY_MS + HOUR_MS,
      );
      return [announcedMs, ...bookings, endMs].filter((tMs) => tMs >= fromMs && tMs <= toMs);
    },
  };
}
