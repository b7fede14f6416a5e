// The key performance indicators of tourism.
import type { KpiSpec } from '#kernel/sector/sector.ts';

type Rest = Omit<KpiSpec, 'id' | 'feed' | 'unitColumn'>;

const of = (feed: string, name: string, kpi: Rest): KpiSpec => ({
  id: `tourism.${name}`,
  feed: `tourism-${feed}`,
  unitColumn: 'areaServed',
  ...kpi,
});

const COUNT = { digits: 0, direction: 'neutral' } as const;
const MORE = { digits: 0, direction: 'up' } as const;

/** KPIs of tourism, most telling first. */
export const kpis: readonly KpiSpec[] = [
  of('month', 'visitors-month', {
    title: { vi: 'Lượt khách trong tháng', en: 'Visitors of the month' },
    unit: '{visit}',
    period: 'month',
    flow: true,
    ...MORE,
  }),
  of('count', 'visitors-today', {
    title: { vi: 'Lượt khách từ 0 giờ hôm nay', en: 'Visitors since midnight' },
    unit: '{visit}',
    ...COUNT,
  }),
  of('count', 'visitors-present', {
    title: { vi: 'Khách đang có mặt', en: 'Visitors present' },
    unit: '{person}',
    ...COUNT,
  }),
  of('month', 'overnight-month', {
    title: { vi: 'Lượt khách lưu trú trong tháng', en: 'Overnight guests of the month' },
    unit: '{visit}',
    period: 'month',
    flow: true,
    ...MORE,
  }),
  of('month', 'international-share', {
    title: { vi: 'Tỷ lệ khách quốc tế', en: 'International visitors' },
    unit: '%',
    digits: 2,
    direction: 'up',
    period: 'month',
    flow: true,
  }),
  of('month', 'revenue-month', {
    title: { vi: 'Doanh thu du lịch trong tháng', en: 'Tourism revenue of the month' },
    unit: '10*9.VND',
    period: 'month',
    flow: true,
    ...MORE,
  }),
  of('day', 'visitors-day', {
    title: { vi: 'Lượt khách hôm qua', en: 'Visitors of the day before' },
    unit: '{visit}',
    period: 'day',
    flow: true,
    ...COUNT,
  }),
  of('day', 'room-occupancy', {
    title: { vi: 'Công suất phòng', en: 'Room occupancy' },
    unit: '%',
    digits: 1,
    direction: 'up',
    period: 'day',
  }),
  of('beaches', 'beach-load', {
    title: { vi: 'Bãi tắm đông nhất so với sức tải', en: 'Fullest beach against its capacity' },
    unit: '%',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 95, high: 115, critical: 140 },
  }),
  of('beaches', 'beach-rescues', {
    title: { vi: 'Số ca cứu hộ bãi tắm hôm nay', en: 'Beach rescues today' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 15, high: 25, critical: 40 },
  }),
  of('beaches', 'beaches-closed', {
    title: { vi: 'Bãi tắm treo cờ đỏ', en: 'Beaches under a red flag' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 4, high: 9, critical: 13 },
  }),
  of('events', 'events-open', {
    title: { vi: 'Sự kiện đang diễn ra', en: 'Events under way' },
    unit: '{count}',
    ...COUNT,
  }),
  of('events', 'events-week', {
    title: { vi: 'Sự kiện trong 7 ngày tới', en: 'Events in the next 7 days' },
    unit: '{count}',
    ...COUNT,
  }),
  of('sights', 'sights-today', {
    title: { vi: 'Lượt khách tại điểm tham quan hôm nay', en: 'Visits to sights today' },
    unit: '{visit}',
    ...COUNT,
  }),
  of('year', 'visitors-year', {
    title: { vi: 'Lượt khách trong năm', en: 'Visitors of the year' },
    unit: '{visit}',
    period: 'year',
    ...MORE,
  }),
  of('year', 'overnight-year', {
    title: { vi: 'Lượt khách lưu trú trong năm', en: 'Overnight guests of the year' },
    unit: '{visit}',
    period: 'year',
    ...MORE,
  }),
  of('year', 'revenue-year', {
    title: { vi: 'Doanh thu du lịch trong năm', en: 'Tourism revenue of the year' },
    unit: '10*9.VND',
    period: 'year',
    ...MORE,
  }),
];
