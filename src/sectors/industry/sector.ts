// Industry: the parks and what is let in them, their outlets, production month by month.
import { defineSector } from '#kernel/sector/sector.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { layers } from './layers.ts';

/** The sector of industry. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers,
  events: [],
  panels: [
    {
      id: 'industry.parks',
      title: { vi: 'Lấp đầy khu công nghiệp', en: 'Occupancy of industrial parks' },
      load: () => import('./parks/parks-panel.tsx'),
    },
    {
      id: 'industry.production',
      title: { vi: 'Sản xuất công nghiệp', en: 'Industrial production' },
      load: () => import('./production/production-panel.tsx'),
    },
    {
      id: 'industry.outlets',
      title: { vi: 'Nước thải khu công nghiệp', en: 'Wastewater of industrial parks' },
      load: () => import('./outlets/outlets-panel.tsx'),
    },
  ],
  shows: {
    wall: ['industry.wastewater-compliance', 'industry.park-occupancy'],
    leader: [
      'industry.iip-growth-year-to-date',
      'industry.park-occupancy',
      'industry.new-foreign-capital',
      'industry.workers',
      'industry.wastewater-compliance',
      'industry.accidents',
    ],
  },
});
