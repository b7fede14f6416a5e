// How the columns of the monthly reports are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { countOf, metricsOf, shareOf, UNIT_METRICS } from '../services/service-metrics.ts';
import { INDEX_PARTS } from './index-parts.ts';

const QUALITY: Readonly<Record<string, MetricSpec>> = {
  ...UNIT_METRICS,
  totalScore: { title: { vi: 'Tổng điểm (trên 100)', en: 'Total (of 100)' }, unit: '1', digits: 1 },
  ...Object.fromEntries(
    INDEX_PARTS.map(({ column, title: { vi, en }, mostPoints }) => [
      column,
      {
        title: { vi: `${vi} (trên ${mostPoints})`, en: `${en} (of ${mostPoints})` },
        unit: '1',
        digits: 1,
      },
    ]),
  ),
  filesReceived: countOf('Hồ sơ tiếp nhận trong tháng', 'Files received in the month'),
};

const ADMINISTRATION: Readonly<Record<string, MetricSpec>> = {
  ...UNIT_METRICS,
  petitionsOnTimeShare: shareOf('Phản ánh, kiến nghị đúng hạn', 'Petitions on time'),
  petitionsDue: countOf('Phản ánh, kiến nghị đến hạn', 'Petitions due'),
  petitionsOnTime: countOf('Đã xử lý đúng hạn', 'Answered on time'),
  documentsSent: countOf('Văn bản đã gửi', 'Documents sent'),
  documentsElectronic: countOf('Gửi dưới dạng điện tử', 'Sent electronically'),
  documentsSigned: countOf('Điện tử, được ký số', 'Electronic and digitally signed'),
};

/** Metrics of the monthly reports. */
export const qualityMetrics = {
  ...metricsOf('service-quality', QUALITY),
  ...metricsOf('administration', ADMINISTRATION),
};
