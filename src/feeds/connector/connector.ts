// What a connector can be asked: the state now or as of an instant, histories, and one record. One instance a feed.
import type { Periods } from './periods.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { EntityRecord, NewRecord, Series, WriteReceipt } from '#kernel/feed/ingest-message.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { Bounds } from '#kernel/geo.ts';
import type { Clock } from '#kernel/time/clock.ts';
import type { HttpClient } from '../http/http-client.ts';
import type { RowSink } from '../writer/row-sink.ts';

/** A subscription to what a source publishes. */
export interface PushClient {
  /**
   * Takes the messages of a topic until the signal aborts; `onMessage` never throws. `onState` tells whether messages
   * can come: true after each (re)subscription that the broker granted, false when the connection is lost.
   */
  subscribe(
    topic: string,
    onMessage: (payload: Uint8Array, topic: string) => void,
    onState: (isOpen: boolean) => void,
    signal: AbortSignal,
  ): void;
}

/** What a connector is made of. */
export interface ConnectorSurroundings {
  spec: FeedSpec;
  source: SourceConfig;
  http: HttpClient;
  clock: Clock;
  /** Where positions are plausible. */
  bounds: Bounds;
  /** Offset east of UTC of times without zone, ms. */
  zoneOffsetMs: number;
  /** The source's push, where its configuration names one. */
  push: PushClient | null;
}

/** What a connector tells of push: `rows` hands rows to the live table between polls, `open` whether more will come. */
export interface PushSink {
  rows(write: (sink: StateSink) => void): void;
  open(isOpen: boolean): void;
}

/** The live rows of a feed, as far as a connector must know them to ask for changes only. */
export interface HeldRows {
  /** Phenomenon times by row, epoch ms, as they are now; rows keep their places during a poll, new ones come after them. */
  observedAtMs(): Float64Array;
}

/**
 * `asOfMs` null is now. `conditional` allows the answers “unchanged” and, where `held` is given, “only what changed”,
 * because all rows of the last answer are still held.
 */
export interface StateRequest {
  asOfMs: number | null;
  conditional: boolean;
  held?: HeldRows;
  signal: AbortSignal;
}

/** How a state came in; rows went to the sink. */
export interface StateOutcome {
  changed: boolean;
  requestMs: number;
  bytes: number;
  pages: number;
  /** NaN when the server sends no Date. */
  clockSkewMs: number;
  /**
   * Absent: all rows came. `changes`: only rows that changed, the others stay. `doubtful`: what came does not fit what is
   * held, so everything must be asked for at once.
   */
  coverage?: 'changes' | 'doubtful';
}

/** A sink that also counts the different rows of this poll, so that a broker that repeats itself is noticed. */
export interface StateSink extends RowSink {
  seenCount(): number;
}

/** Histories of many entities: means over each period, or for registers the state at each period's end. */
export interface PeriodRequest {
  periods: Periods;
  /** Indices into `FeedSpec.columns`. */
  columns: readonly number[];
  form: 'means' | 'states';
  /** Only this entity. */
  entityId?: string | undefined;
  signal: AbortSignal;
}

/** Where histories of many entities go; what is not set is missing. */
export interface PeriodSink {
  setNumber(id: string, column: number, period: number, value: number): void;
  setText(id: string, column: number, period: number, value: string): void;
  /** The entity exists in that period; its newest phenomenon time then, epoch ms. */
  setPresent(id: string, period: number, observedAtMs: number): void;
}

/** The series of one entity; `columns` index `FeedSpec.columns`. */
export interface SeriesRequest {
  entityId: string;
  columns: readonly number[];
  fromMs: number;
  toMs: number;
  signal: AbortSignal;
}

/** A connector of one feed. Everything rejects with FeedFailure. */
export interface Connector {
  fetchState(request: StateRequest, sink: StateSink): Promise<StateOutcome>;
  fetchPeriods(request: PeriodRequest, sink: PeriodSink): Promise<void>;
  fetchSeries(request: SeriesRequest): Promise<Series[]>;
  fetchRecord(entityId: string, signal: AbortSignal): Promise<EntityRecord>;
  /** True once data said that the column varies with time; a column that does not may be held in replay. */
  variesInTime(column: number): boolean;
  /** Creates a record; sending the same one again creates nothing twice. Absent where the standard cannot. */
  createRecord?(record: NewRecord, signal: AbortSignal): Promise<WriteReceipt>;
  /** Subscribes to changes, where the source has push; ends with the signal. */
  openPush?(sink: PushSink, signal: AbortSignal): void;
}
