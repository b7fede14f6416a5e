// Starts the live room: the ingest worker, the tables, polling, and the time cursor's way from session to worker.
import type { IngestConfig } from '#kernel/feed/ingest-message.ts';
import { clock } from '#kernel/time/clock.ts';
import { createIngestClient } from '#live/ingest/ingest-client.ts';
import { pollNow, startFeedScheduler } from '#live/ingest/feed-scheduler.ts';
import { setLiveRuntime } from '#live/ingest/live-runtime.ts';
import { noteSamples } from '#live/kpis.ts';
import { forgetEvents, startNewEvents } from '#live/new-events.ts';
import { setShownTime } from '#live/shown-time.ts';
import { tableStore } from '#live/tables.ts';
import type { Installed } from '#session/installed.ts';
import { sessionStore } from '#session/session-store.ts';
import { connectIngest } from './connect-ingest.ts';

/** Starts everything that moves data; called once, after the session has read the URL. */
export function startLive(installed: Installed, config: IngestConfig): void {
  const client = createIngestClient({
    connect: connectIngest,
    config,
    onBatch(batch) {
      tableStore.apply(batch);
      tableStore.afterFrame(() => noteSamples(batch.kpis));
    },
    afterDrawing: (callback) => tableStore.afterFrame(callback),
  });
  setLiveRuntime({
    client,
    feeds: installed.feeds,
    kpis: installed.kpis,
    events: installed.events,
    connectorOf: (sourceId) => config.sources.find(({ id }) => id === sourceId)?.connector ?? '—',
    sectorTitleOf: (feedId) => installed.sectorOfFeed(feedId)?.title ?? { vi: feedId, en: feedId },
  });
  const showTime = (asOfMs: number | null) => {
    setShownTime(asOfMs);
    client.setTime(clock.setting(), asOfMs);
  };
  showTime(sessionStore.getState().asOfMs);
  startNewEvents();
  startFeedScheduler();
  sessionStore.subscribe(({ asOfMs }, { asOfMs: before }) => {
    if (asOfMs === before) return;
    forgetEvents();
    showTime(asOfMs);
    pollNow();
  });
}
