// The weather stations.
import type { FeedSpec } from '#kernel/feed/feed.ts';

/** The feed of the weather stations; precipitation is the rain of the hour that ends with the report. */
export const weatherFeed: FeedSpec = {
  id: 'weather-stations',
  source: 'broker',
  title: { vi: 'Trạm khí tượng', en: 'Weather stations' },
  entityType: 'WeatherObserved',
  geometry: 'point',
  cadenceMs: 10 * 60_000,
  pollMs: 60_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'temperature', kind: 'number', attribute: 'temperature', unit: 'Cel', range: [0, 50] },
    {
      column: 'relativeHumidity',
      kind: 'number',
      attribute: 'relativeHumidity',
      unit: '%',
      assumedUnit: '1',
      range: [0, 100],
    },
    { column: 'rain1h', kind: 'number', attribute: 'precipitation', unit: 'mm', range: [0, 350] },
    { column: 'windSpeed', kind: 'number', attribute: 'windSpeed', unit: 'm/s', range: [0, 90] },
    { column: 'gustSpeed', kind: 'number', attribute: 'gustSpeed', unit: 'm/s', range: [0, 120] },
    { column: 'windDirection', kind: 'number', attribute: 'windDirection', unit: 'deg', range: [0, 360] },
    { column: 'pressure', kind: 'number', attribute: 'atmosphericPressure', unit: 'hPa', range: [860, 1085] },
    { column: 'visibility', kind: 'number', attribute: 'visibility', unit: 'm', range: [0, 100_000] },
  ],
  rollups: [
    { kpi: 'environment.rain-max-1h', unit: 'mm', method: { kind: 'max', column: 'rain1h' } },
    { kpi: 'environment.gust-max', unit: 'm/s', method: { kind: 'max', column: 'gustSpeed' } },
  ],
};
