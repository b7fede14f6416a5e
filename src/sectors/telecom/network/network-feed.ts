// The lines of the state network (TSLCD cấp II) as its supervision sees them.
import type { ColumnMapping, DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import { LINE_STANDING, lineStanding, shareOf } from './line-rules.ts';

const MINUTE_MS = 60_000;

function rate(column: string, attribute: string): ColumnMapping {
  return { column, kind: 'number', attribute, unit: 'Mbit/s', range: [0, 400_000] };
}

function minutes(column: string, attribute: string): ColumnMapping {
  return { column, kind: 'number', attribute, unit: 'min', range: [0, 50_000] };
}

const usedShareOf = (row: DerivationInput) => shareOf(row.number('trafficMbps'), row.number('capacityMbps'));
const uptimeOf = (row: DerivationInput) => shareOf(row.number('minutesUp'), row.number('minutesWatched'));
const standingOf = (row: DerivationInput) => lineStanding(row.text('state'), usedShareOf(row), uptimeOf(row));
const isAt = (row: DerivationInput, standing: number) => {
  const own = standingOf(row);
  return Number.isNaN(own) ? Number.NaN : Number(own === standing);
};

/** The feed of the lines. */
export const networkFeed: FeedSpec = {
  id: 'state-network',
  source: 'broker',
  title: { vi: 'Mạng truyền số liệu chuyên dùng cấp II', en: 'Network of the state bodies' },
  entityType: 'Device',
  query: 'category=="stateNetwork"',
  geometry: 'point',
  cadenceMs: 5 * MINUTE_MS,
  pollMs: MINUTE_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'siteKind', kind: 'text', attribute: 'siteKind' },
    { column: 'state', kind: 'text', attribute: 'deviceState' },
    { column: 'stateSince', kind: 'time', attribute: 'stateSince' },
    { column: 'downCause', kind: 'text', attribute: 'downCause' },
    rate('capacityMbps', 'linkCapacity'),
    rate('trafficMbps', 'traffic'),
    { column: 'latencyMs', kind: 'number', attribute: 'latency', unit: 'ms', range: [0, 10_000] },
    minutes('minutesUp', 'minutesUp30Days'),
    minutes('minutesWatched', 'minutes30Days'),
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
  ],
  derived: [
    { column: 'usedShare', kind: 'number', unit: '%', compute: usedShareOf },
    { column: 'uptime', kind: 'number', unit: '%', compute: uptimeOf },
    { column: 'standing', kind: 'number', unit: '1', compute: standingOf },
    { column: 'isDown', kind: 'number', unit: '{count}', compute: (row) => isAt(row, LINE_STANDING.down) },
    {
      column: 'isCrowded',
      kind: 'number',
      unit: '{count}',
      compute: (row) => isAt(row, LINE_STANDING.crowded),
    },
  ],
  rollups: [
    { kpi: 'telecom.lines-down', unit: '{count}', method: { kind: 'sum', column: 'isDown' } },
    {
      kpi: 'telecom.uptime',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'minutesUp', denominator: 'minutesWatched' },
    },
    {
      kpi: 'telecom.bandwidth-used',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'trafficMbps', denominator: 'capacityMbps' },
    },
    { kpi: 'telecom.lines-crowded', unit: '{count}', method: { kind: 'sum', column: 'isCrowded' } },
    {
      kpi: 'telecom.latency-p95',
      unit: 'ms',
      where: [{ column: 'state', op: '==', value: 'up' }],
      method: { kind: 'percentile', column: 'latencyMs', percentile: 95 },
    },
  ],
};
