// Asks an address which standard answers there: every standard in turn, the most telling first.
import { CAPABILITIES } from '#kernel/feed/connector-capabilities.ts';
import type { Discovery, Obstacle } from '#kernel/feed/discovery.ts';
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import { cancelled, toFeedError } from '../http/feed-failure.ts';
import type { HttpClient } from '../http/http-client.ts';
import type { ProbeSurroundings } from './discover.ts';
import { DISCOVERERS } from './discoverers.ts';
import { findObstacles, type Place } from './find-obstacles.ts';

/** Failures after which other standards need not be asked: nobody answers there at all. */
const HOPELESS: readonly FeedError['kind'][] = ['offline', 'timeout', 'rate-limited'];

/** Finds out what answers. Resolves also when nothing does; rejects only when the signal aborts. */
export async function probe(
  surroundings: Omit<ProbeSurroundings, 'http'>,
  createHttp: () => HttpClient,
  place: Place,
): Promise<Discovery> {
  const { source, signal } = surroundings;
  let failure: FeedError | null = null;
  for (const [connector, load] of DISCOVERERS) {
    try {
      const discover = await load();
      // A client each: a server that fails at one standard's question must not be spared those of the others.
      const found = await discover({ ...surroundings, http: createHttp() });
      if (found) return { ...found, connector, capabilities: CAPABILITIES[connector], failure: null };
    } catch (thrown) {
      if (signal.aborted) throw cancelled(source.id);
      failure = worseOf(failure, toFeedError(thrown, source.id));
      if (HOPELESS.includes(failure.kind)) break;
    }
  }
  return {
    connector: null,
    baseUrl: source.baseUrl,
    server: '',
    capabilities: null,
    pageSize: Number.NaN,
    offers: [],
    obstacles: failure ? await findObstacles(source.baseUrl, failure, place) : [NOBODY],
    failure,
  };
}

const NOBODY: Obstacle = { kind: 'unknown-standard', detail: '' };

/** “Not found” is what every standard but one is told: another failure says more. */
function worseOf(known: FeedError | null, next: FeedError): FeedError {
  const saysMore = (error: FeedError) => error.kind !== 'not-found' && error.kind !== 'malformed';
  return known && (saysMore(known) || !saysMore(next)) ? known : next;
}
