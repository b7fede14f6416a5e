// The air-quality stations: hourly concentrations, and what VN_AQI and QCVN 05:2023 make of their last hours.
import type {
  ColumnMapping,
  DerivationInput,
  DerivedColumn,
  FeedMapping,
  FeedSpec,
} from '#kernel/feed/feed.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { bandOf } from './rules/aqi-bands.ts';
import { DAILY_INDEX_HOURS, lastDayIndex } from './rules/daily-index.ts';
import { nowcast } from './rules/nowcast.ts';
import { countHoursOverLimit } from './rules/qcvn-05.ts';
import { runningMean } from './rules/running-mean.ts';
import { dominantPollutant, hourlySubIndices, overallIndex, POLLUTANTS, roundIndex } from './rules/vn-aqi.ts';
import type { ByPollutant, Pollutant } from './rules/vn-aqi.ts';

/** Greatest concentration that an instrument can mean, µg/m³. */
const GREATEST: ByPollutant = { pm25: 2000, pm10: 3000, no2: 5000, o3: 2000, so2: 5000, co: 200_000 };

function concentration(pollutant: Pollutant): ColumnMapping {
  const range = [0, GREATEST[pollutant]] as const;
  return { column: pollutant, kind: 'number', attribute: pollutant, unit: 'ug/m3', range };
}

/** The sub-indices of the newest whole hour: Nowcast for PM, the hour's own mean for gases. */
function currentIndices(row: DerivationInput): Record<Pollutant, number> {
  const newest = (pollutant: Pollutant) => row.hourly(pollutant)[0] ?? Number.NaN;
  return hourlySubIndices({
    pm25: nowcast(row.hourly('pm25')),
    pm10: nowcast(row.hourly('pm10')),
    no2: newest('no2'),
    o3: newest('o3'),
    so2: newest('so2'),
    co: newest('co'),
  });
}

function subIndexColumn(pollutant: Pollutant): DerivedColumn {
  const compute = (row: DerivationInput) => roundIndex(currentIndices(row)[pollutant]);
  return { column: `${pollutant}Index`, kind: 'number', unit: '1', compute };
}

const derived: readonly DerivedColumn[] = [
  { column: 'aqi', kind: 'number', unit: '1', compute: (row) => overallIndex(currentIndices(row)) },
  {
    column: 'aqiBand',
    kind: 'text',
    compute: (row) => bandOf(overallIndex(currentIndices(row)))?.id ?? '',
  },
  {
    column: 'dominantPollutant',
    kind: 'text',
    compute: (row) => dominantPollutant(currentIndices(row)),
  },
  ...POLLUTANTS.map(subIndexColumn),
  {
    column: 'aqiLastDay',
    kind: 'number',
    unit: '1',
    compute: (row) =>
      lastDayIndex((name) => row.hourly(name), Math.floor(row.observedAtMs / HOUR_MS) * HOUR_MS),
  },
  { column: 'pm25Nowcast', kind: 'number', unit: 'ug/m3', compute: (row) => nowcast(row.hourly('pm25')) },
  { column: 'pm10Nowcast', kind: 'number', unit: 'ug/m3', compute: (row) => nowcast(row.hourly('pm10')) },
  {
    column: 'pm25Mean24h',
    kind: 'number',
    unit: 'ug/m3',
    compute: (row) => runningMean(row.hourly('pm25'), 0, 24),
  },
  {
    column: 'pm10Mean24h',
    kind: 'number',
    unit: 'ug/m3',
    compute: (row) => runningMean(row.hourly('pm10'), 0, 24),
  },
  {
    column: 'hoursOverLimit',
    kind: 'number',
    unit: 'h',
    compute: (row) => countHoursOverLimit((name) => row.hourly(name)).over,
  },
  {
    column: 'hoursMeasured',
    kind: 'number',
    unit: 'h',
    compute: (row) => countHoursOverLimit((name) => row.hourly(name)).measured,
  },
];

/** SensorThings services name results by their observed property; those that measure PM2.5 are the stations. */
const SENSORTHINGS: FeedMapping = {
  entityType: 'Things',
  query: "Datastreams/ObservedProperty/name eq 'PM2.5'",
  columns: {
    'name@en': { attribute: 'properties.nameEn' },
    dataProvider: { attribute: 'properties.dataProvider' },
    pm25: { attribute: 'PM2.5' },
    pm10: { attribute: 'PM10' },
    no2: { attribute: 'NO2' },
    o3: { attribute: 'O3' },
    so2: { attribute: 'SO2' },
    co: { attribute: 'CO' },
    temperature: { attribute: 'Air temperature' },
    relativeHumidity: { attribute: 'Relative humidity', assumedUnit: '%' },
    windSpeed: { attribute: 'Wind speed' },
    windDirection: { attribute: 'Wind direction' },
  },
};

/** The feed of the air-quality stations. */
export const airFeed: FeedSpec = {
  id: 'air-stations',
  source: 'broker',
  title: { vi: 'Trạm quan trắc không khí', en: 'Air-quality stations' },
  entityType: 'AirQualityObserved',
  mappings: { sensorthings: SENSORTHINGS },
  geometry: 'point',
  cadenceMs: HOUR_MS,
  pollMs: 5 * 60_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
    ...POLLUTANTS.map(concentration),
    { column: 'temperature', kind: 'number', attribute: 'temperature', unit: 'Cel', range: [0, 50] },
    {
      column: 'relativeHumidity',
      kind: 'number',
      attribute: 'relativeHumidity',
      unit: '%',
      assumedUnit: '1',
      range: [0, 100],
    },
    { column: 'windSpeed', kind: 'number', attribute: 'windSpeed', unit: 'm/s', range: [0, 80] },
    { column: 'windDirection', kind: 'number', attribute: 'windDirection', unit: 'deg', range: [0, 360] },
  ],
  history: { columns: POLLUTANTS, hours: DAILY_INDEX_HOURS },
  derived,
  rollups: [
    { kpi: 'environment.aqi-worst', unit: '1', method: { kind: 'max', column: 'aqi' } },
    { kpi: 'environment.aqi-mean', unit: '1', method: { kind: 'mean', column: 'aqi' } },
    {
      kpi: 'environment.hours-over-limit',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'hoursOverLimit', denominator: 'hoursMeasured' },
    },
    { kpi: 'environment.air-stations-reporting', unit: '%', scale: 100, method: { kind: 'shareFresh' } },
  ],
};
