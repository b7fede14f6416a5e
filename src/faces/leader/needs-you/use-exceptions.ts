// What needs a leader: figures beyond their limits and grave open events, each with its number, age and owner. Gravest first.
import { useSyncExternalStore } from 'react';
import { formatAge, formatQuantity, formatShortDateTime } from '#i18n/format.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { SEVERITY } from '#kernel/severity.ts';
import { statusSeverity } from '#kernel/sector/kpi-status.ts';
import { onSamples, type KpiReading } from '#live/kpis.ts';
import { readingAt } from '#live/use-kpi.ts';
import { tableStore } from '#live/tables.ts';
import { useNow } from '#live/use-now.ts';
import { getInstalled } from '#session/installed.ts';
import { openEvents, type EventRow } from '#ui/events/event-rows.ts';
import { shortenPlaces } from '#ui/events/shorten-places.ts';

/** One sentence that needs attention; `kpiId` or `event` says what it is about. */
export interface Exception {
  key: string;
  severityCode: number;
  sentence: string;
  kpiId: string | null;
  event: EventRow | null;
}

let revision = 0;
const subscribe = (listener: () => void): (() => void) => {
  const bump = () => {
    revision += 1;
    listener();
  };
  const stops = [onSamples(bump), tableStore.subscribeAll(bump)];
  return () => stops.forEach((stop) => stop());
};

/** The exceptions of all sectors, recomputed when data come and once a minute for their ages. */
export function useExceptions(): readonly Exception[] {
  const text = useText();
  const nowMs = useNow(60_000);
  useSyncExternalStore(subscribe, () => revision);
  return findExceptions(text, nowMs);
}

function findExceptions(text: Text, nowMs: number): readonly Exception[] {
  const { sectors, events } = getInstalled();
  const figures = sectors
    .flatMap(({ kpis }) => kpis)
    .map(({ id }) => readingAt(id))
    .filter(({ status }) => status !== 'normal' && status !== 'unknown')
    .map((reading) => ({
      key: reading.kpi.id,
      severityCode: statusSeverity(reading.status),
      sentence: describeFigure(reading, text),
      kpiId: reading.kpi.id,
      event: null,
    }));
  const grave = events.flatMap((list) => {
    const table = tableStore.get(list.feed);
    if (!table) return [];
    return openEvents(list, table, text.language)
      .filter(({ severityCode }) => severityCode >= (list.leaderFromSeverity ?? SEVERITY.high))
      .map((event) => ({
        key: `${event.feed} ${event.id}`,
        severityCode: event.severityCode,
        sentence: describeEvent(event, nowMs, text),
        kpiId: null,
        event,
      }));
  });
  return [...grave, ...figures].sort((a, b) => b.severityCode - a.severityCode);
}

/** “Tỷ lệ tốc độ 52 %, vượt ngưỡng cao · mục tiêu 80 % · cách đây 2 phút”. */
export function describeFigure(
  { kpi, value, status, ageMs }: KpiReading,
  { t, pick, language }: Text,
): string {
  const quantity = (number: number) => formatQuantity(number, kpi.digits, kpi.unit, language);
  const parts = [
    `${pick(kpi.title)} ${quantity(value)}, ${t(`words.status.${status}`).toLocaleLowerCase(language)}`,
  ];
  if (kpi.target) parts.push(t('tile.target', { value: quantity(kpi.target.value) }));
  parts.push(t('tile.age', { age: formatAge(ageMs, language) }));
  return parts.join(' · ');
}

/** “Cháy kho, Phú Mỹ · từ 06:10 22/11 (20 phút) · Phòng Cảnh sát PCCC”. */
export function describeEvent(event: EventRow, nowMs: number, { t, language }: Text): string {
  const title = event.title || t('events.untitled');
  const { named, left } = shortenPlaces(event.place);
  const place = left > 0 ? `${named} ${t('events.morePlaces', { count: left })}` : named;
  const names = place && !title.includes(event.place) ? [title, place] : [title];
  const parts = [names.map((name) => isolateText(shortenText(name))).join(', ')];
  if (!Number.isNaN(event.startedMs)) {
    const since = t('events.sinceTime', { time: formatShortDateTime(event.startedMs, language) });
    parts.push(`${since} (${formatAge(nowMs - event.startedMs, language)})`);
  }
  parts.push(isolateText(shortenText(event.owner)) || t('events.noOwner'));
  if (nowMs > event.dueMs) parts.push(t('events.overdue', { age: formatAge(nowMs - event.dueMs, language) }));
  return parts.join(' · ');
}
