// When festivals take place: each recurrence as one occurrence with its announcement, dates and, in a storm, its postponement.
import { lunarDay } from '#kernel/time/lunar-calendar.ts';
import { DAY_MS, dayOf, HOUR_MS, localDate, localDay, timeOfDay, weekday } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { hashText, uniform } from '../noise/hash.ts';
import type { Atmosphere } from '../weather/atmosphere.ts';
import { FESTIVALS, type Festival } from './festival-calendar.ts';

/** Events stay in the register this long after their end. */
const KEPT_MS = 7 * DAY_MS;
const LONGEST_ANNOUNCED_DAYS = 60;
const LONGEST_DAYS = 8;
/** Gusts from which nobody puts up a stage, and when that is decided before the begin. */
const STORM_GUST_MS = 19;
const DECIDED_MS = 20 * HOUR_MS;

/** One time that an event takes place. */
export interface Occurrence {
  localId: string;
  festival: Festival;
  announcedMs: number;
  startMs: number;
  endMs: number;
  /** When it was postponed; Infinity when it takes place. */
  postponedMs: number;
  expectedVisitors: number;
}

/** Local days on which an event begins, among those of the given span. */
function firstDays({ when }: Festival, fromDay: number, toDay: number): number[] {
  const days: number[] = [];
  if (when.kind === 'weekly') {
    const first = fromDay + ((when.weekday - weekday(fromDay) + 7) % 7);
    for (let day = first; day <= toDay; day += 7) days.push(day);
    return days;
  }
  for (let year = localDate(fromDay).year; year <= localDate(toDay).year; year += 1) {
    const day =
      when.kind === 'lunar' ? lunarDay(year, when.month, when.date) : dayOf(year, when.month, when.date);
    if (day >= fromDay && day <= toDay) days.push(day);
  }
  return days;
}

/** True when the register holds the occurrence at some time in [fromMs, toMs]. */
export function isHeld({ announcedMs, endMs }: Occurrence, fromMs: number, toMs: number): boolean {
  return announcedMs <= toMs && endMs + KEPT_MS > fromMs;
}

/** The state at an instant, and since when. */
export function stateAt({ announcedMs, startMs, endMs, postponedMs }: Occurrence, atMs: number) {
  if (atMs >= postponedMs) return { state: 'postponed', sinceMs: postponedMs };
  if (atMs >= endMs) return { state: 'finished', sinceMs: endMs };
  if (atMs >= startMs) return { state: 'ongoing', sinceMs: startMs };
  return { state: 'planned', sinceMs: announcedMs };
}

/** Answers which occurrences there are. */
export interface FestivalOccurrences {
  heldBetween(fromMs: number, toMs: number): Occurrence[];
  find(localId: string): Occurrence | undefined;
}

function occur(atmosphere: Atmosphere, festival: Festival, day: number): Occurrence {
  const stream = hashText(`event/${festival.id}/${day}`);
  const [begin, end] = festival.hours;
  const startMs = timeOfDay(day, begin);
  const { lon, lat } = festival.place;
  const { gust } = atmosphere.wind({ lon, lat, exposure: 1, stream }, startMs);
  return {
    localId: `${festival.id}-${day}`,
    festival,
    announcedMs: timeOfDay(day - festival.announcedDays, 9),
    startMs,
    endMs: timeOfDay(day + festival.days - 1, end),
    postponedMs: gust >= STORM_GUST_MS ? startMs - DECIDED_MS : Number.POSITIVE_INFINITY,
    expectedVisitors: Math.round((festival.expectedVisitors * (0.85 + 0.3 * uniform(stream, 1))) / 100) * 100,
  };
}

/** Builds them; occurrences are remembered, never needed to be asked in order. */
export function createFestivalOccurrences(atmosphere: Atmosphere): FestivalOccurrences {
  const occurrence = createBoundedCache(400, (key: string): Occurrence | undefined => {
    const [id, day] = [key.slice(0, key.lastIndexOf('-')), Number(key.slice(key.lastIndexOf('-') + 1))];
    const festival = FESTIVALS.find((one) => one.id === id);
    if (!festival || !Number.isInteger(day) || firstDays(festival, day, day).length === 0) return undefined;
    return occur(atmosphere, festival, day);
  });
  return {
    find: occurrence,
    heldBetween(fromMs, toMs) {
      const fromDay = localDay(fromMs - KEPT_MS) - LONGEST_DAYS;
      const toDay = localDay(toMs) + LONGEST_ANNOUNCED_DAYS;
      return FESTIVALS.flatMap((festival) =>
        firstDays(festival, fromDay, toDay).map((day) => `${festival.id}-${day}`),
      )
        .flatMap((key) => occurrence(key) ?? [])
        .filter((one) => isHeld(one, fromMs, toMs));
    },
  };
}
