// The walk of src/README.md, step by step: from the simulated broker's bytes to the figure on a tile, without a browser.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerSource, type Simulation } from '../../mocks/answer-source.ts';
import { readGeography } from '../../mocks/province/read-geography.ts';
import { createWorld } from '../../mocks/province/world.ts';
import type { FeedReceipt } from '#kernel/feed/ingest-message.ts';
import { foldRollup } from '#kernel/table/fold-rollup.ts';
import { rowQuality } from '#kernel/table/row-quality.ts';
import { numberAt, numbersOf } from '#kernel/table/table.ts';
import { clock, liveSetting, settingFrom } from '#kernel/time/clock.ts';
import { feedRecord } from '#live/ingest/feed-records.ts';
import { startFeedScheduler } from '#live/ingest/feed-scheduler.ts';
import { queryClient } from '#live/ingest/query-client.ts';
import { tableReader } from '#live/table-reader.ts';
import { readingAt } from '#live/use-kpi.ts';
import { feeds as allFeeds } from '../../src/sectors/transport/feeds.ts';
import { speedRatio } from '../../src/sectors/transport/traffic-rules.ts';
import { sector } from '../../src/sectors/transport/sector.ts';
import { brokerSource } from '../unit/feeds/ingest/feed-rig.ts';
import { startLiveTwin, type LiveTwin } from './live-twin.ts';

const FEED = 'traffic-segments';
const KPI = 'transport.speed-ratio';
const feeds = allFeeds.filter(({ id }) => id === FEED);
const asked: Request[] = [];
let twin: LiveTwin;
let stop = () => {};

beforeAll(async () => {
  const world = createWorld({
    seed: 2018,
    geography: await readGeography('public/provinces/ba-ria-vung-tau/'),
  });
  clock.set(settingFrom(Date.UTC(2026, 2, 2, 1, 0, 30)));
  const simulation: Simulation = {
    world,
    now: () => clock.now(),
    sources: { broker: { protocol: 'ngsi-ld' } },
    control: { faultOf: () => null },
  };
  twin = startLiveTwin({
    feeds,
    kpis: sector.kpis,
    sources: [brokerSource({ baseUrl: 'http://ioc.test/sources/broker/', timeoutMs: 60_000 })],
    fetch: (input, init) => {
      const request = new Request(String(input), init);
      asked.push(request);
      return answerSource(request, 'broker', simulation);
    },
  });
  stop = startFeedScheduler();
  await vi.waitFor(() => expect(readingAt(KPI).sample).toBeDefined(), { timeout: 30_000 });
}, 60_000);

afterAll(() => {
  stop();
  queryClient.clear();
  clock.set(liveSetting());
});

describe('the life of an observation', () => {
  it('1 is asked for by one query a feed, which keeps a receipt and no rows', () => {
    const receipt = queryClient.getQueryData<FeedReceipt>(['feed', FEED]);
    expect(receipt).toMatchObject({ feedId: FEED, changed: true, refusals: [] });
    expect(receipt?.rows).toBeGreaterThan(400);
    expect(JSON.stringify(receipt).length).toBeLessThan(1000);
    expect(feedRecord(FEED)).toMatchObject({ consecutiveErrors: 0, error: null });
    expect(new Set(asked.map(({ url }) => new URL(url).pathname))).toEqual(
      new Set(['/sources/broker/ngsi-ld/v1/entities']),
    );
  });

  it('2 becomes a row in columns, pages merged by id', () => {
    const table = twin.store.get(FEED)!;
    expect(asked.length).toBeGreaterThan(3);
    expect(new Set(table.ids).size).toBe(table.rowCount);
    expect(table.rowCount).toBe(queryClient.getQueryData<FeedReceipt>(['feed', FEED])?.rows);
  });

  it('3 carries what the sector derives', () => {
    const table = twin.store.get(FEED)!;
    const derived = table.ids.map((_, row) => numberAt(table, 'speedRatio', row));
    const own = table.ids.map((_, row) =>
      speedRatio(numberAt(table, 'speed', row), numberAt(table, 'freeFlowSpeed', row)),
    );
    expect(derived).toEqual(own);
    expect(derived.filter((ratio) => ratio > 0 && ratio < 2).length).toBeGreaterThan(0.9 * table.rowCount);
  });

  it('4 travels as a whole batch that the page answers with ready', () => {
    const [batch] = twin.toPage.flatMap((message) => (message.kind === 'batch' ? [message.batch] : []));
    expect(batch).toMatchObject({ tableId: FEED, sequence: 1, rows: null });
    expect(batch?.kpis.map(({ kpi }) => kpi)).toContain(KPI);
    expect(twin.toWorker).toContainEqual({ kind: 'ready', tableId: FEED, sequence: 1 });
  });

  it('5 raises the revision of its table', () => {
    const batches = twin.toPage.filter(({ kind }) => kind === 'batch').length;
    expect(twin.store.get(FEED)?.revision).toBe(batches);
  });

  it('6 lies ready for the map: finished typed arrays of values and shapes', () => {
    const table = twin.store.get(FEED)!;
    expect(numbersOf(table, 'speedRatio')?.values).toBeInstanceOf(Float64Array);
    expect(table.geometry.kind).toBe('line');
    expect(table.geometry.rowStarts).toHaveLength(table.rowCount + 1);
    expect(table.geometry.positions).toHaveLength(2 * table.geometry.rowStarts[table.rowCount]!);
  });

  it('7 is part of a figure that the rows on the map give too, with age and quality', () => {
    const spec = feeds[0]!;
    const table = twin.store.get(FEED)!;
    const rollup = spec.rollups.find(({ kpi }) => kpi === KPI)!;
    const nowMs = clock.now();
    const rows = { ...tableReader(table), quality: (row: number) => rowQuality(table, row, spec, nowMs) };
    const reading = readingAt(KPI, undefined, nowMs);
    const folded = foldRollup(rollup, rows);
    expect(reading).toMatchObject({ quality: 'good', cause: 'live' });
    expect(reading.value).toBeCloseTo(folded.value, 9);
    expect(reading.sample).toMatchObject({ rowsUsed: folded.rowsUsed, rowsTotal: folded.rowsTotal });
    expect(reading.ageMs).toBe(nowMs - table.watermarkMs);
  });
});
