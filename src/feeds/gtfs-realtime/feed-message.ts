// From bytes to a GTFS-Realtime FeedMessage, or to the reason why they are none.
import type { transit_realtime as Gtfs } from 'gtfs-realtime-bindings';
import * as bindings from 'gtfs-realtime-bindings';

/** A message as the bindings decode it: what is absent on the wire is no own property, whatever the prototype says. */
export type FeedMessage = Gtfs.FeedMessage;
/** One entity of it. */
export type FeedEntity = Gtfs.IFeedEntity;

/** Node gives a CommonJS module as `default`; bundlers give its members as they are. */
const { transit_realtime: gtfs } = ((bindings as { default?: typeof bindings }).default ??
  bindings) as typeof bindings;

const VERSION = /^\d{1,3}(?:\.\d{1,3}){0,2}$/;
const TEXT_FORMAT = /^(?:\s|#[^\n]*\n)*header\s*[:{]/;

/** Enumerations of the standard by number. */
export const WORDS = {
  currentStatus: wordsOf(gtfs.VehiclePosition.VehicleStopStatus),
  congestion: wordsOf(gtfs.VehiclePosition.CongestionLevel),
  occupancy: wordsOf(gtfs.VehiclePosition.OccupancyStatus),
  scheduleRelationship: wordsOf(gtfs.TripDescriptor.ScheduleRelationship),
  wheelchair: wordsOf(gtfs.VehicleDescriptor.WheelchairAccessible),
  cause: wordsOf(gtfs.Alert.Cause),
  effect: wordsOf(gtfs.Alert.Effect),
  severity: wordsOf(gtfs.Alert.SeverityLevel),
};

/** Relationship of a stop to the timetable: 1 skipped, 2 no data. */
export const STOP_RELATIONSHIP = gtfs.TripUpdate.StopTimeUpdate.ScheduleRelationship;

/**
 * Decodes a whole feed. Throws SyntaxError with a reason for a person: text instead of protobuf, an end in the middle, a
 * header that is none, and feeds of changes (DIFFERENTIAL), which the standard itself leaves undefined.
 */
export function decodeFeedMessage(bytes: Uint8Array): FeedMessage {
  if (isTextFormat(new TextDecoder().decode(bytes.subarray(0, 2048))))
    throw new SyntaxError('protobuf in its text form: ask the source for the binary form');
  let message: FeedMessage;
  try {
    message = gtfs.FeedMessage.decode(bytes);
  } catch (thrown) {
    throw new SyntaxError(explain(thrown));
  }
  const { header } = message;
  if (!VERSION.test(header.gtfsRealtimeVersion))
    throw new SyntaxError('no GTFS-Realtime: the header names no version of it');
  if (header.incrementality === gtfs.FeedHeader.Incrementality.DIFFERENTIAL)
    throw new SyntaxError('the feed brings changes only (DIFFERENTIAL): ask the source for FULL_DATASET');
  return message;
}

/** True for protobuf's text form of a feed (`.asciipb`, `.pbtxt`). */
export function isTextFormat(start: string): boolean {
  return TEXT_FORMAT.test(start) && start.includes('gtfs_realtime_version');
}

/** True when the bytes begin as a FeedMessage does: a header (field 1) whose first field is a version. Reads no further. */
export function beginsAsFeedMessage(bytes: Uint8Array): boolean {
  const [tag, length = 0, innerTag, textLength = 0] = bytes;
  if (tag !== 0x0a || length < 3 || length > 64 || innerTag !== 0x0a || textLength > length - 2) return false;
  return VERSION.test(new TextDecoder().decode(bytes.subarray(4, 4 + textLength)));
}

/** One entity as JSON with the names of its enumerations, for the person who wants to see the record. */
export function writeEntity(entity: FeedEntity): string {
  const plain = gtfs.FeedEntity.toObject(gtfs.FeedEntity.create(entity), {
    enums: String,
    longs: Number,
    bytes: String,
  });
  return JSON.stringify(plain, null, 2);
}

function explain(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : '';
  const missing = /missing required '(\w+)'/.exec(text)?.[1];
  if (missing !== undefined) return `no GTFS-Realtime, or a damaged one: ${missing} is missing`;
  if (thrown instanceof RangeError) return 'the protobuf ends in the middle of a field';
  return 'the bytes are no protobuf of GTFS-Realtime';
}

function wordsOf(enumeration: object): ReadonlyMap<number, string> {
  return new Map(
    Object.entries(enumeration).flatMap(([word, number]) =>
      typeof number === 'number' ? [[number, word] as const] : [],
    ),
  );
}
