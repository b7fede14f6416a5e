// What the connector of each standard can be asked for; known before any of its code is loaded.
import type { ConnectorId } from './source-config.ts';

/** What the standard behind a connector offers, as far as the connector makes use of it. */
export interface ConnectorCapabilities {
  /** Only rows within the province are asked for. */
  bbox: boolean;
  /** The state as of an instant in the past. */
  time: boolean;
  /** Changes come by themselves. */
  push: boolean;
  /** The source says how many rows there are. */
  count: boolean;
  history: boolean;
  /** Records can be created. */
  write: boolean;
}

const NONE: ConnectorCapabilities = {
  bbox: false,
  time: false,
  push: false,
  count: false,
  history: false,
  write: false,
};

/** By connector; what a source of it lacks all the same, its connector finds out. */
export const CAPABILITIES: Readonly<Record<ConnectorId, ConnectorCapabilities>> = {
  'ngsi-ld': { bbox: true, time: true, push: true, count: true, history: true, write: true },
  'ogc-features': { ...NONE, bbox: true, count: true },
  sensorthings: { bbox: true, time: true, push: true, count: true, history: true, write: false },
  cap: { ...NONE, time: true, history: true },
  'gtfs-realtime': NONE,
  open311: { ...NONE, time: true, history: true, write: true },
  wzdx: NONE,
  open511: { ...NONE, bbox: true },
  ais: NONE,
  spreadsheet: NONE,
};
