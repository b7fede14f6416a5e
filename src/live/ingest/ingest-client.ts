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
}

interface Pending {
  resolve(value: never): void;
  reject(failure: FeedFailure): void;
}

/** Requests that wait for their answer. */
class PendingRequests {
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;

  add(pending: Pending): number {
    this.#lastId += 1;
    this.#pending.set(this.#lastId, pending);
    return this.#lastId;
  }

  /** Takes a request out; undefined when it was answered or given up before. */
  take(requestId: number): Pending | undefined {
    const pending = this.#pending.get(requestId);
    this.#pending.delete(requestId);
    return pending;
  }

  failAll(detail: string): void {
    for (const { reject } of this.#pending.values()) {
      reject(new FeedFailure({ kind: 'internal', sourceId: '', detail }));
    }
    this.#pending.clear();
  }
}

/**
 * Connects and configures; on the loss of the worker every open request fails in words and a new worker is started.
 * Until then requests fail at once: whoever polls comes back by itself.
 */
export function createIngestClient(options: IngestClientOptions): IngestClient {
  const { onBatch, afterDrawing, restartDelayMs = 1000 } = options;
  const requests = new PendingRequests();
  let restarts = 0;
  let isLost = false;
  let time: { clock: ClockSetting; asOfMs: number | null } | undefined;
  /** Absent between the loss of a worker and the start of the next. */
  let port: IngestPort | undefined;
  open();

  function open(): void {
    const opened = options.connect();
    port = opened;
    opened.listen(
      (message) => {
        if (opened === port) receive(message, opened);
      },
      (detail) => {
        if (opened === port) restart(opened, detail);
      },
    );
    opened.post({ kind: 'configure', config: options.config });
    if (time) opened.post({ kind: 'time', ...time });
  }

  function restart(lost: IngestPort, detail: string): void {
    port = undefined;
    isLost = true;
    restarts += 1;
    lost.close();
    setTimeout(open, restartDelayMs * Math.min(restarts, 30));
    requests.failAll(detail);
  }

  function receive(message: WorkerMessage, from: IngestPort): void {
    isLost = false;
    if (message.kind === 'reply') requests.take(message.requestId)?.resolve(message.value as never);
    if (message.kind === 'failure') requests.take(message.requestId)?.reject(new FeedFailure(message.error));
    if (message.kind !== 'batch') return;
    const { tableId, sequence } = message.batch;
    onBatch(message.batch);
    // A batch of a worker that is gone must not be answered to its successor, whose sequences begin anew.
    afterDrawing(() => from.post({ kind: 'ready', tableId, sequence }));
  }

  return {
    request: (request, signal) =>
      new Promise((resolve, reject) => {
        const refuse = (kind: FeedError['kind'], detail: string) =>
          reject(new FeedFailure({ kind, sourceId: '', detail }));
        if (signal?.aborted) return refuse('cancelled', 'cancelled');
        if (!port) return refuse('internal', 'the ingest worker is being started again');
        const requestId = requests.add({ resolve: resolve as Pending['resolve'], reject });
        signal?.addEventListener('abort', () => {
          if (!requests.take(requestId)) return;
          port?.post({ kind: 'abort', requestId });
          refuse('cancelled', 'cancelled');
        });
        port.post({ kind: 'request', requestId, request });
      }),
    setTime(clock, asOfMs) {
      time = { clock, asOfMs };
      port?.post({ kind: 'time', clock, asOfMs });
    },
    restarts: () => restarts,
    isLost: () => isLost,
  };
}
