// The map layer of air quality, as data.
import type { LayerColor, LayerSpec } from '#kernel/sector/sector.ts';
import { AQI_BANDS } from './rules/aqi-bands.ts';

/** VN_AQI in its official colours; the odd domain puts 50, 100 … 300 between two of the ramp's 256 steps of 2. */
export const AQI_COLOR: LayerColor = {
  column: 'aqi',
  ramp: 'vn-aqi',
  domain: [0.5, 512.5],
  breaks: [50, 100, 150, 200, 300],
  words: AQI_BANDS.map((band) => band.title),
};

/** Layers of air quality, in drawing order. */
export const airLayers: readonly LayerSpec[] = [
  {
    id: 'environment.air',
    title: { vi: 'Chất lượng không khí (VN_AQI)', en: 'Air quality (VN_AQI)' },
    feed: 'air-stations',
    kind: 'points',
    order: 45,
    visible: true,
    opacity: 1,
    color: AQI_COLOR,
    size: { range: [7, 7] },
    label: 'aqi',
    labelMinZoom: 10,
    card: ['aqi', 'aqiBand', 'dominantPollutant', 'pm25', 'pm10', 'no2', 'o3', 'so2', 'co'],
    titleColumn: 'name',
  },
];
