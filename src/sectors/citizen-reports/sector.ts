// Citizen reports: what people report from the street, who must answer, and by when.
import { defineSector } from '#kernel/sector/sector.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { STANDING_WORDS } from './report-words.ts';

/** The citizen reports sector. */
export const sector = defineSector({
  ...head,
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
    {
      id: 'citizen-reports.overdue-by-unit',
      title: { vi: 'Phản ánh quá hạn theo đơn vị hành chính', en: 'Overdue reports by unit' },
      feed: 'citizen-reports',
      kind: 'units',
      kpi: 'citizen-reports.overdue',
      order: 2,
      visible: false,
      opacity: 1,
      color: {
        column: 'value',
        ramp: 'sequential',
        domain: [-0.5, 8.5],
        breaks: [0.5, 2.5, 5.5],
        words: [
          { vi: 'Không có', en: 'None' },
          { vi: '1–2', en: '1–2' },
          { vi: '3–5', en: '3–5' },
          { vi: 'Từ 6 trở lên', en: '6 or more' },
        ],
      },
      size: { range: [1, 1] },
      card: ['value'],
      titleColumn: 'name',
    },
    {
      id: 'citizen-reports.density',
      title: { vi: 'Mật độ phản ánh đang mở', en: 'Density of open reports' },
      feed: 'citizen-reports',
      kind: 'hex',
      order: 6,
      visible: false,
      opacity: 1,
      color: {
        column: 'count',
        ramp: 'sequential',
        domain: [0.5, 10.5],
        breaks: [1.5, 3.5, 6.5],
        words: [
          { vi: '1 phản ánh', en: '1 report' },
          { vi: '2–3', en: '2–3' },
          { vi: '4–6', en: '4–6' },
          { vi: 'Từ 7 trở lên', en: '7 or more' },
        ],
      },
      size: { range: [1, 1] },
      where: [{ column: 'status', op: '==', value: 'open' }],
      card: ['count'],
      titleColumn: 'name',
    },
  ],
  events: [],
  panels: [
    {
      id: 'citizen-reports.deadlines',
      title: { vi: 'Phản ánh đang mở theo lĩnh vực', en: 'Open reports by matter' },
      load: () => import('./deadlines/deadlines-panel.tsx'),
    },
  ],
  shows: {
    wall: ['citizen-reports.overdue', 'citizen-reports.on-time-share'],
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
