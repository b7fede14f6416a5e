// How each standard offers discovery: asked for an address, it answers what it found there, or null when it is not spoken.
import type { Discovery } from '#kernel/feed/discovery.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { Bounds } from '#kernel/geo.ts';
import type { Clock } from '#kernel/time/clock.ts';
import type { HttpClient } from '../http/http-client.ts';

/** What a discoverer works with. */
export interface ProbeSurroundings {
  /** Base URL, headers and tenant as typed in so far. */
  source: Omit<SourceConfig, 'connector'>;
  http: HttpClient;
  clock: Clock;
  bounds: Bounds;
  /** Offset east of UTC of times without zone, ms. */
  zoneOffsetMs: number;
  signal: AbortSignal;
}

/** What a standard found; the rest of a Discovery is the same for all. */
export type Found = Pick<Discovery, 'baseUrl' | 'server' | 'pageSize' | 'offers' | 'obstacles'>;

/**
 * Asks few small questions (a root, a list, one sample a type, at most 12 types). Null when what answers is well but
 * speaks something else; throws FeedFailure when nothing useful answered.
 */
export type Discover = (probe: ProbeSurroundings) => Promise<Found | null>;
