// Culture, tourism and leisure: who comes, who stays, how full beaches and rooms are, and what takes place.
import { defineSector } from '#kernel/sector/sector.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { layers } from './layers.ts';

/** The tourism sector. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers,
  events: [],
  panels: [
    {
      id: 'tourism.beaches-and-events',
      title: { vi: 'Bãi tắm hiện nay và sự kiện sắp tới', en: 'Beaches now and events to come' },
      load: () => import('./beaches/beaches-panel.tsx'),
    },
    {
      id: 'tourism.visitors',
      title: { vi: 'Lượt khách theo tháng so với năm trước', en: 'Visitors by month against last year' },
      load: () => import('./visitors/visitors-panel.tsx'),
    },
  ],
  shows: {
    wall: ['tourism.visitors-today', 'tourism.beach-load'],
    leader: [
      'tourism.visitors-month',
      'tourism.revenue-month',
      'tourism.room-occupancy',
      'tourism.international-share',
      'tourism.beach-load',
      'tourism.visitors-year',
    ],
  },
});
