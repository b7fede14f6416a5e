// What units state of their files every day, and the one-stop offices with the people who wait in them.
import type { ColumnMapping, DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';

/** Columns by which a row is named and told which unit it belongs to. */
export const UNIT_COLUMNS: readonly ColumnMapping[] = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'name@en', kind: 'text', attribute: 'name@en' },
  { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
];

/** Columns of counts that bear the names of their attributes. */
export function countColumns(names: readonly string[]): ColumnMapping[] {
  return names.map((name) => ({
    column: name,
    kind: 'number',
    attribute: name,
    unit: '{count}',
    range: [0, 10_000_000],
  }));
}

/** Percent of two counts of one row; NaN where nothing was counted. */
export function percentOf(row: DerivationInput, part: string, whole: string): number {
  const divisor = row.number(whole);
  return divisor > 0 ? (100 * row.number(part)) / divisor : Number.NaN;
}

const share = (kpi: string, numerator: string, denominator: string): RollupSpec => ({
  kpi: `e-government.${kpi}`,
  unit: '%',
  scale: 100,
  method: { kind: 'ratioOfSums', numerator, denominator },
});

/** A free day has zeros, not gaps: shares are therefore of the last 30 days (`…InRun`). */
export const serviceFeed: FeedSpec = {
  id: 'public-services',
  source: 'broker',
  title: { vi: 'Hồ sơ thủ tục hành chính theo ngày', en: 'Public service files by day' },
  entityType: 'PublicServiceReport',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 30 * HOUR_MS,
  pollMs: HOUR_MS / 4,
  columns: [
    ...UNIT_COLUMNS,
    ...countColumns([
      'filesReceived',
      'filesOnline',
      'filesSolved',
      'filesPending',
      'filesOverdue',
      'receivedInRun',
      'onlineInRun',
      'fullOnlineInRun',
      'digitisedInRun',
      'withFeeInRun',
      'paidOnlineInRun',
      'solvedInRun',
      'solvedOnTimeInRun',
      'ratedInRun',
      'satisfiedInRun',
      'submittedOfRun',
      'receivedOfRun',
      'startedOfRun',
      'solvedOfRun',
      'onTimeOfRun',
      'ratedOfRun',
    ]),
  ],
  derived: [
    {
      column: 'onTimeShare',
      kind: 'number',
      unit: '%',
      compute: (row) => percentOf(row, 'solvedOnTimeInRun', 'solvedInRun'),
    },
    {
      column: 'fullOnlineShare',
      kind: 'number',
      unit: '%',
      compute: (row) => percentOf(row, 'fullOnlineInRun', 'receivedInRun'),
    },
    {
      column: 'overdueShare',
      kind: 'number',
      unit: '%',
      compute: (row) => percentOf(row, 'filesOverdue', 'filesPending'),
    },
  ],
  rollups: [
    share('on-time-share', 'solvedOnTimeInRun', 'solvedInRun'),
    share('online-share', 'onlineInRun', 'receivedInRun'),
    share('full-online-share', 'fullOnlineInRun', 'receivedInRun'),
    share('digitised-share', 'digitisedInRun', 'receivedInRun'),
    share('paid-online-share', 'paidOnlineInRun', 'withFeeInRun'),
    share('satisfied-share', 'satisfiedInRun', 'ratedInRun'),
    share('overdue-share', 'filesOverdue', 'filesPending'),
    { kpi: 'e-government.received', unit: '{count}', method: { kind: 'sum', column: 'filesReceived' } },
    { kpi: 'e-government.pending', unit: '{count}', method: { kind: 'sum', column: 'filesPending' } },
  ],
};

/** Offices report every five minutes, at night as well: closed, and nobody waits. */
export const centreFeed: FeedSpec = {
  id: 'service-centres',
  source: 'broker',
  title: { vi: 'Bộ phận một cửa', en: 'One-stop offices' },
  entityType: 'PublicServiceCentre',
  geometry: 'point',
  cadenceMs: 5 * 60_000,
  pollMs: 60_000,
  columns: [
    ...UNIT_COLUMNS,
    { column: 'status', kind: 'text', attribute: 'status' },
    {
      column: 'peopleWaiting',
      kind: 'number',
      attribute: 'peopleWaiting',
      unit: '{person}',
      range: [0, 2000],
    },
    { column: 'waitingMin', kind: 'number', attribute: 'waitingTime', unit: 'min', range: [0, 600] },
    ...countColumns(['countersOpen', 'ticketsIssued']),
  ],
  rollups: [
    {
      kpi: 'e-government.people-waiting',
      unit: '{person}',
      method: { kind: 'sum', column: 'peopleWaiting' },
    },
    { kpi: 'e-government.longest-wait', unit: 'min', method: { kind: 'max', column: 'waitingMin' } },
  ],
};
