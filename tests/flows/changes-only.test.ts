// Two programs on one simulated province, one asking for changes, one for everything: what they hold must never differ.
import { beforeAll, describe, expect, it } from 'vitest';
import { feeds as environmentFeeds } from '../../src/sectors/environment/feeds.ts';
import { feeds as transportFeeds } from '../../src/sectors/transport/feeds.ts';
import { answerSource, type Simulation } from '../../mocks/answer-source.ts';
import type { Fault } from '../../mocks/protocols/fault/fault.ts';
import { brokerProfiles, type BrokerProfile } from '../../mocks/protocols/ngsi-ld/broker-profile.ts';
import { readGeography } from '../../mocks/province/read-geography.ts';
import type { World } from '../../mocks/province/world-contract.ts';
import { createWorld } from '../../mocks/province/world.ts';
import type { FeedReceipt } from '#kernel/feed/ingest-message.ts';
import type { Column } from '#kernel/table/columns.ts';
import type { Table } from '#kernel/table/table.ts';
import { brokerSource, createFeedRig, START_MS } from '../unit/feeds/ingest/feed-rig.ts';

const POLL_MS = 30_000;
const PHASE_MS = 20_000;
const spec = [...transportFeeds, ...environmentFeeds].find(({ id }) => id === 'traffic-segments')!;
const poll = { kind: 'poll', feedId: spec.id } as const;

let world: World;

beforeAll(async () => {
  world = createWorld({ seed: 2018, geography: await readGeography('public/provinces/ba-ria-vung-tau/') });
}, 60_000);

/** A program on the province behind one broker; what was asked of it is counted. */
function startProgram(clockMs: () => number, faultOf: () => Fault | null, broker: BrokerProfile) {
  const asked = { whole: 0, changes: 0 };
  const simulation: Simulation = {
    world,
    now: clockMs,
    sources: { broker: { protocol: 'ngsi-ld', broker } },
    control: { faultOf },
  };
  const rig = createFeedRig(
    [spec],
    (url, init) => {
      const isChanges = url.searchParams.get('q')?.includes('observedAt') ?? false;
      if (url.searchParams.get('offset') === '0' && url.searchParams.get('limit') !== '1')
        asked[isChanges ? 'changes' : 'whole'] += 1;
      return answerSource(new Request(url, init), 'broker', simulation);
    },
    {
      sources: [
        brokerSource({ baseUrl: 'http://ioc.test/sources/broker/', pageSize: 1000, timeoutMs: 60_000 }),
      ],
    },
  );
  rig.advance(PHASE_MS);
  return {
    asked,
    rig,
    /** The receipt, or null when the poll failed; the page has the newest batch then. */
    async poll(): Promise<FeedReceipt | null> {
      rig.advance(POLL_MS);
      const receipt = await rig.ask(poll).catch(() => null);
      await Promise.resolve();
      rig.advance(0);
      return receipt;
    },
  };
}

/** Everything that a screen could show of a table, a line an entity. */
function contentOf(table: Table): Map<string, string> {
  const cell = (column: Column, row: number) =>
    column.kind === 'text' ? column.dictionary[column.codes[row]!] : column.values[row];
  const columns = [...table.columns.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const { observedAtMs, quality, geometry } = table;
  return new Map(
    table.ids.map((id, row) => [
      id,
      [
        ...columns.map((column) => `${column.name}=${cell(column, row)}`),
        observedAtMs[row],
        quality[row],
        geometry.anchors[2 * row],
      ].join(' '),
    ]),
  );
}

/** The two programs on one clock; `fault` holds for both. */
function startTwins() {
  const broker: BrokerProfile = brokerProfiles.scorpio;
  // Segments report at every full minute: one poll finds all of them new, the next none.
  let nowMs = START_MS + PHASE_MS;
  let fault: Fault | null = null;
  const refusing: BrokerProfile = {
    ...broker,
    timesInQ: { observedAt: 'refused', modifiedAt: 'honoured' },
  };
  const byChanges = startProgram(
    () => nowMs,
    () => fault,
    broker,
  );
  const byWhole = startProgram(
    () => nowMs,
    () => fault,
    refusing,
  );
  return {
    byChanges,
    byWhole,
    setFault: (next: (nowMs: number) => Fault | null) => (fault = next(nowMs)),
    async poll() {
      nowMs += POLL_MS;
      return [await byChanges.poll(), await byWhole.poll()] as const;
    },
    expectEqual(message: string) {
      const [a, b] = [byChanges, byWhole].map(({ rig }) => contentOf(rig.table(spec.id)!));
      expect(a!.size, message).toBe(b!.size);
      for (const [id, line] of b!)
        if (a!.get(id) !== line) expect(`${id} ${a!.get(id)}`, message).toBe(`${id} ${line}`);
    },
  };
}

describe('a day of the province, asked for by its changes', () => {
  it('is the same at every poll', async () => {
    const twins = startTwins();
    for (let round = 0; round < 14; round += 1) {
      const [receipt, whole] = await twins.poll();
      expect(receipt!.rows).toBeGreaterThan(200);
      expect(receipt!.watermarkMs).toBe(whole!.watermarkMs);
      twins.expectEqual(`poll ${round}`);
    }
    expect(twins.byChanges.asked.changes).toBeGreaterThan(8);
    expect(twins.byChanges.asked.whole).toBeLessThan(5);
  }, 120_000);

  it.each<[string, (nowMs: number) => Fault]>([
    ['malformed in part', () => ({ kind: 'malformed' })],
    ['stale', (nowMs) => ({ kind: 'stale', sinceMs: nowMs })],
    ['ten minutes ahead', () => ({ kind: 'skewed-clock', offsetMs: 600_000 })],
    ['restarted with other ids', () => ({ kind: 'other-ids' })],
  ])(
    'is the same again as soon as a source that was %s has healed',
    async (_name, faultAt) => {
      const twins = startTwins();
      for (let round = 0; round < 4; round += 1) await twins.poll();
      expect(twins.byChanges.asked.changes).toBeGreaterThan(1);
      twins.setFault(faultAt);
      for (let round = 0; round < 3; round += 1) await twins.poll();
      twins.setFault(() => null);
      await twins.poll();
      twins.expectEqual('first poll after healing');
      for (let round = 0; round < 5; round += 1) {
        await twins.poll();
        twins.expectEqual(`poll ${round + 2} after healing`);
      }
    },
    120_000,
  );
});
