// A TripUpdate as a record: how late the trip is at its next stop, and when it will be there.
import type { transit_realtime as Gtfs } from 'gtfs-realtime-bindings';
import { STOP_RELATIONSHIP, type FeedEntity } from './feed-message.ts';
import { instantOf, present, textOf, type RefuseField } from './read-field.ts';
import type { EntityRecordParts } from './read-records.ts';
import type { StaticData } from './static/static-extract.ts';
import { describeRoute, describeTrip, describeVehicle } from './vehicle-record.ts';

/** How far a trip is. */
export interface TripProgress {
  /** Seconds late at the next stop, negative when early; undefined when the source tells times without the timetable's. */
  delayS: number | undefined;
  stopId: string | undefined;
  /** When it is expected there. */
  at: Date | undefined;
  stopsLeft: number;
}

/** The record; a string is the reason why the update cannot be used. */
export function tripRecord(
  entity: FeedEntity,
  { feedMs, nowMs, statics }: { feedMs: number; nowMs: number; statics: StaticData },
  refuse: RefuseField,
): EntityRecordParts | string {
  const { tripUpdate: message } = entity;
  if (!message) return 'the entity is no trip update';
  const trip = present(message, 'trip');
  const timestamp = instantOf(message, 'timestamp', refuse);
  const progress = progressOf(message, nowMs, undefined, refuse);
  const stop = statics.stop(progress?.stopId);
  return {
    values: {
      ...describeTrip(trip, refuse),
      ...describeVehicle(present(message, 'vehicle'), refuse),
      ...describeRoute(trip, statics),
      delay: progress?.delayS,
      next_stop_id: progress?.stopId,
      next_stop_name: stop?.stop_name,
      next_arrival: progress?.at,
      stops_left: progress?.stopsLeft,
    },
    geometry: statics.stopPoint(progress?.stopId),
    observedAtMs: timestamp?.getTime() ?? feedMs,
    units: { delay: 's' },
  };
}

/**
 * The next stop: the first that is not skipped and not yet passed, by the vehicle's own stop sequence where it is known,
 * else by the predicted times; a delay that a stop does not name is that of the trip. Undefined when no stop is left.
 */
export function progressOf(
  message: Gtfs.ITripUpdate,
  nowMs: number,
  stopSequence: number | undefined,
  refuse: RefuseField,
): TripProgress | undefined {
  const served = (message.stopTimeUpdate ?? []).filter((update) => isServed(update));
  const tripDelay = present(message, 'delay');
  const left = served.filter((update) => {
    const sequence = present(update, 'stopSequence');
    if (sequence !== undefined && stopSequence !== undefined) return sequence >= stopSequence;
    const at = timeAt(update, () => undefined);
    return at === undefined || at.getTime() >= nowMs;
  });
  const [next] = left;
  if (!next) return tripDelay === undefined ? undefined : { ...NOWHERE, delayS: tripDelay };
  return {
    delayS: present(next.arrival, 'delay') ?? present(next.departure, 'delay') ?? tripDelay,
    stopId: textOf(next, 'stopId'),
    at: timeAt(next, refuse),
    stopsLeft: left.length,
  };
}

const NOWHERE = { stopId: undefined, at: undefined, stopsLeft: 0 };

function isServed(update: Gtfs.TripUpdate.IStopTimeUpdate): boolean {
  const relationship = present(update, 'scheduleRelationship');
  return relationship !== STOP_RELATIONSHIP.SKIPPED && relationship !== STOP_RELATIONSHIP.NO_DATA;
}

function timeAt(update: Gtfs.TripUpdate.IStopTimeUpdate, refuse: RefuseField): Date | undefined {
  return instantOf(update.arrival, 'time', refuse) ?? instantOf(update.departure, 'time', refuse);
}
