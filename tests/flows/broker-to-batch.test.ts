// The simulated province through HTTP handlers, connectors and worker into tables: what the world says is what the page gets.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { feeds as environmentFeeds } from '../../src/sectors/environment/feeds.ts';
import { feeds as incidentFeeds } from '../../src/sectors/incidents/feeds.ts';
import { feeds as transportFeeds } from '../../src/sectors/transport/feeds.ts';
import { answerSource } from '../../mocks/answer-source.ts';
import { brokerProfiles, type BrokerProfile } from '../../mocks/protocols/ngsi-ld/broker-profile.ts';
import { readGeography } from '../../mocks/province/read-geography.ts';
import type { World } from '../../mocks/province/world-contract.ts';
import { createWorld } from '../../mocks/province/world.ts';
import { defaultSources, type SimulatedSources } from '../../mocks/simulated-sources.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { numberAt, type Table } from '#kernel/table/table.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { conversionBetween, toUcum } from '#kernel/units.ts';
import { brokerSource, createFeedRig, START_MS } from '../unit/feeds/ingest/feed-rig.ts';

const CONTEXT = 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld';
const feeds = [...transportFeeds, ...incidentFeeds, ...environmentFeeds];
const brokerFeeds = feeds.filter(({ source }) => source === 'broker');

let world: World;

beforeAll(async () => {
  world = createWorld({ seed: 2018, geography: await readGeography('public/provinces/ba-ria-vung-tau/') });
}, 60_000);

/** What the shipped configuration names besides the broker. */
const otherSources = (
  JSON.parse(readFileSync('public/config.json', 'utf8')) as { sources: SourceConfig[] }
).sources
  .filter(({ id }) => id !== 'broker')
  .map((source) => ({
    ...source,
    baseUrl: `http://ioc.test/${source.baseUrl}`,
    pageSize: 100,
    timeoutMs: 60_000,
  }));

function provinceRig(broker?: BrokerProfile, context: string | undefined = CONTEXT) {
  const sources: SimulatedSources = {
    ...defaultSources,
    broker: { protocol: 'ngsi-ld', ...(broker && { broker }) },
  };
  const rig = createFeedRig(
    feeds,
    (url, init) => {
      const sourceId = url.pathname.split('/')[2] ?? '';
      const simulation = {
        world,
        now: () => rig.clock.now(),
        sources,
        control: { faultOf: () => null },
      };
      return answerSource(
        new Request(url, init),
        sourceId,
        simulation as unknown as Parameters<typeof answerSource>[2],
      );
    },
    {
      sources: [
        brokerSource({
          baseUrl: 'http://ioc.test/sources/broker/',
          context,
          pageSize: 1000,
          timeoutMs: 60_000,
        }),
        ...otherSources,
      ],
    },
  );
  return rig;
}

/** The numbers that the world holds for a feed's plain number columns, converted to the column's unit. */
function expectWorldNumbers(spec: FeedSpec, table: Table, atMs: number): number {
  let compared = 0;
  for (const { id, attributes } of world.kinds.get(spec.entityType)!.list(atMs)) {
    const row = table.rowOf(id);
    if (row < 0) continue;
    for (const { column, kind, attribute, unit, assumedUnit } of spec.columns) {
      const held = attributes[attribute];
      if (kind !== 'number' || typeof held?.value !== 'number') continue;
      const from = held.unitCode === undefined ? (assumedUnit ?? unit!) : toUcum(held.unitCode)!;
      const { factor, offset } = conversionBetween(from, unit!)!;
      expect(numberAt(table, column, row), `${id} ${column}`).toBeCloseTo(held.value * factor + offset, 6);
      compared += 1;
    }
  }
  return compared;
}

describe('every feed of the product', () => {
  it.each(Object.entries(brokerProfiles))(
    'holds the numbers of the world behind %s',
    async (_name, profile) => {
      const rig = provinceRig(profile);
      for (const spec of brokerFeeds) {
        const receipt = await rig.ask({ kind: 'poll', feedId: spec.id });
        const rows = world.kinds.get(spec.entityType)!.list(START_MS).length;
        if (!spec.query) expect(receipt.rows, spec.id).toBe(rows);
        expect(receipt.rows, spec.id).toBeGreaterThan(5);
        expect(receipt.quality[0] / receipt.rows, spec.id).toBeGreaterThan(0.9);
        if (spec.id !== 'incidents')
          expect(expectWorldNumbers(spec, rig.table(spec.id)!, START_MS), spec.id).toBeGreaterThan(10);
      }
    },
    120_000,
  );

  it('holds the same where the broker answers with expanded names', async () => {
    const rig = provinceRig(undefined, '');
    const spec = feeds.find(({ id }) => id === 'weather-stations')!;
    await rig.ask({ kind: 'poll', feedId: spec.id });
    expect(expectWorldNumbers(spec, rig.table(spec.id)!, START_MS)).toBeGreaterThan(50);
  });

  it('is told unchanged by a province that has not moved', async () => {
    const rig = provinceRig();
    for (const spec of feeds) {
      await rig.ask({ kind: 'poll', feedId: spec.id });
      expect((await rig.ask({ kind: 'poll', feedId: spec.id })).changed, spec.id).toBe(false);
    }
  }, 60_000);
});

describe('the past of the province', () => {
  it('gives the air stations an index from their last hours', async () => {
    const rig = provinceRig();
    await rig.ask({ kind: 'poll', feedId: 'air-stations' });
    rig.advance(300);
    const table = rig.table('air-stations')!;
    const indices = table.ids.map((_, row) => numberAt(table, 'aqi', row));
    expect(indices.filter((index) => index > 0 && index <= 500).length).toBeGreaterThan(0.8 * table.rowCount);
  }, 60_000);

  it('replays stations at an instant with the numbers of that instant', async () => {
    const rig = provinceRig();
    const asOfMs = START_MS - 5 * HOUR_MS;
    rig.runtime.receive({ kind: 'time', clock: rig.clock.setting(), asOfMs });
    for (const id of ['weather-stations', 'river-gauges', 'reservoirs', 'traffic-detectors']) {
      const spec = feeds.find((feed) => feed.id === id)!;
      await rig.ask({ kind: 'poll', feedId: id });
      expect(expectWorldNumbers(spec, rig.table(id)!, asOfMs), id).toBeGreaterThan(10);
    }
  }, 60_000);

  it('folds the figures of past hours like the live ones', async () => {
    const rig = provinceRig();
    await rig.ask({ kind: 'poll', feedId: 'reservoirs' });
    const [live] = rig.batches().at(-1)!.kpis;
    const request = {
      feedId: 'reservoirs',
      toMs: START_MS,
      period: 'hour' as const,
      count: 6,
    };
    const [storage] = await rig.ask({ kind: 'kpi-series', ...request });
    expect(storage!.samples).toHaveLength(6);
    expect(storage!.samples.at(-1)!.rowsUsed).toBe(live!.rowsUsed);
    expect(Math.abs(storage!.samples.at(-1)!.value - live!.value)).toBeLessThan(1);
  }, 60_000);
});
