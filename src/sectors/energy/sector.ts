// Energy: what the plants can deliver, what the province draws, who is without supply, and what the power company reports.
import { defineSector } from '#kernel/sector/sector.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { layers } from './layers.ts';

/** The energy sector. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers,
  events: [
    {
      feed: 'power-outages',
      titleColumn: 'name',
      placeColumn: 'place',
      severityColumn: 'severity',
      startedColumn: 'startedAt',
      statusColumn: 'status',
      ownerColumn: 'owner',
      dueColumn: 'expectedAt',
      // What the incident line has reported stands in its own list already.
      open: [
        { column: 'status', op: '==', value: 'open' },
        { column: 'nature', op: '==', value: 'fault' },
        { column: 'incident', op: '==', value: '' },
      ],
    },
  ],
  panels: [
    {
      id: 'energy.load-and-plants',
      title: { vi: 'Biểu đồ phụ tải và nguồn điện', en: 'Load curve and plants' },
      load: () => import('./load/load-panel.tsx'),
    },
    {
      id: 'energy.outage-list',
      title: { vi: 'Mất điện và lịch ngừng cấp điện', en: 'Outages and planned works' },
      load: () => import('./outages/outage-panel.tsx'),
    },
  ],
  shows: {
    wall: ['energy.customers-out', 'energy.load'],
    leader: [
      'energy.customers-out',
      'energy.load',
      'energy.reserve-share',
      'energy.saidi',
      'energy.sold',
      'energy.saved-share',
    ],
  },
});
