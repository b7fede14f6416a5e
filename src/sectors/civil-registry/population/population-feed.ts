// The people of each unit at the end of a month, their households, identity accounts and registry books.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';
import { countColumns, UNIT_COLUMNS } from '../unit-columns.ts';

const share = (kpi: string, numerator: string, denominator: string): RollupSpec => ({
  kpi: `civil-registry.${kpi}`,
  unit: '%',
  scale: 100,
  method: { kind: 'ratioOfSums', numerator, denominator },
});

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
    {
      kpi: 'civil-registry.population',
      unit: '{person}',
      method: { kind: 'sum', column: 'population' },
    },
    {
      kpi: 'civil-registry.registered-population',
      unit: '{person}',
      method: { kind: 'sum', column: 'registeredPopulation' },
    },
    {
      // Weighed by area: people over km², as the ratio of the two sums is.
      kpi: 'civil-registry.density',
      unit: '{person}/km2',
      method: { kind: 'weightedMean', column: 'density', weight: 'areaKm2' },
    },
    { kpi: 'civil-registry.households', unit: '{count}', method: { kind: 'sum', column: 'households' } },
    share('urban-share', 'urbanPopulation', 'population'),
    share('children-registered-share', 'childrenRegistered', 'childrenUnderFive'),
    share('level-two-share', 'levelTwoAccounts', 'adults'),
    share('books-digitised-share', 'registryBooksDigitised', 'registryBooks'),
  ],
};
