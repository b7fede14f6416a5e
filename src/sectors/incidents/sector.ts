// Incidents: what has happened, how grave it is, who answers and whether in time.
import { defineSector } from '#kernel/sector/sector.ts';
import { incidentEvents, IS_OPEN } from './events.ts';
import { head } from './head.ts';
import { KIND_PICTOGRAMS, SEVERITY_WORDS } from './kinds.ts';
import { kpis } from './kpis.ts';

/** The incidents sector. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers: [
    {
      id: 'incidents.density',
      title: { vi: 'Mật độ sự cố trong 24 giờ', en: 'Density of incidents, 24 hours' },
      feed: 'incidents',
      kind: 'hex',
      order: 7,
      visible: false,
      opacity: 1,
      color: {
        column: 'count',
        ramp: 'sequential',
        domain: [0.5, 8.5],
        breaks: [1.5, 3.5, 5.5],
        words: [
          { vi: '1 sự cố', en: '1 incident' },
          { vi: '2–3', en: '2–3' },
          { vi: '4–5', en: '4–5' },
          { vi: 'Từ 6 trở lên', en: '6 or more' },
        ],
      },
      size: { range: [1, 1] },
      where: [{ column: 'hoursSinceIssued', op: '<=', value: 24 }],
      card: ['count'],
      titleColumn: 'name',
    },
    {
      id: 'incidents.open-by-unit',
      title: { vi: 'Sự cố đang mở theo đơn vị hành chính', en: 'Open incidents by unit' },
      feed: 'incidents',
      kind: 'units',
      kpi: 'incidents.open',
      order: 2,
      visible: false,
      opacity: 1,
      color: {
        column: 'value',
        ramp: 'sequential',
        domain: [-0.5, 4.5],
        breaks: [0.5, 1.5, 2.5],
        words: [
          { vi: 'Không có', en: 'None' },
          { vi: '1 sự cố', en: '1 incident' },
          { vi: '2 sự cố', en: '2 incidents' },
          { vi: 'Từ 3 sự cố', en: '3 or more' },
        ],
      },
      size: { range: [1, 1] },
      card: ['value'],
      titleColumn: 'name',
    },
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
      load: () => import('./board/board-panel.tsx'),
    },
  ],
  shows: {
    wall: ['incidents.open', 'incidents.critical-open', 'incidents.on-time-share'],
    leader: [
      'incidents.open',
      'incidents.critical-open',
      'incidents.on-time-share',
      'incidents.median-response-min',
      'incidents.today',
      'incidents.unanswered-overdue',
    ],
  },
});
