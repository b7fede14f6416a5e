// What the live room runs on: feeds, KPIs and the ingest. `app/` sets it; every other file here reads it.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { EventListSpec, KpiSpec } from '#kernel/sector/sector.ts';
import type { IngestClient } from './ingest-client.ts';

/** The runtime of the live room. */
export interface LiveRuntime {
  client: IngestClient;
  feeds: ReadonlyMap<string, FeedSpec>;
  kpis: ReadonlyMap<string, KpiSpec>;
  events: readonly EventListSpec[];
  /** True while more feeds are on their way than are named here. */
  isGrowing?: boolean;
  /** Connector of a source, for the health panel. */
  connectorOf(sourceId: string): string;
  sectorTitleOf(feedId: string): LocalizedText;
}

let runtime: LiveRuntime | undefined;

/** Starts the room, or tells it of more; called by `app/`. */
export function setLiveRuntime(next: LiveRuntime): void {
  runtime = next;
}

/** The runtime; throws before start, which is a programming error. */
export function liveRuntime(): LiveRuntime {
  if (!runtime) throw new Error('live data are read before the live room is started');
  return runtime;
}
