// The map layers of weather, as data.
import type { LayerSpec } from '#kernel/sector/sector.ts';

const STATION_CARD = ['temperature', 'rain1h', 'windSpeed', 'windDirection', 'gustSpeed', 'relativeHumidity'];

/** Layers of weather, in drawing order. */
export const weatherLayers: readonly LayerSpec[] = [
  {
    id: 'environment.weather',
    title: { vi: 'Nhiệt độ', en: 'Temperature' },
    feed: 'weather-stations',
    kind: 'points',
    order: 36,
    visible: false,
    opacity: 1,
    color: {
      column: 'temperature',
      ramp: 'temperature',
      domain: [18, 40],
      words: [
        { vi: '18 °C', en: '18 °C' },
        { vi: '40 °C', en: '40 °C' },
      ],
    },
    size: { range: [6, 6] },
    label: 'temperature',
    labelMinZoom: 9,
    card: STATION_CARD,
    titleColumn: 'name',
  },
  {
    id: 'environment.rain',
    title: { vi: 'Mưa 1 giờ', en: 'Rain in 1 hour' },
    feed: 'weather-stations',
    kind: 'points',
    order: 38,
    visible: false,
    opacity: 1,
    color: {
      column: 'rain1h',
      ramp: 'sequential',
      domain: [0, 60],
      words: [
        { vi: 'Không mưa', en: 'No rain' },
        { vi: '60 mm', en: '60 mm' },
      ],
    },
    size: { column: 'rain1h', domain: [0, 60], range: [4, 14], scale: 'sqrt' },
    label: 'rain1h',
    labelMinZoom: 9,
    card: STATION_CARD,
    titleColumn: 'name',
  },
  {
    id: 'environment.wind',
    title: { vi: 'Gió', en: 'Wind' },
    feed: 'weather-stations',
    kind: 'vectors',
    order: 50,
    visible: false,
    opacity: 1,
    color: {
      column: 'windSpeed',
      ramp: 'sequential',
      domain: [0, 25],
      words: [
        { vi: 'Lặng gió', en: 'Calm' },
        { vi: '25 m/s', en: '25 m/s' },
      ],
    },
    size: { column: 'windSpeed', domain: [0, 25], range: [14, 32] },
    bearing: 'windDirection',
    card: ['windSpeed', 'windDirection', 'gustSpeed'],
    titleColumn: 'name',
  },
];
