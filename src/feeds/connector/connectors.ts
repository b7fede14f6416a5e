// The connectors that the product has, by the id that config.json uses.
import type { ConnectorId } from '#kernel/feed/source-config.ts';
import { createCapConnector } from '../cap/cap-connector.ts';
import { createNgsiLdConnector } from '../ngsi-ld/ngsi-ld-connector.ts';
import type { Connector, ConnectorSurroundings } from './connector.ts';

/** How each connector is made. */
export const CONNECTORS: Readonly<
  Partial<Record<ConnectorId, (surroundings: ConnectorSurroundings) => Connector>>
> = {
  'ngsi-ld': createNgsiLdConnector,
  cap: createCapConnector,
};
