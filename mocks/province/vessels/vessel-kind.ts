// AisVessel: the ships in and off the province as receivers on shore hear them.
import { bilingual, dateTime, geo, measured, observed, property, urn } from '../entity-attributes.ts';
import { whenAsked } from '../noise/when-asked.ts';
import { uniform } from '../noise/hash.ts';
import { roundTo } from '../noise/curves.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import { ferries } from './fleet/ferries.ts';
import { fishingBoats } from './fleet/fishing-boats.ts';
import { harbourCraft } from './fleet/harbour-craft.ts';
import { merchantShips } from './fleet/merchant-ships.ts';
import type { Fix } from './itinerary.ts';
import type { Ship } from './ship.ts';

/** How often a position is passed on; the radio itself sends every few seconds. */
export const VESSEL_CADENCE_MS = 60_000;
/** How often it is looked whether a ship came into reach, where a span of time is asked about. */
const SPAN_STEPS = 48;

/** The entity of one ship at its last report; positions to a centimetre as devices write them. */
function entityOf(ship: Ship, fix: Fix, reportMs: number): WorldEntity {
  const attributes: WorldEntity['attributes'] = {
    ...fixedAttributes(ship),
    location: {
      ...geo({ type: 'Point', coordinates: [roundTo(fix.lon, 6), roundTo(fix.lat, 6)] }),
      observedAtMs: reportMs,
    },
    longitude: measured(fix.lon, 'DD', reportMs, 6),
    latitude: measured(fix.lat, 'DD', reportMs, 6),
    speedOverGround: measured(fix.speedKn, 'KNT', reportMs, 1),
    heading: measured(Math.round(fix.headingDeg) % 360, 'DD', reportMs, 0),
    navigationStatus: measured(fix.status, 'C62', reportMs, 0),
    destination: observed(fix.destination, reportMs),
    timestamp: measured(Math.floor(reportMs / 1000) % 60, 'SEC', reportMs, 0),
  };
  if (!Number.isNaN(fix.courseDeg))
    attributes['courseOverGround'] = measured(fix.courseDeg % 360, 'DD', reportMs, 1);
  // Crews enter minutes.
  if (!Number.isNaN(fix.etaMs))
    attributes['eta'] = { ...dateTime(Math.round(fix.etaMs / 60_000) * 60_000), observedAtMs: reportMs };
  return { id: urn('AisVessel', ship.mmsi), type: 'AisVessel', attributes };
}

function fixedAttributes(ship: Ship): Record<string, WorldAttribute> {
  return {
    mmsi: property(ship.mmsi),
    name: bilingual({ vi: ship.name, en: ship.name }),
    callSign: property(ship.callSign),
    ...(ship.imo > 0 && { imo: property(ship.imo, 'C62') }),
    shipType: property(ship.shipType, 'C62'),
    length: property(ship.lengthM, 'MTR'),
    beam: property(ship.beamM, 'MTR'),
    draught: property(ship.draughtM, 'MTR'),
    dataProvider: property('Mô phỏng'),
  };
}

/** Each ship reports at a second of its own. */
function lastReport(ship: Ship, atMs: number): number {
  const offsetMs = Math.floor(uniform(ship.stream, 9) * 60) * 1000;
  return Math.floor((atMs - offsetMs) / VESSEL_CADENCE_MS) * VESSEL_CADENCE_MS + offsetMs;
}

/** Builds the kind; ships that are out of reach are not in the list. */
export function createVesselKind(): EntityKind {
  const ships = whenAsked(() => [...merchantShips(), ...harbourCraft(), ...ferries(), ...fishingBoats()]);
  const byId = whenAsked(() => new Map(ships().map((ship) => [urn('AisVessel', ship.mmsi), ship])));
  const entityAt = (ship: Ship, atMs: number): WorldEntity | undefined => {
    const reportMs = lastReport(ship, atMs);
    const fix = ship.fixAt(reportMs);
    return fix ? entityOf(ship, fix, reportMs) : undefined;
  };
  return {
    type: 'AisVessel',
    cadenceMs: VESSEL_CADENCE_MS,
    list: (atMs) => ships().flatMap((ship) => entityAt(ship, atMs) ?? []),
    get(id, atMs) {
      const ship = byId().get(id);
      return ship && entityAt(ship, atMs);
    },
    idsBetween(fromMs, toMs) {
      const steps = Math.min(SPAN_STEPS, Math.ceil((toMs - fromMs) / VESSEL_CADENCE_MS));
      const instants = Array.from(
        { length: steps + 1 },
        (_, step) => fromMs + ((toMs - fromMs) * step) / Math.max(1, steps),
      );
      return [...byId()]
        .filter(([, ship]) => instants.some((atMs) => entityAt(ship, atMs)))
        .map(([id]) => id);
    },
  };
}
