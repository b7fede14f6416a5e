// Incidents: what has happened, how grave it is, who answers and whether in time.
import { defineSector } from '#kernel/sector/sector.ts';
import { incidentEvents, IS_OPEN } from './events.ts';
import { KIND_PICTOGRAMS, SEVERITY_WORDS } from './kinds.ts';
import { kpis } from './kpis.ts';

/** The incidents sector. */
export const sector = defineSector({
  id: 'incidents',
  title: { vi: 'Sự cố', en: 'Incidents' },
  icon: 'incidents',
  order: 17,
  about: () => import('./about.ts'),
  kpis,
  layers: [
    {
      id: 'incidents.open',
      title: { vi: 'Sự cố đang mở', en: 'Open incidents' },
      feed: 'incidents',
      kind: 'symbols',
      order: 90,
      visible: true,
      opacity: 1,
      color: {
        column: 'severity',
        ramp: 'severity',
        domain: [0, 4],
        breaks: [0.5, 1.5, 2.5, 3.5],
        words: Object.values(SEVERITY_WORDS),
      },
      size: { column: 'severity', domain: [0, 4], range: [10, 18] },
      where: IS_OPEN,
      pictogram: { column: 'subCategory', by: KIND_PICTOGRAMS, otherwise: 'other' },
      card: ['severity', 'status', 'subCategory', 'place', 'responsibleUnit', 'issuedAt', 'overdueMin'],
      titleColumn: 'name',
    },
  ],
  events: [incidentEvents],
  panels: [
    {
      id: 'incidents.board',
      title: { vi: 'Bảng xử lý sự cố', en: 'Incident board' },
      load: () => import('./board-panel.tsx'),
    },
  ],
  shows: {
    wall: [
      'incidents.open',
      'incidents.critical-open',
      'incidents.on-time-share',
      'incidents.median-response-min',
    ],
    leader: [
      'incidents.open',
      'incidents.critical-open',
      'incidents.on-time-share',
      'incidents.median-response-min',
      'incidents.today',
    ],
  },
});
