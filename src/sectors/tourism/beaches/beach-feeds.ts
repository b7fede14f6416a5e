// Beaches and sights now: people, sea, flag, rescues, visits since midnight.
import type { FeedSpec } from '#kernel/feed/feed.ts';

const PLACE_COLUMNS = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'name@en', kind: 'text', attribute: 'name@en' },
  { column: 'areaServed', kind: 'text', attribute: 'areaServed' },
  { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
] as const;

/** Bathing beaches (Smart Data Models, Beach). */
export const beachFeed: FeedSpec = {
  id: 'tourism-beaches',
  source: 'broker',
  title: { vi: 'Bãi tắm', en: 'Beaches' },
  entityType: 'Beach',
  geometry: 'point',
  cadenceMs: 900_000,
  pollMs: 120_000,
  columns: [
    ...PLACE_COLUMNS,
    {
      column: 'peopleCount',
      kind: 'number',
      attribute: 'peopleCount',
      unit: '{person}',
      range: [0, 200_000],
    },
    {
      column: 'carryingCapacity',
      kind: 'number',
      attribute: 'carryingCapacity',
      unit: '{person}',
      range: [1, 200_000],
    },
    { column: 'occupation', kind: 'text', attribute: 'occupationRate' },
    { column: 'flag', kind: 'text', attribute: 'flagColor' },
    { column: 'waveHeight', kind: 'number', attribute: 'waveHeight', unit: 'm', range: [0, 20] },
    { column: 'windSpeed', kind: 'number', attribute: 'windSpeed', unit: 'm/s', range: [0, 75] },
    {
      column: 'lifeguards',
      kind: 'number',
      attribute: 'lifeguardsOnDuty',
      unit: '{person}',
      range: [0, 1000],
    },
    { column: 'rescuesToday', kind: 'number', attribute: 'rescuesToday', unit: '{count}', range: [0, 1000] },
    { column: 'length', kind: 'number', attribute: 'length', unit: 'm', range: [0, 100_000] },
    { column: 'width', kind: 'number', attribute: 'width', unit: 'm', range: [0, 2000] },
  ],
  derived: [
    {
      column: 'loadShare',
      kind: 'number',
      unit: '%',
      compute: (row) => (100 * row.number('peopleCount')) / row.number('carryingCapacity'),
    },
  ],
  rollups: [
    { kpi: 'tourism.beach-load', unit: '%', method: { kind: 'max', column: 'loadShare' } },
    { kpi: 'tourism.beach-rescues', unit: '{count}', method: { kind: 'sum', column: 'rescuesToday' } },
    {
      kpi: 'tourism.beaches-closed',
      unit: '{count}',
      where: [{ column: 'flag', op: '==', value: 'red' }],
      method: { kind: 'countWhere' },
    },
  ],
};

/** Sights (Smart Data Models, PointOfInterest). */
export const sightFeed: FeedSpec = {
  id: 'tourism-sights',
  source: 'broker',
  title: { vi: 'Điểm tham quan', en: 'Sights' },
  entityType: 'PointOfInterest',
  geometry: 'point',
  cadenceMs: 1_800_000,
  pollMs: 300_000,
  columns: [
    ...PLACE_COLUMNS,
    { column: 'category', kind: 'text', attribute: 'category' },
    { column: 'visitsToday', kind: 'number', attribute: 'visitsToday', unit: '{visit}', range: [0, 200_000] },
    { column: 'openingState', kind: 'text', attribute: 'openingState' },
  ],
  rollups: [{ kpi: 'tourism.sights-today', unit: '{visit}', method: { kind: 'sum', column: 'visitsToday' } }],
};
