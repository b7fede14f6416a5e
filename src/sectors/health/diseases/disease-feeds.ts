// Notifiable diseases: what units report each week, and the curve of the year that the weeks are judged by.
import type { DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Cases over the mean of five years, %; NaN where the mean is zero. */
function againstMean(row: DerivationInput, cases: string, mean: string): number {
  return row.number(mean) > 0 ? (100 * row.number(cases)) / row.number(mean) : Number.NaN;
}

/** Weekly reports by unit: a week, and some days until all have sent theirs. */
export const diseaseFeed: FeedSpec = {
  id: 'disease-weeks',
  source: 'broker',
  title: { vi: 'Bệnh truyền nhiễm theo tuần', en: 'Notifiable diseases by week' },
  entityType: 'NotifiableDiseaseReport',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 10 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'dengue', kind: 'number', attribute: 'dengueCases', unit: '{count}', range: [0, 5000] },
    {
      column: 'dengueMean',
      kind: 'number',
      attribute: 'dengueFiveYearMean',
      unit: '{count}',
      range: [0, 5000],
    },
    { column: 'clusters', kind: 'number', attribute: 'dengueClusters', unit: '{count}', range: [0, 1000] },
    { column: 'hfmd', kind: 'number', attribute: 'handFootMouthCases', unit: '{count}', range: [0, 5000] },
    {
      column: 'hfmdMean',
      kind: 'number',
      attribute: 'handFootMouthFiveYearMean',
      unit: '{count}',
      range: [0, 5000],
    },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
  ],
  derived: [
    {
      column: 'dengueRatio',
      kind: 'number',
      unit: '%',
      compute: (row) => againstMean(row, 'dengue', 'dengueMean'),
    },
    {
      column: 'hfmdRatio',
      kind: 'number',
      unit: '%',
      compute: (row) => againstMean(row, 'hfmd', 'hfmdMean'),
    },
  ],
  rollups: [
    { kpi: 'health.dengue-week', unit: '{count}', method: { kind: 'sum', column: 'dengue' } },
    {
      kpi: 'health.dengue-ratio',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'dengue', denominator: 'dengueMean' },
    },
    { kpi: 'health.dengue-clusters', unit: '{count}', method: { kind: 'sum', column: 'clusters' } },
    { kpi: 'health.hfmd-week', unit: '{count}', method: { kind: 'sum', column: 'hfmd' } },
    {
      kpi: 'health.hfmd-ratio',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'hfmd', denominator: 'hfmdMean' },
    },
  ],
};

/** The curve of the province: 52 weeks a disease, of which the cases of those past are known. No figure is rolled up from it. */
export const curveFeed: FeedSpec = {
  id: 'epidemic-curve',
  source: 'broker',
  title: { vi: 'Đường cong dịch trong năm', en: 'Epidemic curve of the year' },
  entityType: 'EpidemicCurveWeek',
  geometry: 'none',
  lifetime: 'register',
  cadenceMs: DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'disease', kind: 'text', attribute: 'disease' },
    { column: 'week', kind: 'number', attribute: 'weekOfYear', unit: '1', range: [1, 53] },
    { column: 'startAt', kind: 'time', attribute: 'validFrom' },
    { column: 'endAt', kind: 'time', attribute: 'validTo' },
    { column: 'cases', kind: 'number', attribute: 'cases', unit: '{count}', range: [0, 20_000] },
    { column: 'mean', kind: 'number', attribute: 'fiveYearMean', unit: '{count}', range: [0, 20_000] },
    { column: 'low', kind: 'number', attribute: 'fiveYearLow', unit: '{count}', range: [0, 20_000] },
    { column: 'high', kind: 'number', attribute: 'fiveYearHigh', unit: '{count}', range: [0, 20_000] },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
  ],
  rollups: [],
};
