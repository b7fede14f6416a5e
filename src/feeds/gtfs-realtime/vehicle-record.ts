// A VehiclePosition as a record, in the standard's own names, joined with the timetable and the trip's delay.
import type { transit_realtime as Gtfs } from 'gtfs-realtime-bindings';
import { WORDS, type FeedEntity } from './feed-message.ts';
import { instantOf, present, textOf, wordOf, type RefuseField } from './read-field.ts';
import { shapeAhead } from './static/shape-ahead.ts';
import type { EntityRecordParts } from './read-records.ts';
import type { StaticData } from './static/static-extract.ts';
import type { TripProgress } from './trip-record.ts';

const UNITS = { 'position.speed': 'm/s', 'position.bearing': 'deg', 'position.odometer': 'm', delay: 's' };
/** A shape ahead is cut where the fastest bus would be after the longest time between two reports. */
const MOST_AHEAD_M = 5000;

/** What vehicles are joined with. */
export interface VehicleContext {
  /** Time of the feed itself, epoch ms; NaN when it names none. */
  feedMs: number;
  statics: StaticData;
  /** Progress of a trip, where the source tells it. */
  progressOf(tripKey: string, stopSequence: number | undefined): TripProgress | undefined;
  /** Seconds that a vehicle may drive until its next report is here. */
  horizonS: number;
}

/**
 * The record, its values under whole names (`position.speed`): a name is found at once, and no object is made a member.
 * Its time is that of the row. A string is the reason why the vehicle cannot be used.
 */
export function vehicleRecord(
  entity: FeedEntity,
  context: VehicleContext,
  refuse: RefuseField,
): EntityRecordParts | string {
  const { vehicle: message } = entity;
  if (!message) return 'the entity is no vehicle position';
  const trip = present(message, 'trip');
  const position = present(message, 'position');
  if (position && position.latitude === 0 && position.longitude === 0)
    return 'position 0°, 0°: the receiver has none';
  const descriptor = present(message, 'vehicle');
  const timestamp = instantOf(message, 'timestamp', refuse);
  const stopId = textOf(message, 'stopId');
  return {
    values: {
      ...describeVehicle(descriptor, refuse),
      ...describeTrip(trip, refuse),
      'position.bearing': present(position, 'bearing'),
      'position.speed': present(position, 'speed'),
      'position.odometer': present(position, 'odometer'),
      current_stop_sequence: present(message, 'currentStopSequence'),
      stop_id: stopId,
      // Where the timetable is not known, ids stand for names.
      stop_name: context.statics.stop(stopId)?.stop_name ?? stopId,
      // Its default in the standard: a vehicle that says nothing is on its way.
      current_status: wordOf(message, 'currentStatus', WORDS.currentStatus, refuse) ?? 'IN_TRANSIT_TO',
      congestion_level: wordOf(message, 'congestionLevel', WORDS.congestion, refuse),
      occupancy_status: wordOf(message, 'occupancyStatus', WORDS.occupancy, refuse),
      occupancy_percentage: present(message, 'occupancyPercentage'),
      ...joined(message, context),
    },
    geometry: position && { type: 'Point', coordinates: [position.longitude, position.latitude] },
    observedAtMs: timestamp?.getTime() ?? context.feedMs,
    units: UNITS,
  };
}

/** Names and numbers of a vehicle. */
export function describeVehicle(
  vehicle: Gtfs.IVehicleDescriptor | undefined,
  refuse: RefuseField,
): Record<string, unknown> {
  if (!vehicle) return {};
  return {
    'vehicle.id': textOf(vehicle, 'id'),
    'vehicle.label': textOf(vehicle, 'label'),
    'vehicle.license_plate': textOf(vehicle, 'licensePlate'),
    'vehicle.wheelchair_accessible': wordOf(vehicle, 'wheelchairAccessible', WORDS.wheelchair, refuse),
  };
}

/** What a trip is called in the timetable. */
export function describeTrip(
  trip: Gtfs.ITripDescriptor | undefined,
  refuse: RefuseField,
): Record<string, unknown> {
  if (!trip) return {};
  return {
    'trip.trip_id': textOf(trip, 'tripId'),
    'trip.route_id': textOf(trip, 'routeId'),
    'trip.direction_id': present(trip, 'directionId'),
    'trip.start_time': textOf(trip, 'startTime'),
    'trip.start_date': textOf(trip, 'startDate'),
    'trip.schedule_relationship': wordOf(trip, 'scheduleRelationship', WORDS.scheduleRelationship, refuse),
  };
}

/** Names of the route and headsign of a trip, as far as the timetable knows them. */
export function describeRoute(
  trip: Gtfs.ITripDescriptor | undefined,
  statics: StaticData,
): Record<string, unknown> {
  const scheduled = statics.trip(textOf(trip, 'tripId'));
  const routeId = textOf(trip, 'routeId') ?? scheduled?.route_id;
  const route = statics.route(routeId);
  return {
    route_short_name: route?.route_short_name ?? routeId,
    route_long_name: route?.route_long_name,
    trip_headsign: scheduled?.trip_headsign,
  };
}

/** A trip by its id and day: frequencies and nights make ids that run twice. */
export function tripKeyOf(trip: Gtfs.ITripDescriptor | undefined): string | undefined {
  const id = textOf(trip, 'tripId');
  return id && `${id} ${textOf(trip, 'startDate') ?? ''} ${textOf(trip, 'startTime') ?? ''}`.trim();
}

function joined(message: Gtfs.IVehiclePosition, context: VehicleContext): Record<string, unknown> {
  const trip = present(message, 'trip');
  const key = tripKeyOf(trip);
  const progress = key && context.progressOf(key, present(message, 'currentStopSequence'));
  return {
    ...describeRoute(trip, context.statics),
    ...(progress && {
      delay: progress.delayS,
      next_stop_name: context.statics.stop(progress.stopId)?.stop_name ?? progress.stopId,
      next_arrival: progress.at,
    }),
    shape_ahead: aheadOf(message, context) || undefined,
  };
}

function aheadOf(message: Gtfs.IVehiclePosition, { statics, horizonS }: VehicleContext): string {
  const position = present(message, 'position');
  const speed = present(position, 'speed') ?? 0;
  const shape = statics.shape(statics.trip(textOf(present(message, 'trip'), 'tripId'))?.shape_id);
  if (!position || !shape || !(speed > 0)) return '';
  const { longitude: lon, latitude: lat } = position;
  const reachM = Math.min(speed * horizonS, MOST_AHEAD_M);
  return shapeAhead(shape, { lon, lat, bearing: present(position, 'bearing') ?? Number.NaN }, reachM);
}
