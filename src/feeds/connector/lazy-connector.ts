// A connector whose code is fetched at its first request: a deployment downloads only the standards that it speaks.
import type { EntityRecord, NewRecord, Series, WriteReceipt } from '#kernel/feed/ingest-message.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import type {
  Connector,
  ConnectorSurroundings,
  PeriodRequest,
  PeriodSink,
  PushSink,
  SeriesRequest,
  StateOutcome,
  StateRequest,
  StateSink,
} from './connector.ts';

/** Makes a connector. */
export type CreateConnector = (surroundings: ConnectorSurroundings) => Connector;

/** Stands for a connector until its code is there; code that cannot be fetched is asked for again at the next request. */
export class LazyConnector implements Connector {
  private readonly load: () => Promise<CreateConnector>;
  private readonly surroundings: ConnectorSurroundings;
  private loading: Promise<Connector> | null = null;
  private connector: Connector | null = null;

  constructor(load: () => Promise<CreateConnector>, surroundings: ConnectorSurroundings) {
    this.load = load;
    this.surroundings = surroundings;
  }

  async fetchState(request: StateRequest, sink: StateSink): Promise<StateOutcome> {
    return (await this.get()).fetchState(request, sink);
  }

  async fetchPeriods(request: PeriodRequest, sink: PeriodSink): Promise<void> {
    return (await this.get()).fetchPeriods(request, sink);
  }

  async fetchSeries(request: SeriesRequest): Promise<Series[]> {
    return (await this.get()).fetchSeries(request);
  }

  async fetchRecord(entityId: string, signal: AbortSignal): Promise<EntityRecord> {
    return (await this.get()).fetchRecord(entityId, signal);
  }

  variesInTime(column: number): boolean {
    return this.connector?.variesInTime(column) ?? true;
  }

  async createRecord(record: NewRecord, signal: AbortSignal): Promise<WriteReceipt> {
    const connector = await this.get();
    if (connector.createRecord) return connector.createRecord(record, signal);
    throw new FeedFailure({
      kind: 'misconfigured',
      sourceId: this.surroundings.source.id,
      detail: `${this.surroundings.source.connector} cannot create records`,
    });
  }

  openPush(sink: PushSink, signal: AbortSignal): void {
    // Where the code cannot be fetched now, polls report it; push stays closed.
    this.get().then(
      (connector) => connector.openPush?.(sink, signal),
      () => sink.open(false),
    );
  }

  private get(): Promise<Connector> {
    this.loading ??= this.load().then(
      (create) => (this.connector = create(this.surroundings)),
      (thrown: unknown) => {
        this.loading = null;
        const detail = `the connector's code could not be loaded: ${thrown instanceof Error ? thrown.message : ''}`;
        throw new FeedFailure({ kind: 'offline', sourceId: this.surroundings.source.id, detail });
      },
    );
    return this.loading;
  }
}
