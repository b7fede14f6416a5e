// Everything that the world knows of digital skills: officials, IT officers, learners, interns, courses, workers.
import { DAY_MS, HOUR_MS } from '../calendar/local-time.ts';
import { lazyKind } from '../statistics/lazy-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createInternshipKind } from './internship-kind.ts';
import { createItEducationKind } from './it-education-kind.ts';
import { createItStaffKind } from './it-staff-kind.ts';
import { createLabourKind } from './labour-kind.ts';
import { createSkillsKind } from './skills-kind.ts';
import { createTrainingCourseKind } from './training-course-kind.ts';

/** The kinds of one world, each built when it is first asked. */
export function createWorkforceKinds(parts: WorldParts): readonly EntityKind[] {
  const later = (type: string, cadenceMs: number, make: (parts: WorldParts) => EntityKind) =>
    lazyKind({ type, cadenceMs, tellsChanges: true }, () => make(parts));
  return [
    later('DigitalSkillsReport', 30 * DAY_MS, createSkillsKind),
    later('ItStaffReport', 30 * DAY_MS, createItStaffKind),
    later('DigitalLabourReport', 91 * DAY_MS, createLabourKind),
    later('ItEducationReport', 365 * DAY_MS, createItEducationKind),
    later('InternshipIntake', HOUR_MS, createInternshipKind),
    later('TrainingCourse', HOUR_MS, createTrainingCourseKind),
  ];
}
