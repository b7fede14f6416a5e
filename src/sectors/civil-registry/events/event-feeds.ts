// What the registry of each unit registered: in a day, and in a month with the last twelve months beside it.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';
import { countColumns, UNIT_COLUMNS } from '../unit-columns.ts';

/** Registrations by day; a free day has zeros, not gaps. */
export const registrationFeed: FeedSpec = {
  id: 'civil-registrations',
  source: 'broker',
  title: { vi: 'Đăng ký hộ tịch theo ngày', en: 'Civil registrations by day' },
  entityType: 'CivilRegistrationReport',
  geometry: 'point',
  lifetime: 'report',
  cadenceMs: 30 * HOUR_MS,
  pollMs: HOUR_MS / 4,
  columns: [
    ...UNIT_COLUMNS,
    ...countColumns('{count}', [
      'birthsRegistered',
      'deathsRegistered',
      'marriagesRegistered',
      'registrationsPending',
      'registrationsOverdue',
    ]),
  ],
  rollups: [
    {
      kpi: 'civil-registry.pending',
      unit: '{count}',
      method: { kind: 'sum', column: 'registrationsPending' },
    },
    {
      kpi: 'civil-registry.overdue',
      unit: '{count}',
      method: { kind: 'sum', column: 'registrationsOverdue' },
    },
  ],
};

const sumOf = (column: string): RollupSpec => ({
  kpi: `civil-registry.${column}`,
  unit: '{count}',
  method: { kind: 'sum', column },
});

const ratioOf = (
  kpi: string,
  numerator: string,
  denominator: string,
  unit = '%',
  scale = 100,
): RollupSpec => ({
  kpi: `civil-registry.${kpi}`,
  unit,
  scale,
  method: { kind: 'ratioOfSums', numerator, denominator },
});

/** Events by month; rates are of the last twelve months (`…InYear`), because a small unit has few events and they have seasons. */
export const vitalFeed: FeedSpec = {
  id: 'vital-statistics',
  source: 'broker',
  title: { vi: 'Sự kiện hộ tịch theo tháng', en: 'Vital events by month' },
  entityType: 'VitalStatisticsReport',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    ...UNIT_COLUMNS,
    ...countColumns('{person}', [
      'births',
      'maleBirths',
      'deaths',
      'birthsOnTime',
      'birthsOnline',
      'birthsSamePeriodLastYear',
      'deathsSamePeriodLastYear',
      'birthsInYear',
      'maleBirthsInYear',
      'femaleBirthsInYear',
      'deathsInYear',
      'meanPopulation',
    ]),
    {
      column: 'netMigrationInYear',
      kind: 'number',
      attribute: 'netMigrationInYear',
      unit: '{person}',
      range: [-100_000, 100_000],
    },
    ...countColumns('{count}', [
      'marriages',
      'divorces',
      'marriagesSamePeriodLastYear',
      'divorcesSamePeriodLastYear',
      'jointProcedures',
      'jointProceduresOnTime',
    ]),
    { column: 'firstMarriageAge', kind: 'number', attribute: 'firstMarriageAge', unit: 'a', range: [15, 60] },
  ],
  rollups: [
    sumOf('births'),
    sumOf('deaths'),
    sumOf('marriages'),
    sumOf('divorces'),
    ratioOf('birth-rate', 'birthsInYear', 'meanPopulation', '/10*3', 1000),
    ratioOf('death-rate', 'deathsInYear', 'meanPopulation', '/10*3', 1000),
    ratioOf('net-migration-rate', 'netMigrationInYear', 'meanPopulation', '/10*3', 1000),
    ratioOf('sex-ratio-at-birth', 'maleBirthsInYear', 'femaleBirthsInYear', '/10*2.{girl}'),
    ratioOf('births-on-time-share', 'birthsOnTime', 'births'),
    ratioOf('births-online-share', 'birthsOnline', 'births'),
    ratioOf('joint-on-time-share', 'jointProceduresOnTime', 'jointProcedures'),
    {
      kpi: 'civil-registry.first-marriage-age',
      unit: 'a',
      method: { kind: 'weightedMean', column: 'firstMarriageAge', weight: 'marriages' },
    },
  ],
};
