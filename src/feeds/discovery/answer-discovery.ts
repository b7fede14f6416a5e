// Answers what the source wizard asks the worker: probes of addresses and trials of mappings. Loaded when it is asked.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { Discovery } from '#kernel/feed/discovery.ts';
import type { ProbeRequest, SampleReply, SampleRequest } from '#kernel/feed/ingest-message.ts';
import type { Bounds } from '#kernel/geo.ts';
import type { Clock } from '#kernel/time/clock.ts';
import { LOCAL_OFFSET_MS } from '#kernel/time/local-time.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import { createHttpClient } from '../http/http-client.ts';
import { probe } from './probe.ts';
import { tryMapping } from './try-mapping.ts';

/** What the runtime lends. */
export interface DiscoverySurroundings {
  feeds: readonly FeedSpec[];
  clock: Clock;
  fetch: typeof fetch;
  readRealMs: () => number;
  bounds: Bounds;
}

/** Answers one request; the network is asked by a client of its own, so that no running source backs off for it. */
export async function answerDiscovery(
  request: ProbeRequest | SampleRequest,
  { feeds, clock, fetch, readRealMs, bounds }: DiscoverySurroundings,
  signal: AbortSignal,
): Promise<Discovery | SampleReply> {
  const { source } = request;
  const offset = source.utcOffsetMinutes;
  const zoneOffsetMs = offset === undefined ? LOCAL_OFFSET_MS : offset * 60_000;
  // The connector's name plays no part in HTTP.
  const createHttp = () =>
    createHttpClient({ connector: 'ngsi-ld', ...source }, { fetch, clock, readRealMs });
  const surroundings = { source, clock, bounds, zoneOffsetMs, signal };
  const scope = globalThis as Partial<Pick<typeof globalThis, 'location' | 'addEventListener'>>;
  const origin = scope.location?.origin ?? '';
  const policyEvents = scope.addEventListener ? globalThis : null;
  if (request.kind === 'probe') {
    const found = await probe(surroundings, createHttp, { origin, fetch, signal, policyEvents });
    return found.connector === null ? found : { ...found, declaredFeeds: feeds.map(withoutFunctions) };
  }
  const spec = feeds.find(({ id }) => id === request.feedId);
  if (spec) return tryMapping(request, spec, { ...surroundings, http: createHttp() });
  throw new FeedFailure({
    kind: 'misconfigured',
    sourceId: source.id,
    detail: `feed "${request.feedId}" is unknown`,
  });
}

/** Functions cannot be posted to the page. */
function withoutFunctions({ derived: _derived, ...feed }: FeedSpec): FeedSpec {
  return feed;
}
