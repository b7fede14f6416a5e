// Vehicle (Smart Data Models): every bus of the province, reporting every 20 seconds where it is, how late and how full.
import { MINUTE_MS } from '../calendar/local-time.ts';
import { bilingual, dateTime, geo, measured, observed, property, urn } from '../entity-attributes.ts';
import { clamp, hump } from '../noise/curves.ts';
import { bell, hashText, uniform } from '../noise/hash.ts';
import { travelRhythm } from '../traffic/travel-rhythm.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import { progressAt, timeAt } from './bus-run.ts';
import { placeAt, type LinePath, type PathStop } from './line-path.ts';
import type { Bus, Transit, Trip } from './transit.ts';

/** How often a bus reports. */
export const REPORT_MS = 20_000;

/** Radio shadows and faulty units: a bus is silent for a whole slot in one of so many. */
const SILENT_SLOT_MS = 5 * MINUTE_MS;
const SILENT_SHARE = 0.025;
const MOST_SILENT_SLOTS = 3;

/** A bus as it last reported. */
export interface BusReport {
  bus: Bus;
  reportMs: number;
  trip: Trip | undefined;
  lon: number;
  lat: number;
  bearing: number;
  speedMs: number;
  distanceM: number;
  /** Next stop, or the one at which it stands; its index on the way. */
  stop: PathStop | undefined;
  stopIndex: number;
  isAtStop: boolean;
  /** Seconds behind the timetable; NaN while parked. */
  delayS: number;
  /** Share of its places that is taken, above 1 when it is overfull. */
  load: number;
}

/** What a bus last reported at or before an instant. */
export function reportAt(transit: Transit, bus: Bus, atMs: number): BusReport {
  const reportMs = lastReportMs(bus, atMs);
  const trip = transit.tripOf(bus, reportMs);
  const path = trip?.path ?? bus.paths[0];
  const { distanceM, speedMs } = trip ? progressAt(trip.driven, reportMs) : { distanceM: 0, speedMs: 0 };
  const place = placeAt(path, distanceM);
  const stopIndex = path.stops.findIndex((stop) => stop.distanceM >= distanceM - 15);
  const stop = trip && path.stops[stopIndex];
  return {
    bus,
    reportMs,
    trip,
    ...place,
    speedMs,
    distanceM,
    stop,
    stopIndex,
    isAtStop: stop !== undefined && speedMs === 0,
    delayS: trip ? delayOf(trip, distanceM, reportMs) : Number.NaN,
    load: trip ? loadOf(bus, trip, distanceM, reportMs) : 0,
  };
}

/** Builds the kind; the lines are laid over the network when it is first asked. `prepare` reckons what traffic rests on. */
export function createVehicleKind(
  transitOf: () => Transit,
  prepare: (atMs: number) => Iterable<unknown>,
): EntityKind {
  const busOf = (id: string) => transitOf().buses.find((bus) => entityIdOf(bus) === id);
  return {
    type: 'Vehicle',
    cadenceMs: REPORT_MS,
    *parts(atMs) {
      for (const _ of prepare(atMs)) yield [];
      const transit = transitOf();
      // Laying the lines is a turn of its own.
      yield [];
      for (const bus of transit.buses) yield [entityOf(reportAt(transit, bus, atMs))];
    },
    list: (atMs) => transitOf().buses.map((bus) => entityOf(reportAt(transitOf(), bus, atMs))),
    get(id, atMs) {
      const bus = busOf(id);
      return bus && entityOf(reportAt(transitOf(), bus, atMs));
    },
    idsBetween: () => transitOf().buses.map(entityIdOf),
  };
}

/** Words of GTFS for how full a vehicle is. */
export function occupancyWord(load: number): string {
  if (load < 0.04) return 'EMPTY';
  if (load < 0.4) return 'MANY_SEATS_AVAILABLE';
  if (load < 0.65) return 'FEW_SEATS_AVAILABLE';
  if (load < 0.9) return 'STANDING_ROOM_ONLY';
  return load < 1.05 ? 'CRUSHED_STANDING_ROOM_ONLY' : 'FULL';
}

/** What riders call a line. */
export function lineName({ line, direction }: LinePath): { vi: string; en: string } {
  const [first, last] = [line.stops[0]!, line.stops.at(-1)!];
  const ends = direction === 0 ? [first, last] : [last, first];
  return { vi: ends.map(({ vi }) => vi).join(' – '), en: ends.map(({ en }) => en).join(' – ') };
}

function lastReportMs({ stream }: Bus, atMs: number): number {
  const phaseMs = (stream % (REPORT_MS / 1000)) * 1000;
  const report = (tMs: number) => Math.floor((tMs - phaseMs) / REPORT_MS) * REPORT_MS + phaseMs;
  let last = report(atMs);
  for (let slots = 0; slots < MOST_SILENT_SLOTS; slots += 1) {
    const slot = Math.floor(last / SILENT_SLOT_MS);
    if (uniform(stream + 3, slot) >= SILENT_SHARE) break;
    last = report(slot * SILENT_SLOT_MS - 1);
  }
  return last;
}

function delayOf({ planned, driven }: Trip, distanceM: number, atMs: number): number {
  const startMs = driven.timesMs[0] ?? 0;
  // Before it leaves, a bus is as late as it is known to leave late.
  const delayMs = atMs < startMs ? startMs - (planned.timesMs[0] ?? 0) : atMs - timeAt(planned, distanceM);
  // Not −0, which no wire can carry.
  return Math.round(delayMs / 1000) || 0;
}

/** Commuters fill buses towards towns in the morning and home in the evening; most are aboard half way. */
function loadOf(bus: Bus, trip: Trip, distanceM: number, atMs: number): number {
  const rhythm = travelRhythm(atMs);
  const share = distanceM / Math.max(1, trip.path.lengthM);
  const aboard = 0.35 + 0.65 * hump(share, 0.5, 0.42);
  const wanted =
    0.22 * rhythm.local +
    0.5 * (rhythm.commuteIn + rhythm.commuteOut) +
    0.3 * (rhythm.beachOut + rhythm.beachHome);
  const own = 1 + 0.22 * bell(bus.stream + 5, hashText(trip.id));
  return clamp((0.06 + wanted) * aboard * own, 0, 1.2);
}

function entityIdOf(bus: Bus): string {
  return urn('Vehicle', `bus-${bus.id}`);
}

function entityOf(report: BusReport): WorldEntity {
  const { bus, trip, reportMs, stop } = report;
  const at = (value: unknown): WorldAttribute => observed(value, reportMs);
  return {
    id: entityIdOf(bus),
    type: 'Vehicle',
    attributes: {
      name: property(`Xe ${bus.id}`),
      vehicleType: property('bus'),
      category: property(['public']),
      vehiclePlateIdentifier: property(bus.plate),
      dataProvider: property('Mô phỏng'),
      dateObserved: dateTime(reportMs),
      location: {
        ...geo({ type: 'Point', coordinates: [round6(report.lon), round6(report.lat)] }),
        observedAtMs: reportMs,
      },
      speed: measured(report.speedMs * 3.6, 'KMH', reportMs),
      bearing: measured(report.bearing, 'DD', reportMs, 0),
      serviceStatus: at(trip ? 'onRoute' : 'parked'),
      ...(trip && {
        routeName: bilingual(lineName(trip.path)),
        routeShortName: at(trip.path.line.id),
        tripId: at(trip.id),
        headsign: at(trip.path.destination.vi),
        nextStop: at(stop?.name.vi ?? ''),
        stopStatus: at(report.isAtStop ? 'STOPPED_AT' : 'IN_TRANSIT_TO'),
        delay: measured(report.delayS, 'SEC', reportMs, 0),
        occupancyStatus: at(occupancyWord(report.load)),
        occupancy: measured(report.load, 'C62', reportMs, 2),
      }),
    },
  };
}

function round6(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
