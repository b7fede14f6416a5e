// The milestones on the way: when they are due, when they were reached, and what their dates rest on.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { daysToDue, milestoneState } from './milestone-rules.ts';

const HOUR_MS = 3_600_000;
/** As far as the list of what comes next looks ahead. */
const AHEAD_DAYS = 90;

const ROLLUPS: readonly RollupSpec[] = [
  {
    kpi: 'programme.milestones-next',
    unit: '{count}',
    where: [
      { column: 'state', op: '==', value: 'planned' },
      { column: 'daysToDue', op: '<=', value: AHEAD_DAYS },
    ],
    method: { kind: 'countWhere' },
  },
  {
    kpi: 'programme.milestones-overdue',
    unit: '{count}',
    where: [{ column: 'state', op: '==', value: 'overdue' }],
    method: { kind: 'countWhere' },
  },
];

/** The feed of the milestones. */
export const milestoneFeed: FeedSpec = {
  id: 'programme-milestones',
  source: 'broker',
  title: { vi: 'Mốc của chương trình', en: 'Milestones of the programme' },
  entityType: 'ProgrammeMilestone',
  geometry: 'point',
  lifetime: 'register',
  cadenceMs: 2 * HOUR_MS,
  pollMs: HOUR_MS / 2,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'commitmentId', kind: 'text', attribute: 'commitmentId' },
    { column: 'commitment', kind: 'text', attribute: 'commitmentName' },
    { column: 'commitment@en', kind: 'text', attribute: 'commitmentName@en' },
    { column: 'field', kind: 'text', attribute: 'programmeField' },
    { column: 'phase', kind: 'text', attribute: 'programmePhase' },
    { column: 'owner', kind: 'text', attribute: 'responsibleUnit' },
    { column: 'owner@en', kind: 'text', attribute: 'responsibleUnit@en' },
    { column: 'status', kind: 'text', attribute: 'status' },
    { column: 'basis', kind: 'text', attribute: 'dateBasis' },
    { column: 'dueAt', kind: 'time', attribute: 'dueDate' },
    { column: 'reachedAt', kind: 'time', attribute: 'reachedAt' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
  ],
  derived: [
    {
      column: 'state',
      kind: 'text',
      compute: (row) => milestoneState(row.text('status'), row.number('dueAt'), row.nowMs),
    },
    {
      column: 'daysToDue',
      kind: 'number',
      unit: 'd',
      compute: (row) => daysToDue(row.number('dueAt'), row.nowMs),
    },
  ],
  rollups: ROLLUPS.map((rollup) => ({ ...rollup, includeStale: true })),
};
