// The connectors that the product has, by the id that config.json uses. All but NGSI-LD come when a source needs them.
import type { ConnectorId } from '#kernel/feed/source-config.ts';
import { createNgsiLdConnector } from '../ngsi-ld/ngsi-ld-connector.ts';
import type { Connector, ConnectorSurroundings } from './connector.ts';
import { LazyConnector, type CreateConnector } from './lazy-connector.ts';

const LAZY: Readonly<Partial<Record<ConnectorId, () => Promise<CreateConnector>>>> = {
  ais: async () => (await import('../ais/ais-connector.ts')).createAisConnector,
  cap: async () => (await import('../cap/cap-connector.ts')).createCapConnector,
  'gtfs-realtime': async () =>
    (await import('../gtfs-realtime/gtfs-realtime-connector.ts')).createGtfsRealtimeConnector,
  'ogc-features': async () =>
    (await import('../ogc-features/ogc-features-connector.ts')).createOgcFeaturesConnector,
  open311: async () => (await import('../open311/open311-connector.ts')).createOpen311Connector,
  open511: async () => (await import('../open511/open511-connector.ts')).createOpen511Connector,
  sensorthings: async () =>
    (await import('../sensorthings/sensorthings-connector.ts')).createSensorThingsConnector,
  spreadsheet: async () =>
    (await import('../spreadsheet/spreadsheet-connector.ts')).createSpreadsheetConnector,
  wzdx: async () => (await import('../wzdx/wzdx-connector.ts')).createWzdxConnector,
};

/** Makes the connector of a feed; undefined where the product has none of that id. */
export function createConnector(surroundings: ConnectorSurroundings): Connector | undefined {
  const { connector } = surroundings.source;
  if (connector === 'ngsi-ld') return createNgsiLdConnector(surroundings);
  const load = LAZY[connector];
  return load && new LazyConnector(load, surroundings);
}
