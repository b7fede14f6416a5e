// Training courses: announced ahead, kept until two weeks after their end.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { countColumns, UNIT_COLUMNS } from '../unit-columns.ts';

/** The feed of courses. */
export const courseFeed: FeedSpec = {
  id: 'training-courses',
  source: 'broker',
  title: { vi: 'Lớp đào tạo, tập huấn', en: 'Training courses' },
  entityType: 'TrainingCourse',
  geometry: 'point',
  lifetime: 'register',
  cadenceMs: HOUR_MS,
  pollMs: HOUR_MS / 4,
  columns: [
    ...UNIT_COLUMNS,
    { column: 'audience', kind: 'text', attribute: 'audience' },
    { column: 'place', kind: 'text', attribute: 'address' },
    { column: 'place@en', kind: 'text', attribute: 'address@en' },
    { column: 'organizer', kind: 'text', attribute: 'organizer' },
    { column: 'organizer@en', kind: 'text', attribute: 'organizer@en' },
    { column: 'state', kind: 'text', attribute: 'courseState' },
    { column: 'startsAt', kind: 'time', attribute: 'startDate' },
    { column: 'endsAt', kind: 'time', attribute: 'endDate' },
    ...countColumns('{person}', ['seats', 'seatsTaken']),
  ],
  derived: [
    {
      column: 'seatsFree',
      kind: 'number',
      unit: '{person}',
      compute: (row) =>
        row.text('state') === 'open' ? row.number('seats') - row.number('seatsTaken') : Number.NaN,
    },
  ],
  rollups: [
    {
      kpi: 'digital-workforce.seats-free',
      unit: '{person}',
      method: { kind: 'sum', column: 'seatsFree' },
      includeStale: true,
    },
  ],
};
