// The map layers of education, as data: class sizes by unit, and the schools themselves.
import type { LayerSpec } from '#kernel/sector/sector.ts';

/** Layers of education, in drawing order. */
export const layers: readonly LayerSpec[] = [
  {
    id: 'education.class-sizes',
    title: { vi: 'Sĩ số lớp tiểu học theo đơn vị', en: 'Primary class size by unit' },
    feed: 'education-units',
    kind: 'units',
    kpi: 'education.class-size-primary',
    order: 2,
    visible: false,
    opacity: 0.7,
    color: {
      column: 'value',
      ramp: 'sequential',
      domain: [25, 45],
      breaks: [32, 35, 38],
      words: [
        { vi: 'Đến 32 học sinh/lớp', en: 'Up to 32 pupils per class' },
        { vi: 'Trên 32 đến 35', en: 'Over 32, to 35' },
        { vi: 'Trên 35 đến 38, vượt quy định', en: 'Over 35, to 38: above the norm' },
        { vi: 'Trên 38', en: 'Over 38' },
      ],
    },
    size: { range: [1, 1] },
    card: ['value'],
    titleColumn: 'name',
  },
  {
    id: 'education.schools',
    title: { vi: 'Trường học theo sĩ số lớp', en: 'Schools by class size' },
    feed: 'schools',
    kind: 'points',
    order: 55,
    visible: false,
    opacity: 0.85,
    color: {
      column: 'classSize',
      ramp: 'sequential',
      domain: [15, 50],
      words: [
        { vi: '15 học sinh/lớp', en: '15 pupils per class' },
        { vi: '50 học sinh/lớp', en: '50 pupils per class' },
      ],
    },
    size: { column: 'pupils', domain: [0, 2500], range: [3, 9], scale: 'sqrt' },
    card: ['level', 'pupils', 'classes', 'classSize', 'overNorm', 'teachers', 'standard'],
    titleColumn: 'name',
  },
];
