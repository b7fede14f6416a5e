// The map layers of the programme: what it builds and where, and which units are connected.
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { SITE_STATUS_WORDS } from './programme-words.ts';

/** Layers of the programme, in drawing order. */
export const layers: readonly LayerSpec[] = [
  {
    id: 'programme.connected-units',
    title: { vi: 'Đơn vị đã kết nối trung tâm điều hành', en: 'Units connected to the operations centre' },
    feed: 'programme-sites',
    kind: 'units',
    kpi: 'programme.units-connected-share',
    order: 3,
    visible: false,
    opacity: 0.6,
    color: {
      column: 'value',
      ramp: 'storage',
      domain: [0, 100],
      breaks: [50],
      words: [
        { vi: 'Chưa kết nối', en: 'Not connected' },
        { vi: 'Đã kết nối', en: 'Connected' },
      ],
    },
    size: { range: [1, 1] },
    card: ['value'],
    titleColumn: 'name',
  },
  {
    id: 'programme.sites',
    title: { vi: 'Công trình và điểm kết nối của chương trình', en: 'Sites and links of the programme' },
    feed: 'programme-sites',
    kind: 'symbols',
    order: 84,
    visible: false,
    opacity: 1,
    color: {
      column: 'statusCode',
      ramp: 'storage',
      domain: [0, 2],
      breaks: [0.5, 1.5],
      words: Object.values(SITE_STATUS_WORDS),
    },
    size: { column: 'statusCode', domain: [0, 2], range: [16, 20] },
    pictogram: {
      column: 'siteKind',
      by: { centre: 'detector', 'data-centre': 'antenna', 'unit-link': 'services' },
      otherwise: 'programme',
    },
    card: ['siteKind', 'status', 'connectedAt'],
    titleColumn: 'name',
  },
];
