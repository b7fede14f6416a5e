// What reading vehicles costs: a GTFS-Realtime feed of positions, bytes to columns, against the bindings' decoding alone.
import * as bindings from 'gtfs-realtime-bindings';
import { decodeFeedMessage } from '#feeds/gtfs-realtime/feed-message.ts';
import { readRecords } from '#feeds/gtfs-realtime/read-records.ts';
import { NO_STATIC_DATA } from '#feeds/gtfs-realtime/static/static-extract.ts';
import { RecordWriter } from '#feeds/mapping/record-writer.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import { applyMapping } from '#kernel/feed/deployed-feed.ts';
import { buses } from '../../../src/sectors/transport/buses/bus-feed.ts';
import type { StandardBench } from '../standards.bench.ts';

const { transit_realtime: gtfs } = ((bindings as { default?: typeof bindings }).default ??
  bindings) as typeof bindings;
const NOW_MS = Date.UTC(2026, 2, 2, 3);
const NOW_S = NOW_MS / 1000;
const BOUNDS = [102, 7, 118, 24] as const;
const spec = applyMapping(buses, buses.mappings!['gtfs-realtime']!);

/** A feed of `rows` vehicles at a poll; every time, place and speed differs from those of the poll before. */
function makeBody(rows: number, poll: number): Uint8Array {
  const entity = Array.from({ length: rows }, (_, index) => ({
    id: String(index),
    vehicle: {
      trip: {
        tripId: `trip-${index}`,
        routeId: `R${index % 40}`,
        startDate: '20260302',
        directionId: index & 1,
      },
      vehicle: { id: `bus-${index}`, label: `Xe ${index}`, licensePlate: `72B-${10_000 + index}` },
      position: {
        latitude: 10.3 + index / 5_000_000 + poll / 1e4,
        longitude: 107 + (index % 1000) / 1000,
        bearing: (index * 7 + poll) % 360,
        speed: (index + poll) % 25,
      },
      currentStopSequence: index % 30,
      stopId: `stop-${index % 500}`,
      currentStatus: 2,
      timestamp: NOW_S - (index % 20) + poll,
      occupancyStatus: index % 6,
    },
  }));
  const header = { gtfsRealtimeVersion: '2.0', incrementality: 0, timestamp: NOW_S + poll };
  return gtfs.FeedMessage.encode(gtfs.FeedMessage.fromObject({ header, entity })).finish();
}

/** A reader that keeps its table from body to body; answers the rows of each. */
function makeReader(): (body: Uint8Array) => number {
  const records = new RecordWriter(spec);
  const writer = new ColumnWriter(spec.columns, spec.geometry);
  const read = { nowMs: NOW_MS, statics: NO_STATIC_DATA, tripUpdates: null, horizonS: 35 };
  const write = { nowMs: NOW_MS, isReplay: false, zoneOffsetMs: 0, bounds: BOUNDS };
  return (body) => {
    writer.beginPoll(NOW_MS);
    const refuse = (...refusal: [string, string]) => writer.refuse(...refusal);
    for (const record of readRecords(decodeFeedMessage(body), 'vehicles', read, refuse))
      records.write(record, write, writer);
    return writer.seenCount();
  };
}

/** The bench of this standard. */
export const bench: StandardBench = {
  standard: 'gtfs-realtime',
  makeBody,
  makeReader,
  bareParse: (body: Uint8Array): unknown => gtfs.FeedMessage.decode(body),
};
