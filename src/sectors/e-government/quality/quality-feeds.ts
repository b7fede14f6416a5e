// What units state every month: the five parts of the index of decision 766, documents, petitions.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';
import { countColumns, percentOf, UNIT_COLUMNS } from '../services/service-feeds.ts';
import { INDEX_PARTS } from './index-parts.ts';

const MONTHLY = { lifetime: 'report', cadenceMs: 35 * DAY_MS, pollMs: HOUR_MS } as const;

/** Parts of the index in points; a mean over units is weighed by the files that each received. */
export const qualityFeed: FeedSpec = {
  id: 'service-quality',
  source: 'broker',
  title: { vi: 'Bộ chỉ số 766 theo tháng', en: 'Index of decision 766 by month' },
  entityType: 'ServiceQualityIndex',
  geometry: 'none',
  ...MONTHLY,
  columns: [
    ...UNIT_COLUMNS,
    ...INDEX_PARTS.map(({ column, mostPoints }) => ({
      column,
      kind: 'number' as const,
      attribute: column,
      unit: '1',
      range: [0, mostPoints] as const,
    })),
    { column: 'totalScore', kind: 'number', attribute: 'totalScore', unit: '1', range: [0, 100] },
    ...countColumns(['filesReceived']),
  ],
  rollups: [
    {
      kpi: 'e-government.index-766',
      unit: '1',
      method: { kind: 'weightedMean', column: 'totalScore', weight: 'filesReceived' },
    },
  ],
};

/** Documents that units sent, and petitions whose answer was due in the month. */
export const administrationFeed: FeedSpec = {
  id: 'administration',
  source: 'broker',
  title: {
    vi: 'Văn bản điện tử, phản ánh kiến nghị theo tháng',
    en: 'Electronic documents and petitions by month',
  },
  entityType: 'AdministrationReport',
  geometry: 'none',
  ...MONTHLY,
  columns: [
    ...UNIT_COLUMNS,
    ...countColumns([
      'documentsSent',
      'documentsElectronic',
      'documentsSigned',
      'petitionsDue',
      'petitionsOnTime',
    ]),
  ],
  derived: [
    {
      column: 'petitionsOnTimeShare',
      kind: 'number',
      unit: '%',
      compute: (row) => percentOf(row, 'petitionsOnTime', 'petitionsDue'),
    },
  ],
  rollups: [
    {
      kpi: 'e-government.petitions-on-time-share',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'petitionsOnTime', denominator: 'petitionsDue' },
    },
    {
      kpi: 'e-government.documents-signed-share',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'documentsSigned', denominator: 'documentsSent' },
    },
  ],
};
