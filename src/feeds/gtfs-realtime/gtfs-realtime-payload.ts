// GTFS-Realtime feeds, and GTFS timetables in their zip, for whoever has a file and wants to know what is in it.
import { RecordWriter, type SourceRecord } from '../mapping/record-writer.ts';
import type { PayloadContext, PayloadParser } from '../payload/payload-parser.ts';
import type { StateSink } from '../connector/connector.ts';
import { beginsAsFeedMessage, decodeFeedMessage, isTextFormat } from './feed-message.ts';
import { feedTimeMs, kindsOf, readRecords } from './read-records.ts';
import { extractTimetable, isTimetable } from './static/extract-timetable.ts';
import { NO_STATIC_DATA } from './static/static-extract.ts';
import { ANY_FEED } from '../payload/any-feed.ts';

/** The parser: vehicles, trips and alerts become rows; a timetable's stops do. */
export const gtfsRealtimePayload: PayloadParser = {
  standard: 'gtfs-realtime',
  recognises(document, bytes) {
    if (document.form === 'text') return isTextFormat(document.text);
    return document.form === 'bytes' && (beginsAsFeedMessage(bytes) || isTimetable(bytes));
  },
  async parse(document, context, sink) {
    try {
      if (document.form === 'bytes' && isTimetable(context.bytes)) return writeStops(context, sink);
      return writeFeed(context, sink);
    } catch (thrown) {
      return thrown instanceof SyntaxError ? thrown.message : `it could not be read: ${String(thrown)}`;
    }
  },
};

/** A file is of the day on which it was saved: its times are judged by its own. */
function writeFeed(payload: PayloadContext, sink: StateSink): string | null {
  const message = decodeFeedMessage(payload.bytes);
  const kinds = kindsOf(message);
  if (kinds.length === 0) return 'the feed holds no vehicle, no trip update and no alert';
  const feedMs = feedTimeMs(message, () => undefined);
  const nowMs = Number.isNaN(feedMs) ? payload.nowMs : Math.min(payload.nowMs, feedMs);
  const context = { nowMs, statics: NO_STATIC_DATA, tripUpdates: null, horizonS: 60 };
  const records = kinds.flatMap((kind) =>
    readRecords(message, kind, context, (...refusal) => sink.refuse(...refusal)),
  );
  writeAll(records, { ...payload, nowMs }, sink);
  return null;
}

function writeStops(payload: PayloadContext, sink: StateSink): string | null {
  const { routes, trips, stops } = extractTimetable(payload.bytes);
  const records = Object.entries(stops).map(([id, { stop_name, stop_lon, stop_lat }]): SourceRecord => {
    const isPlaced = stop_lon !== undefined && stop_lat !== undefined;
    return {
      id,
      values: { stop_name },
      geometry: isPlaced ? { type: 'Point', coordinates: [stop_lon, stop_lat] } : null,
      observedAtMs: Number.NaN,
    };
  });
  writeAll(records, payload, sink);
  const counts = `${Object.keys(routes).length} routes and ${Object.keys(trips).length} trips`;
  return records.length > 0 ? null : `a GTFS timetable of ${counts} without stops`;
}

function writeAll(records: readonly SourceRecord[], payload: PayloadContext, sink: StateSink): void {
  const { nowMs, zoneOffsetMs, bounds } = payload;
  const writer = new RecordWriter(ANY_FEED);
  for (const record of records) writer.write(record, { nowMs, isReplay: false, zoneOffsetMs, bounds }, sink);
}
