// The ingest runtime: answers the page's messages and sends batches. Runs in a worker, or without one in tests.
import { deployFeed } from '#kernel/feed/deployed-feed.ts';
import type { Discovery } from '#kernel/feed/discovery.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type {
  FeedError,
  FeedReceipt,
  IngestConfig,
  IngestReplies,
  IngestRequest,
  NewRecord,
  PageMessage,
  ProbeRequest,
  SampleReply,
  SampleRequest,
  WriteReceipt,
  WorkerMessage,
} from '#kernel/feed/ingest-message.ts';
import type { Bounds } from '#kernel/geo.ts';
import { buffersOf } from '#kernel/table/columns.ts';
import { readWallClock, type AdjustableClock } from '#kernel/time/clock.ts';
import { LOCAL_OFFSET_MS } from '#kernel/time/local-time.ts';
import { createConnector } from '../connector/connectors.ts';
import { cancelled, FeedFailure, toFeedError } from '../http/feed-failure.ts';
import { createHttpClient, type HttpClient } from '../http/http-client.ts';
import type { PushClient } from '../connector/connector.ts';
import { createLazyPushClient } from '../push/lazy-push-client.ts';
import { FeedIngest } from './feed-ingest.ts';
import type { Schedule } from './flush-gate.ts';
import { SharedPoll } from './shared-poll.ts';
import { Turnstile } from '../http/turnstile.ts';

/** What the runtime needs; `schedule` and `readRealMs` are replaced only by tests. */
export interface IngestSurroundings {
  /** Known from the start; more may be added. */
  feeds: readonly FeedSpec[];
  post(message: WorkerMessage, transfer: Transferable[]): void;
  clock: AdjustableClock;
  fetch: typeof fetch;
  schedule?: Schedule;
  readRealMs?: () => number;
}

/** The receiving end of the page's messages. */
export interface IngestRuntime {
  receive(message: PageMessage): void;
  /** Makes more feeds known; what is configured already holds for them, and those known before run on. */
  addFeeds(feeds: readonly FeedSpec[]): void;
}

/** Creates the runtime; it does nothing before `configure`. */
export function createIngestRuntime(surroundings: IngestSurroundings): IngestRuntime {
  return new Runtime(surroundings);
}

/** One feed that a source of the configuration serves. */
interface RunningFeed {
  ingest: FeedIngest;
  poll: SharedPoll<FeedReceipt>;
}

/** What feeds of one source share. */
interface SourceClients {
  http: HttpClient;
  push: PushClient | null;
}

/** Pasts that are read at once: a leader's page asks for fifty together, and the present must get through between them. */
const PASTS_AT_ONCE = 3;

class Runtime implements IngestRuntime {
  private readonly surroundings: IngestSurroundings;
  private readonly declared: FeedSpec[];
  private readonly feeds = new Map<string, RunningFeed | FeedError>();
  /** By source, of the present configuration. */
  private readonly clients = new Map<string, SourceClients>();
  private config: IngestConfig | undefined;
  private readonly requests = new Map<number, AbortController>();
  private readonly pasts = new Turnstile(PASTS_AT_ONCE);
  /** Ends the subscriptions of the present configuration. */
  private subscriptions = new AbortController();
  private asOfMs: number | null = null;
  private bounds: Bounds = [-180, -90, 180, 90];

  constructor(surroundings: IngestSurroundings) {
    this.surroundings = surroundings;
    this.declared = [...surroundings.feeds];
  }

  addFeeds(feeds: readonly FeedSpec[]): void {
    const known = new Set(this.declared.map(({ id }) => id));
    const added = feeds.filter(({ id }) => !known.has(id));
    this.declared.push(...added);
    if (this.config) this.startAll(added, this.config);
  }

  receive(message: PageMessage): void {
    switch (message.kind) {
      case 'configure':
        return this.configure(message.config);
      case 'time':
        return this.setTime(message.clock, message.asOfMs);
      case 'request':
        void this.answer(message.requestId, message.request);
        return;
      case 'abort':
        return this.requests.get(message.requestId)?.abort();
      case 'ping':
        return this.surroundings.post({ kind: 'pong' }, []);
      case 'ready':
        return this.running(message.tableId)?.ingest.gate.ready(message.sequence);
    }
  }

  private configure(config: IngestConfig): void {
    for (const id of this.feeds.keys()) this.running(id)?.ingest.close();
    for (const controller of this.requests.values()) controller.abort();
    this.subscriptions.abort();
    this.subscriptions = new AbortController();
    this.feeds.clear();
    this.surroundings.clock.set(config.clock);
    this.bounds = config.plausibleBounds;
    this.clients.clear();
    this.config = config;
    this.startAll(this.declared, config);
    this.surroundings.post({ kind: 'configured' }, []);
  }

  private startAll(feeds: readonly FeedSpec[], config: IngestConfig): void {
    for (const declared of feeds) {
      const spec = deployFeed(declared, config);
      this.feeds.set(spec.id, this.start(spec, config));
    }
  }

  private start(spec: FeedSpec, config: IngestConfig): RunningFeed | FeedError {
    const { clock, fetch, post } = this.surroundings;
    const readRealMs = this.surroundings.readRealMs ?? readWallClock;
    const source = config.sources.find(({ id }) => id === spec.source);
    if (!source)
      return {
        kind: 'unconnected',
        sourceId: spec.source,
        detail: `no source "${spec.source}" is configured`,
      };
    const schedule = this.surroundings.schedule ?? scheduleByTimer;
    const shared = this.clients.get(source.id) ?? {
      http: createHttpClient(source, { fetch, clock, readRealMs }),
      // The simulator in the page answers requests only.
      push:
        source.push && !config.simulator.enabled
          ? createLazyPushClient({ sourceId: source.id, url: source.push.url, schedule })
          : null,
    };
    this.clients.set(source.id, shared);
    const bounds = config.plausibleBounds;
    const offset = source.utcOffsetMinutes;
    const zoneOffsetMs = offset === undefined ? LOCAL_OFFSET_MS : offset * 60_000;
    const connector = createConnector({ spec, source, ...shared, clock, bounds, zoneOffsetMs });
    if (!connector) return misconfigured(source.id, `connector "${source.connector}" is unknown`);
    const ingest = new FeedIngest({
      spec,
      connector,
      clock,
      readRealMs,
      schedule,
      hasPush: shared.push !== null,
      send: (batch) => post({ kind: 'batch', batch }, buffersOf(batch) as ArrayBuffer[]),
    });
    ingest.setAsOf(this.asOfMs);
    ingest.openPush(this.subscriptions.signal);
    return { ingest, poll: new SharedPoll((signal) => ingest.poll(signal), source.id) };
  }

  /** Another instant makes replies on their way worthless; a mere change of the clock does not. */
  private setTime(setting: IngestConfig['clock'], asOfMs: number | null): void {
    this.surroundings.clock.set(setting);
    if (asOfMs === this.asOfMs) return;
    this.asOfMs = asOfMs;
    for (const id of this.feeds.keys()) {
      const feed = this.running(id);
      feed?.poll.drop();
      feed?.ingest.setAsOf(asOfMs);
    }
  }

  /** Gives exactly one reply, success or failure. */
  private async answer(requestId: number, request: IngestRequest): Promise<void> {
    const { post } = this.surroundings;
    const controller = new AbortController();
    this.requests.set(requestId, controller);
    const sourceId =
      'source' in request
        ? request.source.id
        : (this.declared.find(({ id }) => id === request.feedId)?.source ?? '');
    try {
      const value = await this.carryOut(request, controller.signal);
      if (controller.signal.aborted) throw cancelled(sourceId);
      post({ kind: 'reply', requestId, value }, []);
    } catch (thrown) {
      const error = controller.signal.aborted ? cancelled(sourceId).feedError : toFeedError(thrown, sourceId);
      post({ kind: 'failure', requestId, error }, []);
    } finally {
      this.requests.delete(requestId);
    }
  }

  private async carryOut(
    request: IngestRequest,
    signal: AbortSignal,
  ): Promise<IngestReplies[keyof IngestReplies]> {
    if (request.kind === 'probe' || request.kind === 'sample') return this.discover(request, signal);
    const feed = this.feeds.get(request.feedId);
    if (!feed)
      throw new FeedFailure(misconfigured('', `feed "${request.feedId}" is unknown or not configured yet`));
    if (!('ingest' in feed)) throw new FeedFailure(feed);
    const { ingest, poll } = feed;
    switch (request.kind) {
      case 'poll':
        return poll.join(signal);
      case 'series':
        return import('./past/column-series.ts').then((past) =>
          past.fetchColumnSeries(ingest, request, signal),
        );
      case 'kpi-series':
        return this.pasts.pass(async () => {
          const { computeKpiSeries } = await import('./past/kpi-series.ts');
          return computeKpiSeries(ingest, request, signal);
        }, signal);
      case 'record':
        return ingest.connector.fetchRecord(request.entityId, signal);
      case 'write':
        return createRecord(ingest, request.record, signal);
    }
  }

  /** Only who sets up a source needs this code. */
  private async discover(
    request: ProbeRequest | SampleRequest,
    signal: AbortSignal,
  ): Promise<Discovery | SampleReply> {
    const { clock, fetch } = this.surroundings;
    const feeds = this.declared;
    const readRealMs = this.surroundings.readRealMs ?? readWallClock;
    const { answerDiscovery } = await import('../discovery/answer-discovery.ts');
    return answerDiscovery(request, { feeds, clock, fetch, readRealMs, bounds: this.bounds }, signal);
  }

  private running(feedId: string): RunningFeed | undefined {
    const feed = this.feeds.get(feedId);
    return feed && 'ingest' in feed ? feed : undefined;
  }
}

function createRecord(
  { connector, spec }: FeedIngest,
  record: NewRecord,
  signal: AbortSignal,
): Promise<WriteReceipt> {
  if (connector.createRecord) return connector.createRecord(record, signal);
  return Promise.reject(
    new FeedFailure(misconfigured(spec.source, 'the standard of this source cannot create records')),
  );
}

function misconfigured(sourceId: string, detail: string): FeedError {
  return { kind: 'misconfigured', sourceId, detail };
}

const scheduleByTimer: Schedule = (callback, afterMs) => {
  const timer = setTimeout(callback, afterMs);
  return () => clearTimeout(timer);
};
