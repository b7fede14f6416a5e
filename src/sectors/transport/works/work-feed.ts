// Road works and closures: CityWork in a broker, or WZDx and Open511 in their own words.
import type { DerivationInput, FeedMapping, FeedSpec } from '#kernel/feed/feed.ts';
import { IMPACT, IS_ACTIVE, presentImpact, roadWorkState } from './work-rules.ts';

const stateOf = (row: DerivationInput) =>
  roadWorkState(row.text('workState'), {
    startAtMs: row.number('startAt'),
    endAtMs: row.number('endAt'),
    nowMs: row.nowMs,
  });

/** Members that WZDx and Open511 records share. */
const EVENT_COLUMNS: FeedMapping['columns'] = {
  startAt: { attribute: 'start_date' },
  endAt: { attribute: 'end_date' },
  road: { attribute: 'road_names' },
  workState: { attribute: 'event_state' },
  lanesClosed: { attribute: 'lanes_closed' },
};

const wzdx: FeedMapping = {
  entityType: 'events',
  columns: {
    ...EVENT_COLUMNS,
    lanesTotal: { attribute: 'lanes_total' },
    authority: { attribute: 'organization_name' },
    impact: {
      attribute: 'vehicle_impact',
      codes: {
        'all-lanes-open': IMPACT.none,
        'all-lanes-open-shift-left': IMPACT.shifted,
        'all-lanes-open-shift-right': IMPACT.shifted,
        'some-lanes-closed': IMPACT.reduced,
        'some-lanes-closed-merge-left': IMPACT.reduced,
        'some-lanes-closed-merge-right': IMPACT.reduced,
        'some-lanes-closed-split': IMPACT.reduced,
        'alternating-one-way': IMPACT.reduced,
        flagging: IMPACT.reduced,
        'temporary-traffic-signal': IMPACT.reduced,
        'all-lanes-closed': IMPACT.closed,
        unknown: Number.NaN,
      },
    },
  },
};

const open511: FeedMapping = {
  entityType: 'events',
  columns: {
    ...EVENT_COLUMNS,
    name: { attribute: 'headline' },
    impact: {
      attribute: 'road_state',
      codes: {
        ALL_LANES_OPEN: IMPACT.none,
        SOME_LANES_CLOSED: IMPACT.reduced,
        SINGLE_LANE_ALTERNATING: IMPACT.reduced,
        CLOSED: IMPACT.closed,
      },
    },
  },
};

/** The feed of road works. */
export const workFeed: FeedSpec = {
  id: 'road-works',
  source: 'works',
  title: { vi: 'Công trình trên đường', en: 'Road works' },
  entityType: 'CityWork',
  geometry: 'line',
  lifetime: 'register',
  cadenceMs: 5 * 60_000,
  pollMs: 60_000,
  mappings: { wzdx, open511 },
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'description', kind: 'text', attribute: 'description' },
    { column: 'description@en', kind: 'text', attribute: 'description@en' },
    { column: 'road', kind: 'text', attribute: 'roadImpacted' },
    {
      column: 'impact',
      kind: 'number',
      attribute: 'workDisposition',
      unit: '1',
      codes: {
        laneShift: IMPACT.shifted,
        laneReduction: IMPACT.reduced,
        alternatingTraffic: IMPACT.reduced,
        roadClosed: IMPACT.closed,
      },
    },
    { column: 'lanesClosed', kind: 'number', attribute: 'lanesClosed', unit: '1', range: [0, 20] },
    { column: 'lanesTotal', kind: 'number', attribute: 'lanesTotal', unit: '1', range: [0, 20] },
    { column: 'startAt', kind: 'time', attribute: 'startDate' },
    { column: 'endAt', kind: 'time', attribute: 'endDate' },
    { column: 'workState', kind: 'text', attribute: 'workState' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'authority', kind: 'text', attribute: 'contractingAuthority' },
    { column: 'authority@en', kind: 'text', attribute: 'contractingAuthority@en' },
  ],
  derived: [
    { column: 'state', kind: 'text', compute: stateOf },
    {
      column: 'presentImpact',
      kind: 'number',
      unit: '1',
      compute: (row) => presentImpact(stateOf(row), row.number('impact')),
    },
    // A source need not name its works.
    {
      column: 'title',
      kind: 'text',
      compute: (row) => row.text('name') || row.text('description') || row.text('road'),
    },
    { column: 'title@en', kind: 'text', compute: (row) => row.text('name@en') || row.text('description@en') },
  ],
  rollups: [
    {
      kpi: 'transport.works-active',
      unit: '{count}',
      where: IS_ACTIVE,
      method: { kind: 'countWhere' },
      includeStale: true,
    },
    {
      kpi: 'transport.roads-closed',
      unit: '{count}',
      where: [...IS_ACTIVE, { column: 'impact', op: '>=', value: IMPACT.closed }],
      method: { kind: 'countWhere' },
      includeStale: true,
    },
  ],
};
