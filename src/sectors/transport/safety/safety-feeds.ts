// Road safety: accidents that the police state of a month and unit, and the scales in the lanes of QL51.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';
import { percentOf } from '../ports/port-rules.ts';

const text = (column: string, attribute = column): ColumnMapping => ({ column, kind: 'text', attribute });
const number = (column: string, unit: string, most: number, attribute = column): ColumnMapping => ({
  column,
  kind: 'number',
  attribute,
  unit,
  range: [0, most],
});
const SHARED = [text('name'), text('name@en'), text('unitCode', 'areaServed')];

/** Accidents of a month and unit. */
export const accidentFeed: FeedSpec = {
  id: 'road-accidents',
  source: 'broker',
  title: { vi: 'Tai nạn giao thông theo tháng', en: 'Monthly road accidents' },
  entityType: 'TrafficAccidentReport',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    ...SHARED,
    number('accidents', '{count}', 10_000),
    number('deaths', '{person}', 10_000),
    number('injured', '{person}', 10_000),
    number('population', '{person}', 20_000_000),
  ],
  derived: [
    {
      column: 'accidentsPer10k',
      kind: 'number',
      unit: '/10*4',
      compute: (row) =>
        row.number('population') > 0
          ? (row.number('accidents') / row.number('population')) * 10_000
          : Number.NaN,
    },
  ],
  rollups: [
    { kpi: 'transport.accidents', unit: '{count}', method: { kind: 'sum', column: 'accidents' } },
    { kpi: 'transport.accident-deaths', unit: '{person}', method: { kind: 'sum', column: 'deaths' } },
    { kpi: 'transport.accident-injured', unit: '{person}', method: { kind: 'sum', column: 'injured' } },
  ],
};

/** Scales of QL51; counts of the last 24 hours. */
export const scaleFeed: FeedSpec = {
  id: 'weigh-stations',
  source: 'broker',
  title: { vi: 'Cân tải trọng tự động', en: 'Weigh-in-motion scales' },
  entityType: 'WeighInMotionObserved',
  geometry: 'point',
  cadenceMs: HOUR_MS,
  pollMs: 10 * 60_000,
  columns: [
    ...SHARED,
    text('roadRef'),
    text('laneDirection'),
    number('lane', '1', 20, 'laneNumber'),
    number('weighed', '{count}', 1_000_000, 'vehiclesWeighed'),
    number('overloaded', '{count}', 1_000_000, 'vehiclesOverloaded'),
  ],
  derived: [
    {
      column: 'overloadShare',
      kind: 'number',
      unit: '%',
      compute: (row) => percentOf(row.number('overloaded'), row.number('weighed')),
    },
  ],
  rollups: [
    {
      kpi: 'transport.overload-share',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'overloaded', denominator: 'weighed' },
    },
  ],
};
