// Where the programme builds: operations centres, the data centre, the link of every administrative unit.
import type { FeedSpec } from '#kernel/feed/feed.ts';

const HOUR_MS = 3_600_000;
/** Codes of the statuses, in their order. */
const STATUS_CODES: Readonly<Record<string, number>> = { planned: 0, building: 1, connected: 2 };

/** The feed of the sites. */
export const siteFeed: FeedSpec = {
  id: 'programme-sites',
  source: 'broker',
  title: { vi: 'Công trình và điểm kết nối', en: 'Sites and links' },
  entityType: 'ProgrammeSite',
  geometry: 'point',
  lifetime: 'register',
  cadenceMs: 2 * HOUR_MS,
  pollMs: HOUR_MS / 2,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'siteKind', kind: 'text', attribute: 'siteKind' },
    { column: 'status', kind: 'text', attribute: 'status' },
    { column: 'statusCode', kind: 'number', attribute: 'status', unit: '1', codes: STATUS_CODES },
    { column: 'connectedAt', kind: 'time', attribute: 'connectedAt' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
  ],
  rollups: [
    {
      kpi: 'programme.units-connected-share',
      unit: '%',
      scale: 100,
      includeStale: true,
      where: [{ column: 'siteKind', op: '==', value: 'unit-link' }],
      method: { kind: 'shareWhere', matching: [{ column: 'status', op: '==', value: 'connected' }] },
    },
  ],
};
