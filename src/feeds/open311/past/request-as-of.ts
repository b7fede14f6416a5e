// What was known of a request at an instant in the past, as far as its own times tell.
import { parseInstant } from '../../time/parse-instant.ts';
import type { Open311Fields } from '../read-requests.ts';
import { requestTime, standardStatus } from '../service-request.ts';

/** Said when the report was taken down; a later change of them is against the standard. */
const LASTING = new Set([
  'service_request_id',
  'token',
  'service_name',
  'service_code',
  'description',
  'requested_datetime',
  'address',
  'address_string',
  'address_id',
  'zipcode',
  'lat',
  'latitude',
  'long',
  'lon',
  'lng',
  'longitude',
  'media_url',
]);
/** Times that were set for the future: they say what is due, not what has happened. */
const PLANS = /^(?:expected_datetime|due_|.*_due)/;
const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/**
 * The request as it was at `atMs`; null when it did not exist yet. What happened later is taken away again: a request that
 * is closed now was open before its `closed_datetime` (`updated_datetime` where the server tells no other: the last change
 * of a closed request counts as its closing). Members that may have been changed later and carry no time are unknown then.
 */
export function requestAsOf(fields: Open311Fields, atMs: number, zoneOffsetMs: number): Open311Fields | null {
  const time = (name: string) => requestTime(fields, name, zoneOffsetMs);
  const requestedMs = time('requested_datetime');
  const updatedMs = time('updated_datetime');
  if (Number.isNaN(requestedMs) ? !(updatedMs <= atMs) : requestedMs > atMs) return null;
  if (updatedMs <= atMs) return fields;
  const closedMs = Number.isNaN(time('closed_datetime')) ? updatedMs : time('closed_datetime');
  const isClosedNow = standardStatus(fields['status']) === 'closed';
  const past = pastMembers(fields, atMs, zoneOffsetMs, true);
  // When a closed request without any time was closed, nobody knows.
  const isUnknown = isClosedNow && Number.isNaN(closedMs);
  past['status'] = isClosedNow && closedMs <= atMs ? 'closed' : isUnknown ? undefined : 'open';
  past['updated_datetime'] = latestTime(past, zoneOffsetMs);
  return past;
}

/** Lasting members, plans, and times that had come by then; of objects inside the same. */
function pastMembers(
  fields: Open311Fields,
  atMs: number,
  zoneOffsetMs: number,
  isTop: boolean,
): Record<string, unknown> {
  const past: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if ((isTop && LASTING.has(name)) || PLANS.test(name)) past[name] = value;
    else if (typeof value === 'string' && INSTANT.test(value)) {
      if (parseInstant(value, zoneOffsetMs) <= atMs) past[name] = value;
    } else if (isTop && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      past[name] = pastMembers(value as Open311Fields, atMs, zoneOffsetMs, false);
    }
  }
  return past;
}

/** The last change that had come by then, as the server wrote it. */
function latestTime(past: Open311Fields, zoneOffsetMs: number): unknown {
  const nested = Object.values(past).filter((value) => typeof value === 'object' && value !== null);
  const times = [past, ...(nested as Open311Fields[])].flatMap((members) =>
    Object.entries(members).flatMap(([name, value]) => {
      const isTime = typeof value === 'string' && INSTANT.test(value) && !PLANS.test(name);
      return isTime ? [{ value, atMs: parseInstant(value, zoneOffsetMs) }] : [];
    }),
  );
  return times.toSorted((a, b) => b.atMs - a.atMs)[0]?.value;
}
