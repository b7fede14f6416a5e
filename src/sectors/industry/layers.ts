// The map layers of industry: parks by what is let, where people work, outlets by their permit.
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { PERMIT_STATES } from './outlets/outlet-words.ts';

/** Layers of industry, in drawing order. */
export const layers: readonly LayerSpec[] = [
  {
    id: 'industry.workers',
    title: { vi: 'Lao động trong khu công nghiệp', en: 'Workers in industrial parks' },
    feed: 'industrial-parks',
    kind: 'hex',
    order: 6,
    visible: false,
    opacity: 0.7,
    color: {
      column: 'workers',
      ramp: 'sequential',
      domain: [0, 50_000],
      breaks: [5_000, 10_000, 20_000],
      words: [
        { vi: 'Đến 5.000 người', en: 'Up to 5,000 people' },
        { vi: 'Trên 5.000 đến 10.000 người', en: 'Over 5,000, to 10,000 people' },
        { vi: 'Trên 10.000 đến 20.000 người', en: 'Over 10,000, to 20,000 people' },
        { vi: 'Trên 20.000 người', en: 'Over 20,000 people' },
      ],
    },
    size: { range: [1, 1] },
    card: ['workers'],
    titleColumn: 'name',
  },
  {
    id: 'industry.parks',
    title: { vi: 'Khu công nghiệp theo tỷ lệ lấp đầy', en: 'Industrial parks by occupancy' },
    feed: 'industrial-parks',
    kind: 'points',
    order: 56,
    visible: false,
    opacity: 0.9,
    color: {
      column: 'occupancy',
      ramp: 'storage',
      domain: [0, 110],
      breaks: [50, 80, 99.9],
      words: [
        { vi: 'Đến 50%', en: 'Up to 50%' },
        { vi: 'Trên 50 đến 80%', en: 'Over 50, to 80%' },
        { vi: 'Trên 80%, còn đất', en: 'Over 80%, land left' },
        { vi: 'Đã lấp đầy', en: 'Full' },
      ],
    },
    size: { column: 'totalArea', domain: [100, 1600], range: [6, 18], scale: 'sqrt' },
    card: [
      'occupancy',
      'freeArea',
      'leasedArea',
      'leasableArea',
      'projects',
      'workers',
      'status',
      'unitName',
    ],
    titleColumn: 'name',
  },
  {
    id: 'industry.outlets',
    title: { vi: 'Trạm nước thải theo giấy phép', en: 'Outlets by their permit' },
    feed: 'park-outlets',
    kind: 'points',
    order: 58,
    visible: false,
    opacity: 0.95,
    color: {
      column: 'permitState',
      ramp: 'severity',
      domain: [0, 4],
      breaks: [0.5, 1.5, 2.5, 3.5],
      words: Object.values(PERMIT_STATES),
    },
    size: { column: 'permitState', domain: [0, 4], range: [4, 9] },
    card: ['permitState', 'permitShare', 'cod', 'tss', 'ammonium', 'pH', 'load'],
    titleColumn: 'name',
  },
];
