// NGSI-LD bytes to rows: one function for every representation, straight into the sink.
import { parseInstant } from '../time/parse-instant.ts';
import { readGeometry } from '../writer/read-geometry.ts';
import type { RowSink } from '../writer/row-sink.ts';
import { shortenName, type ColumnTarget, type DecodePlan } from '../mapping/decode-plan.ts';
import { roleOf, type AttributeRole } from './attribute-role.ts';
import { createRow, finishRow, resetRow, type DecodeContext, type DecodedRow } from './decoded-row.ts';
import { attributesOf, entitiesInBody, type EntityMembers } from './entities-in-body.ts';
import { createReading, readAttribute, valueAt, type AttributeReading } from './read-attribute.ts';
import { readNumber, readText, readTime } from '../mapping/read-value.ts';
import { writeUnknownAttribute } from './write-unknown-attribute.ts';

/** Everything the decoding of one body shares. */
interface Decoding {
  plan: DecodePlan;
  context: DecodeContext;
  sink: RowSink;
  reading: AttributeReading;
  row: DecodedRow;
  roles: Map<string, AttributeRole>;
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
  finishRow(row, decoding.context, sink, plan.byColumn.length === 0);
}

function decodeAttribute(name: string, raw: unknown, decoding: Decoding): void {
  const { reading, row, context } = decoding;
  const role = roleOf(name, decoding.plan, decoding.roles);
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
