// A runtime on a scripted network: what tests of the ingest room share.
import { createIngestRuntime, type IngestRuntime } from '#feeds/ingest/ingest-runtime.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { IngestReplies, IngestRequest, WorkerMessage } from '#kernel/feed/ingest-message.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { TableBatch } from '#kernel/table/columns.ts';
import { applyBatch, type Table } from '#kernel/table/table.ts';
import { createClock, type AdjustableClock } from '#kernel/time/clock.ts';

/** Answers one request of the runtime. */
export type Responder = (url: URL, init: RequestInit) => Response | Promise<Response>;

/** The time at which scripted tests play. */
export const START_MS = Date.UTC(2026, 2, 2, 3, 0, 0);

/** A configured source `broker`. */
export function brokerSource(overrides: Partial<SourceConfig> = {}): SourceConfig {
  return {
    id: 'broker',
    connector: 'ngsi-ld',
    baseUrl: 'http://broker.test/',
    pageSize: 100,
    timeoutMs: 5000,
    ...overrides,
  };
}

/** A feed of points with a speed, as small as a feed can be. */
export function speedFeed(overrides: Partial<FeedSpec> = {}): FeedSpec {
  return {
    id: 'speeds',
    source: 'broker',
    title: { vi: 'Tốc độ', en: 'Speeds' },
    entityType: 'TrafficFlowObserved',
    geometry: 'point',
    cadenceMs: 60_000,
    pollMs: 30_000,
    columns: [
      { column: 'speed', kind: 'number', attribute: 'averageVehicleSpeed', unit: 'km/h', range: [0, 200] },
      { column: 'name', kind: 'text', attribute: 'name' },
    ],
    rollups: [{ kpi: 'test.speed', unit: 'km/h', method: { kind: 'mean', column: 'speed' } }],
    ...overrides,
  };
}

/** Everything a test needs to drive a runtime; time moves only by `advance`. */
export interface FeedRig {
  runtime: IngestRuntime;
  clock: AdjustableClock;
  messages: WorkerMessage[];
  requests: { url: URL; init: RequestInit }[];
  batches(): TableBatch[];
  table(id: string): Table | undefined;
  ask<Kind extends IngestRequest['kind']>(
    request: Extract<IngestRequest, { kind: Kind }>,
  ): Promise<IngestReplies[Kind]>;
  /** Moves the clock and fires due timers. */
  advance(byMs: number): void;
  respond(responder: Responder): void;
}

/** Creates a configured runtime; with `answersReady` the page draws every batch at once. */
export function createFeedRig(
  feeds: readonly FeedSpec[],
  responder: Responder,
  options: { sources?: readonly SourceConfig[]; answersReady?: boolean } = {},
): FeedRig {
  let realMs = START_MS;
  let timers: { dueMs: number; callback: () => void }[] = [];
  let respond = responder;
  const clock = createClock({ anchorRealMs: 0, anchorMs: 0, rate: 1 }, () => realMs);
  const messages: WorkerMessage[] = [];
  const requests: FeedRig['requests'] = [];
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>();
  const tables = new Map<string, Table>();
  let requestId = 0;

  const runtime = createIngestRuntime({
    feeds,
    clock,
    readRealMs: () => realMs,
    schedule(callback, afterMs) {
      const timer = { dueMs: realMs + afterMs, callback };
      timers.push(timer);
      return () => (timers = timers.filter((other) => other !== timer));
    },
    fetch: async (input, init = {}) => {
      const url = new URL(String(input));
      requests.push({ url, init });
      init.signal?.throwIfAborted();
      return respond(url, init);
    },
    post(message) {
      messages.push(message);
      if (message.kind === 'reply') waiting.get(message.requestId)?.resolve(message.value as never);
      if (message.kind === 'failure') waiting.get(message.requestId)?.reject(message.error);
      if (message.kind !== 'batch') return;
      const { batch } = message;
      tables.set(batch.tableId, applyBatch(tables.get(batch.tableId), batch));
      if (options.answersReady !== false)
        queueMicrotask(() =>
          runtime.receive({ kind: 'ready', tableId: batch.tableId, sequence: batch.sequence }),
        );
    },
  });
  runtime.receive({
    kind: 'configure',
    config: {
      sources: options.sources ?? [brokerSource()],
      simulator: { enabled: false, seed: 1, story: null },
      packUrl: 'http://pack.test/',
      plausibleBounds: [102, 7, 118, 24],
      clock: clock.setting(),
    },
  });
  return {
    runtime,
    clock,
    messages,
    requests,
    batches: () => messages.flatMap((message) => (message.kind === 'batch' ? [message.batch] : [])),
    table: (id) => tables.get(id),
    ask(request) {
      requestId += 1;
      const id = requestId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        runtime.receive({ kind: 'request', requestId: id, request });
      });
    },
    advance(byMs) {
      realMs += byMs;
      for (;;) {
        const due = timers.filter(({ dueMs }) => dueMs <= realMs).sort((a, b) => a.dueMs - b.dueMs)[0];
        if (!due) return;
        timers = timers.filter((timer) => timer !== due);
        due.callback();
      }
    },
    respond: (next) => (respond = next),
  };
}

/** A JSON answer. */
export function json(body: unknown, headers: Record<string, string> = {}, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

/** A concise entity at a place of the province. */
export function speedEntity(number: number, speed: number, observedAtMs: number = START_MS - 10_000): object {
  return {
    id: `urn:ngsi-ld:TrafficFlowObserved:${number}`,
    type: 'TrafficFlowObserved',
    name: `Đoạn ${number}`,
    averageVehicleSpeed: { value: speed, unitCode: 'KMH', observedAt: new Date(observedAtMs).toISOString() },
    location: { type: 'Point', coordinates: [107 + number / 1000, 10.5] },
  };
}
