// The dialects in which AIS comes as JSON, told apart record by record by their own members.
import { isObject, textOf } from '../snapshot/json-record-reader.ts';
import { parseInstant } from '../time/parse-instant.ts';
import { readDimensions, sortMembers, type AisMessage } from './report/ais-fields.ts';
import { numberOf } from './report/ais-sentinels.ts';

/** What reading depends on besides the record. */
export interface DialectContext {
  zoneOffsetMs: number;
  /** Unit of speeds in records that name none: the option `speedUnit`, as UCUM; '' when it is not set. */
  speedUnit: string;
  /** Phenomenon time of the whole body, epoch ms; NaN where it tells none. */
  bodyMs: number;
}

type Members = Readonly<Record<string, unknown>>;

/** Where the members of the dialects are; `stream` messages tell about one vessel in several rows. */
export type Dialect = 'stream' | 'feature' | 'plain';

const KNOTS = '[kn_i]';
/** Members with the time of receipt, most telling first. */
const TIMES = [
  'observedAt',
  'timestampExternal',
  'timestamp',
  'msgtime',
  'received',
  'receivedAt',
  'lastUpdate',
  'time',
  'time_utc',
  'ts',
  'updatedAt',
  'dateObserved',
];
/** Units of speed that models fix in their text. */
const UNIT_BY_TYPE: ReadonlyMap<string, string> = new Map([
  ['AisVessel', KNOTS],
  ['Vessel', 'm/s'],
]);
const FIRST_YEAR_MS = 1e11;
/** Distances of the antenna in a register of vessels (Digitraffic). */
const REFERENCE_POINTS = ['A', 'B', 'C', 'D'].map((side) => `referencePoint${side}`);

/** The dialect of a row. */
export function dialectOf(row: Members): Dialect {
  if (isObject(row['Message']) && 'MessageType' in row) return 'stream';
  return row['type'] === 'Feature' ? 'feature' : 'plain';
}

/** The message of a row, or the reason why it holds none. */
export function readMessage(row: unknown, context: DialectContext): AisMessage | string {
  if (!isObject(row)) return 'not an AIS record';
  switch (dialectOf(row)) {
    case 'stream':
      return readStreamMessage(row, context);
    case 'feature':
      return readFeature(row, context);
    case 'plain':
      return readPlain(row, context);
  }
}

/** The envelope of message streams (aisstream.io): the message under its own type, receipt and position in `MetaData`. */
function readStreamMessage(row: Members, context: DialectContext): AisMessage | string {
  const type = textOf(row['MessageType']);
  const messages = row['Message'] as Members;
  const message = messages[type];
  const meta = isObject(row['MetaData']) ? row['MetaData'] : isObject(row['Metadata']) ? row['Metadata'] : {};
  if (!isObject(message)) return 'a message without the type that it names';
  if (message['Valid'] === false) return 'a message that its receiver calls invalid';
  const parts = [message['ReportA'], message['ReportB']].filter(isObject);
  const members = Object.assign({}, ...parts, message) as Members;
  const { Timestamp, Dimension, Type, ReportA: _a, ReportB: _b, Valid: _valid, ...named } = members;
  const { fields, rest } = sortMembers(named);
  const isShip = type !== 'AidsToNavigationReport';
  return {
    fields: {
      ...fields,
      mmsi: meta['MMSI'] ?? fields.mmsi,
      second: Timestamp,
      name: fields.name ?? meta['ShipName'],
      shipType: isShip ? (fields.shipType ?? Type) : undefined,
      dimensions: readDimensions(Dimension),
    },
    speedUnit: KNOTS,
    hasRawTurn: true,
    receivedMs: streamTime(textOf(meta['time_utc']), context.zoneOffsetMs),
    geometry: null,
    rest,
  };
}

/** `2026-03-02 03:00:01.318353 +0000 UTC`. */
function streamTime(text: string, zoneOffsetMs: number): number {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d{1,3})?)\d* \+0000 UTC$/.exec(text);
  return match ? parseInstant(`${match[1]}T${match[2]}Z`, 0) : parseInstant(text, zoneOffsetMs);
}

/** GeoJSON features (Digitraffic): knots; `timestamp` is the second of the message. */
function readFeature(row: Members, context: DialectContext): AisMessage | string {
  const members = isObject(row['properties']) ? row['properties'] : {};
  const plain = readPlain({ mmsi: row['mmsi'] ?? row['id'], ...members }, context);
  if (typeof plain === 'string') return plain;
  const isDigitraffic = 'timestampExternal' in members;
  return {
    ...plain,
    speedUnit: isDigitraffic ? KNOTS : plain.speedUnit,
    hasRawTurn: isDigitraffic,
    geometry: row['geometry'] ?? null,
  };
}

/** One object a vessel: arrays of gateways, AisVessel and Vessel as plain values, registers of vessels. */
function readPlain(row: Members, { zoneOffsetMs, speedUnit, bodyMs }: DialectContext): AisMessage {
  const { location, geometry, id, type, ...named } = row;
  const second = numberOf(named['timestamp']);
  const hasSecond = second >= 0 && second <= 63;
  const { fields, rest } = sortMembers(named);
  const isRegister = 'referencePointA' in named;
  return {
    fields: {
      ...fields,
      mmsi: fields.mmsi ?? mmsiOfId(id),
      second: fields.second ?? (hasSecond ? second : undefined),
      shipType: fields.shipType ?? (typeof type === 'number' ? type : undefined),
      // A register of vessels writes decimetres.
      draught: isRegister && fields.draught !== undefined ? numberOf(fields.draught) / 10 : fields.draught,
      dimensions: isRegister
        ? REFERENCE_POINTS.map((name) => named[name])
        : readDimensions(named['dimension']),
    },
    speedUnit: speedUnit || (UNIT_BY_TYPE.get(textOf(type)) ?? ''),
    hasRawTurn: false,
    receivedMs: timeOf(named, zoneOffsetMs) ?? bodyMs,
    geometry: location ?? geometry ?? null,
    rest,
  };
}

/** The most telling time of a record, epoch ms. */
function timeOf(members: Members, zoneOffsetMs: number): number | undefined {
  for (const name of TIMES) {
    const value = members[name];
    const atMs = value === undefined ? Number.NaN : instantOf(value, zoneOffsetMs);
    if (!Number.isNaN(atMs)) return atMs;
  }
  return undefined;
}

/** `urn:…:574012345` names the vessel where nothing else does. */
function mmsiOfId(id: unknown): unknown {
  return typeof id === 'string' ? (/\d{9}$/.exec(id)?.[0] ?? id) : id;
}

/** ISO 8601, or seconds or milliseconds since 1970. */
function instantOf(value: unknown, zoneOffsetMs: number): number {
  if (typeof value === 'string') return parseInstant(value, zoneOffsetMs);
  if (typeof value !== 'number' || value < FIRST_YEAR_MS / 1000) return Number.NaN;
  return value < FIRST_YEAR_MS ? value * 1000 : value;
}
