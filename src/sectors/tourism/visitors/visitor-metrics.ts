// How the columns of visitor figures are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';

const UNIT_COLUMNS: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Đơn vị hành chính', en: 'Administrative unit' } },
  'name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  areaServed: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  dataProvider: { title: { vi: 'Nguồn cung cấp', en: 'Data provider' }, secondary: true },
};

const COUNTED: Readonly<Record<string, MetricSpec>> = {
  ...UNIT_COLUMNS,
  visitorsToday: {
    title: { vi: 'Lượt khách từ 0 giờ', en: 'Visitors since midnight' },
    unit: '{visit}',
    digits: 0,
  },
  visitorsPresent: {
    title: { vi: 'Khách đang có mặt', en: 'Visitors present' },
    unit: '{person}',
    digits: 0,
  },
};

const STATED: Readonly<Record<string, MetricSpec>> = {
  ...UNIT_COLUMNS,
  visitors: { title: { vi: 'Lượt khách', en: 'Visitors' }, unit: '{visit}', digits: 0 },
  overnightGuests: {
    title: { vi: 'Lượt khách lưu trú', en: 'Overnight guests' },
    unit: '{visit}',
    digits: 0,
  },
  internationalVisitors: {
    title: { vi: 'Lượt khách quốc tế', en: 'International visitors' },
    unit: '{visit}',
    digits: 0,
  },
  roomNightsAvailable: {
    title: { vi: 'Số phòng-đêm có sẵn', en: 'Room nights available' },
    unit: '{room}',
    digits: 0,
  },
  roomNightsSold: { title: { vi: 'Số phòng-đêm đã bán', en: 'Room nights sold' }, unit: '{room}', digits: 0 },
  occupancy: { title: { vi: 'Công suất phòng', en: 'Room occupancy' }, unit: '%', digits: 1 },
  revenue: { title: { vi: 'Doanh thu du lịch', en: 'Tourism revenue' }, unit: '10*9.VND', digits: 1 },
};

const FEEDS = {
  'tourism-count': COUNTED,
  'tourism-day': STATED,
  'tourism-month': STATED,
  'tourism-year': STATED,
};

/** Metrics of visitor figures by `<feed>.<column>`. */
export const visitorMetrics: Readonly<Record<string, MetricSpec>> = Object.fromEntries(
  Object.entries(FEEDS).flatMap(([feed, columns]) =>
    Object.entries(columns).map(([column, metric]) => [`${feed}.${column}`, metric]),
  ),
);
