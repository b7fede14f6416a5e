// A runtime whose network is the simulated province: what tests of decode(encode(world)) share.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { FeedError, FeedReceipt } from '#kernel/feed/ingest-message.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { Table } from '#kernel/table/table.ts';
import type { AnswerProtocol } from '../../../../mocks/protocols/answer-protocol.ts';
import type { World } from '../../../../mocks/province/world-contract.ts';
import { brokerSource, createFeedRig } from '../ingest/feed-rig.ts';

/** What a poll brought, and which addresses it asked. */
export interface SimulatedPoll {
  receipt?: FeedReceipt;
  error?: FeedError;
  table: Table | undefined;
  asked: string[];
}

/** Polls a feed once from a simulated source at an instant. */
export async function pollSimulated(
  spec: FeedSpec,
  source: Partial<SourceConfig>,
  answer: AnswerProtocol,
  { world, atMs }: { world: World; atMs: number },
): Promise<SimulatedPoll> {
  const sources = [brokerSource({ baseUrl: 'http://province.test/sources/one/', ...source })];
  const context = { world, now: () => atMs };
  const rig = createFeedRig([spec], (url, init) => answer(new Request(url, init), context), { sources });
  rig.runtime.receive({
    kind: 'configure',
    config: {
      sources,
      simulator: { enabled: false, seed: 1, story: null },
      packUrl: 'http://pack.test/',
      plausibleBounds: [102, 7, 118, 24],
      clock: { anchorRealMs: rig.clock.now(), anchorMs: atMs, rate: 0 },
    },
  });
  const outcome = await rig.ask({ kind: 'poll', feedId: spec.id }).then(
    (receipt) => ({ receipt }),
    (error: FeedError) => ({ error }),
  );
  return { ...outcome, table: rig.table(spec.id), asked: rig.requests.map(({ url }) => url.href) };
}
