// The page's end of the ingest protocol: requests with exactly one answer, batches with back-pressure, a worker that may die.
import type {
  FeedError,
  IngestConfig,
  IngestReplies,
  IngestRequest,
  PageMessage,
  WorkerMessage,
} from '#kernel/feed/ingest-message.ts';
import type { TableBatch } from '#kernel/table/columns.ts';
import type { ClockSetting } from '#kernel/time/clock.ts';

/** One end of a channel to a running ingest (a Worker, or its plain twin in tests). */
export interface IngestPort {
  post(message: PageMessage): void;
  listen(onMessage: (message: WorkerMessage) => void, onLost: (detail: string) => void): void;
  close(): void;
}

/** A failed request as an exception, so that TanStack Query can hold it. */
export class FeedFailure extends Error {
  readonly error: FeedError;
  constructor(error: FeedError) {
    super(error.detail);
    this.name = 'FeedFailure';
    this.error = error;
  }
}

/** The page's handle on the ingest. */
export interface IngestClient {
  request<Kind extends IngestRequest['kind']>(
    request: Extract<IngestRequest, { kind: Kind }>,
    signal?: AbortSignal,
  ): Promise<IngestReplies[Kind]>;
  setTime(clock: ClockSetting, asOfMs: number | null): void;
  /** How often the worker was lost and started again. */
  restarts(): number;
  /** True from the loss of the worker until the new one has started. */
  isLost(): boolean;
}

/** What the client needs of its surroundings. */
export interface IngestClientOptions {
  connect: () => IngestPort;
  config: IngestConfig;
  onBatch: (batch: TableBatch) => void;
  /** Calls back when the page has drawn what `onBatch` gave it. */
  afterDrawing: (callback: () => void) => void;
  /** Milliseconds before a lost worker is started again. */
  restartDelayMs?: number;
  /** Milliseconds between two questions whether the worker is alive. */
  pingEveryMs?: number;
}

const PING_EVERY_MS = 5000;
/**
 * Questions without an answer after which a worker counts as lost. They are counted, not timed: a page that slept or was
 * throttled in a hidden tab asked no question in that time, and so learns nothing about its worker.
 */
const PATIENCE_PINGS = 6;
/** A worker that never spoke may still be on its way over a slow network. */
const PATIENCE_PINGS_AT_START = 24;

interface Pending {
  resolve(value: never): void;
  reject(failure: FeedFailure): void;
}

/** Connects and configures; on the loss of the worker every open request fails in words and a new worker is started. */
export function createIngestClient(options: IngestClientOptions): IngestClient {
  return new Client(options);
}

class Client implements IngestClient {
  private readonly options: IngestClientOptions;
  private readonly pending = new Map<number, Pending>();
  private lastRequestId = 0;
  private restartCount = 0;
  private hasLostWorker = false;
  private time: { clock: ClockSetting; asOfMs: number | null } | undefined;
  /** Absent between the loss of a worker and the start of the next: requests then fail at once, and whoever polls comes back. */
  private port: IngestPort | undefined;
  /** Pings since the worker last said anything. */
  private unanswered = 0;
  private hasSpoken = false;

  constructor(options: IngestClientOptions) {
    this.options = options;
    this.open();
    // A worker that the browser ends, or that hangs, raises no event: only its silence tells.
    setInterval(() => this.ping(), options.pingEveryMs ?? PING_EVERY_MS);
  }

  request<Kind extends IngestRequest['kind']>(
    request: Extract<IngestRequest, { kind: Kind }>,
    signal?: AbortSignal,
  ): Promise<IngestReplies[Kind]> {
    return new Promise((resolve, reject) => {
      const { port } = this;
      if (signal?.aborted) return reject(localFailure('cancelled', 'cancelled'));
      if (!port) return reject(localFailure('interrupted', 'the ingest worker is being started again'));
      const requestId = (this.lastRequestId += 1);
      this.pending.set(requestId, { resolve: resolve as Pending['resolve'], reject });
      signal?.addEventListener('abort', () => {
        if (!this.take(requestId)) return;
        port.post({ kind: 'abort', requestId });
        reject(localFailure('cancelled', 'cancelled'));
      });
      port.post({ kind: 'request', requestId, request });
    });
  }

  setTime(clock: ClockSetting, asOfMs: number | null): void {
    this.time = { clock, asOfMs };
    this.port?.post({ kind: 'time', clock, asOfMs });
  }

  restarts(): number {
    return this.restartCount;
  }

  isLost(): boolean {
    return this.hasLostWorker;
  }

  private open(): void {
    const port = this.options.connect();
    this.port = port;
    this.unanswered = 0;
    this.hasSpoken = false;
    port.listen(
      (message) => {
        if (port === this.port) this.receive(message, port);
      },
      (detail) => {
        if (port === this.port) this.restart(port, detail);
      },
    );
    port.post({ kind: 'configure', config: this.options.config });
    if (this.time) port.post({ kind: 'time', ...this.time });
  }

  private ping(): void {
    const { port } = this;
    if (!port) return;
    if (this.unanswered >= (this.hasSpoken ? PATIENCE_PINGS : PATIENCE_PINGS_AT_START))
      return this.restart(port, 'the ingest worker stopped answering');
    this.unanswered += 1;
    port.post({ kind: 'ping' });
  }

  private restart(lost: IngestPort, detail: string): void {
    this.port = undefined;
    this.hasLostWorker = true;
    this.restartCount += 1;
    lost.close();
    setTimeout(() => this.open(), (this.options.restartDelayMs ?? 1000) * Math.min(this.restartCount, 30));
    const open = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of open) reject(localFailure('interrupted', detail));
  }

  private receive(message: WorkerMessage, from: IngestPort): void {
    this.hasLostWorker = false;
    this.hasSpoken = true;
    this.unanswered = 0;
    if (message.kind === 'reply') this.take(message.requestId)?.resolve(message.value as never);
    if (message.kind === 'failure') this.take(message.requestId)?.reject(new FeedFailure(message.error));
    if (message.kind !== 'batch') return;
    const { tableId, sequence } = message.batch;
    this.options.onBatch(message.batch);
    // A batch of a worker that is gone must not be answered to its successor, whose sequences begin anew.
    this.options.afterDrawing(() => from.post({ kind: 'ready', tableId, sequence }));
  }

  /** Takes a request out; undefined when it was answered or given up before. */
  private take(requestId: number): Pending | undefined {
    const pending = this.pending.get(requestId);
    this.pending.delete(requestId);
    return pending;
  }
}

/** A failure that no source is to blame for. */
function localFailure(kind: FeedError['kind'], detail: string): FeedFailure {
  return new FeedFailure({ kind, sourceId: '', detail });
}
