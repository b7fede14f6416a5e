// Where a source answers: the part of the runtime configuration that the ingest worker needs.

/** The connectors that the product has, each by the standard that it speaks. */
export const CONNECTOR_IDS = [
  'ngsi-ld',
  'ogc-features',
  'sensorthings',
  'cap',
  'gtfs-realtime',
  'open311',
  'wzdx',
  'open511',
  'ais',
  'spreadsheet',
] as const;

/** One of the connectors. */
export type ConnectorId = (typeof CONNECTOR_IDS)[number];

/** Where a source publishes what changes, beside its polled address. */
export interface PushConfig {
  /** MQTT over WebSocket: `wss://…`, or a same-origin path (`/sources/broker/mqtt`). */
  url: string;
  /** Topics to subscribe to, `+` and `#` allowed; absent where the standard itself names them (SensorThings). */
  topics?: readonly string[] | undefined;
}

/** One source of the deployment, as validated from config.json. */
export interface SourceConfig {
  /** The logical name that `feeds.ts` uses, e.g. `broker`. */
  id: string;
  connector: ConnectorId;
  /** Same-origin path (`/sources/broker/`) or absolute URL; of standards with a root it ends with a slash. */
  baseUrl: string;
  /** NGSI-LD tenant, sent as `NGSILD-Tenant`. */
  tenant?: string | undefined;
  /** The JSON-LD `@context` sent in the Link header, so that short names come back. */
  context?: string | undefined;
  /** Entities a page; the connector lowers it when the broker refuses. */
  pageSize: number;
  /** Push beside polling; absent where the source has none. */
  push?: PushConfig | undefined;
  /** Settings that only one standard knows, by the names that its connector's README gives. */
  options?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** Overrides of a feed's poll period, by feed id or `*`, in milliseconds. */
  pollMs?: Readonly<Record<string, number>> | undefined;
  /** Extra request headers, e.g. an API key of a trusted network. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Minutes east of UTC of times that the source writes without a zone; 420 (Vietnam) when absent. */
  utcOffsetMinutes?: number | undefined;
  /** Milliseconds before a request is given up. */
  timeoutMs: number;
}

/** What the ingest worker is told once, before its first poll. */
export interface SimulatorConfig {
  /** When true the simulated province answers; when false requests go to the network. */
  enabled: boolean;
  seed: number;
  /** A named day that is played, or null for the plain province. */
  story: string | null;
  /** Faults that hold from the start, in the simulator's own words: `source:kind:value`. */
  faults?: readonly string[] | undefined;
}
