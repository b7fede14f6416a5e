// A source that starts anew under other ids: its old rows go, the new ones come, and nothing is ever counted twice.
import { beforeAll, describe, expect, it } from 'vitest';
import { answerSource } from '../../mocks/answer-source.ts';
import { readGeography } from '../../mocks/province/read-geography.ts';
import type { World } from '../../mocks/province/world-contract.ts';
import { createWorld } from '../../mocks/province/world.ts';
import { defaultSources } from '../../mocks/simulated-sources.ts';
import { createSimulatorControl } from '../../mocks/simulator-control.ts';
import { feeds as environmentFeeds } from '../../src/sectors/environment/feeds.ts';
import { feeds as transportFeeds } from '../../src/sectors/transport/feeds.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { brokerSource, createFeedRig, START_MS } from '../unit/feeds/ingest/feed-rig.ts';
import { warningSentAt } from '../unit/mocks/protocols/tiny-warning.ts';

const CONTEXT = 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld';
const MINUTE_MS = 60_000;
const feedOf = (id: string): FeedSpec =>
  [...transportFeeds, ...environmentFeeds].find((feed) => feed.id === id)!;

const warning = warningSentAt(START_MS - MINUTE_MS);

let world: World;

beforeAll(async () => {
  const province = createWorld({
    seed: 2018,
    geography: await readGeography('public/provinces/ba-ria-vung-tau/'),
  });
  world = { ...province, warnings: () => [warning] };
}, 60_000);

function startRig(feed: FeedSpec) {
  const control = createSimulatorControl({}, null);
  const rig = createFeedRig(
    [feed],
    (url, init) =>
      answerSource(new Request(url, init), feed.source, {
        world,
        now: () => rig.clock.now(),
        sources: defaultSources,
        control,
      }),
    {
      sources: [
        brokerSource({
          baseUrl: 'http://ioc.test/sources/broker/',
          context: CONTEXT,
          pageSize: 1000,
          timeoutMs: 60_000,
        }),
        {
          id: 'alerts',
          connector: 'cap',
          baseUrl: 'http://ioc.test/sources/alerts/alerts',
          pageSize: 100,
          timeoutMs: 60_000,
        },
      ],
    },
  );
  const poll = async () => {
    await rig.ask({ kind: 'poll', feedId: feed.id });
    rig.advance(MINUTE_MS);
    // The page answers `ready` in a microtask; the next batch goes out with the next turn of the clock.
    await Promise.resolve();
    rig.advance(1000);
    const { ids } = rig.table(feed.id)!;
    return ids;
  };
  return { control, poll };
}

describe('a source that starts anew with other ids', () => {
  it.each(['traffic-segments', 'air-stations', 'warnings'])(
    'is shown as one set of things: %s',
    async (feedId) => {
      const feed = feedOf(feedId);
      expect(feed, feedId).toBeDefined();
      const { control, poll } = startRig(feed);
      // Long enough to learn that changes alone can be asked for.
      let before: readonly string[] = [];
      for (let count = 0; count < 4; count += 1) before = await poll();
      expect(before.length).toBeGreaterThan(0);

      control.setFault(feed.source, { kind: 'other-ids' });
      let after: readonly string[] = [];
      for (let count = 0; count < 2; count += 1) {
        after = await poll();
        expect(after.length, `poll ${count}`).toBe(before.length);
        expect(new Set(after).size).toBe(after.length);
      }
      const old = new Set(before);
      expect(after.filter((id) => old.has(id))).toEqual([]);

      control.setFault(feed.source, null);
      await poll();
      expect([...(await poll())].sort()).toEqual([...before].sort());
    },
    60_000,
  );
});
