// The buses on the map, as data.
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { ON_TIME_MIN } from '../traffic-rules.ts';

/** Buses on a trip, pointing where they drive, moving between two reports. */
export const busLayer: LayerSpec = {
  id: 'transport.buses',
  title: { vi: 'Xe buýt', en: 'Buses' },
  feed: 'buses',
  kind: 'vectors',
  order: 45,
  visible: true,
  opacity: 1,
  color: {
    column: 'delay',
    ramp: 'lateness',
    // 256 texels of a quarter of a minute: every break is the edge of a texel.
    domain: [-8, 56],
    breaks: [ON_TIME_MIN, 10, 20],
    words: [
      { vi: 'Đúng giờ (trễ ≤ 5 phút)', en: 'On time (≤ 5 min late)' },
      { vi: 'Trễ 5–10 phút', en: '5–10 min late' },
      { vi: 'Trễ 10–20 phút', en: '10–20 min late' },
      { vi: 'Trễ hơn 20 phút', en: 'More than 20 min late' },
    ],
  },
  size: { range: [19, 19] },
  where: [{ column: 'trip', op: 'present' }],
  motion: { speed: 'speed', heading: 'bearing', path: 'shapeAhead' },
  card: ['headsign', 'delay', 'speed', 'occupancyStatus', 'nextStop'],
  titleColumn: 'name',
};
