// The register of commitments: one row each, from the signature of the agreement to the vision of 2030.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { SEVERITY } from '#kernel/severity.ts';
import type { Predicate, RollupSpec } from '#kernel/table/rollup.ts';
import { commitmentState, daysLate, keptDate, lateSinceMs } from './commitment-rules.ts';

const MONEY = '10*9.VND';
const HOUR_MS = 3_600_000;
const is = (value: string): Predicate => ({ column: 'state', op: '==', value });
const NOT_CANCELLED: Predicate = { column: 'state', op: '!=', value: 'cancelled' };
const OPEN: Predicate = { column: 'state', op: 'in', value: ['notStarted', 'onTrack', 'late'] };
const money = (column: string, attribute: string) =>
  ({ column, kind: 'number', attribute, unit: MONEY, range: [0, 100_000] }) as const;

const ROLLUPS: readonly RollupSpec[] = [
  {
    kpi: 'programme.done-share',
    unit: '%',
    scale: 100,
    where: [NOT_CANCELLED],
    method: { kind: 'shareWhere', matching: [is('done')] },
  },
  {
    kpi: 'programme.on-time-share',
    unit: '%',
    scale: 100,
    where: [{ column: 'keptDate', op: 'present' }],
    method: { kind: 'shareWhere', matching: [{ column: 'keptDate', op: '==', value: 1 }] },
  },
  { kpi: 'programme.late', unit: '{count}', where: [is('late')], method: { kind: 'countWhere' } },
  {
    kpi: 'programme.high-risks',
    unit: '{count}',
    where: [OPEN, { column: 'risk', op: '>=', value: SEVERITY.high }],
    method: { kind: 'countWhere' },
  },
  {
    kpi: 'programme.disbursed-share',
    unit: '%',
    scale: 100,
    where: [NOT_CANCELLED],
    method: { kind: 'ratioOfSums', numerator: 'disbursed', denominator: 'plannedToDate' },
  },
  {
    kpi: 'programme.vision-on-track-share',
    unit: '%',
    scale: 100,
    where: [
      { column: 'phase', op: '==', value: 'vision' },
      { column: 'state', op: 'in', value: ['onTrack', 'late'] },
    ],
    method: { kind: 'shareWhere', matching: [is('onTrack')] },
  },
];

/** The feed of the commitments. */
export const commitmentFeed: FeedSpec = {
  id: 'programme-commitments',
  source: 'broker',
  title: { vi: 'Nội dung cam kết của chương trình', en: 'Commitments of the programme' },
  entityType: 'ProgrammeCommitment',
  geometry: 'point',
  lifetime: 'register',
  cadenceMs: 2 * HOUR_MS,
  pollMs: HOUR_MS / 2,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'field', kind: 'text', attribute: 'programmeField' },
    { column: 'phase', kind: 'text', attribute: 'programmePhase' },
    { column: 'owner', kind: 'text', attribute: 'responsibleUnit' },
    { column: 'owner@en', kind: 'text', attribute: 'responsibleUnit@en' },
    { column: 'place', kind: 'text', attribute: 'address' },
    { column: 'place@en', kind: 'text', attribute: 'address@en' },
    { column: 'status', kind: 'text', attribute: 'status' },
    { column: 'risk', kind: 'number', attribute: 'risk', unit: '1', codes: SEVERITY },
    { column: 'startAt', kind: 'time', attribute: 'startDate' },
    { column: 'dueAt', kind: 'time', attribute: 'dueDate' },
    { column: 'doneAt', kind: 'time', attribute: 'completedAt' },
    { column: 'cancelledAt', kind: 'time', attribute: 'cancelledAt' },
    { column: 'statedLateSince', kind: 'time', attribute: 'lateSince' },
    money('budget', 'budget'),
    money('disbursed', 'disbursed'),
    money('plannedToDate', 'disbursementPlanned'),
    { column: 'completion', kind: 'number', attribute: 'completion', unit: '%', range: [0, 100] },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
  ],
  derived: [
    {
      column: 'state',
      kind: 'text',
      compute: (row) => commitmentState(row.text('status'), row.number('dueAt'), row.nowMs),
    },
    {
      column: 'lateSince',
      kind: 'time',
      compute: (row) => {
        const state = commitmentState(row.text('status'), row.number('dueAt'), row.nowMs);
        return lateSinceMs(state, row.number('statedLateSince'), row.number('dueAt'));
      },
    },
    {
      column: 'daysLate',
      kind: 'number',
      unit: 'd',
      compute: (row) => {
        const state = commitmentState(row.text('status'), row.number('dueAt'), row.nowMs);
        return daysLate(lateSinceMs(state, row.number('statedLateSince'), row.number('dueAt')), row.nowMs);
      },
    },
    {
      column: 'keptDate',
      kind: 'number',
      unit: '1',
      compute: (row) => keptDate(row.text('status'), row.number('dueAt'), row.number('doneAt'), row.nowMs),
    },
  ],
  rollups: ROLLUPS.map((rollup) => ({ ...rollup, includeStale: true })),
};
