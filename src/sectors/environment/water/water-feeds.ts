// Reservoirs, river gauges and surface-water stations.
import type { ColumnMapping, DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import { alarmLevel, exceeds, metresToNextAlarm, reservoirState, storageRatio } from './water-rules.ts';

const MINUTE_MS = 60_000;

const NAMES: readonly ColumnMapping[] = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'name@en', kind: 'text', attribute: 'name@en' },
  { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
];

function level(column: string, attribute = column): ColumnMapping {
  return { column, kind: 'number', attribute, unit: 'm', range: [-10, 500] };
}

function flow(column: string, attribute: string): ColumnMapping {
  return { column, kind: 'number', attribute, unit: 'm3/s', range: [0, 20_000] };
}

function volume(column: string, attribute: string): ColumnMapping {
  return { column, kind: 'number', attribute, unit: '10*6.m3', range: [0, 20_000] };
}

/** The feed of the reservoirs. */
export const reservoirFeed: FeedSpec = {
  id: 'reservoirs',
  source: 'broker',
  title: { vi: 'Hồ chứa', en: 'Reservoirs' },
  entityType: 'WaterObserved',
  query: 'waterBodyType=="reservoir"',
  geometry: 'point',
  cadenceMs: 10 * MINUTE_MS,
  pollMs: MINUTE_MS,
  columns: [
    ...NAMES,
    level('waterLevel'),
    level('normalLevel'),
    level('floodLevel'),
    level('deadLevel'),
    level('crestLevel'),
    flow('discharge', 'waterDischarge'),
    flow('inflow', 'inflow'),
    volume('storageVolume', 'storageVolume'),
    volume('capacity', 'capacity'),
    { column: 'spilling', kind: 'text', attribute: 'spilling' },
  ],
  derived: [
    {
      column: 'storageRatio',
      kind: 'number',
      unit: '%',
      compute: (row) => storageRatio(row.number('storageVolume'), row.number('capacity')),
    },
    {
      column: 'aboveNormalM',
      kind: 'number',
      unit: 'm',
      compute: (row) => row.number('waterLevel') - row.number('normalLevel'),
    },
    {
      column: 'isAboveNormal',
      kind: 'number',
      unit: '{count}',
      compute: (row) => exceeds(row.number('waterLevel'), row.number('normalLevel')),
    },
    {
      column: 'state',
      kind: 'text',
      compute: (row) =>
        reservoirState(row.number('waterLevel'), {
          deadM: row.number('deadLevel'),
          normalM: row.number('normalLevel'),
          floodM: row.number('floodLevel'),
        }),
    },
  ],
  rollups: [
    {
      kpi: 'environment.reservoir-storage',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'storageVolume', denominator: 'capacity' },
    },
    {
      kpi: 'environment.reservoirs-above-normal',
      unit: '{count}',
      method: { kind: 'sum', column: 'isAboveNormal' },
    },
  ],
};

const alarmLevels = (row: DerivationInput) => [1, 2, 3].map((step) => row.number(`alarmLevel${step}`));

/** The feed of the river and tide gauges. */
export const riverFeed: FeedSpec = {
  id: 'river-gauges',
  source: 'broker',
  title: { vi: 'Trạm thủy văn', en: 'River gauges' },
  entityType: 'WaterObserved',
  query: 'waterBodyType=="river"',
  geometry: 'point',
  cadenceMs: 10 * MINUTE_MS,
  pollMs: MINUTE_MS,
  columns: [
    ...NAMES,
    level('waterLevel'),
    flow('discharge', 'waterDischarge'),
    level('alarmLevel1'),
    level('alarmLevel2'),
    level('alarmLevel3'),
  ],
  derived: [
    {
      column: 'alarmLevel',
      kind: 'number',
      unit: '1',
      compute: (row) => alarmLevel(row.number('waterLevel'), alarmLevels(row)),
    },
    {
      column: 'isInAlarm',
      kind: 'number',
      unit: '{count}',
      compute: (row) => exceeds(alarmLevel(row.number('waterLevel'), alarmLevels(row)), 0),
    },
    {
      column: 'toNextAlarmM',
      kind: 'number',
      unit: 'm',
      compute: (row) => metresToNextAlarm(row.number('waterLevel'), alarmLevels(row)),
    },
  ],
  rollups: [
    {
      kpi: 'environment.stations-over-alarm',
      unit: '{count}',
      method: { kind: 'sum', column: 'isInAlarm' },
    },
  ],
};

function dissolved(column: string, attribute: string, greatest: number): ColumnMapping {
  return { column, kind: 'number', attribute, unit: 'mg/L', range: [0, greatest] };
}

/** The feed of the automatic surface-water stations. */
export const waterQualityFeed: FeedSpec = {
  id: 'water-quality',
  source: 'broker',
  title: { vi: 'Trạm quan trắc nước mặt', en: 'Surface-water stations' },
  entityType: 'WaterQualityObserved',
  geometry: 'point',
  cadenceMs: 15 * MINUTE_MS,
  pollMs: MINUTE_MS,
  columns: [
    ...NAMES,
    { column: 'waterBody', kind: 'text', attribute: 'waterBodyType' },
    { column: 'pH', kind: 'number', attribute: 'pH', unit: '[pH]', range: [0, 14] },
    dissolved('oxygen', 'O2', 25),
    dissolved('bod', 'bod', 2000),
    dissolved('cod', 'cod', 5000),
    dissolved('ammonium', 'NH4', 500),
    dissolved('nitrate', 'NO3', 500),
    { column: 'turbidity', kind: 'number', attribute: 'turbidity', unit: '[NTU]', range: [0, 4000] },
    { column: 'conductivity', kind: 'number', attribute: 'conductivity', unit: 'uS/cm', range: [0, 80_000] },
    { column: 'salinity', kind: 'number', attribute: 'salinity', unit: 'g/kg', range: [0, 45] },
    { column: 'temperature', kind: 'number', attribute: 'temperature', unit: 'Cel', range: [0, 45] },
  ],
  rollups: [
    { kpi: 'environment.water-stations-reporting', unit: '%', scale: 100, method: { kind: 'shareFresh' } },
  ],
};
