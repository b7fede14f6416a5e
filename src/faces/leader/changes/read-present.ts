// What can be seen now, in the form in which it is kept and compared: figures, grave open events, silent sources.
import { shortenText } from '#i18n/shorten-text.ts';
import type { Language } from '#kernel/localized-text.ts';
import { SEVERITY } from '#kernel/severity.ts';
import { staleAfterMs } from '#kernel/time/freshness.ts';
import type { FeedHealth } from '#live/feed-health.ts';
import { readFeedHealth } from '#live/ingest/feed-records.ts';
import { isReplaying, shownTimeMs } from '#live/shown-time.ts';
import { readingAt } from '#live/use-kpi.ts';
import { knownTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import type { KeptEvent, KeptFigure } from '#session/snapshot.ts';
import { openEvents, type EventRow } from '#ui/events/event-rows.ts';
import { shortenPlaces } from '#ui/events/shorten-places.ts';
import { eventKey, type Present } from './event-change.ts';

/** A kept name is for recognising, not for reading the file. */
const MOST_NAME_UNITS = 120;
/** The gravest are kept; a flood must not fill the browser's storage. */
const MOST_EVENTS = 300;

/** Reads tables, figures and feed health; titles in `language`. */
export function readPresent(language: Language): Present {
  const silent = silentFeeds();
  return {
    atMs: shownTimeMs(),
    figures: readFigures(),
    ...readEvents(language),
    silentFeeds: silent.map(({ feedId }) => feedId),
    silentSinceMs: new Map(silent.map((health) => [health.feedId, silentSince(health)])),
  };
}

function readFigures(): ReadonlyMap<string, KeptFigure> {
  const figures = new Map<string, KeptFigure>();
  for (const id of getInstalled().kpis.keys()) {
    const { value, asOfMs, reportingShare } = readingAt(id);
    if (!Number.isNaN(value)) figures.set(id, { value, asOfMs, reportingShare });
  }
  return figures;
}

function readEvents(language: Language): Pick<Present, 'events' | 'eventFeeds' | 'openKeys'> {
  const openKeys = new Set<string>();
  const eventFeeds = new Set<string>();
  const events: KeptEvent[] = [];
  for (const list of getInstalled().events) {
    const table = knownTable(list.feed);
    if (!table) continue;
    eventFeeds.add(list.feed);
    for (const event of openEvents(list, table, language)) {
      openKeys.add(eventKey(event));
      if (event.severityCode < (list.leaderFromSeverity ?? SEVERITY.high)) continue;
      const { feed, id, severityCode, startedMs } = event;
      events.push({ feed, id, title: nameOf(event), severityCode, startedMs });
    }
  }
  events.sort((a, b) => b.severityCode - a.severityCode);
  return { openKeys, eventFeeds: [...eventFeeds], events: events.slice(0, MOST_EVENTS) };
}

/** “Cháy kho, Phú Mỹ”; '' where neither is known. */
function nameOf({ title, place }: EventRow): string {
  const { named, left } = shortenPlaces(place);
  const name = title.includes(place) ? title : `${title}, ${named}${left > 0 ? '…' : ''}`;
  return shortenText(name.replace(/^, /, ''), MOST_NAME_UNITS);
}

/** The past that is replayed says nothing of how sources fared then. */
function silentFeeds(): FeedHealth[] {
  if (isReplaying()) return [];
  return readFeedHealth().filter(({ state }) => state === 'dead' || state === 'stale');
}

/** A source that does not answer is silent since its last answer, an old answer since it was due. */
function silentSince({ state, lastSuccessMs, watermarkMs, cadenceMs, pollMs }: FeedHealth): number {
  return state === 'dead' ? lastSuccessMs : watermarkMs + staleAfterMs({ cadenceMs, pollMs });
}
