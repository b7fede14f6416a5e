// One request of GeoReport v2 as a record: its place and time read, whoever reported it left out.
import type { SourceRecord } from '../mapping/record-writer.ts';
import { parseInstant } from '../time/parse-instant.ts';
import type { Open311Fields } from './read-requests.ts';
import { isObject } from '../json/is-object.ts';

/** Takes what could not be used of a request. */
export type Refuse = (reason: string, example: string) => void;

/** Whoever reported is nobody's business on a screen (law 91/2025/QH15): these members are never read any further. */
const PERSONAL = new Set([
  'email',
  'phone',
  'first_name',
  'last_name',
  'name',
  'requestor_name',
  'account_id',
  'device_id',
  'contact',
]);
const LATITUDE = ['lat', 'latitude'];
const LONGITUDE = ['long', 'lon', 'lng', 'longitude'];
const PLACE = new Set([...LATITUDE, ...LONGITUDE]);
const DECIMAL = /^[+-]?\d{1,3}(?:\.\d+)?$/;

/** Statuses of the standard, of mySociety, of CitySDK and of Boston, by what the standard would call them. */
const CLOSED = [
  'closed',
  'fixed',
  'fixed - council',
  'fixed - user',
  'completed',
  'resolved',
  'duplicate',
  'archived',
  'rejected',
  'processed',
  'unable to fix',
  'no further action',
  'not councils responsibility',
  "not the council's responsibility",
  'not responsible',
];
const OPEN = [
  'open',
  'new',
  'submitted',
  'received',
  'pending',
  'confirmed',
  'acknowledged',
  'investigating',
  'in progress',
  'in process',
  'planned',
  'action scheduled',
  'assigned',
  'referred',
  'internal referral',
  'external referral',
  'for triage',
  'reopened',
];

const STATUSES: ReadonlyMap<string, 'open' | 'closed'> = new Map([
  ...OPEN.map((word) => [word, 'open'] as const),
  ...CLOSED.map((word) => [word, 'closed'] as const),
]);

/** What the standard calls a status; '' where the word is known to nobody. */
export function standardStatus(status: unknown): 'open' | 'closed' | '' {
  const word = plainText(status);
  return STATUSES.get(word) ?? STATUSES.get(word.toLowerCase().replaceAll('_', ' ')) ?? '';
}

/** The id, or the token under which the id will be told; '' when there is neither. */
export function requestId(fields: Open311Fields): string {
  return plainText(fields['service_request_id']) || plainText(fields['token']);
}

/** An instant of a request, epoch ms; NaN where it is missing or none. A blank before the zone, as some servers have it, is no harm. */
export function requestTime(fields: Open311Fields, name: string, zoneOffsetMs: number): number {
  const text = plainText(fields[name]);
  if (text === '') return Number.NaN;
  const atMs = parseInstant(text, zoneOffsetMs);
  if (!Number.isNaN(atMs)) return atMs;
  return parseInstant(text.replace(/ (?=[+-]\d\d:?\d\d$|Z$)/, ''), zoneOffsetMs);
}

/**
 * The request as a record of its last change (`updated_datetime`, else `requested_datetime`); null when it has no id. Besides
 * what the server wrote it has `standard_status`. A place 0,0 is none.
 */
export function requestRecord(
  fields: Open311Fields,
  zoneOffsetMs: number,
  refuse: Refuse,
): SourceRecord | null {
  const id = requestId(fields);
  if (id === '') {
    refuse('a report without service_request_id and token', JSON.stringify(withoutPersons(fields)));
    return null;
  }
  const timeOf = (name: string): number => {
    const atMs = requestTime(fields, name, zoneOffsetMs);
    if (Number.isNaN(atMs) && plainText(fields[name]) !== '')
      refuse(`${name}: not an ISO 8601 time (kept without it)`, id);
    return atMs;
  };
  const requestedMs = timeOf('requested_datetime');
  const updatedMs = timeOf('updated_datetime');
  const observedAtMs = Number.isNaN(updatedMs) ? requestedMs : updatedMs;
  const status = standardStatus(fields['status']);
  if (status === '' && plainText(fields['status']) !== '')
    refuse(
      `status: word "${plainText(fields['status']).slice(0, 40)}" is neither open nor closed (kept)`,
      id,
    );
  const values = valuesOf(fields);
  if (status !== '') values['standard_status'] = status;
  return { id, values, geometry: readPlace(fields, id, refuse), observedAtMs };
}

/** Everything but who reported. */
export function withoutPersons(fields: Open311Fields): Open311Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !PERSONAL.has(name)));
}

/** A text or number as text, trimmed; '' for everything else. */
export function plainText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/**
 * What can become columns: neither who reported nor where, which is read apart. Lists of pairs (`attributes`) become members
 * by code, so that each can be mapped.
 */
function valuesOf(fields: Open311Fields): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (value === null || value === '' || PLACE.has(name) || PERSONAL.has(name)) continue;
    values[name] = name === 'attributes' ? (byCode(value) ?? value) : trimmed(value);
  }
  return values;
}

function byCode(value: unknown): Record<string, unknown> | undefined {
  const inner = isObject(value) ? (value['attribute'] ?? value) : value;
  const list = Array.isArray(inner) ? (inner as unknown[]) : [inner];
  const pairs = list.flatMap((pair) => {
    const code = isObject(pair) ? plainText(pair['code']) : '';
    const held = isObject(pair) ? plainText(pair['value']) : '';
    return code === '' || held === '' ? [] : [[code, held] as const];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

function readPlace(fields: Open311Fields, id: string, refuse: Refuse): object | null {
  const [latitude, longitude] = [LATITUDE, LONGITUDE].map((names) =>
    plainText(names.map((name) => fields[name]).find((value) => plainText(value) !== '')),
  );
  if (latitude === '' && longitude === '') return null;
  if (!DECIMAL.test(latitude ?? '') || !DECIMAL.test(longitude ?? '')) {
    refuse('lat or long is no number (kept without place)', id);
    return null;
  }
  const position = [Number(longitude), Number(latitude)];
  if (position.every((degrees) => degrees === 0)) {
    refuse('the place 0,0 means none (kept without place)', id);
    return null;
  }
  return { type: 'Point', coordinates: position };
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}
