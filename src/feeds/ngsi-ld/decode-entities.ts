// NGSI-LD bytes to rows: one function for every representation, straight into the sink.
import { QUALITY } from '#kernel/quality.ts';
import type { Bounds } from '#kernel/geo.ts';
import { DAY_MS } from '#kernel/time/local-time.ts';
import { parseInstant } from '../time/parse-instant.ts';
import { readGeometry } from '../writer/read-geometry.ts';
import type { RowSink } from '../writer/row-sink.ts';
import { shortenName, type ColumnTarget, type DecodePlan } from '../mapping/decode-plan.ts';
import { attributesOf, entitiesInBody, type EntityMembers } from './entities-in-body.ts';
import { createReading, readAttribute, valueAt, type AttributeReading } from './read-attribute.ts';
import { readNumber, readText, readTime } from '../mapping/read-value.ts';
import { writeUnknownAttribute } from './write-unknown-attribute.ts';

/** How far a source's clock may run ahead before a time counts as future. */
export const FUTURE_TOLERANCE_MS = 5 * 60_000;
const OLDEST_AGE_MS = 3653 * DAY_MS;

/** What decoding needs to know besides the plan. */
export interface DecodeContext {
  /** Now by the source's clock (ours corrected by its Date header), epoch ms; in replay the instant asked for. */
  nowMs: number;
  /** Replay: rows observed after `nowMs` are refused. */
  isReplay: boolean;
  /** Offset east of UTC of times without zone, ms. */
  zoneOffsetMs: number;
  bounds: Bounds;
}

/** Attributes that date a row whose attributes have no observedAt, most telling first. */
const ROW_TIMES = new Map(
  [
    'dateObserved',
    'dateObservedTo',
    'observationDateTime',
    'observedAt',
    'dateDetected',
    'dateIssued',
    'accidentDate',
    'dateLastValueReported',
    'TimeInstant',
    'timestamp',
    'updatedAt',
    'dateModified',
    'modifiedAt',
    'dateObservedFrom',
    'dateCreated',
    'createdAt',
  ].map((name, order) => [name, order]),
);
const NOT_ATTRIBUTES = new Set(['id', '@id', 'type', '@type', '@context', 'scope']);

/** One row while it is read; reused for all rows of a body. */
interface RowState {
  id: string;
  observedAtMs: number;
  rowTimeMs: number;
  rowTimeOrder: number;
  isSuspect: boolean;
  valueCount: number;
  refusal: string | null;
  hasGeometry: boolean;
  lon: number;
  lat: number;
}

/** Everything the decoding of one body shares. */
interface Decoding {
  plan: DecodePlan;
  context: DecodeContext;
  sink: RowSink;
  reading: AttributeReading;
  row: RowState;
  roles: Map<string, AttributeRole>;
}

/** What the name of an attribute means to a feed. */
interface AttributeRole {
  short: string;
  isIgnored: boolean;
  isGeometry: boolean;
  rowTimeOrder: number;
  targets: readonly ColumnTarget[] | undefined;
}

/**
 * Decodes a body into the sink; answers how many entities it held. Throws SyntaxError for what is no JSON or no
 * entities. Rows without id, of another type, misplaced, from the future or older than ten years are refused.
 */
export function decodeEntities(
  bytes: Uint8Array,
  plan: DecodePlan,
  context: DecodeContext,
  sink: RowSink,
): number {
  const entities = entitiesInBody(JSON.parse(new TextDecoder().decode(bytes)));
  if (!entities) throw new SyntaxError('the body holds no entities');
  const decoding: Decoding = {
    plan,
    context,
    sink,
    reading: createReading(),
    row: createRow(),
    roles: new Map(),
  };
  entities.forEach((entity, index) => decodeEntity(entity, index, decoding));
  return entities.length;
}

function decodeEntity(entity: unknown, index: number, decoding: Decoding): void {
  const { plan, sink } = decoding;
  if (typeof entity !== 'object' || entity === null) return sink.refuse('not an entity', placeOf(index));
  const attributes = attributesOf(entity as EntityMembers);
  const id = textOf((entity as EntityMembers)['id'] ?? attributes['@id'] ?? attributes['id']);
  if (id === '') return sink.refuse('entity without id', placeOf(index));
  if (!hasWantedType(attributes, plan))
    return sink.refuse(`entity is not of type ${plan.spec.entityType}`, id);
  const { row } = decoding;
  resetRow(row, id);
  sink.beginRow(id);
  for (const name in attributes) {
    decodeAttribute(name, attributes[name], decoding);
    if (row.refusal !== null) break;
  }
  if (row.refusal === null) decodePlace(entity as EntityMembers, decoding);
  finishRow(decoding);
}

function decodeAttribute(name: string, raw: unknown, decoding: Decoding): void {
  const { reading, row, context } = decoding;
  const role = roleOf(name, decoding);
  if (role.isIgnored) return;
  if (role.isGeometry && isBareGeometry(raw)) return takeGeometry(raw, decoding);
  readAttribute(raw, reading);
  const { value } = reading;
  if (role.isGeometry) return takeGeometry(value, decoding);
  if (value === undefined && reading.languageMap === null) return;
  if (role.rowTimeOrder < row.rowTimeOrder && typeof value === 'string') {
    const atMs = parseInstant(value, context.zoneOffsetMs);
    if (!Number.isNaN(atMs)) [row.rowTimeMs, row.rowTimeOrder] = [atMs, role.rowTimeOrder];
  }
  if (typeof value === 'number') {
    if (role.short === 'longitude') row.lon = value;
    if (role.short === 'latitude') row.lat = value;
  }
  if (role.targets) {
    takeObservedAt(decoding, role.targets);
    for (const target of role.targets) writeTarget(target, decoding);
  } else {
    writeUnknownAttribute(role.short, reading, context.zoneOffsetMs, decoding.sink);
  }
}

/** What an attribute of this name means to the feed; looked up once for each name of a body. */
function roleOf(name: string, { plan, roles }: Decoding): AttributeRole {
  const known = roles.get(name);
  if (known) return known;
  const isLong = !plan.targets.has(name) && name.length > 8 && name.includes(':');
  const short = isLong ? shortenName(name, plan.shortNames) : name;
  const role: AttributeRole = {
    short,
    isIgnored: NOT_ATTRIBUTES.has(name),
    isGeometry: short === plan.geometryAttribute,
    rowTimeOrder: ROW_TIMES.get(short) ?? Number.POSITIVE_INFINITY,
    targets: plan.targets.get(short),
  };
  roles.set(name, role);
  return role;
}

/** A GeoJSON geometry as a key-value or concise entity has it; the common case, told without reading members. */
function isBareGeometry(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'coordinates' in raw;
}

function placeOf(index: number): string {
  return `entity ${index + 1} of the page`;
}

/** The row is as old as the newest of its mapped attributes. */
function takeObservedAt({ reading, row, context, sink }: Decoding, targets: readonly ColumnTarget[]): void {
  if (reading.observedAt === '') return;
  const atMs = parseInstant(reading.observedAt, context.zoneOffsetMs);
  if (Number.isNaN(atMs)) return sink.refuse(`observedAt is not an ISO 8601 time`, row.id);
  for (const target of targets) target.isObserved = true;
  if (!(atMs <= row.observedAtMs)) row.observedAtMs = atMs;
}

function writeTarget(target: ColumnTarget, { reading, row, sink, context }: Decoding): void {
  const value = valueAt(reading, target);
  if (value === undefined || value === null) return;
  const { kind, attribute, range } = target.mapping;
  if (kind === 'text') {
    const text = readText(value);
    if (text === undefined) return sink.refuse(`${attribute}: a structure where a text is expected`, row.id);
    sink.setText(target.column, text);
    row.valueCount += 1;
    return;
  }
  const number =
    kind === 'time'
      ? readTime(value, context.zoneOffsetMs, attribute)
      : readNumber(value, reading.unitCode, target);
  if (typeof number === 'string') return sink.refuse(number, row.id);
  if (kind === 'number' && reading.unitCode !== '') target.unitsSeen.add(reading.unitCode);
  if (range && (number < range[0] || number > range[1])) {
    row.isSuspect = true;
    sink.refuse(`${attribute}: outside the possible range (kept, marked suspect)`, row.id);
  }
  sink.setNumber(target.column, number);
  row.valueCount += 1;
}

/** A Feature's geometry, or plain latitude and longitude, where the entity had no geometry attribute. */
function decodePlace(entity: EntityMembers, decoding: Decoding): void {
  const { row } = decoding;
  if (!row.hasGeometry && entity['type'] === 'Feature') takeGeometry(entity['geometry'], decoding);
  if (!row.hasGeometry && !(Number.isNaN(row.lon) || Number.isNaN(row.lat)))
    takeGeometry({ type: 'Point', coordinates: [row.lon, row.lat] }, decoding);
}

function takeGeometry(value: unknown, { plan, context, sink, row }: Decoding): void {
  if (value === undefined || value === null) return;
  const refusal = readGeometry(value, plan.spec.geometry, context.bounds, sink);
  if (refusal?.scope === 'row') row.refusal = refusal.reason;
  else if (refusal) sink.refuse(refusal.reason, row.id);
  else row.hasGeometry = true;
}

function finishRow({ row, sink, context, plan }: Decoding): void {
  const observedAtMs = Number.isNaN(row.observedAtMs) ? row.rowTimeMs : row.observedAtMs;
  const refusal = row.refusal ?? refusedTime(observedAtMs, context);
  if (refusal !== null) {
    sink.refuse(refusal, row.id);
    return sink.dropRow();
  }
  const isFuture = observedAtMs > context.nowMs + FUTURE_TOLERANCE_MS;
  if (isFuture) sink.refuse('phenomenon time in the future (kept, marked suspect)', row.id);
  const isEmpty = row.valueCount === 0 && plan.byColumn.length > 0;
  const quality = isEmpty ? QUALITY.missing : row.isSuspect || isFuture ? QUALITY.suspect : QUALITY.good;
  sink.endRow(observedAtMs, quality);
}

function refusedTime(observedAtMs: number, { nowMs, isReplay }: DecodeContext): string | null {
  if (isReplay && observedAtMs > nowMs) return 'observed after the instant asked for';
  if (observedAtMs > nowMs + DAY_MS) return 'phenomenon time more than a day in the future';
  return observedAtMs < nowMs - OLDEST_AGE_MS ? 'phenomenon time more than ten years ago' : null;
}

function hasWantedType(attributes: EntityMembers, plan: DecodePlan): boolean {
  if (plan.entityTypes.size === 0) return true;
  const type = attributes['type'] ?? attributes['@type'];
  if (type === undefined) return true;
  const types = Array.isArray(type) ? type : [type];
  return types.some(
    (one) =>
      typeof one === 'string' &&
      (plan.entityTypes.has(one) || plan.entityTypes.has(shortenName(one, plan.shortNames))),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function createRow(): RowState {
  const row = {} as RowState;
  resetRow(row, '');
  return row;
}

function resetRow(row: RowState, id: string): void {
  row.id = id;
  row.observedAtMs = row.rowTimeMs = row.lon = row.lat = Number.NaN;
  row.rowTimeOrder = Number.POSITIVE_INFINITY;
  row.isSuspect = row.hasGeometry = false;
  row.valueCount = 0;
  row.refusal = null;
}
