// The live room on an ingest runtime without a worker: the plain twin of `app/start/start-live.ts`, for flows that need no browser.
import { environmentManager } from '@tanstack/react-query';
import { createIngestRuntime, type IngestRuntime } from '#feeds/ingest/ingest-runtime.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { PageMessage, WorkerMessage } from '#kernel/feed/ingest-message.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { clock } from '#kernel/time/clock.ts';
import { createIngestClient, type IngestClient, type IngestPort } from '#live/ingest/ingest-client.ts';
import { setLiveRuntime } from '#live/ingest/live-runtime.ts';
import { noteSamples } from '#live/kpis.ts';
import { createTableStore, type TableStore } from '#live/tables.ts';

/** What a twin is made of; every message between page and runtime is structured-cloned, as a worker's would be. */
export interface TwinOptions {
  feeds: readonly FeedSpec[];
  kpis: readonly KpiSpec[];
  sources: readonly SourceConfig[];
  fetch: typeof fetch;
}

/** A running twin. */
export interface LiveTwin {
  client: IngestClient;
  store: TableStore;
  toWorker: PageMessage[];
  toPage: WorkerMessage[];
}

/** Starts runtime, client and table store; frames last 16 ms of the test's time. */
export function startLiveTwin({ feeds, kpis, sources, fetch }: TwinOptions): LiveTwin {
  // Without a window TanStack Query takes itself for a server and never polls.
  environmentManager.setIsServer(() => false);
  const store = createTableStore((callback) => setTimeout(callback, 16));
  const toWorker: PageMessage[] = [];
  const toPage: WorkerMessage[] = [];
  const client = createIngestClient({
    connect: () => connectTwin(feeds, fetch, toWorker, toPage),
    config: {
      sources,
      simulator: { enabled: false, seed: 1, story: null },
      packUrl: 'http://pack.test/',
      plausibleBounds: [102, 7, 118, 24],
      clock: clock.setting(),
    },
    onBatch(batch) {
      store.apply(batch);
      store.afterFrame(() => noteSamples(batch.kpis, clock.now()));
    },
    afterDrawing: (callback) => store.afterFrame(callback),
  });
  setLiveRuntime({
    client,
    feeds: new Map(feeds.map((feed) => [feed.id, feed])),
    kpis: new Map(kpis.map((kpi) => [kpi.id, kpi])),
    events: [],
    connectorOf: (id) => sources.find((source) => source.id === id)?.connector ?? '—',
    sectorTitleOf: (id) => ({ vi: id, en: id }),
  });
  return { client, store, toWorker, toPage };
}

function connectTwin(
  feeds: readonly FeedSpec[],
  fetch: typeof globalThis.fetch,
  toWorker: PageMessage[],
  toPage: WorkerMessage[],
): IngestPort {
  let hear: (message: WorkerMessage) => void = () => undefined;
  const runtime: IngestRuntime = createIngestRuntime({
    feeds,
    clock,
    fetch,
    post(message, transfer) {
      const received = structuredClone(message, { transfer });
      toPage.push(received);
      queueMicrotask(() => hear(received));
    },
  });
  return {
    post(message) {
      toWorker.push(message);
      queueMicrotask(() => runtime.receive(structuredClone(message)));
    },
    listen: (onMessage) => (hear = onMessage),
    close: () => undefined,
  };
}
