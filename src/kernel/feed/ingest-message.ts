// The protocol between the page and the ingest worker. Requests carry an id and get exactly one reply; batches flow on their own.
import type { ClockSetting } from '#kernel/time/clock.ts';
import type { KpiSample, TableBatch } from '#kernel/table/columns.ts';
import type { Bounds } from '#kernel/geo.ts';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import type { Discovery } from './discovery.ts';
import type { FeedOverride } from './feed.ts';
import type { SimulatorConfig, SourceConfig } from './source-config.ts';

/** Everything the worker needs before its first poll. */
export interface IngestConfig {
  sources: readonly SourceConfig[];
  /** What the deployment changes in feeds, by feed id. */
  feeds?: Readonly<Record<string, FeedOverride>> | undefined;
  simulator: SimulatorConfig;
  /** Absolute URL of the province pack, ends with a slash; the simulator lives on it. */
  packUrl: string;
  /** Where positions are plausible; rows outside are refused with a reason. */
  plausibleBounds: Bounds;
  clock: ClockSetting;
}

/** What went wrong with a request, in a form that a screen can put into words. */
export interface FeedError {
  kind:
    | 'offline'
    | 'timeout'
    | 'http'
    | 'unauthorised'
    | 'rate-limited'
    | 'not-found'
    | 'unexpected-content'
    | 'malformed'
    | 'no-history'
    | 'cancelled'
    | 'interrupted'
    | 'misconfigured'
    | 'unconnected'
    | 'internal';
  sourceId: string;
  /** HTTP status where there was one. */
  status?: number;
  /** Text for the log and the health panel, from the server's `title`/`detail` where it gave any; never HTML. */
  detail: string;
  /** The server asked to wait this long, or our own back-off has this long to go. */
  retryAfterMs?: number;
  /** The request was not sent, because its source has failed this many times in a row and is backing off. */
  withheldAfterFailures?: number;
}

/** Rows that were refused for one reason; `example` is an entity id or a position in the body. */
export interface Refusal {
  reason: string;
  count: number;
  example: string;
}

/** The small result of a poll: what TanStack Query keeps instead of rows. */
export interface FeedReceipt {
  feedId: string;
  sequence: number;
  /** False when nothing changed: the server said so (304), or there were no changes to bring. */
  changed: boolean;
  rows: number;
  /** Rows that a poll for changes brought; absent when all rows came. */
  rowsBrought?: number;
  refusals: readonly Refusal[];
  /** Newest phenomenon time, epoch ms; NaN when empty. */
  watermarkMs: number;
  receivedAtMs: number;
  /** Time of receipt (in replay: the instant asked for) minus newest phenomenon time, ms; NaN when empty. */
  lagMs: number;
  requestMs: number;
  bytes: number;
  pages: number;
  /** Server clock minus ours by the Date header, ms; NaN when the server sends none. */
  clockSkewMs: number;
  /** Rows by quality code at receipt: good, suspect, stale, missing. */
  quality: readonly [number, number, number, number];
  /** Whether changes come by themselves; absent where the source has no push. */
  push?: 'open' | 'closed';
}

/** One column of one entity over time; `unit` UCUM, arrays of equal length, ascending in time. */
export interface Series {
  column: string;
  unit: string;
  timesMs: Float64Array;
  values: Float64Array;
}

/** One KPI over time, folded by the same roll-up as the live figure; `timesMs` are the ends of the periods. */
export interface KpiSeries {
  kpi: string;
  unit: string;
  timesMs: Float64Array;
  samples: readonly KpiSample[];
  /** By group, where groups were asked for: one sample a period, NaN where the group had no row. */
  groups?: ReadonlyMap<string, readonly KpiSample[]>;
}

/** How the rows of a feed fall into groups: a text column, and the group of its words where it is not the word itself. */
export interface Grouping {
  column: string;
  groupOf?: ReadonlyMap<string, string>;
}

/** Asks for the last `count` complete calendar periods before `toMs`, by group too where `grouping` is given. */
export interface KpiSeriesRequest {
  kind: 'kpi-series';
  feedId: string;
  toMs: number;
  period: CalendarPeriod;
  count: number;
  grouping?: Grouping;
}

/** Everything known of one entity: the standard's own record as text, and the attributes no column carries. */
export interface EntityRecord {
  id: string;
  /** Pretty-printed JSON or XML exactly as the source has it. */
  raw: string;
  contentType: string;
  fetchedAtMs: number;
}

/** A record that is to be created at a source, in the words of the sector's columns. */
export interface NewRecord {
  /** Made by the page and sent again unchanged at every attempt, so that a repeated attempt creates nothing twice. */
  id: string;
  /** By column; numbers in the column's unit, times as epoch ms. */
  values: Readonly<Record<string, string | number>>;
  /** Degrees, where the record has a place. */
  position?: readonly [lon: number, lat: number] | undefined;
}

/** What became of a record that was sent. */
export interface WriteReceipt {
  /** Id under which the source now has it, or the token under which it will tell the id. */
  id: string;
  /** False when the source already had it: an earlier attempt arrived. */
  isNew: boolean;
  /** What the source said to it, for the person; '' when nothing. */
  notice: string;
}

/** Asks what answers at an address; `source` carries everything of a source that a person has typed in so far. */
export interface ProbeRequest {
  kind: 'probe';
  source: Omit<SourceConfig, 'connector'>;
}

/** Runs a mapping that is not configured yet against its source, once, and answers what the feed would hold. */
export interface SampleRequest {
  kind: 'sample';
  source: SourceConfig;
  feedId: string;
  mapping: FeedOverride;
}

/** What a mapping brought when it was tried. */
export interface SampleReply {
  receipt: FeedReceipt;
  /** Of the first rows: id, phenomenon time (epoch ms) and every column of the feed in its unit; times epoch ms, missing null. */
  rows: readonly {
    id: string;
    observedAtMs: number;
    values: Readonly<Record<string, string | number | null>>;
  }[];
  /** Rows with a place on the map. */
  placed: number;
  /** Rows by column that had a value. */
  present: Readonly<Record<string, number>>;
}

/** Requests of the page, by their reply. */
export type IngestRequest =
  | { kind: 'poll'; feedId: string }
  | {
      kind: 'series';
      feedId: string;
      entityId: string;
      columns: readonly string[];
      fromMs: number;
      toMs: number;
    }
  | KpiSeriesRequest
  | { kind: 'record'; feedId: string; entityId: string }
  | { kind: 'write'; feedId: string; record: NewRecord }
  | ProbeRequest
  | SampleRequest;

/** The reply that belongs to each kind of request. */
export interface IngestReplies {
  poll: FeedReceipt;
  series: readonly Series[];
  'kpi-series': readonly KpiSeries[];
  record: EntityRecord;
  write: WriteReceipt;
  probe: Discovery;
  sample: SampleReply;
}

/** Page to worker. `asOfMs` null is live; a number asks for the state at that instant (replay). */
export type PageMessage =
  | { kind: 'configure'; config: IngestConfig }
  | { kind: 'time'; clock: ClockSetting; asOfMs: number | null }
  | { kind: 'request'; requestId: number; request: IngestRequest }
  | { kind: 'abort'; requestId: number }
  | { kind: 'ready'; tableId: string; sequence: number }
  | { kind: 'ping' };

/** Worker to page. */
export type WorkerMessage =
  | { kind: 'configured' }
  | { kind: 'pong' }
  | { kind: 'batch'; batch: TableBatch }
  | { kind: 'reply'; requestId: number; value: IngestReplies[keyof IngestReplies] }
  | { kind: 'failure'; requestId: number; error: FeedError };
