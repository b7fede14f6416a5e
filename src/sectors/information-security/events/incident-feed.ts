// The register of the security operations centre: incidents that are open, and those of the last two months that are repaired.
import type { DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import { SEVERITY } from '#kernel/severity.ts';
import type { Predicate, RollupSpec } from '#kernel/table/rollup.ts';
import {
  awaitedByMs,
  daysSinceDetected,
  detectedThisMonth,
  detectionMinutes,
  LOOK_BACK_DAYS,
  OPEN_STATUSES,
  repairHours,
  responseMinutes,
} from './incident-rules.ts';

const IS_OPEN: Predicate = { column: 'status', op: 'in', value: OPEN_STATUSES };
const RECENT: Predicate = { column: 'daysSinceDetected', op: '<=', value: LOOK_BACK_DAYS };

const time = (column: string) => ({ column, kind: 'time', attribute: column }) as const;
const span = (column: string, unit: string, compute: (row: DerivationInput) => number) =>
  ({ column, kind: 'number', unit, compute }) as const;

/** A register's rows count however long ago their event was. */
const ROLLUPS: readonly RollupSpec[] = [
  {
    kpi: 'information-security.grave-open',
    unit: '{count}',
    where: [IS_OPEN, { column: 'severity', op: '>=', value: SEVERITY.high }],
    method: { kind: 'countWhere' },
  },
  { kpi: 'information-security.open', unit: '{count}', where: [IS_OPEN], method: { kind: 'countWhere' } },
  {
    // A sum of 0 and 1, not a count of matches: where times are not known the figure is unknown, not 0.
    kpi: 'information-security.incidents-month',
    unit: '{count}',
    method: { kind: 'sum', column: 'detectedThisMonth' },
  },
  {
    kpi: 'information-security.detection-min',
    unit: 'min',
    where: [RECENT, { column: 'detectionMin', op: 'present' }],
    method: { kind: 'percentile', column: 'detectionMin', percentile: 50 },
  },
  {
    kpi: 'information-security.repair-h',
    unit: 'h',
    where: [RECENT, { column: 'repairH', op: 'present' }],
    method: { kind: 'percentile', column: 'repairH', percentile: 50 },
  },
];

/** Security incidents (own type, SecurityIncident). */
export const incidentFeed: FeedSpec = {
  id: 'security-incidents',
  source: 'broker',
  title: { vi: 'Sự cố an toàn thông tin', en: 'Security incidents' },
  entityType: 'SecurityIncident',
  geometry: 'point',
  lifetime: 'register',
  cadenceMs: 60_000,
  pollMs: 30_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'category', kind: 'text', attribute: 'category' },
    { column: 'severity', kind: 'number', attribute: 'severity', unit: '1', codes: SEVERITY },
    { column: 'status', kind: 'text', attribute: 'status' },
    { column: 'agency', kind: 'text', attribute: 'agency' },
    { column: 'agency@en', kind: 'text', attribute: 'agency@en' },
    { column: 'agencyCode', kind: 'text', attribute: 'agencyCode' },
    { column: 'affectedSystem', kind: 'text', attribute: 'affectedSystem' },
    { column: 'affectedSystem@en', kind: 'text', attribute: 'affectedSystem@en' },
    {
      column: 'affectedMachines',
      kind: 'number',
      attribute: 'affectedMachines',
      unit: '{count}',
      range: [0, 100_000],
    },
    ...['occurredAt', 'detectedAt', 'respondedAt', 'repairedAt', 'repairDueAt'].map(time),
    { column: 'areaServed', kind: 'text', attribute: 'areaServed' },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
  ],
  derived: [
    span('detectionMin', 'min', (row) =>
      detectionMinutes(row.number('occurredAt'), row.number('detectedAt')),
    ),
    span('responseMin', 'min', (row) => responseMinutes(row.number('detectedAt'), row.number('respondedAt'))),
    span('repairH', 'h', (row) => repairHours(row.number('detectedAt'), row.number('repairedAt'))),
    span('daysSinceDetected', 'd', (row) => daysSinceDetected(row.number('detectedAt'), row.nowMs)),
    span('detectedThisMonth', '{count}', (row) => detectedThisMonth(row.number('detectedAt'), row.nowMs)),
    {
      column: 'awaitedBy',
      kind: 'time',
      compute: (row) => awaitedByMs(row.text('status'), row.number('repairDueAt')),
    },
  ],
  rollups: ROLLUPS.map((rollup) => ({ ...rollup, includeStale: true })),
};
