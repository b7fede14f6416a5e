// How the columns of the sites are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { SITE_KIND_WORDS, SITE_STATUS_WORDS } from '../programme-words.ts';

const words = (vi: string, en: string): MetricSpec => ({ title: { vi, en } });
const secondary = (spec: MetricSpec): MetricSpec => ({ ...spec, secondary: true });
const BY_CODE = Object.fromEntries(Object.values(SITE_STATUS_WORDS).map((word, code) => [code, word]));

/** By `<feed>.<column>`. */
export const siteMetrics: Readonly<Record<string, MetricSpec>> = {
  'programme-sites.name': words('Công trình, điểm kết nối', 'Site or link'),
  'programme-sites.name@en': secondary(words('Tên tiếng Anh', 'Name in English')),
  'programme-sites.siteKind': { ...words('Loại', 'Kind'), words: SITE_KIND_WORDS },
  'programme-sites.status': { ...words('Tình trạng', 'Status'), words: SITE_STATUS_WORDS },
  'programme-sites.statusCode': secondary({
    ...words('Mức triển khai', 'Stage'),
    unit: '1',
    digits: 0,
    words: BY_CODE,
  }),
  'programme-sites.connectedAt': words('Kết nối từ', 'Connected since'),
  'programme-sites.unitCode': secondary(words('Mã đơn vị hành chính', 'Unit code')),
  'programme-sites.dataProvider': words('Nguồn cung cấp', 'Data provider'),
};
