// A list of open events: severity in shape and word, what, where, since when, whose, and until when.
import { formatAge, formatShortDateTime } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { EmptyState } from '#ui/frame/panel-state.tsx';
import { MOST_LISTED } from '#ui/frame/rest-note.tsx';
import { SeverityMark } from '#ui/mark/status-mark.tsx';
import type { EventRow } from './event-rows.ts';
import { shortenPlaces } from './shorten-places.ts';
import './events.css';

/** Events in the order of `openEvents`; `newIds` are marked softly; `limit` folds the rest into a count. */
export interface EventListProps {
  events: readonly EventRow[];
  nowMs: number;
  newIds?: ReadonlySet<string>;
  limit?: number;
  /** How many entries the frame shows whole, where it clips. */
  fitting?: number;
  selectedId?: string | null;
  onSelect?: (event: EventRow) => void;
  /** Why the list is empty, where that is not simply “no open events”. */
  emptyTitle?: string;
}

/** The list; each entry can be pressed where `onSelect` is given. */
export function EventList(props: EventListProps) {
  const { events, nowMs, newIds, limit = MOST_LISTED, fitting, selectedId, onSelect, emptyTitle } = props;
  const { t } = useText();
  if (events.length === 0) return <EmptyState title={emptyTitle ?? t('events.empty')} hint="" />;
  const hidden = events.length - Math.min(limit, fitting ?? limit);
  return (
    <>
      <ul className="event-list">
        {events.slice(0, limit).map((event, index) => (
          <li
            key={`${event.feed} ${event.id}`}
            className="event-list__item"
            data-new={newIds?.has(event.id) ?? false}
            data-selected={event.id === selectedId}
            data-beyond={fitting !== undefined && index >= fitting}
          >
            {onSelect ? (
              <button type="button" className="event-list__press" onClick={() => onSelect(event)}>
                <EventEntry event={event} nowMs={nowMs} isNew={newIds?.has(event.id) ?? false} />
              </button>
            ) : (
              <EventEntry event={event} nowMs={nowMs} isNew={newIds?.has(event.id) ?? false} />
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="event-list__more">{t('events.more', { count: hidden })}</p>}
    </>
  );
}

function EventEntry({ event, nowMs, isNew }: { event: EventRow; nowMs: number; isNew: boolean }) {
  const { t, language } = useText();
  const { severity, startedMs } = event;
  const title = shortenText(event.title);
  const place = shortenText(event.place);
  const owner = shortenText(event.owner);
  const { named, left } = shortenPlaces(place);
  return (
    <span className="event-entry">
      <span className="event-entry__head">
        <SeverityMark severity={severity} />
        {isNew && <span className="event-entry__new">{t('events.isNew')}</span>}
        <DueLabel dueMs={event.dueMs} nowMs={nowMs} />
      </span>
      <span className="event-entry__title" title={title}>
        {title || t('events.untitled')}
      </span>
      <span className="event-entry__facts">
        {!(place && title.includes(place)) && (
          <span>
            {isolateText(named) || t('events.noPlace')}
            {left > 0 && ` ${t('events.morePlaces', { count: left })}`}
          </span>
        )}
        {!Number.isNaN(startedMs) && (
          <span>
            {t('events.sinceTime', { time: formatShortDateTime(startedMs, language) })} (
            {formatAge(nowMs - startedMs, language)})
          </span>
        )}
        <span>{owner || t('events.noOwner')}</span>
      </span>
    </span>
  );
}

function DueLabel({ dueMs, nowMs }: { dueMs: number; nowMs: number }) {
  const { t, language } = useText();
  if (Number.isNaN(dueMs)) return null;
  const isOverdue = nowMs > dueMs;
  const age = formatAge(Math.abs(dueMs - nowMs), language);
  return (
    <span className="event-entry__due" data-overdue={isOverdue}>
      {t(isOverdue ? 'events.overdue' : 'events.dueIn', { age })}
    </span>
  );
}
