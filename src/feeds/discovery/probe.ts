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

/** What people copy along with the address of a service: resources below its root, by the standards' own names. */
const RESOURCE =
  /(?:ngsi-ld\/v1|v2\/(?:entities|types)|Things|Datastreams|MultiDatastreams|Observations|Locations|HistoricalLocations|Sensors|ObservedProperties|FeaturesOfInterest)(?:[/(?].*)?$/;
const FILE = /\.(?:json|geojson|xml|atom|rss|cap|csv|tsv|txt|xlsx|pb|bin|proto)$/i;

/** What an address may lack or have too much of: another one near it may serve. */
const OF_THE_ADDRESS: readonly Obstacle['kind'][] = ['not-found', 'unknown-standard', 'html-page'];

/**
 * Finds out what answers: at the address, else at the same with its last slash, else at the root of the service that the
 * address leads into. Resolves also when nothing does; rejects only when the signal aborts.
 */
export async function probe(
  surroundings: Omit<ProbeSurroundings, 'http'>,
  createHttp: () => HttpClient,
  place: Place,
): Promise<Discovery> {
  const { source } = surroundings;
  const found = await probeAt(surroundings, createHttp, place);
  if (!found.obstacles.some(({ kind }) => OF_THE_ADDRESS.includes(kind)) || found.connector) return found;
  for (const baseUrl of nearbyAddresses(source.baseUrl)) {
    const near = await probeAt({ ...surroundings, source: { ...source, baseUrl } }, createHttp, place);
    if (near.connector !== null) return near;
  }
  return found;
}

/** Addresses that may be meant by one at which nothing known answers. */
export function nearbyAddresses(baseUrl: string): string[] {
  const root = baseUrl.replace(RESOURCE, '');
  if (root !== baseUrl) return [root];
  const isFolder = !baseUrl.includes('?') && !baseUrl.endsWith('/') && !FILE.test(baseUrl);
  return isFolder ? [`${baseUrl}/`] : [];
}

async function probeAt(
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

/** “Not found” is what every standard but one is told, and “not mine” says less than a failure: the most telling stays. */
function worseOf(known: FeedError | null, next: FeedError): FeedError {
  return known && weightOf(known) >= weightOf(next) ? known : next;
}

function weightOf({ kind }: FeedError): number {
  return kind === 'malformed' || kind === 'misconfigured' ? 0 : kind === 'not-found' ? 1 : 2;
}
