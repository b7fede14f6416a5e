// Where a source answers: the part of the runtime configuration that the ingest worker needs.

/** The connectors that the product has. */
export type ConnectorId = 'ngsi-ld' | 'cap';

/** One source of the deployment, as validated from config.json. */
export interface SourceConfig {
  /** The logical name that `feeds.ts` uses, e.g. `broker`. */
  id: string;
  connector: ConnectorId;
  /** Same-origin path (`/sources/broker/`) or absolute URL; ends with a slash. */
  baseUrl: string;
  /** NGSI-LD tenant, sent as `NGSILD-Tenant`. */
  tenant?: string | undefined;
  /** The JSON-LD `@context` sent in the Link header, so that short names come back. */
  context?: string | undefined;
  /** Entities a page; the connector lowers it when the broker refuses. */
  pageSize: number;
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
