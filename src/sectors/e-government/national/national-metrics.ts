// How the columns of the yearly indices are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { metricsOf } from '../services/service-metrics.ts';
import { NATIONAL_FEED } from './national-feed.ts';

const COLUMNS: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Chỉ số', en: 'Index' } },
  'name@en': { title: { vi: 'Chỉ số (tiếng Anh)', en: 'Index in English' }, secondary: true },
  value: { title: { vi: 'Điểm', en: 'Score' }, unit: '1', digits: 4 },
  maximum: { title: { vi: 'Điểm tối đa', en: 'Maximum points' }, unit: '1', digits: 0 },
  rank: { title: { vi: 'Xếp hạng', en: 'Rank' }, unit: '1', digits: 0 },
  rankedProvinces: { title: { vi: 'Số tỉnh được xếp hạng', en: 'Provinces ranked' }, unit: '1', digits: 0 },
  calculatedBy: { title: { vi: 'Cơ quan công bố', en: 'Published by' } },
  'calculatedBy@en': {
    title: { vi: 'Cơ quan công bố (tiếng Anh)', en: 'Publisher in English' },
    secondary: true,
  },
  code: { title: { vi: 'Mã chỉ số', en: 'Index code' }, secondary: true },
};

/** Metrics of the yearly indices. */
export const nationalMetrics = metricsOf(NATIONAL_FEED, COLUMNS);
