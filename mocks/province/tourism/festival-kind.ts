// Event: festivals and shows from their announcement to a week after their end; a storm postpones those in the open. Own type.
import { HOUR_MS } from '../calendar/local-time.ts';
import { bilingual, dateTime, geo, observed, property, urn } from '../entity-attributes.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import type { Festival } from './festival-calendar.ts';
import { createFestivalOccurrences, isHeld, stateAt, type Occurrence } from './festival-occurrences.ts';

const TYPE = 'Event';

function eventEntity(one: Occurrence, lookup: UnitLookup, atMs: number): WorldEntity {
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
}

/** Builds the kind. */
export function createFestivalKind({ atmosphere, lookup }: WorldParts): EntityKind {
  const occurrences = createFestivalOccurrences(atmosphere);
  const prefix = urn(TYPE, '');
  const find = (id: string) =>
    id.startsWith(prefix) ? occurrences.find(id.slice(prefix.length)) : undefined;
  return {
    type: TYPE,
    cadenceMs: HOUR_MS,
    list: (atMs) => occurrences.heldBetween(atMs, atMs).map((one) => eventEntity(one, lookup, atMs)),
    get(id, atMs) {
      const one = find(id);
      return one && isHeld(one, atMs, atMs) ? eventEntity(one, lookup, atMs) : undefined;
    },
    idsBetween: (fromMs, toMs) =>
      occurrences.heldBetween(fromMs, toMs).map(({ localId }) => urn(TYPE, localId)),
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
