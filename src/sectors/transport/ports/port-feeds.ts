// Ports: the register of calls, the terminals now, and what they handled in the month.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';
import { changePercent, daysSinceBerthed, percentOf, waitHours, WAIT_DAYS } from './port-rules.ts';

const text = (column: string, attribute = column): ColumnMapping => ({ column, kind: 'text', attribute });
const count = (column: string, attribute = column): ColumnMapping => ({
  column,
  kind: 'number',
  attribute,
  unit: '{count}',
  range: [0, 1000],
});
const containers = (column: string, attribute: string): ColumnMapping => ({
  column,
  kind: 'number',
  attribute,
  unit: '{TEU}',
  range: [0, 5_000_000],
});
const tonnes = (column: string, attribute: string): ColumnMapping => ({
  column,
  kind: 'number',
  attribute,
  unit: 't',
  range: [0, 50_000_000],
});
const SHARED: readonly ColumnMapping[] = [
  text('name'),
  text('name@en'),
  text('terminal'),
  text('unitCode', 'areaServed'),
];

const CALL_ROLLUPS: readonly RollupSpec[] = [
  {
    kpi: 'transport.port-calls-expected',
    unit: '{count}',
    where: [{ column: 'state', op: '==', value: 'expected' }],
    method: { kind: 'countWhere' },
  },
  {
    kpi: 'transport.port-wait-h',
    unit: 'h',
    where: [{ column: 'daysSinceBerthed', op: '<=', value: WAIT_DAYS }],
    method: { kind: 'percentile', column: 'waitH', percentile: 50 },
  },
];

/** The register of calls: three days ahead, thirty days back. */
export const portCallFeed: FeedSpec = {
  id: 'port-calls',
  source: 'broker',
  title: { vi: 'Lượt tàu vào cảng', en: 'Port calls' },
  entityType: 'PortCall',
  geometry: 'point',
  lifetime: 'register',
  cadenceMs: 15 * 60_000,
  pollMs: 2 * 60_000,
  columns: [
    ...SHARED,
    text('mmsi'),
    text('callSign'),
    text('shipType', 'shipTypeCategory'),
    text('portCode'),
    text('berth'),
    text('state', 'status'),
    { column: 'imo', kind: 'number', attribute: 'imo', unit: '1', range: [1_000_000, 9_999_999] },
    { column: 'length', kind: 'number', attribute: 'length', unit: 'm', range: [1, 460] },
    { column: 'eta', kind: 'time', attribute: 'eta' },
    { column: 'ata', kind: 'time', attribute: 'ata' },
    { column: 'berthedAt', kind: 'time', attribute: 'berthedAt' },
    { column: 'etd', kind: 'time', attribute: 'etd' },
    { column: 'atd', kind: 'time', attribute: 'atd' },
    containers('teu', 'containers'),
    tonnes('cargo', 'cargoWeight'),
  ],
  derived: [
    {
      column: 'waitH',
      kind: 'number',
      unit: 'h',
      compute: (row) => waitHours(row.number('ata'), row.number('berthedAt'), row.nowMs),
    },
    {
      column: 'daysSinceBerthed',
      kind: 'number',
      unit: 'd',
      compute: (row) => daysSinceBerthed(row.number('berthedAt'), row.nowMs),
    },
  ],
  rollups: CALL_ROLLUPS.map((rollup) => ({ ...rollup, includeStale: true })),
};

/** The terminals, every ten minutes. */
export const terminalFeed: FeedSpec = {
  id: 'port-terminals',
  source: 'broker',
  title: { vi: 'Bến cảng', en: 'Port terminals' },
  entityType: 'Terminal',
  geometry: 'point',
  cadenceMs: 10 * 60_000,
  pollMs: 2 * 60_000,
  columns: [
    ...SHARED,
    text('trade'),
    count('berths'),
    count('berthsOccupied'),
    count('shipsWaiting'),
    count('shipsExpected'),
  ],
  derived: [
    {
      column: 'occupancy',
      kind: 'number',
      unit: '%',
      compute: (row) => percentOf(row.number('berthsOccupied'), row.number('berths')),
    },
  ],
  rollups: [
    {
      kpi: 'transport.berth-occupancy',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'berthsOccupied', denominator: 'berths' },
    },
    {
      kpi: 'transport.ships-waiting-berth',
      unit: '{count}',
      method: { kind: 'sum', column: 'shipsWaiting' },
    },
  ],
};

/** What terminals state for a month. */
export const throughputFeed: FeedSpec = {
  id: 'port-throughput',
  source: 'broker',
  title: { vi: 'Sản lượng cảng theo tháng', en: 'Monthly port throughput' },
  entityType: 'PortThroughputReport',
  geometry: 'point',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    ...SHARED,
    containers('teu', 'containers'),
    containers('teuLastYear', 'containersSamePeriodLastYear'),
    tonnes('cargo', 'cargoWeight'),
    tonnes('cargoLastYear', 'cargoWeightSamePeriodLastYear'),
    count('calls', 'shipCalls'),
  ],
  derived: [
    {
      column: 'teuChange',
      kind: 'number',
      unit: '%',
      compute: (row) => changePercent(row.number('teu'), row.number('teuLastYear')),
    },
    {
      column: 'cargoChange',
      kind: 'number',
      unit: '%',
      compute: (row) => changePercent(row.number('cargo'), row.number('cargoLastYear')),
    },
  ],
  rollups: [
    { kpi: 'transport.port-cargo', unit: 'Mt', scale: 1e-6, method: { kind: 'sum', column: 'cargo' } },
    { kpi: 'transport.port-containers', unit: '{TEU}', method: { kind: 'sum', column: 'teu' } },
    { kpi: 'transport.port-calls', unit: '{count}', method: { kind: 'sum', column: 'calls' } },
  ],
};
