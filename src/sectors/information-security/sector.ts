// Information security: what the operations centre answers, how systems are protected, what their machines and portals do.
import { defineSector } from '#kernel/sector/sector.ts';
import { graveEvents } from './events/event-list.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { layers } from './layers.ts';

/** The information security sector. Walls, layers and lists name agencies, never systems or their flaws. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers,
  events: [graveEvents],
  panels: [
    {
      id: 'information-security.events',
      title: {
        vi: 'Sự cố an toàn thông tin và thời gian khắc phục',
        en: 'Security incidents and time to repair',
      },
      load: () => import('./events/events-panel.tsx'),
    },
  ],
  shows: {
    wall: ['information-security.grave-open', 'information-security.portal-availability'],
    leader: [
      'information-security.approved-share',
      'information-security.incidents-month',
      'information-security.repair-h',
      'information-security.four-layer-share',
      'information-security.unpatched-critical',
      'information-security.drills-per-system',
    ],
  },
});
