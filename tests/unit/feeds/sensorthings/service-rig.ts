// A SensorThings feed on a scripted or simulated service: what tests of the connector share.
import { createServiceAnswer } from '../../../../mocks/protocols/sensorthings/answer-sensorthings.ts';
import {
  serviceProfiles,
  type ServiceProfile,
} from '../../../../mocks/protocols/sensorthings/service-profile.ts';
import type { World } from '../../../../mocks/province/world-contract.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { createFeedRig, speedFeed, type FeedRig, type Responder } from '../ingest/feed-rig.ts';

/** The root of every service of these tests. */
export const ROOT = 'http://ioc.test/sources/sensors/v1.1/';

/** A configured source `sensors`. */
export function sensorsSource(overrides: Partial<SourceConfig> = {}): SourceConfig {
  return {
    id: 'sensors',
    connector: 'sensorthings',
    baseUrl: ROOT,
    pageSize: 100,
    timeoutMs: 60_000,
    ...overrides,
  };
}

/** A feed of stations with one number and a name. */
export function stationFeed(overrides: Partial<FeedSpec> = {}): FeedSpec {
  return speedFeed({
    id: 'stations',
    source: 'sensors',
    entityType: 'Things',
    cadenceMs: 3_600_000,
    columns: [
      { column: 'name', kind: 'text', attribute: 'name' },
      { column: 'pm25', kind: 'number', attribute: 'PM2.5', unit: 'ug/m3', range: [0, 2000] },
    ],
    rollups: [],
    ...overrides,
  });
}

/** A rig whose only source is `sensors`. */
export function serviceRig(
  feeds: readonly FeedSpec[],
  responder: Responder,
  source: Partial<SourceConfig> = {},
): FeedRig {
  return createFeedRig(feeds, responder, { sources: [sensorsSource(source)] });
}

/** Answers from a world as a service of that profile. */
export function worldResponder(
  world: World,
  now: () => number,
  profile: ServiceProfile = serviceProfiles.frost,
): Responder {
  const answer = createServiceAnswer(profile);
  return (url, init) => answer(new Request(url, init), { world, now });
}

/** A JSON answer. */
export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}
