// What every body has and asks for: the quarterly survey of computers, bandwidth and storage that the agreement wants.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import { shareOf } from '../network/line-rules.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

function number(column: string, attribute: string, unit: string, most: number): ColumnMapping {
  return { column, kind: 'number', attribute, unit, range: [0, most] };
}

/** The feed of the survey. */
export const demandFeed: FeedSpec = {
  id: 'digital-demand',
  source: 'broker',
  title: { vi: 'Khảo sát nhu cầu hạ tầng số', en: 'Survey of digital demand' },
  entityType: 'DigitalDemandSurvey',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 98 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'siteKind', kind: 'text', attribute: 'siteKind' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    number('officials', 'officials', '{count}', 100_000),
    number('computers', 'computers', '{count}', 100_000),
    number('capacityMbps', 'linkCapacity', 'Mbit/s', 400_000),
    number('busyMbps', 'busyTraffic', 'Mbit/s', 400_000),
    number('neededMbps', 'linkCapacityNeeded', 'Mbit/s', 400_000),
    number('storageUsedTb', 'storageUsed', 'TBy', 100_000),
    number('storageNeededTb', 'storageNeeded', 'TBy', 100_000),
  ],
  derived: [
    {
      column: 'neededShare',
      kind: 'number',
      unit: '%',
      compute: (row) => shareOf(row.number('neededMbps'), row.number('capacityMbps')),
    },
  ],
  rollups: [
    {
      kpi: 'telecom.bandwidth-needed',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'neededMbps', denominator: 'capacityMbps' },
    },
    { kpi: 'telecom.storage-needed', unit: 'TBy', method: { kind: 'sum', column: 'storageNeededTb' } },
    {
      kpi: 'telecom.computers',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'computers', denominator: 'officials' },
    },
  ],
};
