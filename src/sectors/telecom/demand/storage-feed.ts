// What the pools of the province's data centre hold at the end of a month, and how fast they fill.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import { shareOf } from '../network/line-rules.ts';
import { monthsToFull } from './storage-forecast.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

function storage(column: string, attribute: string): ColumnMapping {
  return { column, kind: 'number', attribute, unit: 'TBy', range: [0, 1_000_000] };
}

/** The feed of the pools. */
export const storageFeed: FeedSpec = {
  id: 'data-storage',
  source: 'broker',
  title: { vi: 'Lưu trữ của trung tâm dữ liệu', en: 'Data-centre storage' },
  entityType: 'DataStorageReport',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    storage('capacityTb', 'storageCapacity'),
    storage('usedTb', 'storageUsed'),
    storage('usedQuarterAgoTb', 'storageUsedQuarterAgo'),
    storage('usedYearAgoTb', 'storageUsedYearAgo'),
  ],
  derived: [
    {
      column: 'usedShare',
      kind: 'number',
      unit: '%',
      compute: (row) => shareOf(row.number('usedTb'), row.number('capacityTb')),
    },
    {
      column: 'grownTb',
      kind: 'number',
      unit: 'TBy',
      compute: (row) => row.number('usedTb') - row.number('usedYearAgoTb'),
    },
    {
      column: 'monthsToFull',
      kind: 'number',
      unit: 'mo',
      compute: (row) =>
        monthsToFull(row.number('capacityTb'), row.number('usedTb'), row.number('usedYearAgoTb'), 12),
    },
  ],
  rollups: [
    {
      kpi: 'telecom.storage-used',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'usedTb', denominator: 'capacityTb' },
    },
    {
      kpi: 'telecom.storage-growth',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'grownTb', denominator: 'usedYearAgoTb' },
    },
    { kpi: 'telecom.months-to-full', unit: 'mo', method: { kind: 'min', column: 'monthsToFull' } },
  ],
};
