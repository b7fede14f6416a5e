// Asks an address which standard answers there: every standard in turn, the most telling first.
import { CAPABILITIES } from '#kernel/feed/connector-capabilities.ts';
import type { Discovery } from '#kernel/feed/discovery.ts';
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import { cancelled, toFeedError } from '../http/feed-failure.ts';
import type { ProbeSurroundings } from './discover.ts';
import { DISCOVERERS } from './discoverers.ts';

/** Finds out what answers. Resolves also when nothing does; rejects only when the signal aborts. */
export async function probe(surroundings: ProbeSurroundings): Promise<Discovery> {
  const { source, signal } = surroundings;
  let failure: FeedError | null = null;
  for (const [connector, load] of DISCOVERERS) {
    try {
      const discover = await load();
      const found = await discover(surroundings);
      if (found) return { ...found, connector, capabilities: CAPABILITIES[connector], failure: null };
    } catch (thrown) {
      if (signal.aborted) throw cancelled(source.id);
      failure = toFeedError(thrown, source.id);
    }
  }
  return {
    connector: null,
    baseUrl: source.baseUrl,
    server: '',
    capabilities: null,
    pageSize: Number.NaN,
    offers: [],
    obstacles: [],
    failure,
  };
}
