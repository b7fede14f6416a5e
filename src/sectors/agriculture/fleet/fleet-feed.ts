// The followed fishing boats: a register with the last position of each, and what the rules make of it at the time on show.
import type { ColumnMapping, DerivationInput, DerivedColumn, FeedSpec } from '#kernel/feed/feed.ts';
import type { Predicate, RollupSpec } from '#kernel/table/rollup.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import {
  boatTier,
  callDueMs,
  lengthClass,
  returnDueMs,
  signalState,
  tierSeverity,
  zoneState,
} from './fleet-rules.ts';

const text = (column: string, attribute = column): ColumnMapping => ({ column, kind: 'text', attribute });
const time = (column: string): ColumnMapping => ({ column, kind: 'time', attribute: column });
const number = (
  column: string,
  attribute: string,
  unit: string,
  range: readonly [number, number],
): ColumnMapping => ({ column, kind: 'number', attribute, unit, range });

const signalOf = (row: DerivationInput) =>
  signalState(row.text('state'), row.text('device'), row.number('lastSignal'), row.nowMs);
const zoneOf = (row: DerivationInput) => zoneState(row.text('state'), row.number('edgeKm'));
const tierOf = (row: DerivationInput) =>
  boatTier(row.text('state'), row.text('licence'), signalOf(row), zoneOf(row));
const callDueOf = (row: DerivationInput) =>
  callDueMs(signalOf(row), row.number('lastSignal'), row.number('lastCall'));

/** Since when the gravest thing holds: the crossing of the edge, or the last signal. */
function sinceOf(row: DerivationInput): number {
  const tier = tierOf(row);
  if (tier === 'beyond') return row.number('zoneSince');
  return tier === 'lost-6h' || tier === 'lost-10d' ? row.number('lastSignal') : Number.NaN;
}

/** Titles of what leaders and operators must hear of; empty for all else. */
const ALERT = {
  vi: { beyond: 'Tàu cá vượt ranh giới vùng khai thác: ', 'lost-10d': 'Tàu cá mất kết nối trên 10 ngày: ' },
  en: { beyond: 'Boat beyond its fishing zone: ', 'lost-10d': 'Boat silent for over 10 days: ' },
} as const;

function alertOf(row: DerivationInput, language: 'vi' | 'en'): string {
  const tier = tierOf(row);
  return tier === 'beyond' || tier === 'lost-10d' ? ALERT[language][tier] + row.text('name') : '';
}

const DERIVED: readonly DerivedColumn[] = [
  { column: 'tier', kind: 'text', compute: tierOf },
  { column: 'severity', kind: 'number', unit: '1', compute: (row) => tierSeverity(tierOf(row)) },
  { column: 'signal', kind: 'text', compute: signalOf },
  { column: 'zone', kind: 'text', compute: zoneOf },
  { column: 'alert', kind: 'text', compute: (row) => alertOf(row, 'vi') },
  { column: 'alert@en', kind: 'text', compute: (row) => alertOf(row, 'en') },
  { column: 'alertSince', kind: 'time', compute: sinceOf },
  {
    column: 'returnDue',
    kind: 'time',
    compute: (row) => returnDueMs(signalOf(row), row.number('lastSignal')),
  },
  { column: 'callDue', kind: 'time', compute: callDueOf },
  {
    column: 'hoursSilent',
    kind: 'number',
    unit: 'h',
    compute: (row) =>
      row.text('state') === 'at-sea' ? (row.nowMs - row.number('lastSignal')) / HOUR_MS : Number.NaN,
  },
  {
    column: 'isCallOverdue',
    kind: 'number',
    unit: '{count}',
    compute: (row) => (row.text('state') === '' ? Number.NaN : Number(row.nowMs > callDueOf(row))),
  },
  { column: 'lengthClass', kind: 'text', compute: (row) => lengthClass(row.number('length')) },
];

const AT_SEA: Predicate = { column: 'state', op: '==', value: 'at-sea' };
const count = (kpi: string, where: readonly Predicate[]): RollupSpec => ({
  kpi: `agriculture.${kpi}`,
  unit: '{count}',
  where,
  method: { kind: 'countWhere' },
});

const ROLLUPS: readonly RollupSpec[] = [
  count('boats-at-sea', [AT_SEA]),
  count('lost-6h', [{ column: 'signal', op: 'in', value: ['lost-6h', 'lost-10d'] }]),
  count('lost-10d', [{ column: 'signal', op: '==', value: 'lost-10d' }]),
  count('beyond-zone', [{ column: 'zone', op: '==', value: 'beyond' }]),
  {
    kpi: 'agriculture.calls-overdue',
    unit: '{count}',
    method: { kind: 'sum', column: 'isCallOverdue' },
  },
  {
    kpi: 'agriculture.reporting-share',
    unit: '%',
    scale: 100,
    where: [AT_SEA],
    method: { kind: 'shareWhere', matching: [{ column: 'signal', op: '==', value: 'reporting' }] },
  },
];

/** The feed of the boats; a boat that is silent stays in it for as long as the register holds it. */
export const fleetFeed: FeedSpec = {
  id: 'fishing-fleet',
  source: 'broker',
  title: { vi: 'Giám sát hành trình tàu cá', en: 'Tracking of fishing boats' },
  entityType: 'FishingVessel',
  geometry: 'point',
  lifetime: 'register',
  cadenceMs: 15 * 60_000,
  pollMs: 5 * 60_000,
  columns: [
    text('name'),
    text('name@en'),
    text('registration', 'registrationNumber'),
    number('length', 'length', 'm', [6, 60]),
    text('method', 'fishingMethod'),
    text('licence', 'licenceState'),
    text('device', 'trackingDevice'),
    text('homePort'),
    text('homePort@en'),
    text('state', 'navigationState'),
    text('lastPort'),
    text('lastPort@en'),
    number('speed', 'speedOverGround', '[kn_i]', [0, 25]),
    number('course', 'courseOverGround', 'deg', [0, 360]),
    number('edgeKm', 'distanceToZoneEdge', 'km', [-500, 500]),
    time('zoneSince'),
    time('lastSignal'),
    time('lastCall'),
    text('owner', 'responsibleUnit'),
    text('owner@en', 'responsibleUnit@en'),
    text('unitCode', 'areaServed'),
  ],
  derived: DERIVED,
  rollups: ROLLUPS.map((rollup) => ({ ...rollup, includeStale: true })),
};
