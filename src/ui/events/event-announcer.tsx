// Reads new events aloud, politely and at most once in ten seconds: a flood becomes one sentence, not a queue.
import { useEffect, useRef, useState } from 'react';
import type { NewEvent } from '#live/new-events.ts';
import { severityWord } from '#kernel/severity.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import { shortenText } from '#i18n/shorten-text.ts';

/** Milliseconds between two announcements. */
export const ANNOUNCE_EVERY_MS = 10_000;

/** The sentence for some new events; '' for none. The gravest one is named. */
export function announcementOf(events: readonly NewEvent[], { t }: Text): string {
  const gravest = events.reduce<NewEvent | undefined>(
    (worst, event) => (worst && worst.severity >= event.severity ? worst : event),
    undefined,
  );
  if (!gravest) return '';
  const severity = t(`words.severity.${severityWord(gravest.severity)}`);
  const title = shortenText(gravest.title) || t('events.untitled');
  const place = title.includes(gravest.place) ? '' : shortenText(gravest.place);
  return events.length === 1
    ? t('events.announceOne', { severity, title: place ? `${title}, ${place}` : title })
    : t('events.announceMany', { count: events.length, severity, title });
}

/** A live region that is not seen; `events` newest first, as `useNewEvents` gives them. */
export function EventAnnouncer({ events }: { events: readonly NewEvent[] }) {
  const text = useText();
  const latest = useRef({ events, text });
  const saidUpToMs = useRef(Number.NEGATIVE_INFINITY);
  const [sentence, setSentence] = useState('');
  const [isResting, setResting] = useState(false);
  useEffect(() => {
    latest.current = { events, text };
  });
  useEffect(() => {
    if (isResting) return;
    const unsaid = latest.current.events.filter((event) => event.arrivedAtMs > saidUpToMs.current);
    const newest = unsaid[0];
    if (!newest) return;
    saidUpToMs.current = newest.arrivedAtMs;
    setSentence(announcementOf(unsaid, latest.current.text));
    setResting(true);
  }, [events, isResting]);
  useEffect(() => {
    if (!isResting) return;
    const timer = setTimeout(() => setResting(false), ANNOUNCE_EVERY_MS);
    return () => clearTimeout(timer);
  }, [isResting]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {sentence}
    </p>
  );
}
