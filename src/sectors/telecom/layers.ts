// The map layers of telecommunications, as data.
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { IN_SERVICE } from './masts/mast-states.ts';
import { STANDING_WORDS } from './network/line-words.ts';

/** Layers of telecommunications, in drawing order. */
export const layers: readonly LayerSpec[] = [
  {
    id: 'telecom.fibre-by-unit',
    title: { vi: 'Hộ có cáp quang theo đơn vị', en: 'Households with fibre by unit' },
    feed: 'telecom-services',
    kind: 'units',
    kpi: 'telecom.fibre-households',
    order: 4,
    visible: false,
    opacity: 0.7,
    color: {
      column: 'value',
      ramp: 'sequential',
      domain: [60, 100],
      words: [
        { vi: 'Đến 60%', en: '60% or less' },
        { vi: '100%', en: '100%' },
      ],
    },
    size: { range: [1, 1] },
    card: ['value'],
    titleColumn: 'name',
  },
  {
    id: 'telecom.density-5g',
    title: { vi: 'Mật độ trạm 5G', en: 'Density of 5G masts' },
    feed: 'masts-5g',
    kind: 'hex',
    order: 7,
    visible: false,
    opacity: 0.75,
    where: [IN_SERVICE],
    color: {
      column: 'count',
      ramp: 'sequential',
      domain: [0, 15],
      words: [
        { vi: 'Không có trạm', en: 'No mast' },
        { vi: 'Từ 15 trạm', en: '15 masts or more' },
      ],
    },
    size: { range: [1, 1] },
    card: ['count'],
    titleColumn: 'name',
  },
  {
    id: 'telecom.masts',
    title: { vi: 'Trạm 5G', en: '5G masts' },
    feed: 'masts-5g',
    kind: 'points',
    order: 58,
    visible: false,
    opacity: 1,
    color: {
      column: 'stateCode',
      ramp: 'severity',
      domain: [0, 2],
      breaks: [1.5],
      words: [
        { vi: 'Đang phát sóng hoặc theo kế hoạch', en: 'On the air or planned' },
        { vi: 'Mất sóng', en: 'Off the air' },
      ],
    },
    size: { column: 'stateCode', domain: [1, 2], range: [4, 8] },
    card: ['status', 'downCause', 'operator', 'inServiceFrom'],
    titleColumn: 'name',
  },
  {
    id: 'telecom.state-network',
    title: { vi: 'Mạng truyền số liệu chuyên dùng', en: 'Network of the state bodies' },
    feed: 'state-network',
    kind: 'points',
    order: 59,
    visible: false,
    opacity: 1,
    color: {
      column: 'standing',
      ramp: 'water-alarm',
      domain: [0, 3],
      breaks: [0.5, 1.5, 2.5],
      words: Object.values(STANDING_WORDS),
    },
    size: { column: 'standing', domain: [0, 3], range: [5, 10] },
    card: ['state', 'standing', 'uptime', 'usedShare', 'latencyMs', 'capacityMbps'],
    titleColumn: 'name',
  },
];
