// Incidents: what has happened, how grave it is, who answers and whether in time.
import { defineSector } from '#kernel/sector/sector.ts';
import { OPEN_STATUSES } from './incident-rules.ts';
import { KIND_PICTOGRAMS, SEVERITY_WORDS } from './kinds.ts';
import { kpis } from './kpis.ts';
import { metrics } from './metrics.ts';

const IS_OPEN = [{ column: 'status', op: 'in', value: OPEN_STATUSES }] as const;

/** The incidents sector. */
export const sector = defineSector({
  id: 'incidents',
  title: { vi: 'Sự cố', en: 'Incidents' },
  icon: 'incidents',
  order: 3,
  metrics,
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
  events: [
    {
      feed: 'incidents',
      titleColumn: 'name',
      placeColumn: 'place',
      severityColumn: 'severity',
      startedColumn: 'issuedAt',
      statusColumn: 'status',
      ownerColumn: 'responsibleUnit',
      dueColumn: 'responseDueAt',
      open: IS_OPEN,
    },
  ],
  panels: [],
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
