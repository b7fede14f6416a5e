// The map layers of agriculture and fisheries, in drawing order.
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { TIER_LEGEND } from './fleet/fleet-words.ts';

const UNIT_LAYER = {
  kind: 'units',
  order: 3,
  visible: false,
  opacity: 0.75,
  size: { range: [1, 1] },
  card: ['value'],
  titleColumn: 'name',
} as const;

/** Layers of agriculture. */
export const layers: readonly LayerSpec[] = [
  {
    ...UNIT_LAYER,
    id: 'agriculture.irrigated-by-unit',
    title: { vi: 'Đất canh tác được tưới theo đơn vị', en: 'Watered farmland by unit' },
    feed: 'crops',
    kpi: 'agriculture.irrigated-share',
    color: {
      column: 'value',
      ramp: 'storage',
      domain: [0, 60],
      words: [
        { vi: '0%', en: '0%' },
        { vi: 'Từ 60%', en: '60% or more' },
      ],
    },
  },
  {
    ...UNIT_LAYER,
    id: 'agriculture.water-met-by-unit',
    title: { vi: 'Nhu cầu nước tưới được đáp ứng theo đơn vị', en: 'Irrigation demand met by unit' },
    feed: 'irrigation',
    kpi: 'agriculture.irrigation-supply',
    color: {
      column: 'value',
      ramp: 'storage',
      domain: [40, 100],
      words: [
        { vi: 'Đến 40%', en: '40% or less' },
        { vi: '100%', en: '100%' },
      ],
    },
  },
  {
    id: 'agriculture.boats-at-sea-hex',
    title: { vi: 'Mật độ tàu cá trên biển', en: 'Density of fishing boats at sea' },
    feed: 'fishing-fleet',
    kind: 'hex',
    order: 7,
    visible: false,
    opacity: 0.7,
    where: [{ column: 'state', op: '==', value: 'at-sea' }],
    color: {
      column: 'count',
      ramp: 'sequential',
      domain: [0, 12],
      words: [
        { vi: 'Ít tàu', en: 'Few boats' },
        { vi: 'Từ 12 tàu', en: '12 boats or more' },
      ],
    },
    size: { range: [1, 1] },
    card: ['count'],
    titleColumn: 'name',
  },
  {
    id: 'agriculture.landings',
    title: { vi: 'Thủy sản qua cảng hôm trước', en: 'Catch landed the day before' },
    feed: 'fish-landing-day',
    kind: 'points',
    order: 58,
    visible: false,
    opacity: 0.9,
    color: {
      column: 'landed',
      ramp: 'storage',
      domain: [0, 300],
      words: [
        { vi: '0 tấn', en: '0 t' },
        { vi: 'Từ 300 tấn', en: '300 t or more' },
      ],
    },
    size: { column: 'landed', domain: [0, 300], range: [5, 18], scale: 'sqrt' },
    label: 'landed',
    labelMinZoom: 10,
    card: ['landed', 'fishLanded', 'squidLanded', 'crustaceansLanded', 'vesselsLanding'],
    titleColumn: 'name',
  },
  {
    id: 'agriculture.boats',
    title: { vi: 'Tàu cá trên biển theo tín hiệu', en: 'Fishing boats at sea by signal' },
    feed: 'fishing-fleet',
    kind: 'symbols',
    order: 84,
    visible: false,
    opacity: 1,
    where: [{ column: 'state', op: '==', value: 'at-sea' }],
    color: {
      column: 'severity',
      ramp: 'severity',
      domain: [0, 4],
      breaks: [0.5, 1.5, 2.5, 3.5],
      words: TIER_LEGEND,
    },
    size: { column: 'severity', domain: [0, 4], range: [11, 24] },
    pictogram: { column: 'state', by: { 'at-sea': 'fishing-boat' }, otherwise: 'fishing-boat' },
    card: ['tier', 'hoursSilent', 'lastSignal', 'lastCall', 'returnDue', 'speed', 'homePort', 'lengthClass'],
    titleColumn: 'name',
  },
];
