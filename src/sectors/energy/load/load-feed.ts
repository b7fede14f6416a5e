// The load of every unit's 110 kV supply, and how much of its transformers it takes.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { shareOf } from '../plants/plant-rules.ts';

const MINUTE_MS = 60_000;
/** A supply this full, %, has no transformer to spare when one fails. */
const CROWDED = 85;

/** The feed of the load. */
export const loadFeed: FeedSpec = {
  id: 'power-load',
  source: 'broker',
  title: { vi: 'Phụ tải theo đơn vị', en: 'Load by unit' },
  entityType: 'ElectricityLoadObserved',
  geometry: 'none',
  cadenceMs: 15 * MINUTE_MS,
  pollMs: 2 * MINUTE_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'loadMw', kind: 'number', attribute: 'activePower', unit: 'MW', range: [0, 3000] },
    { column: 'capacityMw', kind: 'number', attribute: 'supplyCapacity', unit: 'MW', range: [0, 6000] },
    { column: 'temperature', kind: 'number', attribute: 'temperature', unit: 'Cel', range: [5, 50] },
  ],
  derived: [
    {
      column: 'loadShare',
      kind: 'number',
      unit: '%',
      compute: (row) => shareOf(row.number('loadMw'), row.number('capacityMw')),
    },
    {
      column: 'isCrowded',
      kind: 'number',
      unit: '{count}',
      compute: (row) => {
        const share = shareOf(row.number('loadMw'), row.number('capacityMw'));
        return Number.isNaN(share) ? Number.NaN : Number(share > CROWDED);
      },
    },
  ],
  rollups: [
    { kpi: 'energy.load', unit: 'MW', method: { kind: 'sum', column: 'loadMw' } },
    {
      kpi: 'energy.supply-load',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'loadMw', denominator: 'capacityMw' },
    },
    { kpi: 'energy.crowded-supplies', unit: '{count}', method: { kind: 'sum', column: 'isCrowded' } },
  ],
};
