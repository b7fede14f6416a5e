// Exceptions as sentences: subject, place, number, since when, whose. One writer a rule.
import { formatAge, formatNumber } from '#i18n/format.ts';
import type { Text } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import type {
  EventFacts,
  EventGroupException,
  Exception,
  SourceException,
} from '#kernel/exception/exception.ts';
import type { Installed } from '#session/installed.ts';
import { shortenPlaces } from '#ui/events/shorten-places.ts';
import type { Sight } from '../facts/gather-facts.ts';
import { objectLayer, sightOfLayer, sightOfObject } from './map-sight.ts';
import { completeSentence, plain, strong, type Sentence, type SentencePart } from './sentence.ts';
import { SENTENCE } from './sentence-texts.ts';
import { writeFigure, writeNames } from './write-figure.ts';
import { writeStart } from './write-since.ts';

/** Writes one exception at the instant of the sight. */
export function writeSentence(
  exception: Exception,
  sight: Sight,
  installed: Installed,
  text: Text,
): Sentence {
  if (exception.rule === 'beyond-limit') return writeFigure(exception, sight, installed, text);
  if (exception.rule === 'source-silent') return writeSource(exception, sight.nowMs, text);
  if (exception.rule === 'many-of-one-kind') return writeGroup(exception, sight, installed, text);
  return writeEvent(exception.event, sight, installed, text);
}

function writeEvent(
  event: EventFacts,
  { nowMs, tableOf }: Sight,
  installed: Installed,
  text: Text,
): Sentence {
  const { pick, t, language } = text;
  const place = placeBeside(event, text);
  const overdueMs = nowMs - event.dueMs;
  const isOverdue = overdueMs > 0;
  const map = sightOfObject(event.feed, event.id, installed, tableOf(event.feed));
  return completeSentence({
    key: `${event.feed} ${event.id}`,
    rule: isOverdue ? 'overdue-event' : 'grave-event',
    severityCode: event.severityCode,
    parts: [
      strong(titleOf(event, text)),
      plain(place === '' ? '' : pick(SENTENCE.place, { place })),
      ...(isOverdue ? [strong(pick(SENTENCE.overdue, { age: formatAge(overdueMs, language) }))] : []),
    ],
    also: '',
    meta: [writeStart(event.startedMs, nowMs, text), ownerOf(event) || t('events.noOwner')].filter(
      (part) => part !== '',
    ),
    kpiId: null,
    map,
    sectorId: map ? null : (installed.sectorOfFeed(event.feed)?.id ?? null),
  });
}

function writeGroup(
  { key, rule, severityCode, feed, events, sinceMs }: EventGroupException,
  sight: Sight,
  installed: Installed,
  text: Text,
): Sentence {
  const { pick, language } = text;
  const { nowMs } = sight;
  const title = installed.feeds.get(feed)?.title ?? { vi: feed, en: feed };
  const names = events.map((event) => titleOf(event, text));
  const owners = [...new Set(events.map(ownerOf).filter((owner) => owner !== ''))];
  const layer = objectLayer(feed, installed.layers);
  return completeSentence({
    key,
    rule,
    severityCode,
    parts: [
      plain(pick(SENTENCE.group, { list: pick(title) })),
      strong(pick(SENTENCE.groupCount, { count: formatNumber(events.length, 0, language) })),
      ...overdueParts(events, nowMs, text),
      plain(pick(SENTENCE.groupNames, { names: writeNames(names, 'andMoreEvents', text) })),
    ],
    also: '',
    meta: [writeStart(sinceMs, nowMs, text), writeNames(owners, 'andMoreOwners', text)].filter(
      (part) => part !== '',
    ),
    members: events.map((event) => writeEvent(event, sight, installed, text)),
    kpiId: null,
    map: layer ? sightOfLayer(layer, installed) : null,
  });
}

/** How many of a group are past their dates, and by how much the longest: what is the matter with them. */
function overdueParts(
  events: readonly EventFacts[],
  nowMs: number,
  { pick, language }: Text,
): SentencePart[] {
  const overdueMs = events.map(({ dueMs }) => nowMs - dueMs).filter((byMs) => byMs > 0);
  if (overdueMs.length === 0) return [];
  const words = overdueMs.length === 1 ? SENTENCE.groupOverdue : SENTENCE.groupAllOverdue;
  const age = formatAge(Math.max(...overdueMs), language);
  return [strong(pick(words, { count: formatNumber(overdueMs.length, 0, language), age }))];
}

function writeSource(
  { key, rule, severityCode, source }: SourceException,
  nowMs: number,
  text: Text,
): Sentence {
  const { pick, language } = text;
  const { sourceId, kpiIds, kpisTotal, lastHeardMs } = source;
  const count = `${formatNumber(kpiIds.length, 0, language)}/${formatNumber(kpisTotal, 0, language)}`;
  return completeSentence({
    key,
    rule,
    severityCode,
    parts: [
      plain(pick(SENTENCE.source, { source: sourceId })),
      strong(count),
      plain(pick(SENTENCE.silentFigures)),
    ],
    also: '',
    meta: [writeStart(lastHeardMs, nowMs, text) || pick(SENTENCE.neverHeard), pick(SENTENCE.mender)],
    kpiId: kpiIds[0] ?? null,
    map: null,
  });
}

function titleOf({ title }: EventFacts, { t }: Text): string {
  return isolateText(shortenText(title)) || t('events.untitled');
}

/** The place where the title does not say it already; of many, the first ones and how many more. */
function placeBeside({ title, places }: EventFacts, { t }: Text): string {
  const place = places.join('; ');
  if (place === '' || title.includes(place)) return '';
  const { named, left } = shortenPlaces(place);
  const shown = isolateText(shortenText(named));
  return left > 0 ? `${shown} ${t('events.morePlaces', { count: left })}` : shown;
}

function ownerOf({ owner }: EventFacts): string {
  return isolateText(shortenText(owner));
}
