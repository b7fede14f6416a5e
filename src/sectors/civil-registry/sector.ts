// Civil registry and population: who lives in the province, who is born, marries, dies and moves, and how well it is registered.
import { defineSector } from '#kernel/sector/sector.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { layers } from './layers.ts';

/** The civil registry sector. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers,
  events: [],
  panels: [
    {
      id: 'civil-registry.events',
      title: { vi: 'Sự kiện hộ tịch trong tháng', en: 'Vital events of the month' },
      load: () => import('./events/events-panel.tsx'),
    },
  ],
  shows: {
    wall: ['civil-registry.population', 'civil-registry.births-on-time-share'],
    leader: [
      'civil-registry.population',
      'civil-registry.births',
      'civil-registry.sex-ratio-at-birth',
      'civil-registry.births-on-time-share',
      'civil-registry.joint-on-time-share',
      'civil-registry.level-two-share',
    ],
  },
});
