// Beds, intensive care and emergency departments of the hospitals, hour by hour.
import type { FeedSpec } from '#kernel/feed/feed.ts';

const HOUR_MS = 3_600_000;

/** The feed of hospitals. */
export const hospitalFeed: FeedSpec = {
  id: 'hospital-beds',
  source: 'broker',
  title: { vi: 'Giường bệnh và cấp cứu', en: 'Hospital beds and emergency care' },
  entityType: 'HospitalBedsObserved',
  geometry: 'point',
  cadenceMs: HOUR_MS,
  pollMs: 300_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'hospitalType', kind: 'text', attribute: 'hospitalType' },
    { column: 'beds', kind: 'number', attribute: 'bedsTotal', unit: '{count}', range: [0, 5000] },
    { column: 'occupied', kind: 'number', attribute: 'bedsOccupied', unit: '{count}', range: [0, 8000] },
    { column: 'icuBeds', kind: 'number', attribute: 'icuBedsTotal', unit: '{count}', range: [0, 500] },
    { column: 'icuOccupied', kind: 'number', attribute: 'icuBedsOccupied', unit: '{count}', range: [0, 500] },
    {
      column: 'emergencyVisits',
      kind: 'number',
      attribute: 'emergencyVisits24h',
      unit: '{count}',
      range: [0, 5000],
    },
    {
      column: 'trafficInjured',
      kind: 'number',
      attribute: 'trafficInjured24h',
      unit: '{count}',
      range: [0, 1000],
    },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
  ],
  derived: [
    {
      column: 'occupancy',
      kind: 'number',
      unit: '%',
      compute: (row) =>
        row.number('beds') > 0 ? (100 * row.number('occupied')) / row.number('beds') : Number.NaN,
    },
    {
      column: 'icuFree',
      kind: 'number',
      unit: '{count}',
      compute: (row) => Math.max(0, row.number('icuBeds') - row.number('icuOccupied')),
    },
  ],
  rollups: [
    {
      kpi: 'health.bed-occupancy',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'occupied', denominator: 'beds' },
    },
    { kpi: 'health.icu-free', unit: '{count}', method: { kind: 'sum', column: 'icuFree' } },
    { kpi: 'health.emergency-visits', unit: '{count}', method: { kind: 'sum', column: 'emergencyVisits' } },
    { kpi: 'health.traffic-injured', unit: '{count}', method: { kind: 'sum', column: 'trafficInjured' } },
  ],
};
