// IT officers of agencies by month, digital workers by quarter, students of IT by year.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';
import { countColumns, MONTHLY, percentOf, shareOf, total, UNIT_COLUMNS } from '../unit-columns.ts';

/** Agencies with their IT posts; committees of units and departments of the province. */
export const staffFeed: FeedSpec = {
  ...MONTHLY,
  id: 'it-staff',
  title: { vi: 'Cán bộ chuyên trách công nghệ thông tin', en: 'Full-time IT officers' },
  entityType: 'ItStaffReport',
  geometry: 'point',
  columns: [
    ...UNIT_COLUMNS,
    { column: 'level', kind: 'text', attribute: 'agencyLevel' },
    ...countColumns('{count}', ['agencies', 'agenciesStaffed']),
    ...countColumns('{person}', ['itPosts', 'itOfficers', 'securityExperts']),
  ],
  derived: [
    {
      column: 'filledShare',
      kind: 'number',
      unit: '%',
      compute: (row) => percentOf(row, 'itOfficers', 'itPosts'),
    },
  ],
  rollups: [
    shareOf('agencies-staffed-share', 'agenciesStaffed', 'agencies'),
    total('it-officers', '{person}', 'itOfficers'),
    total('security-experts', '{person}', 'securityExperts'),
  ],
};

/** Labour force and digital workers by unit. */
export const labourFeed: FeedSpec = {
  id: 'digital-labour',
  source: 'broker',
  title: { vi: 'Lao động số theo quý', en: 'Digital labour by quarter' },
  entityType: 'DigitalLabourReport',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 100 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [...UNIT_COLUMNS, ...countColumns('{person}', ['labourForce', 'digitalWorkers'])],
  rollups: [
    {
      kpi: 'digital-workforce.workers-per-1000',
      unit: '/10*3',
      scale: 1000,
      method: { kind: 'ratioOfSums', numerator: 'digitalWorkers', denominator: 'labourForce' },
    },
  ],
};

/** Students and graduates by institution. */
export const educationFeed: FeedSpec = {
  id: 'it-education',
  source: 'broker',
  title: { vi: 'Đào tạo công nghệ thông tin theo năm', en: 'IT education by year' },
  entityType: 'ItEducationReport',
  geometry: 'point',
  lifetime: 'report',
  cadenceMs: 400 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [...UNIT_COLUMNS, ...countColumns('{person}', ['itStudents', 'itGraduates', 'graduatesEmployed'])],
  rollups: [total('it-students', '{person}', 'itStudents'), total('it-graduates', '{person}', 'itGraduates')],
};
