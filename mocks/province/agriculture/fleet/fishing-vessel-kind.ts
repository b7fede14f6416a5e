// FishingVessel: the register of followed boats with the last position that each has sent by satellite. Own type.
import { HOUR_MS, MINUTE_MS } from '../../calendar/local-time.ts';
import { bilingual, dateTime, geo, measured, observed, property, urn } from '../../entity-attributes.ts';
import { roundTo } from '../../noise/curves.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../../world-contract.ts';
import type { WorldParts } from '../../world-parts.ts';
import { createBoatTracks, SIGNAL_MS, type BoatFix, type BoatTracks } from './boat-track.ts';
import { readBoats, type Boat } from './boats.ts';
import { distanceToZoneEdgeKm } from './fishing-zone.ts';
import { stormDaysOf } from './rough-sea.ts';
import { createTrips } from './trips.ts';

const FISHING_VESSEL = 'FishingVessel';
const OWNER = { vi: 'Chi cục Thủy sản', en: 'Fisheries sub-department' };
/** How far back it is looked when a boat crossed the edge of the zone. */
const MOST_SIGNALS_BEYOND = 36;

function fixedOf(boat: Boat): Record<string, WorldAttribute> {
  return {
    name: bilingual({ vi: boat.name, en: boat.name }),
    registrationNumber: property(boat.name),
    length: property(boat.lengthM, 'MTR'),
    fishingMethod: property(boat.method),
    licenceState: property(boat.isLicensed ? 'licensed' : 'temporary'),
    trackingDevice: property(boat.hasDevice ? 'installed' : 'missing'),
    homePort: bilingual(boat.port.name),
    responsibleUnit: bilingual(OWNER),
    areaServed: property(boat.unitCode),
    dataProvider: property('Mô phỏng'),
  };
}

/** Whole minutes, as registers write instants. */
const minute = (tMs: number) => Math.floor(tMs / MINUTE_MS) * MINUTE_MS;

function stateOf(boat: Boat, { port }: BoatFix): string {
  if (!port) return 'at-sea';
  return port.id === boat.port.id ? 'home-port' : 'other-port';
}

/** Since when it is inside the zone or beyond it: of boats beyond, the first signal from there. */
function zoneSinceMs(tracks: BoatTracks, boat: Boat, signalMs: number, fix: BoatFix): number {
  if (distanceToZoneEdgeKm(fix.lon, fix.lat) >= 0) return fix.sinceMs;
  let firstMs = signalMs;
  for (let back = 1; back < MOST_SIGNALS_BEYOND; back += 1) {
    const before = tracks.fixAt(boat, signalMs - back * SIGNAL_MS);
    if (distanceToZoneEdgeKm(before.lon, before.lat) >= 0) break;
    firstMs = signalMs - back * SIGNAL_MS;
  }
  return firstMs;
}

/** A boat with the attributes that do not change. */
type KnownBoat = Boat & { id: string; fixed: Record<string, WorldAttribute> };

function entityAt(tracks: BoatTracks, boat: KnownBoat, atMs: number): WorldEntity {
  const callMs = minute(tracks.lastCallMs(boat, atMs));
  // Of a boat without a device the register knows what its skipper said.
  const signalMs = boat.hasDevice ? tracks.lastSignalMs(boat, atMs) : callMs;
  const fix = tracks.fixAt(boat, signalMs);
  const place: WorldAttribute = geo({
    type: 'Point',
    coordinates: [roundTo(fix.lon, 5), roundTo(fix.lat, 5)],
  });
  const attributes: WorldEntity['attributes'] = {
    ...boat.fixed,
    location: { ...place, observedAtMs: signalMs },
    navigationState: observed(stateOf(boat, fix), signalMs),
    lastPort: { ...bilingual((fix.port ?? boat.port).name), observedAtMs: signalMs },
    speedOverGround: measured(fix.speedKn, 'KNT', signalMs),
    distanceToZoneEdge: measured(distanceToZoneEdgeKm(fix.lon, fix.lat), 'KMT', signalMs),
    zoneSince: { ...dateTime(minute(zoneSinceMs(tracks, boat, signalMs, fix))), observedAtMs: signalMs },
    lastCall: { ...dateTime(callMs), observedAtMs: callMs },
  };
  if (boat.hasDevice) attributes['lastSignal'] = { ...dateTime(signalMs), observedAtMs: signalMs };
  if (!Number.isNaN(fix.courseDeg))
    attributes['courseOverGround'] = measured(Math.round(fix.courseDeg) % 360, 'DD', signalMs, 0);
  return { id: boat.id, type: FISHING_VESSEL, attributes };
}

/** Builds the kind; every boat is always held, however long it has been silent. */
export function createFishingVesselKind(parts: WorldParts): EntityKind {
  const boats = readBoats(parts.lookup).map((boat): KnownBoat => ({
    ...boat,
    id: urn(FISHING_VESSEL, boat.localId),
    fixed: fixedOf(boat),
  }));
  const tracks = createBoatTracks(createTrips(stormDaysOf(parts), boats));
  const byId = new Map(boats.map((boat) => [boat.id, boat]));
  return {
    type: FISHING_VESSEL,
    cadenceMs: SIGNAL_MS,
    list: (atMs) => boats.map((boat) => entityAt(tracks, boat, atMs)),
    get(id, atMs) {
      const boat = byId.get(id);
      return boat && entityAt(tracks, boat, atMs);
    },
    idsBetween: () => [...byId.keys()],
    changesBetween(id, fromMs, toMs) {
      const boat = byId.get(id);
      if (!boat) return [];
      const found = new Set<number>();
      // Signals are two hours apart and calls six: an hour's step misses none.
      for (let atMs = fromMs; ; atMs = Math.min(toMs, atMs + HOUR_MS)) {
        if (boat.hasDevice) found.add(tracks.lastSignalMs(boat, atMs));
        found.add(minute(tracks.lastCallMs(boat, atMs)));
        if (atMs >= toMs) break;
      }
      return [...found].filter((tMs) => tMs >= fromMs && tMs <= toMs).sort((a, b) => a - b);
    },
  };
}
