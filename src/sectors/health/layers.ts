// The map layers of health, as data: hospitals by how full they are, and dengue by unit.
import type { LayerSpec } from '#kernel/sector/sector.ts';

/** Layers of health, in drawing order. */
export const layers: readonly LayerSpec[] = [
  {
    id: 'health.dengue',
    title: { vi: 'Ca sốt xuất huyết trong tuần theo đơn vị', en: 'Dengue cases of the week by unit' },
    feed: 'disease-weeks',
    kind: 'units',
    kpi: 'health.dengue-week',
    order: 1,
    visible: false,
    opacity: 0.7,
    color: {
      column: 'value',
      ramp: 'sequential',
      domain: [0, 20],
      breaks: [2, 5, 10],
      words: [
        { vi: 'Từ 0 đến 2 ca', en: '0 to 2 cases' },
        { vi: 'Trên 2 đến 5 ca', en: 'Over 2, to 5 cases' },
        { vi: 'Trên 5 đến 10 ca', en: 'Over 5, to 10 cases' },
        { vi: 'Trên 10 ca', en: 'Over 10 cases' },
      ],
    },
    size: { range: [1, 1] },
    card: ['value'],
    titleColumn: 'name',
  },
  {
    id: 'health.hospitals',
    title: { vi: 'Bệnh viện theo công suất giường', en: 'Hospitals by bed occupancy' },
    feed: 'hospital-beds',
    kind: 'points',
    order: 57,
    visible: false,
    opacity: 0.95,
    color: {
      column: 'occupancy',
      ramp: 'sequential',
      domain: [60, 120],
      breaks: [85, 100, 110],
      words: [
        { vi: 'Đến 85%', en: 'Up to 85%' },
        { vi: 'Trên 85 đến 100%', en: 'Over 85, to 100%' },
        { vi: 'Trên 100 đến 110%', en: 'Over 100, to 110%' },
        { vi: 'Trên 110%', en: 'Over 110%' },
      ],
    },
    size: { column: 'beds', domain: [0, 800], range: [5, 14], scale: 'sqrt' },
    card: ['occupancy', 'occupied', 'beds', 'icuFree', 'emergencyVisits', 'trafficInjured', 'hospitalType'],
    titleColumn: 'name',
  },
];
