// The cooperation programme: what was agreed in 2018, how each commitment stands, and what leads to 2030.
import { SEVERITY } from '#kernel/severity.ts';
import { defineSector } from '#kernel/sector/sector.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { layers } from './layers.ts';

/** The programme sector. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers,
  events: [
    {
      feed: 'programme-commitments',
      titleColumn: 'name',
      placeColumn: 'place',
      severityColumn: 'risk',
      startedColumn: 'lateSince',
      statusColumn: 'state',
      ownerColumn: 'owner',
      dueColumn: 'dueAt',
      offWall: true,
      open: [
        { column: 'state', op: '==', value: 'late' },
        { column: 'risk', op: '>=', value: SEVERITY.high },
      ],
    },
  ],
  panels: [
    {
      id: 'programme.roadmap',
      title: { vi: 'Lộ trình', en: 'Roadmap' },
      load: () => import('./panels/roadmap-panel.tsx'),
    },
    {
      id: 'programme.fields',
      title: { vi: 'Tiến độ theo lĩnh vực', en: 'Progress by field' },
      load: () => import('./panels/field-panel.tsx'),
    },
  ],
  shows: {
    wall: ['programme.late', 'programme.done-share'],
    leader: [
      'programme.late',
      'programme.done-share',
      'programme.disbursed-share',
      'programme.milestones-next',
      'programme.vision-on-track-share',
      'programme.units-connected-share',
    ],
  },
});
