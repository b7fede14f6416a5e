// One Open511 event as a flat record: its roads and its schedule in words and instants that a feed can map.
import type { GeometryKind } from '#kernel/table/columns.ts';
import type { SourceRecord } from '../mapping/record-writer.ts';
import { eventGeometry } from '../road-events/event-geometry.ts';
import { isObject, textOf } from '../snapshot/json-record-reader.ts';
import { parseInstant } from '../time/parse-instant.ts';
import { readSchedule, scheduleStateAt, type ScheduleState } from './schedule.ts';

/** What flattening depends on besides the event. */
export interface EventContext {
  nowMs: number;
  zoneOffsetMs: number;
  geometry: GeometryKind;
}

/** An event read. */
export interface FlatEvent {
  record: SourceRecord;
  schedule: ScheduleState;
}

type Members = Readonly<Record<string, unknown>>;

/** Members that are told in words of their own, or are no datum. */
const STRUCTURED = new Set([
  'roads',
  'areas',
  'schedule',
  'schedules',
  'geography',
  'geometry',
  'attachments',
  'grouped_events',
  '+linear_reference',
]);
/** What happens to traffic, the gravest first. */
const ROAD_STATES = ['CLOSED', 'SINGLE_LANE_ALTERNATING', 'SOME_LANES_CLOSED', 'ALL_LANES_OPEN'];

/** The record of an event, or the reason why it is none. */
export function flattenEvent(event: unknown, context: EventContext): FlatEvent | string {
  if (!isObject(event)) return 'not an Open511 event';
  const isEvent = ['event_type', 'headline', 'schedule', 'roads'].some((name) => name in event);
  if (!isEvent) return 'not an Open511 event';
  const schedule = scheduleStateAt(
    readSchedule(event['schedule'] ?? event['schedules'], context.zoneOffsetMs),
    textOf(event['status']).toLowerCase(),
    context.nowMs,
  );
  const { startMs, endMs } = schedule.period;
  const record: SourceRecord = {
    id: textOf(event['id']) || textOf(event['url']),
    values: {
      ...Object.fromEntries(Object.entries(event).filter(([name]) => !STRUCTURED.has(name))),
      ...roadMembers(objectsOf(event['roads'])),
      area_names: namesOf(objectsOf(event['areas'])),
      event_state: schedule.state,
      start_date: instantOf(startMs),
      end_date: instantOf(endMs),
      schedule: scheduleTexts(event['schedule'] ?? event['schedules']),
    },
    geometry: eventGeometry(event['geography'] ?? event['geometry'], context.geometry),
    observedAtMs: firstInstant([event['updated'], event['created']], context.zoneOffsetMs),
  };
  return { record, schedule };
}

function roadMembers(roads: readonly Members[]): Members {
  const states = roads.map(({ state }) => textOf(state).toUpperCase());
  const first = (name: string) => roads.map((road) => textOf(road[name])).find(Boolean);
  return {
    road_names: namesOf(roads),
    road_from: first('from'),
    road_to: first('to'),
    direction: first('direction'),
    road_state: ROAD_STATES.find((state) => states.includes(state)),
    lanes_open: least(roads.map(({ lanes_open }) => lanes_open)),
    lanes_closed: most(roads.map(({ lanes_closed }) => lanes_closed)),
    delay: first('delay'),
  };
}

function namesOf(named: readonly Members[]): readonly string[] | undefined {
  const names = named.map(({ name }) => textOf(name)).filter((name) => name !== '');
  return names.length > 0 ? [...new Set(names)] : undefined;
}

function least(values: readonly unknown[]): number | undefined {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length > 0 ? Math.min(...numbers) : undefined;
}

function most(values: readonly unknown[]): number | undefined {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length > 0 ? Math.max(...numbers) : undefined;
}

function instantOf(atMs: number): Date | undefined {
  return Math.abs(atMs) <= 8.64e15 ? new Date(atMs) : undefined;
}

function firstInstant(texts: readonly unknown[], zoneOffsetMs: number): number {
  const instants = texts.map((text) => parseInstant(textOf(text), zoneOffsetMs));
  return instants.find((atMs) => !Number.isNaN(atMs)) ?? Number.NaN;
}

/** The schedule as it is written: intervals, and hours of days (`2026-05-01 – 2026-06-30 22:00–05:00, days 1 2 3`). */
function scheduleTexts(schedule: unknown): readonly string[] | undefined {
  const parts = (Array.isArray(schedule) ? schedule : [schedule]).filter(isObject);
  const intervals = parts.flatMap((part) => listOf(part['intervals']).map(textOf));
  const recurring = parts.flatMap((part) => objectsOf(part['recurring_schedules']).map(recurrenceText));
  const texts = [...intervals, ...recurring].filter((text) => text !== '');
  return texts.length > 0 ? texts : undefined;
}

function recurrenceText(entry: Members): string {
  const dates = [entry['start_date'], entry['end_date']].map(textOf).join(' – ');
  const hours = [entry['daily_start_time'], entry['daily_end_time']].map(textOf).filter(Boolean).join('–');
  const days = listOf(entry['days']).map(textOf).join(' ');
  return [`${dates} ${hours}`.trim(), days && `days ${days}`].filter(Boolean).join(', ');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function objectsOf(value: unknown): readonly Members[] {
  return listOf(value).filter(isObject);
}
