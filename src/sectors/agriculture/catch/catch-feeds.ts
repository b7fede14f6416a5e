// What is landed in the fishing ports, by day and by month.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { DAILY, MONTHLY, numberColumns, sumOf, total, UNIT_COLUMNS } from '../unit-columns.ts';

const BY_GROUP = ['fishLanded', 'squidLanded', 'crustaceansLanded'];

const LANDING: Pick<FeedSpec, 'columns' | 'derived'> = {
  columns: [
    ...UNIT_COLUMNS,
    ...numberColumns('t', BY_GROUP),
    ...numberColumns('{count}', ['vesselsLanding']),
  ],
  derived: [{ column: 'landed', kind: 'number', unit: 't', compute: (row) => sumOf(row, BY_GROUP) }],
};

/** Yesterday's catch by port. */
export const catchDayFeed: FeedSpec = {
  ...DAILY,
  ...LANDING,
  id: 'fish-landing-day',
  title: { vi: 'Thủy sản qua cảng theo ngày', en: 'Catch landed by day' },
  entityType: 'FishLandingDay',
  geometry: 'point',
  rollups: [total('catch-day', 't', 'landed')],
};

/** The month's catch by port. */
export const catchMonthFeed: FeedSpec = {
  ...MONTHLY,
  ...LANDING,
  id: 'fish-landing-month',
  title: { vi: 'Thủy sản qua cảng theo tháng', en: 'Catch landed by month' },
  entityType: 'FishLandingMonth',
  geometry: 'point',
  rollups: [total('catch-month', 't', 'landed')],
};
