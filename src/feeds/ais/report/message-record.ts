// From one AIS message to a record in the words of the AisVessel model: sentinels gone, time told truly, units named.
import type { SourceRecord } from '../../mapping/record-writer.ts';
import type { AisMessage } from './ais-fields.ts';
import {
  checkCourse,
  checkDegree,
  checkHeading,
  checkPositive,
  checkRateOfTurn,
  checkSpeed,
  checkStatus,
  numberOf,
  readSixBitText,
  type Checked,
} from './ais-sentinels.ts';
import { readIdentity, type StationClass } from './mmsi.ts';
import { readEta } from './read-eta.ts';
import { fixedAtMs, positionMode } from './report-time.ts';

/** A message read: what sends it, its record, and what was refused of it. */
export interface AisReport {
  station: StationClass;
  record: SourceRecord;
  refusals: readonly string[];
}

/** Why a message is none. */
export const NO_IDENTITY =
  'mmsi: not a maritime identity (nine digits that begin with a country or a kind of station)';

const ESTIMATED = {
  manual: 'set by hand',
  'dead-reckoning': 'dead reckoning',
  inoperative: 'positioning inoperative',
};

/** The record of a message, or the reason why it is none. */
export function messageRecord(message: AisMessage): AisReport | string {
  const { fields, receivedMs, rest } = message;
  const identity = readIdentity(fields.mmsi);
  if (!identity) return NO_IDENTITY;
  const refusals: string[] = [];
  const keep = (checked: Checked): number | undefined => {
    if (typeof checked !== 'object') return checked;
    refusals.push(`${checked.refusal} (kept without it)`);
    return undefined;
  };
  const second = numberOf(fields.second);
  const mode = positionMode(second);
  const status = numberOf(fields.navigationStatus);
  const values = {
    ...rest,
    mmsi: identity.mmsi,
    stationClass: identity.station,
    ...speedOf(message, keep),
    courseOverGround: keep(checkCourse(fields.course)),
    heading: keep(checkHeading(fields.heading)),
    rateOfTurn: keep(checkRateOfTurn(fields.rateOfTurn, message.hasRawTurn)),
    navigationStatus: keep(checkStatus(fields.navigationStatus)),
    positionMode: fields.second === undefined || mode === 'unknown' ? undefined : mode,
    // An AIS-SART under test sends status 15; in distress it sends 14.
    isTest: identity.station === 'distress' && status === 15 ? true : undefined,
    shipType: keep(checkPositive(fields.shipType, 'shipType')),
    name: readSixBitText(fields.name) || undefined,
    callSign: readSixBitText(fields.callSign) || undefined,
    imo: keep(checkPositive(fields.imo, 'imo')),
    destination: readSixBitText(fields.destination) || undefined,
    eta: readEta(fields.eta, receivedMs),
    draught: keep(checkPositive(fields.draught, 'draught')),
    length: keep(checkPositive(fields.length ?? sumOf(fields.dimensions, 0), 'length')),
    beam: keep(checkPositive(fields.beam ?? sumOf(fields.dimensions, 2), 'beam')),
  };
  const geometry = positionOf(message);
  const [longitude, latitude] = degreesOf(geometry);
  const estimated = ESTIMATED[mode as keyof typeof ESTIMATED];
  if (estimated !== undefined) refusals.push(`position ${estimated} (kept, marked suspect)`);
  const record: SourceRecord = {
    id: identity.mmsi,
    values: { ...values, longitude, latitude },
    units: unitsOf(message),
    geometry,
    observedAtMs: fixedAtMs(second, receivedMs),
    isSuspect: estimated !== undefined,
  };
  return { station: identity.station, record, refusals };
}

/** Tenths of a knot become knots; every other unit is left to the mapping. */
function speedOf({ fields, speedUnit }: AisMessage, keep: (checked: Checked) => number | undefined) {
  const speed = keep(checkSpeed(fields.speed, speedUnit));
  return { speedOverGround: speedUnit === '0.1.[kn_i]' && speed !== undefined ? speed / 10 : speed };
}

function unitsOf({ speedUnit, hasRawTurn }: AisMessage): Record<string, string> {
  return {
    speedOverGround: speedUnit === '0.1.[kn_i]' ? '[kn_i]' : speedUnit,
    courseOverGround: 'deg',
    heading: 'deg',
    longitude: 'deg',
    latitude: 'deg',
    rateOfTurn: hasRawTurn ? 'deg/min' : '',
    draught: 'm',
    length: 'm',
    beam: 'm',
  };
}

/** A point of both degrees; null where one of them is “not available”. */
function positionOf({ fields, geometry }: AisMessage): unknown {
  if (fields.latitude === undefined && fields.longitude === undefined) return withoutSentinels(geometry);
  const latitude = checkDegree(fields.latitude, 91);
  const longitude = checkDegree(fields.longitude, 181);
  if (Number.isNaN(latitude) || Number.isNaN(longitude)) return null;
  return { type: 'Point', coordinates: [longitude, latitude] };
}

/** Longitude and latitude of a point, as numbers beside the geometry: rules read them. */
function degreesOf(geometry: unknown): readonly unknown[] {
  const point = geometry as { type?: unknown; coordinates?: unknown } | null;
  return point?.type === 'Point' && Array.isArray(point.coordinates) ? point.coordinates : [];
}

function withoutSentinels(geometry: unknown): unknown {
  const coordinates =
    typeof geometry === 'object' && geometry !== null
      ? (geometry as Record<string, unknown>)['coordinates']
      : null;
  if (!Array.isArray(coordinates)) return geometry ?? null;
  return coordinates[0] === 181 || coordinates[1] === 91 ? null : geometry;
}

/** Length of the first two distances, beam of the last two; undefined where they are not told. */
function sumOf(dimensions: readonly unknown[], from: 0 | 2): number | undefined {
  const [first, second] = [numberOf(dimensions[from]), numberOf(dimensions[from + 1])];
  return Number.isNaN(first) || Number.isNaN(second) ? undefined : first + second;
}
