// Education and training: who goes to school today, how full classes are, and what schools achieve.
import { defineSector } from '#kernel/sector/sector.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { layers } from './layers.ts';

/** The sector of education and training. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers,
  events: [],
  panels: [
    {
      id: 'education.class-sizes',
      title: { vi: 'Sĩ số lớp theo cấp học và đơn vị', en: 'Class sizes by stage and unit' },
      load: () => import('./schools/class-size-panel.tsx'),
    },
  ],
  shows: {
    wall: ['education.attendance', 'education.class-size-primary'],
    leader: [
      'education.attendance',
      'education.pupils',
      'education.class-size-primary',
      'education.standard-schools',
      'education.graduation',
      'education.digital-reports',
    ],
  },
});
