// Agriculture and fisheries: boats that must be heard of, what they land, fields and the water they get, rural life.
import { defineSector } from '#kernel/sector/sector.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { layers } from './layers.ts';

/** The sector of agriculture and fisheries. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers,
  events: [
    {
      feed: 'fishing-fleet',
      titleColumn: 'alert',
      placeColumn: 'homePort',
      severityColumn: 'severity',
      startedColumn: 'alertSince',
      statusColumn: 'tier',
      ownerColumn: 'owner',
      dueColumn: 'returnDue',
      // Six hours of silence are for the panel: they end by themselves nearly always.
      open: [{ column: 'tier', op: 'in', value: ['lost-10d', 'beyond'] }],
    },
  ],
  panels: [
    {
      id: 'agriculture.fleet',
      title: { vi: 'Giám sát hành trình tàu cá', en: 'Tracking of fishing boats' },
      load: () => import('./fleet/fleet-panel.tsx'),
    },
    {
      id: 'agriculture.fields',
      title: { vi: 'Mùa vụ, nước tưới và thủy sản qua cảng', en: 'Crops, water and landings' },
      load: () => import('./crops/fields-panel.tsx'),
    },
  ],
  shows: {
    wall: ['agriculture.lost-6h', 'agriculture.irrigation-supply'],
    leader: [
      'agriculture.lost-10d',
      'agriculture.device-share',
      'agriculture.catch-month',
      'agriculture.irrigation-supply',
      'agriculture.advanced-communes',
      'agriculture.outbreaks',
    ],
  },
});
