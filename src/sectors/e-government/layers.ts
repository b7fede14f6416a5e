// The map layers of e-government: how punctual each unit is, and the one-stop offices with their queues.
import type { LayerSpec } from '#kernel/sector/sector.ts';

/** Layers of e-government. */
export const layers: readonly LayerSpec[] = [
  {
    id: 'e-government.on-time-by-unit',
    title: { vi: 'Hồ sơ đúng hạn theo đơn vị', en: 'Files on time by unit' },
    feed: 'public-services',
    kind: 'units',
    kpi: 'e-government.on-time-share',
    order: 1,
    visible: false,
    opacity: 0.75,
    color: {
      column: 'value',
      ramp: 'sequential',
      domain: [90, 100],
      breaks: [95, 98, 99, 99.5],
      words: [
        { vi: 'Đến 95%', en: 'Up to 95%' },
        { vi: '95–98%', en: '95 to 98%' },
        { vi: '98–99%', en: '98 to 99%' },
        { vi: '99–99,5%', en: '99 to 99.5%' },
        { vi: 'Trên 99,5%', en: 'Over 99.5%' },
      ],
    },
    size: { range: [1, 1] },
    card: ['value'],
    titleColumn: 'name',
  },
  {
    id: 'e-government.centres',
    title: { vi: 'Bộ phận một cửa', en: 'One-stop offices' },
    feed: 'service-centres',
    kind: 'points',
    order: 62,
    visible: false,
    opacity: 0.9,
    color: {
      column: 'waitingMin',
      ramp: 'sequential',
      domain: [0, 60],
      breaks: [10, 20, 40],
      words: [
        { vi: 'Chờ đến 10 phút', en: 'Wait up to 10 min' },
        { vi: '10–20 phút', en: '10 to 20 min' },
        { vi: '20–40 phút', en: '20 to 40 min' },
        { vi: 'Trên 40 phút', en: 'Over 40 min' },
      ],
    },
    size: { column: 'peopleWaiting', domain: [0, 30], range: [5, 14], scale: 'sqrt' },
    card: ['status', 'peopleWaiting', 'waitingMin', 'countersOpen', 'ticketsIssued'],
    titleColumn: 'name',
  },
];
