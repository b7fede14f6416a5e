// A sector of one stated figure for the tests of a figure's sheet: files settled late, by month and unit, in a province of two sources.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { KpiSeries, KpiSeriesRequest } from '#kernel/feed/ingest-message.ts';
import type { PackManifest } from '#kernel/pack/province-pack.ts';
import type { KpiSpec, SectorSpec } from '#kernel/sector/sector.ts';
import { lastPeriodEnds } from '#kernel/time/calendar-period.ts';
import { clock, settingFrom } from '#kernel/time/clock.ts';
import { noteFailure } from '#live/ingest/feed-records.ts';
import { setLiveRuntime } from '#live/ingest/live-runtime.ts';
import { noteSamples } from '#live/kpis.ts';
import { setDeployment } from '#session/deployment.ts';
import { installSectors } from '#session/installed.ts';
import { foldKpi } from '../../unit/sectors/fold-feed.ts';
import { showTable, type ShownRow } from '../sectors/show-table.ts';

/** Sunday, 22 November 2026: October is stated, November is not over. */
export const NOW_MS = Date.parse('2026-11-22T09:00:00+07:00');
/** The end of October. */
export const OCTOBER_MS = Date.parse('2026-11-01T00:00:00+07:00');
const DAY_MS = 86_400_000;
const PACK = join(import.meta.dirname, '../../../public/provinces/ba-ria-vung-tau');

/** Files settled late over files settled; less is better. */
export const LATE_SHARE: KpiSpec = {
  id: 'files.late-share',
  title: { vi: 'Hồ sơ trễ hạn', en: 'Late files' },
  unit: '%',
  digits: 1,
  direction: 'down',
  feed: 'files',
  period: 'month',
  unitColumn: 'unitCode',
};

const feed: FeedSpec = {
  id: 'files',
  source: 'broker',
  title: { vi: 'Hồ sơ theo đơn vị', en: 'Files by unit' },
  entityType: 'FileReport',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: 3_600_000,
  columns: [
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'late', kind: 'number', attribute: 'late', unit: '{count}' },
    { column: 'settled', kind: 'number', attribute: 'settled', unit: '{count}' },
  ],
  rollups: [
    {
      kpi: LATE_SHARE.id,
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'late', denominator: 'settled' },
    },
  ],
};

const count = { unit: '{count}', digits: 0 };
const sector: SectorSpec = {
  id: 'files',
  title: { vi: 'Hồ sơ', en: 'Files' },
  owner: { vi: 'Sở Thử nghiệm', en: 'Test Department' },
  icon: 'other',
  order: 1,
  kpis: [LATE_SHARE],
  layers: [],
  events: [],
  panels: [],
  about: () =>
    Promise.resolve({
      about: {
        metrics: {
          'files.unitCode': { title: { vi: 'Đơn vị', en: 'Unit' } },
          'files.late': { title: { vi: 'hồ sơ trễ', en: 'late files' }, ...count },
          'files.settled': { title: { vi: 'hồ sơ đã giải quyết', en: 'files settled' }, ...count },
        },
        kpis: {
          [LATE_SHARE.id]: {
            definition: { vi: 'Hồ sơ trễ trên hồ sơ đã giải quyết.', en: 'Late files over files settled.' },
          },
        },
      },
    }),
  shows: { wall: [], leader: [LATE_SHARE.id] },
};

/** A unit's report of October; NaN where it states nothing of the kind. */
export function report(unitCode: string, late: number, settled: number, observedAtMs = OCTOBER_MS): ShownRow {
  return { id: unitCode, values: { unitCode, late, settled }, observedAtMs };
}

/** Puts reports before the page: table, sample and all. */
export function showReports(rows: readonly ShownRow[]): void {
  showTable(feed, rows, NOW_MS);
  noteSamples([foldKpi(feed, LATE_SHARE.id, rows, NOW_MS)], NOW_MS);
}

/** What the source's history answers; a month of NaN was not stated. */
export function answerPast(monthly: readonly number[]): void {
  past = monthly;
}

let past: readonly number[] = [];

function pastSeries({ toMs, period }: KpiSeriesRequest): KpiSeries[] {
  const timesMs = lastPeriodEnds(toMs, period, past.length);
  const samples = past.map((share, index) =>
    foldKpi(feed, LATE_SHARE.id, [report('26506', share * 10, 1000, timesMs[index])], timesMs[index]),
  );
  return [{ kpi: LATE_SHARE.id, unit: '%', timesMs: Float64Array.from(timesMs), samples }];
}

/** Installs sector, live room, pack and clock; the pack's files are read from disk. */
export function installStatedSector(): void {
  clock.set({ ...settingFrom(NOW_MS), rate: 0 });
  installSectors([sector], [{ sector: sector.id, feeds: [feed] }]);
  const manifest = JSON.parse(readFileSync(join(PACK, 'pack.json'), 'utf8')) as PackManifest;
  setDeployment({
    title: sector.title,
    simulated: true,
    story: null,
    pack: { manifest, url: 'http://pack.test/' },
    basemapUrl: null,
    wall: { viewingDistanceM: 8, pixelPitchMm: 1.5 },
    sources: [],
  });
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve(new Response(readFileSync(join(PACK, url.replace('http://pack.test/', ''))))),
  );
  setLiveRuntime({
    client: {
      request: (request) => Promise.resolve(pastSeries(request as KpiSeriesRequest) as never),
      setTime: () => undefined,
      restarts: () => 0,
      isLost: () => false,
    },
    feeds: new Map([[feed.id, feed]]),
    kpis: new Map([[LATE_SHARE.id, LATE_SHARE]]),
    events: [],
    connectorOf: () => 'ngsi-ld',
    sectorTitleOf: () => sector.title,
  });
  // The past waits until the present of every feed is known, be it a failure.
  noteFailure(feed.id, { kind: 'offline', sourceId: feed.source, detail: '' });
}
