// The map layers of ports and road safety, as data.
import type { LayerSpec } from '#kernel/sector/sector.ts';

/** Terminals by how full their quays are; accidents by unit. */
export const portAndSafetyLayers: readonly LayerSpec[] = [
  {
    id: 'transport.accidents-by-unit',
    title: { vi: 'Tai nạn giao thông trong tháng theo đơn vị', en: 'Road accidents of the month by unit' },
    feed: 'road-accidents',
    kind: 'units',
    kpi: 'transport.accidents',
    order: 2,
    visible: false,
    opacity: 0.7,
    color: {
      column: 'value',
      ramp: 'sequential',
      domain: [-0.5, 10.5],
      breaks: [0.5, 2.5, 5.5],
      words: [
        { vi: 'Không có vụ nào', en: 'None' },
        { vi: '1–2 vụ', en: '1–2' },
        { vi: '3–5 vụ', en: '3–5' },
        { vi: 'Từ 6 vụ trở lên', en: '6 or more' },
      ],
    },
    size: { range: [1, 1] },
    card: ['value'],
    titleColumn: 'name',
  },
  {
    id: 'transport.terminals',
    title: { vi: 'Bến cảng theo tỷ lệ cầu có tàu', en: 'Port terminals by berth occupancy' },
    feed: 'port-terminals',
    kind: 'points',
    order: 43,
    visible: false,
    opacity: 1,
    color: {
      column: 'occupancy',
      ramp: 'sequential',
      domain: [0, 100],
      words: [
        { vi: 'Không có tàu', en: 'Empty' },
        { vi: 'Kín cầu', en: 'Full' },
      ],
    },
    size: { column: 'shipsWaiting', domain: [0, 5], range: [6, 12], scale: 'sqrt' },
    label: 'occupancy',
    labelMinZoom: 12,
    minZoom: 8,
    card: ['occupancy', 'berthsOccupied', 'berths', 'shipsWaiting', 'shipsExpected', 'trade'],
    titleColumn: 'name',
  },
  {
    id: 'transport.scales',
    title: { vi: 'Xe quá tải tại trạm cân', en: 'Overloaded lorries at the scales' },
    feed: 'weigh-stations',
    kind: 'points',
    order: 41,
    visible: false,
    opacity: 1,
    color: {
      column: 'overloadShare',
      ramp: 'sequential',
      domain: [0, 12],
      words: [
        { vi: 'Không có xe quá tải', en: 'None overloaded' },
        { vi: 'Từ 12%', en: '12% or more' },
      ],
    },
    size: { range: [6, 6] },
    minZoom: 9,
    card: ['overloadShare', 'overloaded', 'weighed', 'laneDirection'],
    titleColumn: 'name',
  },
];
