// Health and social security: hospitals hour by hour, diseases week by week, insurance and welfare as agencies state them.
import { defineSector } from '#kernel/sector/sector.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { layers } from './layers.ts';

/** The sector of health and social security. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers,
  events: [],
  panels: [
    {
      id: 'health.beds',
      title: { vi: 'Giường bệnh theo bệnh viện', en: 'Beds by hospital' },
      load: () => import('./hospitals/beds-panel.tsx'),
    },
    {
      id: 'health.dengue',
      title: {
        vi: 'Sốt xuất huyết, tay chân miệng theo tuần',
        en: 'Dengue and hand-foot-mouth disease by week',
      },
      load: () => import('./diseases/season-panel.tsx'),
    },
  ],
  shows: {
    wall: ['health.bed-occupancy', 'health.dengue-week'],
    leader: [
      'health.bed-occupancy',
      'health.emergency-visits',
      'health.dengue-ratio',
      'health.bhyt-coverage',
      'health.doctors-per-10k',
      'health.poor-households',
    ],
  },
});
