// What the power company states for a month and unit: energy sold, lost and saved, and interruptions of customers.
import type { ColumnMapping, DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import { shareOf } from '../plants/plant-rules.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

function energy(column: string, attribute: string): ColumnMapping {
  return { column, kind: 'number', attribute, unit: 'MW.h', range: [0, 20_000_000] };
}

function count(column: string, attribute: string): ColumnMapping {
  return { column, kind: 'number', attribute, unit: '{count}', range: [0, 10_000_000] };
}

/** NaN where a unit has no customers. */
const perCustomer = (row: DerivationInput, column: string) =>
  row.number('customers') > 0 ? row.number(column) / row.number('customers') : Number.NaN;

/** The feed of the monthly reports. */
export const supplyFeed: FeedSpec = {
  id: 'electricity-supply',
  source: 'broker',
  title: { vi: 'Báo cáo cung cấp điện theo tháng', en: 'Monthly supply reports' },
  entityType: 'ElectricitySupplyReport',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    energy('sold', 'energySold'),
    energy('delivered', 'energyDelivered'),
    energy('lost', 'energyLost'),
    energy('saved', 'energySaved'),
    energy('soldThisYear', 'energySoldSinceNewYear'),
    count('customers', 'customers'),
    count('interruptions', 'customerInterruptions'),
    {
      column: 'interruptedMin',
      kind: 'number',
      attribute: 'customerInterruptionDuration',
      unit: 'min',
      range: [0, 1e10],
    },
  ],
  derived: [
    { column: 'saidi', kind: 'number', unit: 'min', compute: (row) => perCustomer(row, 'interruptedMin') },
    { column: 'saifi', kind: 'number', unit: '1', compute: (row) => perCustomer(row, 'interruptions') },
    {
      column: 'lossShare',
      kind: 'number',
      unit: '%',
      compute: (row) => shareOf(row.number('lost'), row.number('delivered')),
    },
    {
      column: 'savedShare',
      kind: 'number',
      unit: '%',
      compute: (row) => shareOf(row.number('saved'), row.number('sold')),
    },
  ],
  rollups: [
    { kpi: 'energy.sold', unit: 'GW.h', scale: 0.001, method: { kind: 'sum', column: 'sold' } },
    {
      kpi: 'energy.sold-this-year',
      unit: 'GW.h',
      scale: 0.001,
      method: { kind: 'sum', column: 'soldThisYear' },
    },
    {
      // Minutes of a unit weighted by its customers: customer-minutes over customers, a ratio of sums.
      kpi: 'energy.saidi',
      unit: 'min',
      method: { kind: 'weightedMean', column: 'saidi', weight: 'customers' },
    },
    {
      kpi: 'energy.saifi',
      unit: '1',
      method: { kind: 'ratioOfSums', numerator: 'interruptions', denominator: 'customers' },
    },
    {
      kpi: 'energy.loss-share',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'lost', denominator: 'delivered' },
    },
    {
      kpi: 'energy.saved-share',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'saved', denominator: 'sold' },
    },
  ],
};
