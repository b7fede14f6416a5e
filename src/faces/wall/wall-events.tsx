// Open incidents and warnings on the wall: all lists of all sectors in one order of gravity.
import { useSyncExternalStore } from 'react';
import { NO_VALUE } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { feedRecord, onFeedRecords, readFeedHealth } from '#live/ingest/feed-records.ts';
import { useNewEvents } from '#live/new-events.ts';
import { tableStore } from '#live/tables.ts';
import { useNow } from '#live/use-now.ts';
import { knownTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { EventList } from '#ui/events/event-list.tsx';
import { openEvents, sortEvents } from '#ui/events/event-rows.ts';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { describeSilence } from './describe-silence.ts';
import { useFittingCount } from './use-fitting-count.ts';

/** How many stand on a wall; the rest is counted. */
const SHOWN = 24;
/** How long an event counts as new. */
const NEW_FOR_MS = 120_000;

/** The panel. */
export function WallEvents() {
  const text = useText();
  const { t, language } = text;
  const nowMs = useNow(10_000);
  useSyncExternalStore(tableStore.subscribeAll, eventsRevision);
  useSyncExternalStore(onFeedRecords, eventsHealth);
  const selectedId = useSession((session) => session.selection?.id ?? null);
  const select = useSession((session) => session.select);
  const recent = useNewEvents();
  const events = sortEvents(
    ownEvents().flatMap((list) => {
      const table = tableStore.get(list.feed);
      return table ? openEvents(list, table, language) : [];
    }),
  );
  const newIds = new Set(
    recent.filter(({ arrivedAtMs }) => nowMs - arrivedAtMs < NEW_FOR_MS).map(({ id }) => id),
  );
  const { isAnyKnown, empty, remarks } = describeSilence(eventSources(), nowMs, text);
  const [frame, fitting] = useFittingCount(`${events.map(({ id }) => id).join()} ${language}`);
  return (
    <div className="wall__events" ref={frame}>
      <PanelFrame title={t('faces.wall.incidents')} note={isAnyKnown ? events.length : NO_VALUE}>
        <EventList
          events={events}
          nowMs={nowMs}
          newIds={newIds}
          limit={SHOWN}
          {...(fitting === null ? {} : { fitting })}
          selectedId={selectedId}
          onSelect={({ feed, id }) => select({ feed, id })}
          emptyTitle={empty}
        />
        {remarks.map((remark) => (
          <p key={remark} className="wall__remark">
            {remark}
          </p>
        ))}
      </PanelFrame>
    </div>
  );
}

/** Lists of what happens now. */
function ownEvents() {
  return getInstalled().events.filter(({ offWall }) => !offWall);
}

/** The feeds of those lists, and whether what is held of them is an answer. */
function eventSources() {
  const feeds = new Set(ownEvents().map(({ feed }) => feed));
  return readFeedHealth()
    .filter(({ feedId }) => feeds.has(feedId))
    .map((health) => ({ health, isKnown: knownTable(health.feedId) !== undefined }));
}

/** A value that changes when one of them answers or is lost. */
function eventsHealth(): string {
  return ownEvents()
    .map(({ feed }) => {
      const { error, lastSuccessMs } = feedRecord(feed);
      return `${error?.kind} ${Number.isNaN(lastSuccessMs)}`;
    })
    .join();
}

/** A value that changes when any table with events does. */
function eventsRevision(): string {
  return ownEvents()
    .map(({ feed }) => tableStore.get(feed)?.revision ?? 0)
    .join();
}
