// What units state for a month: waste collected, waste water treated, land files settled.
import type { ColumnMapping, DerivedColumn, FeedSpec } from '#kernel/feed/feed.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';

const number = (column: string, attribute: string, unit: string, most: number): ColumnMapping => ({
  column,
  kind: 'number',
  attribute,
  unit,
  range: [0, most],
});
const SHARED: readonly ColumnMapping[] = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'name@en', kind: 'text', attribute: 'name@en' },
  { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
];

/** A row's own share, for its table; NaN where there is nothing to share. */
const share = (column: string, part: string, whole: string): DerivedColumn => ({
  column,
  kind: 'number',
  unit: '%',
  compute: (row) => (row.number(whole) > 0 ? (row.number(part) / row.number(whole)) * 100 : Number.NaN),
});

const MONTHLY = {
  source: 'broker',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: HOUR_MS,
} as const;

const treated = (kpi: string, numerator: string, denominator: string) =>
  ({ kpi, unit: '%', scale: 100, method: { kind: 'ratioOfSums', numerator, denominator } }) as const;

/** Waste and waste water. */
export const wasteFeed: FeedSpec = {
  ...MONTHLY,
  id: 'environment-reports',
  title: { vi: 'Chất thải và nước thải theo tháng', en: 'Monthly waste and waste water' },
  entityType: 'EnvironmentalReport',
  columns: [
    ...SHARED,
    number('waste', 'solidWasteGenerated', 't', 1_000_000),
    number('wasteCollected', 'solidWasteCollected', 't', 1_000_000),
    number('sewage', 'urbanWasteWater', 'm3', 1e9),
    number('sewageTreated', 'urbanWasteWaterTreated', 'm3', 1e9),
    number('industrial', 'industrialWasteWater', 'm3', 1e9),
    number('industrialTreated', 'industrialWasteWaterTreated', 'm3', 1e9),
  ],
  derived: [
    share('wasteCollectedShare', 'wasteCollected', 'waste'),
    share('sewageTreatedShare', 'sewageTreated', 'sewage'),
    share('industrialTreatedShare', 'industrialTreated', 'industrial'),
  ],
  rollups: [
    treated('environment.waste-collected', 'wasteCollected', 'waste'),
    { kpi: 'environment.waste-amount', unit: 't', method: { kind: 'sum', column: 'waste' } },
    treated('environment.urban-sewage-treated', 'sewageTreated', 'sewage'),
    treated('environment.industrial-sewage-treated', 'industrialTreated', 'industrial'),
  ],
};

/** Land files. */
export const landFeed: FeedSpec = {
  ...MONTHLY,
  id: 'land-files',
  title: { vi: 'Hồ sơ đất đai theo tháng', en: 'Monthly land files' },
  entityType: 'LandFileReport',
  columns: [
    ...SHARED,
    number('settled', 'filesSettled', '{count}', 1_000_000),
    number('onTime', 'filesOnTime', '{count}', 1_000_000),
    number('certificates', 'certificatesIssued', '{count}', 1_000_000),
  ],
  derived: [share('onTimeShare', 'onTime', 'settled')],
  rollups: [
    treated('environment.land-files-on-time', 'onTime', 'settled'),
    { kpi: 'environment.land-files', unit: '{count}', method: { kind: 'sum', column: 'settled' } },
    {
      kpi: 'environment.land-certificates',
      unit: '{count}',
      method: { kind: 'sum', column: 'certificates' },
    },
  ],
};
