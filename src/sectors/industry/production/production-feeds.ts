// The index of industrial production: branches with their weight, and the months of the whole; oil and gas apart.
import type { ColumnMapping, DerivationInput, DerivedColumn, FeedSpec } from '#kernel/feed/feed.ts';
import type { Predicate, RollupSpec } from '#kernel/table/rollup.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WITHOUT_OIL: Predicate = { column: 'basis', op: '==', value: 'without-oil' };
const OIL: Predicate = { column: 'basis', op: '==', value: 'oil' };

const index = (attribute: string): ColumnMapping => ({
  column: attribute,
  kind: 'number',
  attribute,
  unit: '1',
  range: [0, 1000],
});

const named: readonly ColumnMapping[] = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'name@en', kind: 'text', attribute: 'name@en' },
  { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
];

/** An index times the weight of its branch: indices are summed by weight, growth is taken from the sums. */
const weighed = (column: string, valueOf: (row: DerivationInput) => number): DerivedColumn => ({
  column,
  kind: 'number',
  unit: '1',
  compute: (row) => valueOf(row) * row.number('branchWeight'),
});

const growth = (column: string, now: string, before: string): DerivedColumn => ({
  column,
  kind: 'number',
  unit: '%',
  compute: (row) => (row.number(before) > 0 ? 100 * (row.number(now) / row.number(before) - 1) : Number.NaN),
});

const growthFigure = (kpi: string, increase: string, before: string, basis: Predicate): RollupSpec => ({
  kpi: `industry.${kpi}`,
  unit: '%',
  scale: 100,
  where: [basis],
  method: { kind: 'ratioOfSums', numerator: increase, denominator: before },
});

/** Branches, each month. */
export const productionFeed: FeedSpec = {
  id: 'industrial-production',
  source: 'broker',
  title: { vi: 'Chỉ số sản xuất công nghiệp', en: 'Industrial production' },
  entityType: 'IndustrialProductionIndex',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    ...named,
    { column: 'branch', kind: 'text', attribute: 'branch' },
    { column: 'basis', kind: 'text', attribute: 'basis' },
    { column: 'branchWeight', kind: 'number', attribute: 'branchWeight', unit: '%', range: [0, 100] },
    index('productionIndex'),
    index('productionIndexLastMonth'),
    index('productionIndexLastYear'),
    index('productionIndexYearToDate'),
    index('productionIndexYearToDateLastYear'),
  ],
  derived: [
    growth('growth', 'productionIndex', 'productionIndexLastYear'),
    growth('growthYearToDate', 'productionIndexYearToDate', 'productionIndexYearToDateLastYear'),
    weighed(
      'weighedIncrease',
      (row) => row.number('productionIndex') - row.number('productionIndexLastYear'),
    ),
    weighed('weighedLastYear', (row) => row.number('productionIndexLastYear')),
    weighed(
      'weighedIncreaseYearToDate',
      (row) => row.number('productionIndexYearToDate') - row.number('productionIndexYearToDateLastYear'),
    ),
    weighed('weighedYearToDateLastYear', (row) => row.number('productionIndexYearToDateLastYear')),
  ],
  rollups: [
    growthFigure('iip-growth', 'weighedIncrease', 'weighedLastYear', WITHOUT_OIL),
    growthFigure(
      'iip-growth-year-to-date',
      'weighedIncreaseYearToDate',
      'weighedYearToDateLastYear',
      WITHOUT_OIL,
    ),
    growthFigure('oil-growth-year-to-date', 'weighedIncreaseYearToDate', 'weighedYearToDateLastYear', OIL),
  ],
};

/** Last year and this year, one row a month. No figure is rolled up from it. */
export const productionMonths: FeedSpec = {
  id: 'production-months',
  source: 'broker',
  title: { vi: 'Sản xuất công nghiệp theo tháng', en: 'Industrial production by month' },
  entityType: 'IndustrialProductionMonth',
  geometry: 'none',
  lifetime: 'register',
  cadenceMs: DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    ...named,
    { column: 'startAt', kind: 'time', attribute: 'validFrom' },
    { column: 'endAt', kind: 'time', attribute: 'validTo' },
    index('productionIndexWithoutOil'),
    index('oilProductionIndex'),
  ],
  rollups: [],
};
