// One poll of one feed over a scripted network: what the table, the receipt or the failure is, and what it cost.
import { expect } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { FeedError, FeedReceipt } from '#kernel/feed/ingest-message.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { Table } from '#kernel/table/table.ts';
import { brokerSource, createFeedRig, START_MS, type FeedRig } from '../../unit/feeds/ingest/feed-rig.ts';

/** A body hangs the program if it needs more computing than this. */
const LONGEST_CPU_MS = 1000;

/** How one poll went. */
export interface PollOutcome {
  receipt?: FeedReceipt;
  error?: FeedError;
  table: Table | undefined;
}

/** What else a rig may be told; the clock stands at `nowMs`. */
export interface RigOptions {
  connector?: SourceConfig['connector'];
  nowMs?: number;
}

/** A rig for one feed, whose positions may be anywhere on Earth. */
export function rigOf(spec: FeedSpec, { connector = 'ngsi-ld', nowMs = START_MS }: RigOptions = {}): FeedRig {
  const sources = [brokerSource({ connector, pageSize: 1000 })];
  const rig = createFeedRig([spec], () => new Response('[]'), { sources });
  rig.runtime.receive({
    kind: 'configure',
    config: {
      sources,
      simulator: { enabled: false, seed: 1, story: null },
      packUrl: 'http://pack.test/',
      plausibleBounds: [-180, -90, 180, 90],
      clock: { anchorRealMs: START_MS, anchorMs: nowMs, rate: 1 },
    },
  });
  return rig;
}

/** Polls a fresh program once. Expects that nothing but a failure in words comes out, and soon. */
export async function pollOnce(
  spec: FeedSpec,
  body: () => Response,
  options: RigOptions = {},
): Promise<PollOutcome> {
  const rig = rigOf(spec, options);
  let asked = 0;
  rig.respond(() =>
    (asked += 1) === 1 || options.connector === 'cap' ? body() : new Response('[]', { headers: JSON_TYPE }),
  );
  const before = process.cpuUsage();
  const outcome = await pollRig(rig, spec.id);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000, 'milliseconds of computing for one body').toBeLessThan(LONGEST_CPU_MS);
  return outcome;
}

/** Polls a rig as it is; what comes out is a receipt or a failure in words, never an error of the program. */
export async function pollRig(rig: FeedRig, feedId: string): Promise<PollOutcome> {
  const outcome = await rig.ask({ kind: 'poll', feedId }).then(
    (receipt) => ({ receipt }),
    (error: FeedError) => ({ error }),
  );
  if ('error' in outcome) {
    expect(outcome.error.kind, outcome.error.detail).not.toBe('internal');
    expect(outcome.error.detail).not.toBe('');
  }
  return { ...outcome, table: rig.table(feedId) };
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** A body that arrives in chunks of a given size, as from a network. */
export function chunked(
  bytes: Uint8Array,
  chunkBytes: number,
  headers: Record<string, string> = JSON_TYPE,
): Response {
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + chunkBytes));
      at += chunkBytes;
    },
  });
  return new Response(stream, { headers });
}
