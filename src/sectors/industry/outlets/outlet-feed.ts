// The automatic stations at the outlets of the parks' treatment plants, hour by hour, against their permits.
import type { ColumnMapping, DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import { permitShare, permitState, type OutletReading } from './permit-rules.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const readingOf = (row: DerivationInput): OutletReading => ({
  cod: row.number('cod'),
  codLimit: row.number('codLimit'),
  tss: row.number('tss'),
  tssLimit: row.number('tssLimit'),
  ammonium: row.number('ammonium'),
  ammoniumLimit: row.number('ammoniumLimit'),
  pH: row.number('pH'),
});

const number = (attribute: string, unit: string, most: number): ColumnMapping => ({
  column: attribute,
  kind: 'number',
  attribute,
  unit,
  range: [0, most],
});

/** The outlets. */
export const outletFeed: FeedSpec = {
  id: 'park-outlets',
  source: 'broker',
  title: { vi: 'Nước thải khu công nghiệp', en: 'Wastewater of industrial parks' },
  entityType: 'IndustrialWastewaterObserved',
  geometry: 'point',
  cadenceMs: HOUR_MS,
  pollMs: 10 * MINUTE_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'unitName', kind: 'text', attribute: 'unitName' },
    { column: 'unitName@en', kind: 'text', attribute: 'unitName@en' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'permitClass', kind: 'text', attribute: 'permitClass' },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
    number('flow', 'm3/d', 1e6),
    number('loadCapacity', 'm3/d', 1e6),
    number('cod', 'mg/L', 2000),
    number('codLimit', 'mg/L', 2000),
    number('tss', 'mg/L', 2000),
    number('tssLimit', 'mg/L', 2000),
    number('ammonium', 'mg/L', 500),
    number('ammoniumLimit', 'mg/L', 500),
    number('pH', '[pH]', 14),
  ],
  derived: [
    { column: 'permitShare', kind: 'number', unit: '%', compute: (row) => permitShare(readingOf(row)) },
    { column: 'permitState', kind: 'number', unit: '1', compute: (row) => permitState(readingOf(row)) },
    {
      column: 'load',
      kind: 'number',
      unit: '%',
      compute: (row) =>
        row.number('loadCapacity') > 0 ? (100 * row.number('flow')) / row.number('loadCapacity') : Number.NaN,
    },
  ],
  rollups: [
    {
      kpi: 'industry.wastewater-compliance',
      unit: '%',
      scale: 100,
      where: [{ column: 'permitState', op: 'present' }],
      method: { kind: 'shareWhere', matching: [{ column: 'permitState', op: '<', value: 3 }] },
    },
    {
      kpi: 'industry.outlets-reporting',
      unit: '%',
      scale: 100,
      method: { kind: 'shareFresh' },
    },
    {
      kpi: 'industry.treatment-load',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'flow', denominator: 'loadCapacity' },
    },
  ],
};
