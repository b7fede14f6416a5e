// Starts the live room: the ingest worker, the tables, polling, and the time cursor's way from session to worker.
import type { IngestConfig } from '#kernel/feed/ingest-message.ts';
import { clock } from '#kernel/time/clock.ts';
import { createIngestClient } from '#live/ingest/ingest-client.ts';
import { feedRecord, onFeedRecords } from '#live/ingest/feed-records.ts';
import { pollMore, pollNow, startFeedScheduler } from '#live/ingest/feed-scheduler.ts';
import { liveRuntime, setLiveRuntime, type LiveRuntime } from '#live/ingest/live-runtime.ts';
import { noteSamples } from '#live/kpis.ts';
import { forgetEvents, startNewEvents } from '#live/new-events.ts';
import { setShownTime, shownTimeMs } from '#live/shown-time.ts';
import { tableStore } from '#live/tables.ts';
import { holdAboutsUntil } from '#session/abouts.ts';
import type { Installed } from '#session/installed.ts';
import { sessionStore } from '#session/session-store.ts';
import { connectIngest } from '../connect-ingest.ts';
import { firstView } from './first-view.ts';
import { pause } from './pause.ts';

/** Names of columns and meanings of figures are not held longer than this by figures that do not come. */
const LONGEST_ABOUT_HOLD_MS = 10_000;

/** A figure stands a moment after its rows; a window that nobody sees paints nothing. */
const PAINT_MS = 60;
const LONGEST_PAINT_MS = 500;

/** The rest of the figures follow the first within this time. */
const FIGURES_MS = 1500;

/** Starts everything that moves data; called once, after the session has read the URL. Resolves when the first rows are on screen, or a source was asked in vain. */
export function startLive(installed: Installed, config: IngestConfig): Promise<void> {
  const first = awaitFirstRows();
  const client = createIngestClient({
    connect: connectIngest,
    config,
    onBatch(batch) {
      tableStore.apply(batch);
      tableStore.afterFrame(() => {
        noteSamples(batch.kpis, shownTimeMs());
        first.note();
      });
    },
    afterDrawing: (callback) => tableStore.afterFrame(callback),
  });
  setLiveRuntime({
    client,
    ...declaredParts(installed),
    connectorOf: (sourceId) => config.sources.find(({ id }) => id === sourceId)?.connector ?? '—',
  });
  const showTime = (asOfMs: number | null) => {
    setShownTime(asOfMs);
    client.setTime(clock.setting(), asOfMs);
  };
  showTime(sessionStore.getState().asOfMs);
  startNewEvents();
  holdAboutsUntil(first.drawnAndIdle);
  const view = firstView(installed, location.pathname, sessionStore.getState());
  const firstShown = Promise.race([first.drawn, firstFailure()]);
  startFeedScheduler({ ...view, firstShown });
  sessionStore.subscribe(({ asOfMs }, { asOfMs: before }) => {
    if (asOfMs === before) return;
    forgetEvents();
    showTime(asOfMs);
    pollNow();
  });
  return firstShown;
}

/** Resolves when a source could not be read; one that is not configured was never asked. */
function firstFailure(): Promise<void> {
  return new Promise((resolve) => {
    const stop = onFeedRecords(() => {
      const errors = [...liveRuntime().feeds.keys()].map((id) => feedRecord(id).error);
      if (!errors.some((error) => error !== null && error.kind !== 'unconnected')) return;
      stop();
      resolve();
    });
  });
}

/** Takes in sectors that were installed later: their feeds are asked, those in view first. */
export function growLive(installed: Installed): void {
  const before = liveRuntime();
  setLiveRuntime({ ...before, ...declaredParts(installed) });
  const view = firstView(installed, location.pathname, sessionStore.getState());
  const added = [...installed.feeds.values()].filter(({ id }) => !before.feeds.has(id));
  pollMore(added, view.isShown);
}

function declaredParts(installed: Installed): Omit<LiveRuntime, 'client' | 'connectorOf'> {
  return {
    feeds: installed.feeds,
    kpis: installed.kpis,
    events: installed.events,
    isGrowing: !installed.isWhole,
    sectorTitleOf: (feedId) => installed.sectorOfFeed(feedId)?.title ?? { vi: feedId, en: feedId },
  };
}

/** `drawn` when the first rows of any feed are on screen; `drawnAndIdle` when the browser has nothing better to do after that. */
function awaitFirstRows() {
  let note: () => void = () => undefined;
  const noted = new Promise<void>((resolve) => (note = resolve));
  const drawn = noted.then(untilPainted);
  return { note, drawn, drawnAndIdle: Promise.race([drawn, pause(LONGEST_ABOUT_HOLD_MS)]).then(untilIdle) };
}

/** Resolves when what has just changed is on screen: nothing else is asked for before. */
async function untilPainted(): Promise<void> {
  const frames = new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
  await Promise.race([frames, pause(LONGEST_PAINT_MS)]);
  await pause(PAINT_MS);
}

/** The other figures come first: a pause, then an idle moment, which Safari does not tell. */
async function untilIdle(): Promise<void> {
  await pause(FIGURES_MS);
  if (!('requestIdleCallback' in globalThis)) return;
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 }));
}
