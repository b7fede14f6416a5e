// The interns of the cooperation agreement: a record an institution and semester, kept for three years.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { Predicate } from '#kernel/table/rollup.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { countColumns, shareOf, UNIT_COLUMNS } from '../unit-columns.ts';

/** Places that are still being offered are not empty places. */
const RUNNING: Predicate = { column: 'state', op: 'in', value: ['running', 'finished'] };

/** The feed of interns. */
export const internFeed: FeedSpec = {
  id: 'internships',
  source: 'broker',
  title: { vi: 'Thực tập theo thỏa thuận hợp tác', en: 'Internships of the agreement' },
  entityType: 'InternshipIntake',
  geometry: 'none',
  lifetime: 'register',
  cadenceMs: HOUR_MS,
  pollMs: HOUR_MS / 4,
  columns: [
    ...UNIT_COLUMNS,
    { column: 'semester', kind: 'text', attribute: 'semester' },
    { column: 'state', kind: 'text', attribute: 'intakeState' },
    { column: 'startsAt', kind: 'time', attribute: 'startDate' },
    { column: 'endsAt', kind: 'time', attribute: 'endDate' },
    ...countColumns('{person}', ['placesOffered', 'placesFilled', 'internshipsCompleted']),
  ],
  rollups: [
    {
      ...shareOf('interns-filled-share', 'placesFilled', 'placesOffered'),
      where: [RUNNING],
      includeStale: true,
    },
    {
      kpi: 'digital-workforce.interns-now',
      unit: '{person}',
      where: [{ column: 'state', op: '==', value: 'running' }],
      method: { kind: 'sum', column: 'placesFilled' },
      includeStale: true,
    },
  ],
};
