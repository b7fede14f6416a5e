// What an AIS message carries, under whatever names a source gives it.

/** The raw values of one message or record; undefined where it has none. */
export interface AisFields {
  mmsi: unknown;
  latitude: unknown;
  longitude: unknown;
  speed: unknown;
  course: unknown;
  heading: unknown;
  rateOfTurn: unknown;
  navigationStatus: unknown;
  /** Second of the UTC minute in which the position was fixed, 0 … 59, and what 60 … 63 mean. */
  second: unknown;
  shipType: unknown;
  name: unknown;
  callSign: unknown;
  imo: unknown;
  destination: unknown;
  eta: unknown;
  draught: unknown;
  /** Distances of the antenna from bow, stern, port and starboard, metres. */
  dimensions: readonly unknown[];
  length: unknown;
  beam: unknown;
}

/** One message read out of a source's record. */
export interface AisMessage {
  fields: AisFields;
  /** UCUM unit of `speed`; `0.1.[kn_i]` for the raw tenths of a knot, '' where the source names none. */
  speedUnit: string;
  /** The rate of turn is the raw −128 … 127 of the message. */
  hasRawTurn: boolean;
  /** When it was received, epoch ms; NaN where that is not told. */
  receivedMs: number;
  /** GeoJSON geometry, where the source has one beside or instead of latitude and longitude. */
  geometry: unknown;
  /** Members that are none of the above, by their own names. */
  rest: Readonly<Record<string, unknown>>;
}

type FieldName = Exclude<keyof AisFields, 'dimensions'>;

/** Names by their folded form (letters only, lower case). */
const NAMES: Readonly<Record<string, FieldName>> = {
  mmsi: 'mmsi',
  userid: 'mmsi',
  latitude: 'latitude',
  lat: 'latitude',
  longitude: 'longitude',
  lon: 'longitude',
  lng: 'longitude',
  speedoverground: 'speed',
  sog: 'speed',
  speed: 'speed',
  courseoverground: 'course',
  cog: 'course',
  course: 'course',
  heading: 'heading',
  trueheading: 'heading',
  hdg: 'heading',
  rateofturn: 'rateOfTurn',
  rot: 'rateOfTurn',
  navigationstatus: 'navigationStatus',
  navigationalstatus: 'navigationStatus',
  navstatus: 'navigationStatus',
  navstat: 'navigationStatus',
  second: 'second',
  timestampsecond: 'second',
  utcsecond: 'second',
  shiptype: 'shipType',
  vesseltype: 'shipType',
  shipandcargotype: 'shipType',
  name: 'name',
  shipname: 'name',
  vesselname: 'name',
  callsign: 'callSign',
  imo: 'imo',
  imonumber: 'imo',
  destination: 'destination',
  dest: 'destination',
  eta: 'eta',
  draught: 'draught',
  draft: 'draught',
  maximumstaticdraught: 'draught',
  length: 'length',
  beam: 'beam',
  width: 'beam',
};

/** Members that serve transmission, or say again what is read. */
const NOISE = new Set(['Spare', 'RepeatIndicator', 'MessageID', 'UserID', 'MMSI_String']);
const DIMENSIONS = ['a', 'b', 'c', 'd', 'tobow', 'tostern', 'toport', 'tostarboard'];

/** Fields of no values. */
export function emptyFields(): AisFields {
  return {
    mmsi: undefined,
    latitude: undefined,
    longitude: undefined,
    speed: undefined,
    course: undefined,
    heading: undefined,
    rateOfTurn: undefined,
    navigationStatus: undefined,
    second: undefined,
    shipType: undefined,
    name: undefined,
    callSign: undefined,
    imo: undefined,
    destination: undefined,
    eta: undefined,
    draught: undefined,
    dimensions: [],
    length: undefined,
    beam: undefined,
  };
}

/** Sorts members into fields and the rest; the first of several names for one field wins. */
export function sortMembers(members: Readonly<Record<string, unknown>>): {
  fields: AisFields;
  rest: Record<string, unknown>;
} {
  const fields = emptyFields();
  const rest: Record<string, unknown> = {};
  for (const name of Object.keys(members)) {
    const field = fieldOf(name);
    if (field !== undefined && fields[field] === undefined) fields[field] = members[name];
    else if (!NOISE.has(name)) rest[name] = members[name];
  }
  return { fields, rest };
}

/** The four distances of an object that names them A … D or by where they lead to. */
export function readDimensions(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const byName = new Map(Object.entries(value).map(([name, one]) => [fold(name), one]));
  return [0, 1, 2, 3].map(
    (side) => byName.get(DIMENSIONS[side] ?? '') ?? byName.get(DIMENSIONS[side + 4] ?? ''),
  );
}

/** Names of members seen so far: rows repeat them. */
const knownFields = new Map<string, FieldName | undefined>();
const MAX_KNOWN_FIELDS = 512;

/** The field that a name means, or undefined. */
function fieldOf(name: string): FieldName | undefined {
  if (knownFields.has(name)) return knownFields.get(name);
  const folded = fold(name);
  const field = Object.hasOwn(NAMES, folded) ? NAMES[folded] : undefined;
  if (knownFields.size < MAX_KNOWN_FIELDS) knownFields.set(name, field);
  return field;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
