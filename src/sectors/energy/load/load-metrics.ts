// How the columns of the load are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';

/** By `<feed>.<column>`. */
export const loadMetrics: Readonly<Record<string, MetricSpec>> = {
  'power-load.name': { title: { vi: 'Đơn vị hành chính', en: 'Unit' } },
  'power-load.name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  'power-load.unitCode': { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  'power-load.loadMw': { title: { vi: 'Phụ tải', en: 'Load' }, unit: 'MW', digits: 1 },
  'power-load.capacityMw': {
    title: { vi: 'Khả năng tải máy biến áp 110 kV', en: '110 kV transformer capacity' },
    unit: 'MW',
    digits: 0,
  },
  'power-load.loadShare': { title: { vi: 'Mức mang tải', en: 'Share of capacity' }, unit: '%', digits: 0 },
  'power-load.isCrowded': {
    title: { vi: 'Mang tải trên 85%', en: 'Over 85% of capacity' },
    unit: '{count}',
    digits: 0,
    words: { 0: { vi: 'Không', en: 'No' }, 1: { vi: 'Có', en: 'Yes' } },
  },
  'power-load.temperature': { title: { vi: 'Nhiệt độ', en: 'Temperature' }, unit: 'Cel', digits: 1 },
};
