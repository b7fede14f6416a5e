// What a probe of an address found out: which standard answers there, what it offers, and what stands in the way.
import type { ConnectorCapabilities } from './connector-capabilities.ts';
import type { FeedSpec } from './feed.ts';
import type { FeedError } from './ingest-message.ts';
import type { ConnectorId } from './source-config.ts';

/** One attribute of the rows of an offer, as its samples show it. */
export interface OfferedAttribute {
  /** As a mapping writes it: with dots into objects. */
  name: string;
  kind: 'number' | 'text' | 'time' | 'geometry';
  /** Unit as the source names it; '' when it names none. */
  unit: string;
  /** Plain examples as the source wrote them, at most three different ones. */
  examples: readonly string[];
  /** Share of the sampled rows that have it, 0..1. */
  share: number;
}

/** A type, collection, list or group of datastreams that a feed can be mapped to. */
export interface Offer {
  /** What `FeedMapping.entityType` must say. */
  entityType: string;
  title: string;
  /** Rows in all; NaN when the source does not say. */
  count: number;
  /** True where `count` is only what one answer could hold: there may be more. */
  isCountLeast?: boolean;
  geometry: 'none' | 'point' | 'line' | 'polygon';
  attributes: readonly OfferedAttribute[];
  /** Attribute with the phenomenon time, where the standard itself names none. */
  observedAttribute?: string | undefined;
  idAttribute?: string | undefined;
  /** Newest phenomenon time of the samples, epoch ms; NaN when they carry none. */
  newestMs: number;
  /** Typical distance of phenomenon times, ms, as far as samples show it; NaN when they do not. */
  cadenceMs: number;
}

/** What a person must know or do before the source serves. */
export interface Obstacle {
  kind:
    | 'cors'
    | 'page-policy'
    | 'unreachable'
    | 'not-found'
    | 'html-page'
    | 'token'
    | 'log-in-page'
    | 'page-limit'
    | 'mixed-content'
    | 'unknown-standard'
    | 'no-count'
    | 'coordinates'
    | 'filter-ignored'
    | 'inner-host'
    | 'server-error';
  /** The source's own words or the figure concerned; for the details, never HTML. */
  detail: string;
}

/** The whole answer; `connector` null when no standard answered. */
export interface Discovery {
  connector: ConnectorId | null;
  /** The address to configure: what was typed in, or the root that it led to. */
  baseUrl: string;
  /** Name and version by which the server calls itself; '' when it does not. */
  server: string;
  capabilities: ConnectorCapabilities | null;
  /** Rows a page that the source was seen to accept; NaN when it has no pages. */
  pageSize: number;
  offers: readonly Offer[];
  obstacles: readonly Obstacle[];
  /** Every feed as its sector declares it, whatever this deployment made of it: a proposal must not lean on another source's words. */
  declaredFeeds?: readonly FeedSpec[];
  /** The failure of the last request, where no standard answered. */
  failure: FeedError | null;
}
