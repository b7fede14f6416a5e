// The map layers of water, as data.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { LayerColor, LayerSpec } from '#kernel/sector/sector.ts';

/** Words of the flood alarm levels 0 … 3. */
export const ALARM_WORDS: readonly LocalizedText[] = [
  { vi: 'Dưới báo động I', en: 'Below alarm I' },
  { vi: 'Báo động I', en: 'Alarm I' },
  { vi: 'Báo động II', en: 'Alarm II' },
  { vi: 'Báo động III', en: 'Alarm III' },
];

/** Storage in % of capacity. */
export const STORAGE_COLOR: LayerColor = {
  column: 'storageRatio',
  ramp: 'storage',
  domain: [0, 100],
  words: [
    { vi: 'Cạn (0%)', en: 'Empty (0%)' },
    { vi: 'Đầy (100%)', en: 'Full (100%)' },
  ],
};

/** Layers of water, in drawing order. */
export const waterLayers: readonly LayerSpec[] = [
  {
    id: 'environment.reservoirs',
    title: { vi: 'Hồ chứa', en: 'Reservoirs' },
    feed: 'reservoirs',
    kind: 'points',
    order: 30,
    visible: true,
    opacity: 1,
    color: STORAGE_COLOR,
    size: { column: 'capacity', domain: [0, 200], range: [4, 14], scale: 'sqrt' },
    label: 'storageRatio',
    labelMinZoom: 10.5,
    card: ['storageRatio', 'waterLevel', 'state', 'inflow', 'discharge', 'storageVolume'],
    titleColumn: 'name',
  },
  {
    id: 'environment.rivers',
    title: { vi: 'Mực nước sông', en: 'River levels' },
    feed: 'river-gauges',
    kind: 'points',
    order: 32,
    visible: true,
    opacity: 1,
    color: {
      column: 'alarmLevel',
      ramp: 'water-alarm',
      domain: [0, 3],
      breaks: [0.5, 1.5, 2.5],
      words: ALARM_WORDS,
    },
    size: { column: 'alarmLevel', domain: [0, 3], range: [5, 10] },
    label: 'waterLevel',
    labelMinZoom: 11,
    card: ['waterLevel', 'alarmLevel', 'toNextAlarmM', 'discharge'],
    titleColumn: 'name',
  },
  {
    id: 'environment.water-quality',
    title: { vi: 'Chất lượng nước mặt (DO)', en: 'Surface-water quality (DO)' },
    feed: 'water-quality',
    kind: 'points',
    order: 34,
    visible: false,
    opacity: 1,
    color: {
      column: 'oxygen',
      ramp: 'sequential',
      domain: [0, 10],
      words: [
        { vi: 'DO 0 mg/L', en: 'DO 0 mg/L' },
        { vi: 'DO 10 mg/L', en: 'DO 10 mg/L' },
      ],
    },
    size: { range: [6, 6] },
    label: 'oxygen',
    labelMinZoom: 11,
    card: ['oxygen', 'pH', 'bod', 'cod', 'ammonium', 'turbidity', 'salinity'],
    titleColumn: 'name',
  },
];
