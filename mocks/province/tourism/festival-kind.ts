// Event: festivals and shows from their announcement to a week after their end; a storm postpones those in the open. Own type.
import { DAY_MS, dayOf, HOUR_MS, localDate, localDay, timeOfDay, weekday } from '../calendar/local-time.ts';
import { lunarDay } from '#kernel/time/lunar-calendar.ts';
import { bilingual, dateTime, geo, observed, property, urn } from '../entity-attributes.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { hashText, uniform } from '../noise/hash.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { FESTIVALS, type Festival } from './festival-calendar.ts';

const TYPE = 'Event';
const KEPT_MS = 7 * DAY_MS;
const LONGEST_ANNOUNCED_DAYS = 60;
const LONGEST_DAYS = 8;
/** Gusts from which nobody puts up a stage, and when that is decided before the begin. */
const STORM_GUST_MS = 19;
const DECIDED_MS = 20 * HOUR_MS;

/** One time that an event takes place. */
interface Occurrence {
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

function isHeld({ announcedMs, endMs }: Occurrence, fromMs: number, toMs: number): boolean {
  return announcedMs <= toMs && endMs + KEPT_MS > fromMs;
}

function stateAt({ announcedMs, startMs, endMs, postponedMs }: Occurrence, atMs: number) {
  if (atMs >= postponedMs) return { state: 'postponed', sinceMs: postponedMs };
  if (atMs >= endMs) return { state: 'finished', sinceMs: endMs };
  if (atMs >= startMs) return { state: 'ongoing', sinceMs: startMs };
  return { state: 'planned', sinceMs: announcedMs };
}

/** Builds the kind. */
export function createFestivalKind({ atmosphere, lookup }: WorldParts): EntityKind {
  const occur = (festival: Festival, day: number): Occurrence => {
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
      expectedVisitors:
        Math.round((festival.expectedVisitors * (0.85 + 0.3 * uniform(stream, 1))) / 100) * 100,
    };
  };
  const occurrence = createBoundedCache(400, (key: string): Occurrence | undefined => {
    const [id, day] = [key.slice(0, key.lastIndexOf('-')), Number(key.slice(key.lastIndexOf('-') + 1))];
    const festival = FESTIVALS.find((one) => one.id === id);
    if (!festival || !Number.isInteger(day) || firstDays(festival, day, day).length === 0) return undefined;
    return occur(festival, day);
  });
  const heldBetween = (fromMs: number, toMs: number): Occurrence[] => {
    const fromDay = localDay(fromMs - KEPT_MS) - LONGEST_DAYS;
    const toDay = localDay(toMs) + LONGEST_ANNOUNCED_DAYS;
    return FESTIVALS.flatMap((festival) =>
      firstDays(festival, fromDay, toDay).map((day) => `${festival.id}-${day}`),
    )
      .flatMap((key) => occurrence(key) ?? [])
      .filter((one) => isHeld(one, fromMs, toMs));
  };
  const entityAt = (one: Occurrence, atMs: number): WorldEntity => {
    const { festival, announcedMs, startMs, endMs } = one;
    const { state, sinceMs } = stateAt(one, atMs);
    const { lon, lat, vi, en } = festival.place;
    const told = (attribute: WorldAttribute): WorldAttribute => ({ ...attribute, observedAtMs: announcedMs });
    return {
      id: urn(TYPE, one.localId),
      type: TYPE,
      attributes: {
        name: told(bilingual(festival.name)),
        category: told(property(festival.category)),
        address: told(bilingual({ vi, en })),
        organizer: told(bilingual(festival.organizer)),
        startDate: told(dateTime(startMs)),
        endDate: told(dateTime(endMs)),
        lunarDate: told(property(lunarText(festival))),
        expectedVisitors: told(property(one.expectedVisitors, '{visit}')),
        eventStatus: observed(state, sinceMs),
        areaServed: told(property(lookup.unitAt(lon, lat)?.code ?? '')),
        location: told(geo({ type: 'Point', coordinates: [lon, lat] })),
        dataProvider: property('Mô phỏng'),
      },
    };
  };
  const prefix = urn(TYPE, '');
  const find = (id: string) => (id.startsWith(prefix) ? occurrence(id.slice(prefix.length)) : undefined);
  return {
    type: TYPE,
    cadenceMs: HOUR_MS,
    list: (atMs) => heldBetween(atMs, atMs).map((one) => entityAt(one, atMs)),
    get(id, atMs) {
      const one = find(id);
      return one && isHeld(one, atMs, atMs) ? entityAt(one, atMs) : undefined;
    },
    idsBetween: (fromMs, toMs) => heldBetween(fromMs, toMs).map(({ localId }) => urn(TYPE, localId)),
    changesBetween(id, fromMs, toMs) {
      const one = find(id);
      if (!one) return [];
      const { announcedMs, startMs, endMs, postponedMs } = one;
      const times = Number.isFinite(postponedMs) ? [announcedMs, postponedMs] : [announcedMs, startMs, endMs];
      return times.filter((atMs) => atMs >= fromMs && atMs <= toMs);
    },
  };
}

/** The first day in the lunar calendar, `16/8`; empty where the date is Gregorian. */
function lunarText({ when }: Festival): string {
  return when.kind === 'lunar' ? `${when.date}/${when.month}` : '';
}
