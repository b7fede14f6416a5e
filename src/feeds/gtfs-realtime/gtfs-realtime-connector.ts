// The GTFS-Realtime connector of one feed: vehicles with their delay, trips or alerts, as the source has them now.
import type { EntityRecord, Series } from '#kernel/feed/ingest-message.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type {
  Connector,
  ConnectorSurroundings,
  StateOutcome,
  StateRequest,
  StateSink,
} from '../connector/connector.ts';
import { FeedFailure, toFeedError } from '../http/feed-failure.ts';
import { RecordWriter } from '../mapping/record-writer.ts';
import { readResource } from '../snapshot/resource-name.ts';
import { writeEntity, type FeedMessage } from './feed-message.ts';
import { fetchMessage, StaticSource } from './gtfs-source.ts';
import { FEED_KINDS, readRecords, rowIdOf, type FeedKind } from './read-records.ts';

/** Options of a source that name its documents. */
const OPTION_OF_KIND: Readonly<Record<FeedKind, string>> = {
  vehicles: 'vehiclePositions',
  'trip-updates': 'tripUpdates',
  alerts: 'alerts',
};

/** Creates the connector of a feed on a GTFS-Realtime source; `entityType` says what is read, and from which document. */
export function createGtfsRealtimeConnector(surroundings: ConnectorSurroundings): Connector {
  return new GtfsRealtimeConnector(surroundings);
}

class GtfsRealtimeConnector implements Connector {
  private readonly surroundings: ConnectorSurroundings;
  private readonly writer: RecordWriter;
  private readonly kind: FeedKind;
  private readonly path: string;
  /** Where trip updates come in a document of their own; '' where vehicles are not joined with one. */
  private readonly tripPath: string;
  private readonly statics: StaticSource;
  /** What was read last: “unchanged” refers to it. */
  private message: FeedMessage | null = null;
  private tripUpdates: FeedMessage | null = null;

  constructor(surroundings: ConnectorSurroundings) {
    this.surroundings = surroundings;
    const { spec, source } = surroundings;
    this.writer = new RecordWriter(spec);
    const { path, kind } = readResource(spec.entityType, FEED_KINDS, '');
    this.kind = kind;
    this.path = path === '' ? optionOf(source, OPTION_OF_KIND[kind]) : path;
    this.tripPath = kind === 'vehicles' ? optionOf(source, OPTION_OF_KIND['trip-updates']) : '';
    this.statics = new StaticSource(surroundings, optionOf(source, 'static'));
  }

  async fetchState({ asOfMs, conditional, signal }: StateRequest, sink: StateSink): Promise<StateOutcome> {
    if (asOfMs !== null) throw this.noHistory();
    const { clock } = this.surroundings;
    const [{ message, outcome }, hasNewTrips, hasNewTimetable] = await Promise.all([
      fetchMessage(this.surroundings, this.path, conditional && this.message !== null, signal),
      this.fetchTripUpdates(conditional, signal, sink),
      this.statics.refresh(signal, sink),
    ]);
    const changed = message !== null || !conditional || hasNewTrips || hasNewTimetable;
    this.message = message ?? this.message;
    const { clockSkewMs } = outcome;
    if (changed) this.writeRows(clock.now() + (Number.isNaN(clockSkewMs) ? 0 : clockSkewMs), sink);
    return { ...outcome, changed };
  }

  fetchPeriods(): Promise<void> {
    return Promise.reject(this.noHistory());
  }

  fetchSeries(): Promise<Series[]> {
    return Promise.reject(this.noHistory());
  }

  async fetchRecord(entityId: string): Promise<EntityRecord> {
    const { clock, source } = this.surroundings;
    const entity = this.message?.entity.find((candidate) => rowIdOf(candidate, this.kind) === entityId);
    if (!entity)
      throw new FeedFailure({ kind: 'not-found', sourceId: source.id, detail: `no entity ${entityId}` });
    return {
      id: entityId,
      raw: writeEntity(entity),
      contentType: 'application/json',
      fetchedAtMs: clock.now(),
    };
  }

  variesInTime(): boolean {
    return true;
  }

  private writeRows(nowMs: number, sink: StateSink): void {
    const { spec, bounds, zoneOffsetMs } = this.surroundings;
    if (!this.message) return;
    const context = {
      nowMs,
      statics: this.statics.data,
      tripUpdates: this.tripUpdates,
      horizonS: (spec.cadenceMs + spec.pollMs) / 1000,
    };
    const records = readRecords(this.message, this.kind, context, (...refusal) => sink.refuse(...refusal));
    for (const record of records)
      this.writer.write(record, { nowMs, isReplay: false, zoneOffsetMs, bounds }, sink);
  }

  /** Vehicles stay without their trips' delays: what fails here is counted. True when other updates came. */
  private async fetchTripUpdates(
    conditional: boolean,
    signal: AbortSignal,
    sink: StateSink,
  ): Promise<boolean> {
    if (this.tripPath === '' || this.tripPath === this.path) return false;
    const isKnown = conditional && this.tripUpdates !== null;
    try {
      const { message } = await fetchMessage(this.surroundings, this.tripPath, isKnown, signal);
      this.tripUpdates = message ?? this.tripUpdates;
      return message !== null;
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      const { kind } = toFeedError(thrown, this.surroundings.source.id);
      sink.refuse(`trip updates not available: ${kind}`, this.tripPath);
      const hadSome = this.tripUpdates !== null;
      this.tripUpdates = null;
      return hadSome;
    }
  }

  private noHistory(): FeedFailure {
    const detail = 'GTFS-Realtime tells only how things are now';
    return new FeedFailure({ kind: 'no-history', sourceId: this.surroundings.source.id, detail });
  }
}

function optionOf({ options }: SourceConfig, name: string): string {
  const value = options?.[name];
  return typeof value === 'string' ? value : '';
}
