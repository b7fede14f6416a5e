// AIS positions in the dialects that connectors meet: Digitraffic, aisstream envelopes, and plain lists.
import { isoSecond } from '../../province/entity-attributes.ts';
import type { VesselFacts } from './vessel-facts.ts';

/** A position is received and passed on this long after it was fixed. */
const RECEIPT_DELAY_MS = 700;
/** “Not available” of ITU-R M.1371. */
const NO_COURSE = 360;
const NO_TURN = -128;
const NO_ETA = { Month: 0, Day: 0, Hour: 24, Minute: 60 };

const courseOf = ({ courseDeg }: VesselFacts) => (Number.isNaN(courseDeg) ? NO_COURSE : courseDeg);
const secondOf = ({ reportMs }: VesselFacts) => Math.floor(reportMs / 1000) % 60;

/** Digitraffic `locations`: GeoJSON, knots. */
export function writeLocations(vessels: readonly VesselFacts[], nowMs: number): object {
  return {
    type: 'FeatureCollection',
    dataUpdatedTime: isoSecond(nowMs),
    features: vessels.map((vessel) => ({
      mmsi: vessel.mmsi,
      type: 'Feature',
      geometry: { type: 'Point', coordinates: vessel.position },
      properties: {
        mmsi: vessel.mmsi,
        sog: vessel.speedKn,
        cog: courseOf(vessel),
        navStat: vessel.status,
        rot: NO_TURN,
        posAcc: true,
        raim: false,
        heading: vessel.headingDeg,
        timestamp: secondOf(vessel),
        timestampExternal: vessel.reportMs + RECEIPT_DELAY_MS,
      },
    })),
  };
}

/** Digitraffic `vessels`: what ships tell of themselves, decimetres and packed bits as sent. */
export function writeRegister(vessels: readonly VesselFacts[]): object[] {
  return vessels.map((vessel) => ({
    mmsi: vessel.mmsi,
    name: vessel.name,
    callSign: vessel.callSign,
    imo: vessel.imo,
    shipType: vessel.shipType,
    draught: Math.round(10 * vessel.draughtM),
    eta: packedEta(vessel.etaMs),
    posType: 1,
    ...sides(vessel, ['referencePointA', 'referencePointB', 'referencePointC', 'referencePointD']),
    destination: vessel.destination,
    timestamp: vessel.reportMs + RECEIPT_DELAY_MS,
  }));
}

/** aisstream envelopes: a position and the static data of each vessel. */
export function writeStream(vessels: readonly VesselFacts[]): object[] {
  return vessels.flatMap((vessel) => {
    const MetaData = {
      MMSI: vessel.mmsi,
      ShipName: vessel.name.padEnd(20, ' '),
      latitude: vessel.position[1],
      longitude: vessel.position[0],
      time_utc: `${isoSecond(vessel.reportMs).replace('T', ' ').replace('Z', '')}.700000000 +0000 UTC`,
    };
    const head = { UserID: vessel.mmsi, RepeatIndicator: 0, Valid: true };
    const PositionReport = {
      MessageID: 1,
      ...head,
      NavigationalStatus: vessel.status,
      RateOfTurn: NO_TURN,
      Sog: vessel.speedKn,
      PositionAccuracy: true,
      Longitude: vessel.position[0],
      Latitude: vessel.position[1],
      Cog: courseOf(vessel),
      TrueHeading: vessel.headingDeg,
      Timestamp: secondOf(vessel),
      Raim: false,
    };
    const ShipStaticData = {
      MessageID: 5,
      ...head,
      ImoNumber: vessel.imo,
      CallSign: vessel.callSign.padEnd(7, '@'),
      Name: vessel.name.padEnd(20, '@'),
      Type: vessel.shipType,
      Dimension: sides(vessel, ['A', 'B', 'C', 'D']),
      Eta: etaParts(vessel.etaMs),
      MaximumStaticDraught: vessel.draughtM,
      Destination: vessel.destination.padEnd(20, '@'),
    };
    return [
      { MessageType: 'PositionReport', MetaData, Message: { PositionReport } },
      { MessageType: 'ShipStaticData', MetaData, Message: { ShipStaticData } },
    ];
  });
}

/** A plain list in the words of AisVessel, whose speeds the model fixes as knots. */
export function writePlain(vessels: readonly VesselFacts[]): object[] {
  return vessels.map((vessel) => ({
    type: 'AisVessel',
    mmsi: String(vessel.mmsi),
    name: vessel.name,
    callSign: vessel.callSign,
    ...(vessel.imo > 0 && { imo: vessel.imo }),
    shipType: vessel.shipType,
    latitude: vessel.position[1],
    longitude: vessel.position[0],
    speedOverGround: vessel.speedKn,
    courseOverGround: courseOf(vessel),
    heading: vessel.headingDeg,
    navigationStatus: vessel.status,
    length: vessel.lengthM,
    beam: vessel.beamM,
    draught: vessel.draughtM,
    destination: vessel.destination,
    ...(!Number.isNaN(vessel.etaMs) && { eta: isoSecond(vessel.etaMs) }),
    observedAt: isoSecond(vessel.reportMs),
  }));
}

/** Bow, stern, port, starboard: the antenna stands on the bridge aft. */
function sides(
  { lengthM, beamM }: VesselFacts,
  names: readonly [string, string, string, string],
): Record<string, number> {
  const stern = Math.round(lengthM / 5);
  const port = Math.round(beamM / 2);
  const values = [lengthM - stern, stern, port, beamM - port];
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? 0]));
}

function etaParts(etaMs: number): typeof NO_ETA {
  if (Number.isNaN(etaMs)) return NO_ETA;
  const eta = new Date(etaMs);
  return {
    Month: eta.getUTCMonth() + 1,
    Day: eta.getUTCDate(),
    Hour: eta.getUTCHours(),
    Minute: eta.getUTCMinutes(),
  };
}

function packedEta(etaMs: number): number {
  const { Month, Day, Hour, Minute } = etaParts(etaMs);
  return (Month << 16) | (Day << 11) | (Hour << 6) | Minute;
}
