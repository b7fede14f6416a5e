// The map layers of ships, as data: arrows for those that move, points for those at rest.
import type { LayerColor, LayerSpec } from '#kernel/sector/sector.ts';
import { IS_AT_REST, IS_MOVING } from './vessel-rules.ts';

const SPEED: LayerColor = {
  column: 'speed',
  ramp: 'storage',
  domain: [0, 20],
  words: [
    { vi: 'Đứng yên', en: 'Still' },
    { vi: '20 hải lý/giờ', en: '20 kn' },
  ],
};
const CARD = ['kind', 'state', 'speed', 'course', 'destination', 'eta', 'length', 'draught', 'mmsi'];

/** Layers of ships, in drawing order. */
export const vesselLayers: readonly LayerSpec[] = [
  {
    id: 'transport.ships-at-rest',
    title: { vi: 'Tàu neo, cập cầu', en: 'Ships at anchor or moored' },
    feed: 'vessels',
    kind: 'points',
    order: 44,
    visible: false,
    opacity: 0.9,
    color: SPEED,
    size: { column: 'length', domain: [10, 300], range: [3, 6] },
    minZoom: 9,
    where: IS_AT_REST,
    card: CARD,
    titleColumn: 'name',
  },
  {
    id: 'transport.ships-moving',
    title: { vi: 'Tàu đang chạy', en: 'Ships under way' },
    feed: 'vessels',
    kind: 'vectors',
    order: 46,
    visible: true,
    opacity: 1,
    color: SPEED,
    size: { column: 'length', domain: [10, 300], range: [14, 26] },
    where: IS_MOVING,
    bearing: 'arrowFrom',
    card: CARD,
    titleColumn: 'name',
  },
];
