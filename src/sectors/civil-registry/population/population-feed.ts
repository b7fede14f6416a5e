// The people of each unit at the end of a month, their households, identity accounts and registry books.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupMethod, RollupSpec } from '#kernel/table/rollup.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';
import { countColumns, UNIT_COLUMNS } from '../unit-columns.ts';

/** A stock: the people of a unit do not vanish with a report that is late, so its last one stands until the next. */
const stock = (kpi: string, unit: string, method: RollupMethod, scale?: number): RollupSpec => ({
  kpi: `civil-registry.${kpi}`,
  unit,
  ...(scale === undefined ? {} : { scale }),
  method,
  includeStale: true,
});
const sum = (kpi: string, unit: string, column: string) => stock(kpi, unit, { kind: 'sum', column });
const share = (kpi: string, numerator: string, denominator: string) =>
  stock(kpi, '%', { kind: 'ratioOfSums', numerator, denominator }, 100);

/** Two bases side by side: `population` as a census counts, `registeredPopulation` as residence is registered. */
export const populationFeed: FeedSpec = {
  id: 'population',
  source: 'broker',
  title: { vi: 'Dân số theo tháng', en: 'Population by month' },
  entityType: 'PopulationReport',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    ...UNIT_COLUMNS,
    ...countColumns('{person}', [
      'population',
      'registeredPopulation',
      'urbanPopulation',
      'adults',
      'levelTwoAccounts',
      'childrenUnderFive',
      'childrenRegistered',
    ]),
    ...countColumns('{count}', ['households', 'registryBooks', 'registryBooksDigitised']),
    { column: 'areaKm2', kind: 'number', attribute: 'area', unit: 'km2', range: [0.1, 20_000] },
  ],
  derived: [
    {
      column: 'density',
      kind: 'number',
      unit: '{person}/km2',
      compute: (row) => row.number('population') / row.number('areaKm2'),
    },
  ],
  rollups: [
    sum('population', '{person}', 'population'),
    sum('registered-population', '{person}', 'registeredPopulation'),
    // Weighed by area: people over km², as the ratio of the two sums is.
    stock('density', '{person}/km2', { kind: 'weightedMean', column: 'density', weight: 'areaKm2' }),
    sum('households', '{count}', 'households'),
    share('urban-share', 'urbanPopulation', 'population'),
    share('children-registered-share', 'childrenRegistered', 'childrenUnderFive'),
    share('level-two-share', 'levelTwoAccounts', 'adults'),
    share('books-digitised-share', 'registryBooksDigitised', 'registryBooks'),
  ],
};
