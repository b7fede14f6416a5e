// Visitors counted today, and what is stated by day, month and year for each administrative unit.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';

const UNIT_COLUMNS: readonly ColumnMapping[] = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'name@en', kind: 'text', attribute: 'name@en' },
  { column: 'areaServed', kind: 'text', attribute: 'areaServed' },
  { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
];

const number = (column: string, unit: string, highest: number): ColumnMapping => ({
  column,
  kind: 'number',
  attribute: column,
  unit,
  range: [0, highest],
});

const counted: FeedSpec = {
  id: 'tourism-count',
  source: 'broker',
  title: { vi: 'Lượt khách theo giờ', en: 'Visitors by the hour' },
  entityType: 'VisitorCount',
  geometry: 'none',
  cadenceMs: HOUR_MS,
  pollMs: 300_000,
  columns: [
    ...UNIT_COLUMNS,
    number('visitorsToday', '{visit}', 500_000),
    number('visitorsPresent', '{person}', 500_000),
  ],
  rollups: [
    { kpi: 'tourism.visitors-today', unit: '{visit}', method: { kind: 'sum', column: 'visitorsToday' } },
    { kpi: 'tourism.visitors-present', unit: '{person}', method: { kind: 'sum', column: 'visitorsPresent' } },
  ],
};

/** One stated period: the same columns, whatever its length. */
function stated(
  id: string,
  facts: Pick<FeedSpec, 'title' | 'entityType' | 'cadenceMs' | 'pollMs'>,
  days: number,
  rollups: readonly RollupSpec[],
): FeedSpec {
  return {
    id,
    source: 'broker',
    geometry: 'none',
    lifetime: 'report',
    ...facts,
    columns: [
      ...UNIT_COLUMNS,
      number('visitors', '{visit}', 500_000 * days),
      number('overnightGuests', '{visit}', 200_000 * days),
      number('internationalVisitors', '{visit}', 200_000 * days),
      number('roomNightsAvailable', '{room}', 100_000 * days),
      number('roomNightsSold', '{room}', 100_000 * days),
      number('revenue', '10*9.VND', 1000 * days),
    ],
    derived: [
      {
        column: 'occupancy',
        kind: 'number',
        unit: '%',
        compute: (row) => (100 * row.number('roomNightsSold')) / row.number('roomNightsAvailable'),
      },
    ],
    rollups,
  };
}

const sum = (kpi: string, unit: string, column: string): RollupSpec => ({
  kpi: `tourism.${kpi}`,
  unit,
  method: { kind: 'sum', column },
});
const ratio = (kpi: string, numerator: string, denominator: string): RollupSpec => ({
  kpi: `tourism.${kpi}`,
  unit: '%',
  scale: 100,
  method: { kind: 'ratioOfSums', numerator, denominator },
});

/** Feeds of visitors and lodging. */
export const visitorFeeds: readonly FeedSpec[] = [
  counted,
  stated(
    'tourism-day',
    {
      title: { vi: 'Khách và lưu trú theo ngày', en: 'Visitors and lodging by day' },
      entityType: 'TourismDailyStatistics',
      cadenceMs: 1.5 * DAY_MS,
      pollMs: 900_000,
    },
    1,
    [
      sum('visitors-day', '{visit}', 'visitors'),
      ratio('room-occupancy', 'roomNightsSold', 'roomNightsAvailable'),
    ],
  ),
  stated(
    'tourism-month',
    {
      title: { vi: 'Thống kê du lịch theo tháng', en: 'Tourism statistics by month' },
      entityType: 'TourismMonthlyStatistics',
      cadenceMs: 35 * DAY_MS,
      pollMs: HOUR_MS,
    },
    31,
    [
      sum('visitors-month', '{visit}', 'visitors'),
      sum('overnight-month', '{visit}', 'overnightGuests'),
      sum('revenue-month', '10*9.VND', 'revenue'),
      ratio('international-share', 'internationalVisitors', 'visitors'),
    ],
  ),
  stated(
    'tourism-year',
    {
      title: { vi: 'Thống kê du lịch theo năm', en: 'Tourism statistics by year' },
      entityType: 'TourismYearlyStatistics',
      cadenceMs: 400 * DAY_MS,
      pollMs: HOUR_MS,
    },
    366,
    [
      sum('visitors-year', '{visit}', 'visitors'),
      sum('overnight-year', '{visit}', 'overnightGuests'),
      sum('revenue-year', '10*9.VND', 'revenue'),
    ],
  ),
];
