// When an Open511 event applies: intervals, recurring hours of days of the week, and days that are different.
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';
import { eventState, type EventPeriod, type EventState } from '../road-events/event-state.ts';
import { isObject, textOf } from '../snapshot/json-record-reader.ts';
import { parseInstant } from '../time/parse-instant.ts';

/** Hours of some days; `dailyEndMs` beyond a day's end when the hours pass midnight. Days 1 … 7 are Monday … Sunday. */
interface Recurrence {
  /** Start of the first and end of the last local day, epoch ms; infinite when open. */
  fromMs: number;
  untilMs: number;
  dailyStartMs: number;
  dailyEndMs: number;
  days: ReadonlySet<number>;
}

/** A schedule read; `zoneOffsetMs` is that of its local times. */
export interface Schedule {
  intervals: readonly EventPeriod[];
  recurring: readonly Recurrence[];
  /** Times that hold instead, by start of the local day. */
  exceptions: ReadonlyMap<number, readonly EventPeriod[]>;
  zoneOffsetMs: number;
}

/** What a schedule says at an instant. */
export interface ScheduleState {
  state: EventState;
  /** First start and last end, epoch ms; NaN when open or not told. */
  period: EventPeriod;
  /** When the state changes next; infinite when it does not. */
  changesAtMs: number;
}

const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];
/** The furthest that hours of weekdays are looked ahead: every weekday comes up. */
const LOOK_AHEAD_DAYS = 8;
const WITHOUT_END = 8.64e15;

/** Reads `schedule` (or the `schedules` of earlier versions); what is malformed says nothing. */
export function readSchedule(schedule: unknown, zoneOffsetMs: number): Schedule {
  const parts = Array.isArray(schedule) ? schedule : [schedule];
  const lists = (name: string) =>
    parts.flatMap((part) => (isObject(part) && Array.isArray(part[name]) ? part[name] : []));
  const recurring = [...lists('recurring_schedules'), ...parts.filter(isDated)];
  return {
    intervals: lists('intervals').flatMap((text) => readInterval(text, zoneOffsetMs)),
    recurring: recurring.flatMap((entry) => readRecurrence(entry, zoneOffsetMs)),
    exceptions: readExceptions(lists('exceptions'), zoneOffsetMs),
    zoneOffsetMs,
  };
}

/** State, envelope and next change at `nowMs`; a schedule without times leaves it to the status. */
export function scheduleStateAt(schedule: Schedule, status: string, nowMs: number): ScheduleState {
  const near = [...schedule.intervals, ...occurrencesNear(schedule, nowMs)];
  const period = envelopeOf(schedule);
  const change = Math.min(
    ...near.flatMap(({ startMs, endMs }) => [startMs, endMs]).filter((atMs) => atMs > nowMs),
    period.startMs > nowMs ? period.startMs : Number.POSITIVE_INFINITY,
  );
  const overall = eventState(period, status, nowMs);
  const isHeld = near.some(({ startMs, endMs }) => startMs <= nowMs && !(endMs <= nowMs));
  const hasTimes = schedule.intervals.length + schedule.recurring.length > 0;
  const state = overall === 'active' && hasTimes && !isHeld ? 'paused' : overall;
  return { state, period, changesAtMs: change };
}

function isDated(part: unknown): boolean {
  return isObject(part) && ('start_date' in part || 'startDate' in part);
}

/** `a/b`, `a/` or `/b`. */
function readInterval(text: unknown, zoneOffsetMs: number): EventPeriod[] {
  const [start = '', end = ''] = textOf(text).split('/');
  const period = { startMs: parseInstant(start, zoneOffsetMs), endMs: parseInstant(end, zoneOffsetMs) };
  if (Number.isNaN(period.startMs) && Number.isNaN(period.endMs)) return [];
  return [{ ...period, startMs: Number.isNaN(period.startMs) ? -WITHOUT_END : period.startMs }];
}

function readRecurrence(entry: unknown, zoneOffsetMs: number): Recurrence[] {
  if (!isObject(entry)) return [];
  const day = (...names: string[]) =>
    parseInstant(names.map((name) => textOf(entry[name])).find(Boolean) ?? '', zoneOffsetMs);
  const fromMs = day('start_date', 'startDate');
  const lastDayMs = day('end_date', 'endDate');
  const dailyStartMs = timeOfDay(entry['daily_start_time'], 0);
  const dailyEndMs = timeOfDay(entry['daily_end_time'], DAY_MS);
  if (Number.isNaN(fromMs) && Number.isNaN(lastDayMs)) return [];
  const days = Array.isArray(entry['days']) ? entry['days'].map(Number) : ALL_DAYS;
  return [
    {
      fromMs: Number.isNaN(fromMs) ? -WITHOUT_END : fromMs,
      untilMs: Number.isNaN(lastDayMs) ? WITHOUT_END : lastDayMs + DAY_MS,
      dailyStartMs,
      dailyEndMs: dailyEndMs > dailyStartMs ? dailyEndMs : dailyEndMs + DAY_MS,
      days: new Set(days),
    },
  ];
}

/** `HH:MM` or `HH:MM:SS` as ms of the day. */
function timeOfDay(text: unknown, otherwise: number): number {
  const match = /^(\d\d?):(\d\d)(?::\d\d)?$/.exec(textOf(text));
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  return match && hours <= 24 && minutes < 60 ? hours * HOUR_MS + minutes * 60_000 : otherwise;
}

/** `2026-05-01` (nothing on that day) or `2026-05-01 18:00-22:00 23:00-24:00`. */
function readExceptions(texts: readonly unknown[], zoneOffsetMs: number): Map<number, EventPeriod[]> {
  const exceptions = new Map<number, EventPeriod[]>();
  for (const text of texts) {
    const [date = '', ...hours] = textOf(text).split(/\s+/);
    const dayMs = parseInstant(date, zoneOffsetMs);
    if (Number.isNaN(dayMs)) continue;
    const periods = hours.map((range) => {
      const [start, end] = range.split('-');
      return { startMs: dayMs + timeOfDay(start, 0), endMs: dayMs + timeOfDay(end, DAY_MS) };
    });
    exceptions.set(dayMs, periods);
  }
  return exceptions;
}

/** The times of the days around `nowMs`: hours of yesterday may pass midnight. */
function occurrencesNear({ recurring, exceptions, zoneOffsetMs }: Schedule, nowMs: number): EventPeriod[] {
  if (recurring.length === 0) return [];
  const today = Math.floor((nowMs + zoneOffsetMs) / DAY_MS);
  const periods: EventPeriod[] = [];
  for (let day = today - 1; day <= today + LOOK_AHEAD_DAYS; day += 1) {
    const dayMs = day * DAY_MS - zoneOffsetMs;
    const instead = exceptions.get(dayMs);
    if (instead) periods.push(...instead);
    else for (const one of recurring) if (fallsOn(one, dayMs, day)) periods.push(hoursOf(one, dayMs));
  }
  return periods;
}

function fallsOn({ fromMs, untilMs, days }: Recurrence, dayMs: number, day: number): boolean {
  // 1 January 1970 was a Thursday.
  return dayMs >= fromMs && dayMs < untilMs && days.has(((((day + 3) % 7) + 7) % 7) + 1);
}

function hoursOf({ dailyStartMs, dailyEndMs }: Recurrence, dayMs: number): EventPeriod {
  return { startMs: dayMs + dailyStartMs, endMs: dayMs + dailyEndMs };
}

function envelopeOf({ intervals, recurring }: Schedule): EventPeriod {
  const periods = [
    ...intervals.map(({ startMs, endMs }) => ({
      startMs,
      endMs: Number.isNaN(endMs) ? WITHOUT_END : endMs,
    })),
    ...recurring.map(({ fromMs, untilMs, dailyStartMs, dailyEndMs }) => ({
      startMs: fromMs + dailyStartMs,
      endMs: untilMs === WITHOUT_END ? untilMs : untilMs - DAY_MS + dailyEndMs,
    })),
  ];
  if (periods.length === 0) return { startMs: Number.NaN, endMs: Number.NaN };
  const startMs = Math.min(...periods.map((period) => period.startMs));
  const endMs = Math.max(...periods.map((period) => period.endMs));
  return { startMs: finite(startMs), endMs: finite(endMs) };
}

function finite(atMs: number): number {
  return Math.abs(atMs) >= WITHOUT_END ? Number.NaN : atMs;
}
