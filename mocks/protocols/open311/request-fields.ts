// Entities as the members of a GeoReport v2 request: the inverse of the connector.
import { isoSecond } from '../../province/entity-attributes.ts';
import type { WorldAttribute, WorldEntity } from '../../province/world-contract.ts';

/** What a request is written from: members in the standard's order, `extended_attributes` last. */
export type RequestFields = Record<string, string | number | Record<string, string | number>>;

/** Members of the standard; every other attribute is an extension. */
const STANDARD = [
  'service_request_id',
  'status',
  'status_notes',
  'service_name',
  'service_code',
  'description',
  'agency_responsible',
  'requested_datetime',
  'updated_datetime',
  'expected_datetime',
  'closed_datetime',
  'address_string',
];
const IN_STANDARD: ReadonlySet<string> = new Set(STANDARD);
/** The standard calls it otherwise in its answers than in its questions. */
const RENAMED: Readonly<Record<string, string>> = { address_string: 'address' };
const LOCAL_OFFSET_MS = 7 * 3_600_000;

/** An instant as servers of the province write it. */
export function localTime(atMs: number): string {
  return `${isoSecond(atMs + LOCAL_OFFSET_MS).slice(0, 19)}+07:00`;
}

/** The members of one entity; with `hasExtensions` also what the standard has no name for. */
export function requestFields({ attributes }: WorldEntity, hasExtensions: boolean): RequestFields {
  const fields: RequestFields = {};
  const extended: Record<string, string | number> = {};
  for (const name of STANDARD) {
    const value = plainValue(attributes[name]);
    if (value !== undefined) fields[RENAMED[name] ?? name] = value;
  }
  const location = attributes['location']?.value as GeoJSON.Point | undefined;
  if (location) {
    const [long = 0, lat = 0] = location.coordinates;
    Object.assign(fields, { lat, long });
  }
  for (const [name, attribute] of Object.entries(attributes)) {
    const english = attribute.kind === 'language' ? (attribute.value as { en?: string }).en : undefined;
    if (english !== undefined) extended[`${name}_en`] = english;
    if (IN_STANDARD.has(name) || name === 'location') continue;
    const value = plainValue(attribute);
    if (value !== undefined) extended[name] = value;
  }
  if (hasExtensions && Object.keys(extended).length > 0) fields['extended_attributes'] = extended;
  return fields;
}

/** Vietnamese where there are languages; instants in local time. */
function plainValue(attribute: WorldAttribute | undefined): string | number | undefined {
  const value = attribute?.value;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('@value' in value) return localTime(Date.parse(String(value['@value'])));
  return 'vi' in value && typeof value.vi === 'string' ? value.vi : undefined;
}
