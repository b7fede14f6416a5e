// The yearly indices by which the provinces are compared, and the eight pillars of the DTI.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';

/** The feed's id, which the panel asks as well. */
export const NATIONAL_FEED = 'national-indices';

/** One entity an index: its figure in a year. SIPAS comes in percent, the others in points; `value` holds both as `1`. */
const figureOf = (code: string, kpi: string, column: 'value' | 'rank', unit = '1'): RollupSpec => ({
  kpi: `e-government.${kpi}`,
  unit,
  ...(unit === '%' ? { scale: 100 } : {}),
  where: [{ column: 'code', op: '==', value: code }],
  method: { kind: 'mean', column },
});

/** KeyPerformanceIndicator of the Smart Data Models; `rank`, `rankedProvinces` and `maximum` are ours. */
export const nationalFeed: FeedSpec = {
  id: NATIONAL_FEED,
  source: 'broker',
  title: { vi: 'Chỉ số xếp hạng cấp tỉnh hằng năm', en: 'Yearly indices of the provinces' },
  entityType: 'KeyPerformanceIndicator',
  query: 'process=="e-government"',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 420 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'code', kind: 'text', attribute: 'alternateName' },
    { column: 'calculatedBy', kind: 'text', attribute: 'calculatedBy' },
    { column: 'calculatedBy@en', kind: 'text', attribute: 'calculatedBy@en' },
    { column: 'value', kind: 'number', attribute: 'kpiValue', unit: '1', range: [0, 100] },
    { column: 'maximum', kind: 'number', attribute: 'maximum', unit: '1', range: [0, 100] },
    { column: 'rank', kind: 'number', attribute: 'rank', unit: '1', range: [1, 63] },
    { column: 'rankedProvinces', kind: 'number', attribute: 'rankedProvinces', unit: '1', range: [1, 64] },
  ],
  rollups: [
    figureOf('DTI', 'dti', 'value'),
    figureOf('DTI', 'dti-rank', 'rank'),
    figureOf('PAR-INDEX', 'par-index', 'value'),
    figureOf('PAR-INDEX', 'par-index-rank', 'rank'),
    figureOf('SIPAS', 'sipas', 'value', '%'),
    figureOf('PAPI', 'papi', 'value'),
    figureOf('PAPI', 'papi-rank', 'rank'),
    figureOf('PCI', 'pci', 'value'),
    figureOf('PCI', 'pci-rank', 'rank'),
  ],
};
