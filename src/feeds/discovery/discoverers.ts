// The standards that a probe asks for, in the order in which it asks: those first whose answers cannot be mistaken for others.
import type { ConnectorId } from '#kernel/feed/source-config.ts';
import type { Discover } from './discover.ts';

/** Loaders by connector, in order. */
export const DISCOVERERS: readonly (readonly [ConnectorId, () => Promise<Discover>])[] = [
  [
    'gtfs-realtime',
    async () => (await import('../gtfs-realtime/gtfs-realtime-discover.ts')).discoverGtfsRealtime,
  ],
];
