// Power plants: what each can and does generate.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { Predicate } from '#kernel/table/rollup.ts';
import { isRenewable, shareOf } from './plant-rules.ts';

const MINUTE_MS = 60_000;
/** The sun is not dispatched: solar plants neither stand ready nor hold a reserve. */
const DISPATCHED: readonly Predicate[] = [{ column: 'fuel', op: '!=', value: 'solar' }];

function power(column: string, attribute: string): ColumnMapping {
  return { column, kind: 'number', attribute, unit: 'MW', range: [0, 5000] };
}

/** The feed of the plants. */
export const plantFeed: FeedSpec = {
  id: 'power-plants',
  source: 'broker',
  title: { vi: 'Nhà máy điện', en: 'Power plants' },
  entityType: 'PowerPlant',
  geometry: 'point',
  cadenceMs: 5 * MINUTE_MS,
  pollMs: MINUTE_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'fuel', kind: 'text', attribute: 'energySource' },
    { column: 'status', kind: 'text', attribute: 'status' },
    power('outputMw', 'activePower'),
    power('availableMw', 'availableCapacity'),
    power('installedMw', 'installedCapacity'),
    { column: 'operator', kind: 'text', attribute: 'operator' },
    { column: 'operator@en', kind: 'text', attribute: 'operator@en' },
    { column: 'capacityBasis', kind: 'text', attribute: 'capacityBasis' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
  ],
  derived: [
    {
      column: 'availableShare',
      kind: 'number',
      unit: '%',
      compute: (row) => shareOf(row.number('availableMw'), row.number('installedMw')),
    },
    {
      column: 'reserveMw',
      kind: 'number',
      unit: 'MW',
      compute: (row) => row.number('availableMw') - row.number('outputMw'),
    },
    {
      column: 'renewableMw',
      kind: 'number',
      unit: 'MW',
      compute: (row) => row.number('outputMw') * (isRenewable(row.text('fuel')) ? 1 : 0),
    },
  ],
  rollups: [
    { kpi: 'energy.generation', unit: 'MW', method: { kind: 'sum', column: 'outputMw' } },
    {
      kpi: 'energy.available-share',
      unit: '%',
      scale: 100,
      where: DISPATCHED,
      method: { kind: 'ratioOfSums', numerator: 'availableMw', denominator: 'installedMw' },
    },
    {
      kpi: 'energy.reserve-share',
      unit: '%',
      scale: 100,
      where: DISPATCHED,
      method: { kind: 'ratioOfSums', numerator: 'reserveMw', denominator: 'availableMw' },
    },
    {
      kpi: 'energy.renewable-share',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'renewableMw', denominator: 'outputMw' },
    },
  ],
};
