// How the columns of accidents and scales are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';

const SHARED: Readonly<Record<string, MetricSpec>> = {
  'name@en': { title: { vi: 'Tên tiếng Anh', en: 'English name' }, secondary: true },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
};

/** Metrics of accidents by column. */
export const accidentMetrics: Readonly<Record<string, MetricSpec>> = {
  ...SHARED,
  name: { title: { vi: 'Đơn vị hành chính', en: 'Unit' } },
  accidents: { title: { vi: 'Số vụ tai nạn', en: 'Accidents' }, unit: '{count}', digits: 0 },
  deaths: { title: { vi: 'Số người chết', en: 'Killed' }, unit: '{person}', digits: 0 },
  injured: { title: { vi: 'Số người bị thương', en: 'Injured' }, unit: '{person}', digits: 0 },
  accidentsPer10k: {
    title: { vi: 'Số vụ trên một vạn dân', en: 'Accidents per 10,000 people' },
    unit: '/10*4',
    digits: 2,
  },
  population: { title: { vi: 'Dân số', en: 'Population' }, unit: '{person}', digits: 0, secondary: true },
};

/** Metrics of the scales by column. */
export const scaleMetrics: Readonly<Record<string, MetricSpec>> = {
  ...SHARED,
  name: { title: { vi: 'Trạm cân', en: 'Scale' } },
  roadRef: { title: { vi: 'Số hiệu đường', en: 'Road number' } },
  laneDirection: {
    title: { vi: 'Chiều', en: 'Direction' },
    words: { forward: { vi: 'Chiều đi', en: 'Forward' }, backward: { vi: 'Chiều về', en: 'Backward' } },
  },
  lane: { title: { vi: 'Làn', en: 'Lane' }, unit: '1', digits: 0 },
  weighed: {
    title: { vi: 'Xe được cân trong 24 giờ', en: 'Weighed in 24 hours' },
    unit: '{count}',
    digits: 0,
  },
  overloaded: {
    title: { vi: 'Xe quá tải trong 24 giờ', en: 'Overloaded in 24 hours' },
    unit: '{count}',
    digits: 0,
  },
  overloadShare: { title: { vi: 'Tỷ lệ quá tải', en: 'Overloaded' }, unit: '%', digits: 1 },
};
