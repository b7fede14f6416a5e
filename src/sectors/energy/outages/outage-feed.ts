// The register of outages: works announced ahead, faults as they trip, until a day after supply is back.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { SEVERITY } from '#kernel/severity.ts';
import type { Predicate, RollupSpec } from '#kernel/table/rollup.ts';
import { isOverdue, minutesOut } from './outage-rules.ts';

const IS_OPEN: Predicate = { column: 'status', op: '==', value: 'open' };

const ROLLUPS: readonly RollupSpec[] = [
  { kpi: 'energy.customers-out', unit: '{count}', method: { kind: 'sum', column: 'customersOut' } },
  {
    kpi: 'energy.faults-open',
    unit: '{count}',
    where: [IS_OPEN, { column: 'nature', op: '==', value: 'fault' }],
    method: { kind: 'countWhere' },
  },
  { kpi: 'energy.restorations-overdue', unit: '{count}', method: { kind: 'sum', column: 'isOverdue' } },
  {
    kpi: 'energy.works-announced',
    unit: '{count}',
    where: [{ column: 'status', op: '==', value: 'planned' }],
    method: { kind: 'countWhere' },
  },
];

/** The feed of the outages. */
export const outageFeed: FeedSpec = {
  id: 'power-outages',
  source: 'broker',
  title: { vi: 'Mất điện và ngừng cấp điện', en: 'Power outages' },
  entityType: 'PowerOutage',
  geometry: 'point',
  lifetime: 'register',
  cadenceMs: 300_000,
  pollMs: 60_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'place', kind: 'text', attribute: 'address' },
    { column: 'place@en', kind: 'text', attribute: 'address@en' },
    { column: 'nature', kind: 'text', attribute: 'outageNature' },
    { column: 'status', kind: 'text', attribute: 'status' },
    { column: 'cause', kind: 'text', attribute: 'cause' },
    { column: 'voltage', kind: 'text', attribute: 'voltageLevel' },
    { column: 'severity', kind: 'number', attribute: 'severity', unit: '1', codes: SEVERITY },
    {
      column: 'customersAffected',
      kind: 'number',
      attribute: 'customersAffected',
      unit: '{count}',
      range: [0, 1_000_000],
    },
    {
      column: 'customersOut',
      kind: 'number',
      attribute: 'customersOut',
      unit: '{count}',
      range: [0, 1_000_000],
    },
    { column: 'startedAt', kind: 'time', attribute: 'startDate' },
    { column: 'expectedAt', kind: 'time', attribute: 'expectedRestoration' },
    { column: 'restoredAt', kind: 'time', attribute: 'restoredAt' },
    { column: 'owner', kind: 'text', attribute: 'responsibleUnit' },
    { column: 'owner@en', kind: 'text', attribute: 'responsibleUnit@en' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'incident', kind: 'text', attribute: 'refAlert' },
  ],
  derived: [
    {
      column: 'minutesOut',
      kind: 'number',
      unit: 'min',
      compute: (row) => minutesOut(row.text('status'), row.number('startedAt'), row.nowMs),
    },
    {
      column: 'isOverdue',
      kind: 'number',
      unit: '{count}',
      compute: (row) => isOverdue(row.text('status'), row.number('expectedAt'), row.nowMs),
    },
  ],
  rollups: ROLLUPS.map((rollup) => ({ ...rollup, includeStale: true })),
};
