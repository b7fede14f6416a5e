// What the incident register holds: every incident of the province that the broker still knows, open or closed.
import { defineFeeds, type DerivationInput, type FeedSpec } from '#kernel/feed/feed.ts';
import { SEVERITY } from '#kernel/severity.ts';
import type { Predicate, RollupSpec } from '#kernel/table/rollup.ts';
import {
  awaitedByMs,
  hoursSinceIssued,
  hoursSinceResolved,
  issuedToday,
  OPEN_STATUSES,
  overdueMinutes,
  resolutionMinutes,
  respondedOnTime,
  responseMinutes,
  type HandlingTimes,
} from './incident-rules.ts';

const IS_OPEN: Predicate = { column: 'status', op: 'in', value: OPEN_STATUSES };
const IN_LAST_DAY: Predicate = { column: 'hoursSinceIssued', op: '<=', value: 24 };

function timesOf(row: DerivationInput): HandlingTimes {
  return {
    issuedAtMs: row.number('issuedAt'),
    responseDueAtMs: row.number('responseDueAt'),
    respondedAtMs: row.number('respondedAt'),
    nowMs: row.nowMs,
  };
}

/** A register's rows count however long ago their event was. */
const ROLLUPS: readonly RollupSpec[] = [
  { kpi: 'incidents.open', unit: '{count}', where: [IS_OPEN], method: { kind: 'countWhere' } },
  {
    kpi: 'incidents.critical-open',
    unit: '{count}',
    where: [IS_OPEN, { column: 'severity', op: '>=', value: SEVERITY.critical }],
    method: { kind: 'countWhere' },
  },
  {
    kpi: 'incidents.on-time-share',
    unit: '%',
    scale: 100,
    where: [IN_LAST_DAY, { column: 'respondedOnTime', op: 'present' }],
    method: { kind: 'shareWhere', matching: [{ column: 'respondedOnTime', op: '==', value: 1 }] },
  },
  {
    kpi: 'incidents.median-response-min',
    unit: 'min',
    where: [IN_LAST_DAY, { column: 'responseMin', op: 'present' }],
    method: { kind: 'percentile', column: 'responseMin', percentile: 50 },
  },
  {
    // A sum of 0 and 1, not a count of matches: where report times are not known the figure is unknown, not 0.
    kpi: 'incidents.today',
    unit: '{count}',
    method: { kind: 'sum', column: 'issuedToday' },
  },
  {
    kpi: 'incidents.unanswered-overdue',
    unit: '{count}',
    where: [IS_OPEN, { column: 'overdueMin', op: '>', value: 0 }],
    method: { kind: 'countWhere' },
  },
  {
    kpi: 'incidents.median-resolution-min',
    unit: 'min',
    where: [{ column: 'hoursSinceResolved', op: '<=', value: 24 }],
    method: { kind: 'percentile', column: 'resolutionMin', percentile: 50 },
  },
  {
    kpi: 'incidents.roads-blocked',
    unit: '{count}',
    where: [IS_OPEN, { column: 'blockedLaneShare', op: '>', value: 0 }],
    method: { kind: 'countWhere' },
  },
  {
    kpi: 'incidents.injured',
    unit: '1',
    where: [IN_LAST_DAY],
    method: { kind: 'sum', column: 'injured' },
  },
];

const incidents: FeedSpec = {
  id: 'incidents',
  source: 'broker',
  title: { vi: 'Sự cố', en: 'Incidents' },
  entityType: 'Alert',
  geometry: 'point',
  lifetime: 'register',
  cadenceMs: 60_000,
  pollMs: 15_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'subCategory', kind: 'text', attribute: 'subCategory' },
    { column: 'category', kind: 'text', attribute: 'category' },
    { column: 'severity', kind: 'number', attribute: 'severity', unit: '1', codes: SEVERITY },
    { column: 'status', kind: 'text', attribute: 'status' },
    { column: 'place', kind: 'text', attribute: 'address' },
    { column: 'place@en', kind: 'text', attribute: 'address@en' },
    { column: 'responsibleUnit', kind: 'text', attribute: 'responsibleUnit' },
    { column: 'responsibleUnit@en', kind: 'text', attribute: 'responsibleUnit@en' },
    { column: 'description', kind: 'text', attribute: 'description' },
    { column: 'reportedBy', kind: 'text', attribute: 'alertSource' },
    { column: 'issuedAt', kind: 'time', attribute: 'dateIssued' },
    { column: 'responseDueAt', kind: 'time', attribute: 'responseDueAt' },
    { column: 'respondedAt', kind: 'time', attribute: 'respondedAt' },
    { column: 'resolvedAt', kind: 'time', attribute: 'resolvedAt' },
    { column: 'validFrom', kind: 'time', attribute: 'validFrom' },
    { column: 'validTo', kind: 'time', attribute: 'validTo' },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
    { column: 'areaServed', kind: 'text', attribute: 'areaServed' },
    { column: 'refRoadSegment', kind: 'text', attribute: 'refRoadSegment' },
    { column: 'laneDirection', kind: 'text', attribute: 'laneDirection' },
    {
      column: 'blockedLaneShare',
      kind: 'number',
      attribute: 'blockedLaneShare',
      unit: '%',
      assumedUnit: '1',
      range: [0, 100],
    },
    { column: 'injured', kind: 'number', attribute: 'injured', unit: '1', range: [0, 1000] },
  ],
  derived: [
    {
      column: 'responseMin',
      kind: 'number',
      unit: 'min',
      compute: (row) => responseMinutes(timesOf(row)),
    },
    {
      column: 'respondedOnTime',
      kind: 'number',
      unit: '1',
      compute: (row) => respondedOnTime(timesOf(row)),
    },
    {
      column: 'resolutionMin',
      kind: 'number',
      unit: 'min',
      compute: (row) => resolutionMinutes(row.number('issuedAt'), row.number('resolvedAt'), row.nowMs),
    },
    {
      column: 'hoursSinceResolved',
      kind: 'number',
      unit: 'h',
      compute: (row) => hoursSinceResolved(row.number('resolvedAt'), row.nowMs),
    },
    { column: 'awaitedBy', kind: 'time', compute: (row) => awaitedByMs(row.text('status'), timesOf(row)) },
    {
      column: 'overdueMin',
      kind: 'number',
      unit: 'min',
      compute: (row) => overdueMinutes(row.text('status'), timesOf(row)),
    },
    {
      column: 'hoursSinceIssued',
      kind: 'number',
      unit: 'h',
      compute: (row) => hoursSinceIssued(timesOf(row)),
    },
    { column: 'issuedToday', kind: 'number', unit: '{count}', compute: (row) => issuedToday(timesOf(row)) },
  ],
  rollups: ROLLUPS.map((rollup) => ({ ...rollup, includeStale: true })),
};

/** The feeds of incidents. */
export const feeds = defineFeeds([incidents]);
