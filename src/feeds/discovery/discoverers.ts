// The standards that a probe asks for, in the order in which it asks: those first whose answers cannot be mistaken for others.
import type { ConnectorId } from '#kernel/feed/source-config.ts';
import type { Discover } from './discover.ts';

/** Loaders by connector, in order. */
export const DISCOVERERS: readonly (readonly [ConnectorId, () => Promise<Discover>])[] = [
  ['ngsi-ld', async () => (await import('../ngsi-ld/discovery/discover-ngsi-ld.ts')).discoverNgsiLd],
  ['sensorthings', async () => (await import('../sensorthings/discover.ts')).discoverSensorThings],
  [
    'gtfs-realtime',
    async () => (await import('../gtfs-realtime/gtfs-realtime-discover.ts')).discoverGtfsRealtime,
  ],
  ['wzdx', async () => (await import('../wzdx/wzdx-discover.ts')).discoverWzdx],
  ['open511', async () => (await import('../open511/open511-discover.ts')).discoverOpen511],
  ['open311', async () => (await import('../open311/discover.ts')).discoverOpen311],
  ['ais', async () => (await import('../ais/ais-discover.ts')).discoverAis],
  ['cap', async () => (await import('../cap/discovery/discover-cap.ts')).discoverCap],
  ['ogc-features', async () => (await import('../ogc-features/discover.ts')).discoverOgcFeatures],
  ['spreadsheet', async () => (await import('../spreadsheet/discover.ts')).discoverSpreadsheet],
];
