// Three sectors for the tests of grid and tree: roads with figures of three feeds, one that declares none, one that has received none.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { KpiSeries, KpiSeriesRequest } from '#kernel/feed/ingest-message.ts';
import type { KpiSpec, SectorSpec } from '#kernel/sector/sector.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { addPeriods, lastPeriodEnds } from '#kernel/time/calendar-period.ts';
import { clock, settingFrom } from '#kernel/time/clock.ts';
import { noteFailure } from '#live/ingest/feed-records.ts';
import { setLiveRuntime } from '#live/ingest/live-runtime.ts';
import { noteSamples } from '#live/kpis.ts';
import { installSectors } from '#session/installed.ts';

/** Sunday, 22 November 2026. */
const NOW_MS = Date.parse('2026-11-22T09:00:00+07:00');
const OCTOBER_END_MS = Date.parse('2026-11-01T00:00:00+07:00');
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

function kpi(id: string, vi: string, over: Partial<KpiSpec>): KpiSpec {
  return { id, title: { vi, en: id }, unit: '1', digits: 0, direction: 'down', feed: 'lanes', ...over };
}

export const SPEED = kpi('roads.speed', 'Tốc độ', {
  unit: '%',
  direction: 'up',
  thresholds: { medium: 70, high: 55, critical: 40 },
  target: { value: 80 },
});
export const JAMS = kpi('roads.jams', 'Ùn tắc', {
  unit: 'km',
  digits: 1,
  thresholds: { medium: 5, high: 15, critical: 30 },
  target: { value: 5 },
});
export const CRASHES = kpi('roads.crashes', 'Số vụ', {
  feed: 'crashes',
  period: 'month',
  thresholds: { medium: 40, high: 60, critical: 80 },
});
export const DEATHS = kpi('roads.deaths', 'Số người chết', { feed: 'crashes', period: 'month' });
const BERTHS = Array.from({ length: 9 }, (_, index) =>
  kpi(`roads.berth-${index}`, `Bến ${index}`, {
    feed: 'berths',
    thresholds: { medium: 10, high: 20, critical: 30 },
  }),
);

function feed(id: string, vi: string, over: Partial<FeedSpec> = {}): FeedSpec {
  return {
    id,
    source: 'broker',
    title: { vi, en: id },
    entityType: 'Report',
    geometry: 'none',
    cadenceMs: 5 * MINUTE_MS,
    pollMs: MINUTE_MS,
    columns: [],
    rollups: [],
    ...over,
  };
}

const FEEDS = [
  feed('lanes', 'Làn đường'),
  feed('crashes', 'Tai nạn', { lifetime: 'report', cadenceMs: 35 * DAY_MS }),
  feed('berths', 'Bến cảng'),
  feed('silent', 'Chưa có tin'),
];

function sector(id: string, vi: string, order: number, kpis: KpiSpec[], leader: KpiSpec[]): SectorSpec {
  return {
    id,
    title: { vi, en: id },
    owner: { vi: 'Sở Xây dựng', en: 'Department of Construction' },
    icon: 'other',
    order,
    kpis,
    layers: [],
    events: [],
    panels: [],
    about: () => Promise.resolve({ about: { metrics: {}, kpis: {} } }),
    shows: { wall: [], leader: leader.map((one) => one.id) },
  };
}

/** Declared in another order than leaders read them. */
export const ROADS = sector(
  'roads',
  'Đường bộ',
  1,
  [...BERTHS, DEATHS, CRASHES, JAMS, SPEED],
  [SPEED, DEATHS],
);
const EMPTY = sector('empty', 'Chưa khai', 2, [], []);
const SILENT = sector('silent', 'Im lặng', 3, [kpi('silent.one', 'Chưa đến', { feed: 'silent' })], []);

/** A figure's value now; NaN where nobody reports. */
export function sampleOf({ id, unit, period }: KpiSpec, value: number, asOfMs?: number): KpiSample {
  const atMs = asOfMs ?? (period ? OCTOBER_END_MS : NOW_MS - 2 * MINUTE_MS);
  const isKnown = !Number.isNaN(value);
  return {
    kpi: id,
    value,
    unit,
    asOfMs: isKnown ? atMs : Number.NaN,
    oldestMs: atMs,
    rowsUsed: isKnown ? 10 : 0,
    rowsTotal: 10,
    reportingShare: isKnown ? 1 : 0,
    terms: { sum: value, divisor: 1 },
    leftOut: { missing: isKnown ? 0 : 10, suspect: 0, stale: 0, incomplete: 0 },
  };
}

/** Every figure of the roads: calm, but for what is given by id. */
export function showRoads(values: Readonly<Record<string, number>> = {}): void {
  const calm = new Map([
    [SPEED.id, 85],
    [JAMS.id, 1.5],
    [CRASHES.id, 37],
    [DEATHS.id, 11],
  ]);
  noteSamples(
    ROADS.kpis.map((one) => sampleOf(one, values[one.id] ?? calm.get(one.id) ?? 3)),
    NOW_MS,
  );
}

/** Questions about the past that were asked, as `feed count`. */
export const asked: string[] = [];

/** Months grow by one: October 2025 has 25, October 2026 has 37; `share` of what should report a year ago did. */
let shareLastYear = 1;

export function setShareLastYear(share: number): void {
  shareLastYear = share;
}

function pastOf({ feedId, toMs, period, count }: KpiSeriesRequest): KpiSeries[] {
  asked.push(`${feedId} ${count}`);
  const ends = lastPeriodEnds(toMs, period, count);
  const yearAgoMs = addPeriods(ends.at(-1) ?? 0, period, -12);
  return ROADS.kpis
    .filter((one) => one.feed === feedId)
    .map((one) => ({
      kpi: one.id,
      unit: one.unit,
      timesMs: Float64Array.from(ends),
      samples: ends.map((endMs, index) => ({
        ...sampleOf(one, 37 - (count - 1) + index, endMs),
        ...(one.id === CRASHES.id && { isTotal: true as const }),
        reportingShare: endMs === yearAgoMs ? shareLastYear : 1,
      })),
    }));
}

/** Installs sectors, live room and clock. */
export function installRoadSectors(): void {
  clock.set({ ...settingFrom(NOW_MS), rate: 0 });
  const sectors = [SILENT, ROADS, EMPTY];
  installSectors(sectors, [
    { sector: ROADS.id, feeds: FEEDS.slice(0, 3) },
    { sector: SILENT.id, feeds: FEEDS.slice(3) },
  ]);
  setLiveRuntime({
    client: {
      request: (request) => Promise.resolve(pastOf(request as KpiSeriesRequest) as never),
      setTime: () => undefined,
      restarts: () => 0,
      isLost: () => false,
    },
    feeds: new Map(FEEDS.map((one) => [one.id, one])),
    kpis: new Map(sectors.flatMap(({ kpis }) => kpis).map((one) => [one.id, one])),
    events: [],
    connectorOf: () => 'ngsi-ld',
    sectorTitleOf: () => ROADS.title,
  });
}

/** The past waits until every feed has answered or failed. */
export function answerEveryFeed(): void {
  for (const { id, source } of FEEDS) noteFailure(id, { kind: 'offline', sourceId: source, detail: '' });
}
