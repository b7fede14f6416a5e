// The industrial parks as their board states them each month: land, projects, people, power, accidents.
import type { ColumnMapping, DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import type { Predicate, RollupSpec } from '#kernel/table/rollup.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Land is full when no lot is left: a fraction of a per cent is roads and slivers. */
const FULL_PERCENT = 99.95;

const IS_OPERATING: Predicate = { column: 'status', op: '==', value: 'operating' };

const number = (attribute: string, unit: string, most: number): ColumnMapping => ({
  column: attribute,
  kind: 'number',
  attribute,
  unit,
  range: [0, most],
});
const count = (attribute: string) => number(attribute, '{count}', 1e6);
const people = (attribute: string) => number(attribute, '{person}', 1e6);
const hectares = (attribute: string) => number(attribute, 'ha', 10_000);
const dollars = (attribute: string) => number(attribute, '10*6.USD', 1e6);

const sum = (kpi: string, column: string, unit: string): RollupSpec => ({
  kpi: `industry.${kpi}`,
  unit,
  method: { kind: 'sum', column },
});
const ratio = (kpi: string, numerator: string, denominator: string): RollupSpec => ({
  kpi: `industry.${kpi}`,
  unit: '%',
  scale: 100,
  method: { kind: 'ratioOfSums', numerator, denominator },
});

/** Land let of the land that can be let, %; NaN for a park without such land yet. */
const occupancyOf = (row: DerivationInput) =>
  row.number('leasableArea') > 0 ? (100 * row.number('leasedArea')) / row.number('leasableArea') : Number.NaN;

/** The parks. */
export const parkFeed: FeedSpec = {
  id: 'industrial-parks',
  source: 'broker',
  title: { vi: 'Khu công nghiệp', en: 'Industrial parks' },
  entityType: 'IndustrialPark',
  geometry: 'point',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'unitName', kind: 'text', attribute: 'unitName' },
    { column: 'unitName@en', kind: 'text', attribute: 'unitName@en' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'status', kind: 'text', attribute: 'status' },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
    hectares('totalArea'),
    hectares('leasableArea'),
    hectares('leasedArea'),
    count('projects'),
    count('foreignProjects'),
    count('enterprises'),
    people('workers'),
    people('foreignWorkers'),
    count('majorEnergyUsers'),
    count('auditedEnergyUsers'),
    number('treatmentCapacity', 'm3/d', 1e6),
    dollars('newForeignCapital'),
    dollars('newForeignCapitalYearToDate'),
    dollars('newForeignCapitalYearToDateLastYear'),
    number('electricity', 'GW.h', 1e4),
    number('electricityLastYear', 'GW.h', 1e4),
    count('accidents'),
    count('accidentsYearToDate'),
    count('accidentsYearToDateLastYear'),
    count('accidentDeathsYearToDate'),
  ],
  derived: [
    { column: 'occupancy', kind: 'number', unit: '%', compute: occupancyOf },
    {
      column: 'freeArea',
      kind: 'number',
      unit: 'ha',
      compute: (row) => row.number('leasableArea') - row.number('leasedArea'),
    },
    {
      column: 'isFull',
      kind: 'number',
      unit: '1',
      compute: (row) => {
        const occupancy = occupancyOf(row);
        return Number.isNaN(occupancy) ? Number.NaN : Number(occupancy >= FULL_PERCENT);
      },
    },
  ],
  rollups: [
    ratio('park-occupancy', 'leasedArea', 'leasableArea'),
    sum('free-land', 'freeArea', 'ha'),
    sum('parks-full', 'isFull', '1'),
    sum('projects', 'projects', '{count}'),
    sum('enterprises', 'enterprises', '{count}'),
    sum('workers', 'workers', '{person}'),
    sum('new-foreign-capital', 'newForeignCapitalYearToDate', '10*6.USD'),
    sum('electricity', 'electricity', 'GW.h'),
    ratio('energy-audit-share', 'auditedEnergyUsers', 'majorEnergyUsers'),
    sum('accidents', 'accidentsYearToDate', '{count}'),
    sum('accident-deaths', 'accidentDeathsYearToDate', '{count}'),
    {
      kpi: 'industry.treatment-coverage',
      unit: '%',
      scale: 100,
      where: [IS_OPERATING],
      method: { kind: 'shareWhere', matching: [{ column: 'treatmentCapacity', op: '>', value: 0 }] },
    },
  ],
};
