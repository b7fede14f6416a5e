// `window.haiDang.diagnostics()`: the state of the running program as plain data, for tests, support and the curious.
import { clock } from '#kernel/time/clock.ts';
import type { FeedHealth, FeedState } from '#live/feed-health.ts';
import { readFeedHealth } from '#live/ingest/feed-records.ts';
import { countQueries } from '#live/ingest/query-client.ts';
import { isReplaying, shownTimeMs } from '#live/shown-time.ts';
import { tableStore } from '#live/tables.ts';
import type { KpiStatus } from '#kernel/sector/kpi-status.ts';
import { readingAt } from '#live/use-kpi.ts';
import { getDeployment } from '#session/deployment.ts';
import { getInstalled } from '#session/installed.ts';
import type { MapDiagnostics } from '#map/map-diagnostics.ts';
import { readLongTasks, type LongTasks } from './long-tasks.ts';

declare const __HAI_DANG_BUILD__: string;

/** One source with all its feeds. */
interface SourceDiagnostics {
  id: string;
  connector: string;
  /** The worst state of its feeds. */
  state: FeedState;
  rows: number;
  /** ISO time, null = never. */
  lastSuccess: string | null;
  lagMs: number | null;
  errors: string[];
  feeds: { id: string; state: FeedState; rows: number; refusedRows: number; lagMs: number | null }[];
}

/** One figure; `value` null where it is unknown or too little reports. */
interface KpiDiagnostics {
  id: string;
  sector: string;
  value: number | null;
  unit: string;
  status: KpiStatus;
  /** ISO time, null = never. */
  asOf: string | null;
  reportingShare: number | null;
}

/** Everything that `diagnostics()` returns; JSON-safe. */
export interface Diagnostics {
  build: string;
  clock: { now: string; rate: number; shown: string; replay: boolean };
  simulated: boolean;
  sources: SourceDiagnostics[];
  tables: { id: string; rows: number; revision: number; watermark: string | null }[];
  sectors: { id: string; feeds: string[]; layers: string[]; panels: string[] }[];
  /** Sectors whose figures and feeds are not fetched yet: what is said of feeds above leaves theirs out. */
  sectorsAwaited: string[];
  /** Every figure as its tile shows it. */
  kpis: KpiDiagnostics[];
  /** Queries kept in the cache. */
  queries: number;
  layers: MapDiagnostics['layers'];
  map: MapDiagnostics['map'] | null;
  longTasks: LongTasks;
  heapMb: number | null;
}

const WORST_FIRST: readonly FeedState[] = [
  'dead',
  'late',
  'stale',
  'starting',
  'pastless',
  'live',
  'unconnected',
];

let readMap: (() => MapDiagnostics) | undefined;

/** Faces with a map hand in its diagnostics; the leader's face never loads the map. */
export function provideMapDiagnostics(read: () => MapDiagnostics): void {
  readMap = read;
}

/** Publishes `window.haiDang`. */
export function publishDiagnostics(): void {
  Object.assign(window, { haiDang: { diagnostics: readDiagnostics } });
}

/** Reads the whole program's state now. */
export function readDiagnostics(): Diagnostics {
  const map = readMap?.();
  return {
    build: __HAI_DANG_BUILD__,
    clock: {
      now: new Date(clock.now()).toISOString(),
      rate: clock.setting().rate,
      shown: new Date(shownTimeMs()).toISOString(),
      replay: isReplaying(),
    },
    simulated: getDeployment().simulated,
    sources: getDeployment().sources.map(({ id, connector }) => describeSource(id, connector)),
    tables: tableStore.ids().flatMap((id) => {
      const table = tableStore.get(id);
      return table
        ? [{ id, rows: table.rowCount, revision: table.revision, watermark: isoOrNull(table.watermarkMs) }]
        : [];
    }),
    sectors: getInstalled().sectors.map((sector) => ({
      id: sector.id,
      feeds: [...getInstalled().feeds.keys()].filter(
        (feedId) => getInstalled().sectorOfFeed(feedId) === sector,
      ),
      layers: sector.layers.map(({ id }) => id),
      panels: sector.panels.map(({ id }) => id),
    })),
    sectorsAwaited: getInstalled()
      .heads.map(({ id }) => id)
      .filter((id) => !getInstalled().sectors.some((sector) => sector.id === id)),
    kpis: getInstalled().sectors.flatMap((sector) => sector.kpis.map(({ id }) => describeKpi(sector.id, id))),
    queries: countQueries(),
    layers: map?.layers ?? [],
    map: map?.map ?? null,
    longTasks: readLongTasks(),
    heapMb: readHeapMb(),
  };
}

function describeKpi(sector: string, id: string): KpiDiagnostics {
  const { kpi, value, status, asOfMs, reportingShare } = readingAt(id);
  return {
    id,
    sector,
    value: finiteOrNull(value),
    unit: kpi.unit,
    status,
    asOf: isoOrNull(asOfMs),
    reportingShare: finiteOrNull(reportingShare),
  };
}

function describeSource(id: string, connector: string): SourceDiagnostics {
  const feeds = readFeedHealth().filter((feed) => feed.sourceId === id);
  const states = feeds.map(({ state }) => state);
  const newest = (pick: (feed: FeedHealth) => number) =>
    feeds
      .map(pick)
      .filter(Number.isFinite)
      .reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return {
    id,
    connector,
    state: WORST_FIRST.find((state) => states.includes(state)) ?? 'starting',
    rows: feeds.reduce((sum, { rows }) => sum + rows, 0),
    lastSuccess: isoOrNull(newest(({ lastSuccessMs }) => lastSuccessMs)),
    lagMs: finiteOrNull(newest(({ lagMs }) => lagMs)),
    errors: feeds.flatMap(({ feedId, error }) =>
      error ? [`${feedId}: ${error.kind}: ${error.detail}`] : [],
    ),
    feeds: feeds.map(({ feedId, state, rows, refusedRows, lagMs }) => ({
      id: feedId,
      state,
      rows,
      refusedRows,
      lagMs: finiteOrNull(lagMs),
    })),
  };
}

function isoOrNull(atMs: number): string | null {
  return Number.isFinite(atMs) ? new Date(atMs).toISOString() : null;
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** JavaScript heap in MB where the browser tells (Chromium), else null. */
function readHeapMb(): number | null {
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
  return memory ? memory.usedJSHeapSize / 1e6 : null;
}
