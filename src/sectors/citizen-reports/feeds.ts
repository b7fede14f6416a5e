// What the report line holds: reports of citizens that are open, and those of the last month that are closed.
import { defineFeeds, type DerivationInput, type FeedSpec } from '#kernel/feed/feed.ts';
import type { Predicate, RollupSpec } from '#kernel/table/rollup.ts';
import {
  answeredOnTime,
  daysSinceRequested,
  handlingHours,
  LOOK_BACK_DAYS,
  overdueHours,
  requestedToday,
  STANDING,
  standingOf,
  stateOf,
  type ReportFacts,
} from './report-rules.ts';
import { STATE_WORDS } from './report-words.ts';

const IS_OPEN: Predicate = { column: 'status', op: '==', value: 'open' };
const IN_MONTH: Predicate = { column: 'daysSinceRequested', op: '<=', value: LOOK_BACK_DAYS };
const STATES: ReadonlySet<string> = new Set(Object.keys(STATE_WORDS));

function factsOf(row: DerivationInput): ReportFacts {
  return {
    status: row.text('status'),
    detail: row.text('detail'),
    level: row.text('level'),
    requestedAtMs: row.number('requestedAt'),
    receivedAtMs: row.number('receivedAt'),
    assignedAtMs: row.number('assignedAt'),
    startedAtMs: row.number('startedAt'),
    closedAtMs: row.number('closedAt'),
    dueAtMs: row.number('dueAt'),
    nowMs: row.nowMs,
  };
}

const stateIn = (row: DerivationInput) => stateOf(factsOf(row), STATES);

/** A register's rows count however long ago they were reported. */
const ROLLUPS: readonly RollupSpec[] = [
  { kpi: 'citizen-reports.open', unit: '{count}', where: [IS_OPEN], method: { kind: 'countWhere' } },
  {
    kpi: 'citizen-reports.overdue',
    unit: '{count}',
    where: [IS_OPEN, { column: 'standing', op: '>=', value: STANDING.overdue }],
    method: { kind: 'countWhere' },
  },
  {
    kpi: 'citizen-reports.urgent-open',
    unit: '{count}',
    where: [IS_OPEN, { column: 'level', op: '==', value: 'urgent' }],
    method: { kind: 'countWhere' },
  },
  {
    kpi: 'citizen-reports.on-time-share',
    unit: '%',
    scale: 100,
    where: [IN_MONTH, { column: 'onTime', op: 'present' }],
    method: { kind: 'shareWhere', matching: [{ column: 'onTime', op: '==', value: 1 }] },
  },
  {
    kpi: 'citizen-reports.median-handling-h',
    unit: 'h',
    where: [IN_MONTH, { column: 'handlingH', op: 'present' }],
    method: { kind: 'percentile', column: 'handlingH', percentile: 50 },
  },
  {
    // A sum of 0 and 1, not a count of matches: where report times are not known the figure is unknown, not 0.
    kpi: 'citizen-reports.today',
    unit: '{count}',
    method: { kind: 'sum', column: 'requestedToday' },
  },
  {
    kpi: 'citizen-reports.satisfied-share',
    unit: '%',
    scale: 100,
    where: [IN_MONTH, { column: 'rating', op: 'present' }],
    method: { kind: 'shareWhere', matching: [{ column: 'rating', op: '>=', value: 4 }] },
  },
  {
    kpi: 'citizen-reports.handled-share',
    unit: '%',
    scale: 100,
    where: [IN_MONTH],
    method: { kind: 'shareWhere', matching: [{ column: 'state', op: '==', value: 'done' }] },
  },
  {
    kpi: 'citizen-reports.rejected-share',
    unit: '%',
    scale: 100,
    where: [IN_MONTH],
    method: { kind: 'shareWhere', matching: [{ column: 'state', op: '==', value: 'rejected' }] },
  },
];

const EXTENDED = 'extended_attributes';

const reports: FeedSpec = {
  id: 'citizen-reports',
  source: 'reports',
  title: { vi: 'Phản ánh hiện trường', en: 'Citizen reports' },
  entityType: 'service_requests',
  geometry: 'point',
  lifetime: 'register',
  cadenceMs: 300_000,
  pollMs: 60_000,
  observedAttribute: 'updated_datetime',
  columns: [
    { column: 'service', kind: 'text', attribute: 'service_name' },
    { column: 'service@en', kind: 'text', attribute: 'service_name@en' },
    { column: 'serviceCode', kind: 'text', attribute: 'service_code' },
    { column: 'description', kind: 'text', attribute: 'description' },
    { column: 'place', kind: 'text', attribute: 'address_string' },
    { column: 'place@en', kind: 'text', attribute: 'address_string@en' },
    { column: 'status', kind: 'text', attribute: 'status' },
    { column: 'detail', kind: 'text', attribute: 'detailed_status' },
    { column: 'level', kind: 'text', attribute: 'level' },
    { column: 'agency', kind: 'text', attribute: 'agency_responsible' },
    { column: 'agency@en', kind: 'text', attribute: 'agency_responsible@en' },
    { column: 'note', kind: 'text', attribute: 'status_notes' },
    { column: 'requestedAt', kind: 'time', attribute: 'requested_datetime' },
    { column: 'dueAt', kind: 'time', attribute: 'expected_datetime' },
    { column: 'receivedAt', kind: 'time', attribute: 'received_datetime' },
    { column: 'assignedAt', kind: 'time', attribute: 'assigned_datetime' },
    { column: 'startedAt', kind: 'time', attribute: 'started_datetime' },
    { column: 'closedAt', kind: 'time', attribute: 'closed_datetime' },
    { column: 'rating', kind: 'number', attribute: 'rating', unit: '1', range: [1, 5] },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
  ],
  mappings: {
    open311: {
      entityType: 'requests',
      columns: {
        'service@en': { attribute: `${EXTENDED}.service_name_en` },
        place: { attribute: 'address' },
        'place@en': { attribute: `${EXTENDED}.address_string_en` },
        status: { attribute: 'standard_status' },
        detail: { attribute: `${EXTENDED}.detailed_status` },
        level: { attribute: `${EXTENDED}.level` },
        'agency@en': { attribute: `${EXTENDED}.agency_responsible_en` },
        receivedAt: { attribute: `${EXTENDED}.received_datetime` },
        assignedAt: { attribute: `${EXTENDED}.assigned_datetime` },
        startedAt: { attribute: `${EXTENDED}.started_datetime` },
        rating: { attribute: `${EXTENDED}.rating` },
        unitCode: { attribute: `${EXTENDED}.areaServed` },
        dataProvider: { attribute: `${EXTENDED}.dataProvider` },
      },
    },
  },
  derived: [
    { column: 'state', kind: 'text', compute: stateIn },
    { column: 'standing', kind: 'number', unit: '1', compute: (row) => standingOf(factsOf(row)) },
    { column: 'overdueH', kind: 'number', unit: 'h', compute: (row) => overdueHours(factsOf(row)) },
    {
      column: 'onTime',
      kind: 'number',
      unit: '1',
      compute: (row) => answeredOnTime(factsOf(row), stateIn(row)),
    },
    {
      column: 'handlingH',
      kind: 'number',
      unit: 'h',
      compute: (row) => handlingHours(factsOf(row), stateIn(row)),
    },
    {
      column: 'daysSinceRequested',
      kind: 'number',
      unit: 'd',
      compute: (row) => daysSinceRequested(factsOf(row)),
    },
    {
      column: 'requestedToday',
      kind: 'number',
      unit: '{count}',
      compute: (row) => requestedToday(factsOf(row)),
    },
  ],
  rollups: ROLLUPS.map((rollup) => ({ ...rollup, includeStale: true })),
};

/** The feeds of citizen reports. */
export const feeds = defineFeeds([reports]);
