// Constructors of NGSI-LD attributes as the world holds them.
import { createBoundedCache } from './noise/bounded-cache.ts';
import { roundTo } from './noise/curves.ts';
import type { WorldAttribute, WorldGeometry } from './world-contract.ts';

const DAY_S = 86_400;

/** A static Property; numbers carry their UN/CEFACT code. */
export function property(value: unknown, unitCode?: string): WorldAttribute {
  return unitCode === undefined ? { kind: 'property', value } : { kind: 'property', value, unitCode };
}

/** A measured number, rounded to `digits`, with its unit and the time it was observed. */
export function measured(value: number, unitCode: string, observedAtMs: number, digits = 1): WorldAttribute {
  return { kind: 'property', value: roundTo(value, digits), unitCode, observedAtMs };
}

/** A Property whose value is an observed text or boolean. */
export function observed(value: unknown, observedAtMs: number): WorldAttribute {
  return { kind: 'property', value, observedAtMs };
}

/** An instant as the frozen, shared JSON-LD value `{"@type":"DateTime","@value":...}`, to the second. */
export const dateTime = createBoundedCache(512, (tMs: number) => Object.freeze(ownDateTime(tMs)));

/** The same, not remembered: for instants that hardly any other attribute has. */
export function ownDateTime(tMs: number): WorldAttribute {
  return { kind: 'property', value: Object.freeze({ '@type': 'DateTime', '@value': isoSecond(tMs) }) };
}

/** ISO 8601 in UTC without fractional seconds. */
export function isoSecond(tMs: number): string {
  const seconds = Math.floor(tMs / 1000);
  const day = Math.floor(seconds / DAY_S);
  const rest = seconds - day * DAY_S;
  return `${isoDate(day)}T${twoDigits(Math.floor(rest / 3600))}:${twoDigits(Math.floor(rest / 60) % 60)}:${twoDigits(rest % 60)}Z`;
}

/** A list has thousands of instants in a few dates. */
const isoDate = createBoundedCache(512, (day: number): string =>
  new Date(day * DAY_S * 1000).toISOString().slice(0, -14),
);

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** A LanguageProperty in Vietnamese and English. */
export function bilingual(text: { vi: string; en: string }): WorldAttribute {
  return { kind: 'language', value: text };
}

/** A GeoProperty. */
export function geo(geometry: WorldGeometry): WorldAttribute {
  return { kind: 'geo', value: geometry };
}

/** A Relationship to another entity by its URN. */
export function relationship(urn: string): WorldAttribute {
  return { kind: 'relationship', value: urn };
}

/** The URN of an entity of this province. */
export function urn(type: string, localId: string): string {
  return `urn:ngsi-ld:${type}:brvt:${localId}`;
}
