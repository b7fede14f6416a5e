// Who sat in class on the last school day, by unit.
import type { FeedSpec } from '#kernel/feed/feed.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The feed of roll calls; its cadence spans the break of Tết. In summer nobody calls a roll, and the last one says how old it is. */
export const attendanceFeed: FeedSpec = {
  id: 'school-attendance',
  source: 'broker',
  title: { vi: 'Học sinh đi học trong ngày', en: 'Daily school attendance' },
  entityType: 'SchoolAttendance',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 18 * DAY_MS,
  pollMs: HOUR_MS / 4,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    {
      column: 'enrolled',
      kind: 'number',
      attribute: 'pupilsEnrolled',
      unit: '{count}',
      range: [0, 1_000_000],
    },
    { column: 'present', kind: 'number', attribute: 'pupilsPresent', unit: '{count}', range: [0, 1_000_000] },
    { column: 'sick', kind: 'number', attribute: 'absentSick', unit: '{count}', range: [0, 1_000_000] },
    { column: 'away', kind: 'number', attribute: 'absentOther', unit: '{count}', range: [0, 1_000_000] },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
  ],
  derived: [
    {
      column: 'attendance',
      kind: 'number',
      unit: '%',
      compute: (row) =>
        row.number('enrolled') > 0 ? (100 * row.number('present')) / row.number('enrolled') : Number.NaN,
    },
  ],
  rollups: [
    {
      kpi: 'education.attendance',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'present', denominator: 'enrolled' },
    },
    {
      kpi: 'education.absent-sick',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'sick', denominator: 'enrolled' },
    },
  ],
};
