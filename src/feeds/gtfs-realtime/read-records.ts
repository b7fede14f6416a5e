// The entities of a feed as records of one kind; what cannot be used is counted with its reason.
import type { SourceRecord } from '../mapping/record-writer.ts';
import { alertRecord } from './alert-record.ts';
import type { FeedEntity, FeedMessage } from './feed-message.ts';
import { instantOf, present, textOf } from './read-field.ts';
import type { StaticData } from './static/static-extract.ts';
import { progressOf, tripRecord, type TripProgress } from './trip-record.ts';
import { tripKeyOf, vehicleRecord } from './vehicle-record.ts';

/** What a feed can be read as; also the `entityType` of a mapping. */
export const FEED_KINDS = ['vehicles', 'trip-updates', 'alerts'] as const;

/** One of them. */
export type FeedKind = (typeof FEED_KINDS)[number];

/** What entities are read with. */
export interface ReadContext {
  nowMs: number;
  statics: StaticData;
  /** Trip updates that come in a message of their own, to join with vehicles. */
  tripUpdates: FeedMessage | null;
  horizonS: number;
}

/** What the entity itself says; its row's id is that of `rowIdOf`. */
export type EntityRecordParts = Omit<SourceRecord, 'id'>;

/** Takes a reason and the entity's id. */
export type RefuseEntity = (reason: string, entityId: string) => void;

/** The records of a kind, in the order of the message. Entities of other kinds are passed over; deleted ones are counted. */
export function readRecords(
  message: FeedMessage,
  kind: FeedKind,
  context: ReadContext,
  refuse: RefuseEntity,
): SourceRecord[] {
  const feedMs = feedTimeMs(message, refuse);
  const progress = kind === 'vehicles' ? tripsOf([message, context.tripUpdates], context.nowMs) : noTrip;
  const records: SourceRecord[] = [];
  for (const entity of message.entity) {
    if (!isOfKind(entity, kind)) continue;
    const refuseField = (reason: string) => refuse(reason, entity.id);
    if (present(entity, 'isDeleted') === true) {
      refuseField('the entity is marked deleted');
      continue;
    }
    const shared = { ...context, feedMs, progressOf: progress };
    const record =
      kind === 'vehicles'
        ? vehicleRecord(entity, shared, refuseField)
        : kind === 'trip-updates'
          ? tripRecord(entity, shared, refuseField)
          : alertRecord(entity, shared, refuseField);
    if (typeof record === 'string') refuseField(record);
    else records.push({ ...record, id: rowIdOf(entity, kind) });
  }
  return records;
}

/** The kinds of entities that a message holds, most telling first. */
export function kindsOf(message: FeedMessage): FeedKind[] {
  return FEED_KINDS.filter((kind) => message.entity.some((entity) => isOfKind(entity, kind)));
}

/** The id of an entity's row: what stays the same from feed to feed, which ids of entities need not. */
export function rowIdOf(entity: FeedEntity, kind: FeedKind): string {
  if (kind === 'vehicles') return textOf(entity.vehicle?.vehicle, 'id') ?? entity.id;
  return (kind === 'trip-updates' && tripKeyOf(entity.tripUpdate?.trip ?? undefined)) || entity.id;
}

/** When the feed was made, epoch ms; NaN when it does not say. */
export function feedTimeMs(message: FeedMessage, refuse: RefuseEntity): number {
  return (
    instantOf(message.header, 'timestamp', (reason) => refuse(`header.${reason}`, ''))?.getTime() ??
    Number.NaN
  );
}

function isOfKind(entity: FeedEntity, kind: FeedKind): boolean {
  const member = kind === 'vehicles' ? 'vehicle' : kind === 'alerts' ? 'alert' : 'tripUpdate';
  return present(entity, member) !== undefined;
}

const noTrip = (): undefined => undefined;

/** Progress by trip; the vehicle's own stop sequence tells better than predicted times which stop is next. */
function tripsOf(messages: readonly (FeedMessage | null)[], nowMs: number) {
  const updates = new Map(
    messages.flatMap((message) =>
      (message?.entity ?? []).flatMap(({ tripUpdate }) => {
        const key = tripUpdate && tripKeyOf(tripUpdate.trip);
        return key ? [[key, tripUpdate] as const] : [];
      }),
    ),
  );
  return (key: string, stopSequence: number | undefined): TripProgress | undefined => {
    const update = updates.get(key);
    return update && progressOf(update, nowMs, stopSequence, noTrip);
  };
}
