// The map layers of transport, as data.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { busLayer } from './buses/bus-layer.ts';
import { portAndSafetyLayers } from './ports/port-layers.ts';
import { vesselLayers } from './vessels/vessel-layers.ts';
import { workLayers } from './works/work-layers.ts';
import { SERVICE_BREAKS } from './traffic-rules.ts';

/** Words of the levels of service, best first. */
export const SERVICE_WORDS: Readonly<Record<string, LocalizedText>> = {
  A: { vi: 'A · Thông thoáng', en: 'A · Free flow' },
  B: { vi: 'B · Ổn định', en: 'B · Stable' },
  C: { vi: 'C · Hơi đông', en: 'C · Busy' },
  D: { vi: 'D · Đông', en: 'D · Dense' },
  E: { vi: 'E · Ùn ứ', en: 'E · Congested' },
  F: { vi: 'F · Tắc nghẽn', en: 'F · Jammed' },
};

const SERVICE_LEGEND = ['F', 'E', 'D', 'C', 'B', 'A'].map(
  (level) => SERVICE_WORDS[level] ?? { vi: level, en: level },
);

/** Layers of transport, in drawing order. */
export const layers: readonly LayerSpec[] = [
  {
    id: 'transport.segments',
    title: { vi: 'Giao thông trên đường', en: 'Traffic on roads' },
    feed: 'traffic-segments',
    kind: 'flows',
    order: 20,
    visible: true,
    opacity: 1,
    color: {
      column: 'speedRatio',
      ramp: 'level-of-service',
      // 256 texels of 0.005: every break is the edge of a texel, so that map, legend and table agree on each class.
      domain: [0, 1.28],
      breaks: SERVICE_BREAKS,
      words: SERVICE_LEGEND,
    },
    size: { column: 'flowPerHour', domain: [0, 4000], range: [0.75, 5.5], scale: 'sqrt' },
    rightHand: true,
    card: ['levelOfService', 'speed', 'freeFlowSpeed', 'flowPerHour', 'laneDirection'],
    titleColumn: 'roadName',
  },
  {
    id: 'transport.detectors',
    title: { vi: 'Điểm đếm xe', en: 'Traffic counters' },
    feed: 'traffic-detectors',
    kind: 'points',
    order: 40,
    visible: false,
    opacity: 1,
    color: {
      column: 'flowPerHour',
      ramp: 'sequential',
      domain: [0, 3000],
      words: [
        { vi: 'Vắng', en: 'Light' },
        { vi: '3.000 xe/h', en: '3,000 veh/h' },
      ],
    },
    size: { column: 'flowPerHour', domain: [0, 3000], range: [3, 8], scale: 'sqrt' },
    label: 'flowPerHour',
    labelMinZoom: 13,
    minZoom: 9,
    card: ['flowPerHour', 'speed', 'occupancy', 'heavyVehicleShare', 'cordonDirection'],
    titleColumn: 'name',
  },
  busLayer,
  ...workLayers,
  ...vesselLayers,
  ...portAndSafetyLayers,
];
