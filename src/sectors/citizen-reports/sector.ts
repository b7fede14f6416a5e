// Citizen reports: what people report from the street, who must answer, and by when.
import { defineSector } from '#kernel/sector/sector.ts';
import { kpis } from './kpis.ts';
import { STANDING_WORDS } from './report-words.ts';

/** The citizen reports sector. */
export const sector = defineSector({
  id: 'citizen-reports',
  title: { vi: 'Phản ánh hiện trường', en: 'Citizen reports' },
  icon: 'report',
  order: 16,
  about: () => import('./about.ts'),
  kpis,
  layers: [
    {
      id: 'citizen-reports.open',
      title: { vi: 'Phản ánh đang mở', en: 'Open reports' },
      feed: 'citizen-reports',
      kind: 'points',
      order: 60,
      visible: false,
      opacity: 0.9,
      color: {
        column: 'standing',
        ramp: 'severity',
        domain: [0, 4],
        breaks: [0.5, 1.5, 2.5, 3.5],
        words: Object.values(STANDING_WORDS),
      },
      size: { column: 'standing', domain: [0, 4], range: [4, 9] },
      where: [{ column: 'status', op: '==', value: 'open' }],
      card: ['state', 'level', 'standing', 'place', 'description', 'agency', 'requestedAt', 'dueAt'],
      titleColumn: 'service',
    },
  ],
  events: [],
  panels: [
    {
      id: 'citizen-reports.deadlines',
      title: { vi: 'Phản ánh đang mở theo lĩnh vực', en: 'Open reports by matter' },
      load: () => import('./deadlines-panel.tsx'),
    },
  ],
  shows: {
    wall: [
      'citizen-reports.overdue',
      'citizen-reports.open',
      'citizen-reports.on-time-share',
      'citizen-reports.median-handling-h',
    ],
    leader: [
      'citizen-reports.overdue',
      'citizen-reports.open',
      'citizen-reports.on-time-share',
      'citizen-reports.median-handling-h',
      'citizen-reports.satisfied-share',
      'citizen-reports.today',
    ],
  },
});
