// Captured GTFS payloads: exact values, and words for what is not read.
import { describe, expect, it } from 'vitest';
import { decodeFeedMessage } from '#feeds/gtfs-realtime/feed-message.ts';
import { gtfsRealtimePayload } from '#feeds/gtfs-realtime/gtfs-realtime-payload.ts';
import { kindsOf, readRecords } from '#feeds/gtfs-realtime/read-records.ts';
import { extractTimetable } from '#feeds/gtfs-realtime/static/extract-timetable.ts';
import { NO_STATIC_DATA } from '#feeds/gtfs-realtime/static/static-extract.ts';
import type { PayloadDocument } from '#feeds/payload/payload-parser.ts';
import { PayloadSink } from '#feeds/payload/payload-sink.ts';
import { payloadFiles } from './payload-files.ts';

const NOW_MS = Date.UTC(2026, 10, 22);
const live = payloadFiles('gtfs-realtime') ?? [];
const timetables = payloadFiles('gtfs-static') ?? [];
const bytesOf = (name: string) => [...live, ...timetables].find((file) => file.name === name)!.bytes;

async function parse(name: string, document: PayloadDocument = { form: 'bytes' }) {
  const bytes = bytesOf(name);
  const sink = new PayloadSink();
  const context = { bytes, nowMs: NOW_MS, bounds: [-180, -90, 180, 90] as const, zoneOffsetMs: 0 };
  const isKnown = gtfsRealtimePayload.recognises(document, bytes);
  const reason = await gtfsRealtimePayload.parse(document, context, sink);
  return { isKnown, reason, sink };
}

describe.skipIf(live.length === 0)('captured feeds (skipped where ../shared/payloads is not)', () => {
  it('give the vehicle that is in them, and nothing that is not', () => {
    const message = decodeFeedMessage(bytesOf('vehicle_position.pb'));
    expect(kindsOf(message)).toEqual(['vehicles']);
    const context = { nowMs: NOW_MS, statics: NO_STATIC_DATA, tripUpdates: null, horizonS: 30 };
    const refused: string[] = [];
    const [record, ...others] = readRecords(message, 'vehicles', context, (reason) => refused.push(reason));
    expect(others).toEqual([]);
    expect(refused).toEqual([]);
    expect(record).toMatchObject({
      id: '1',
      geometry: { type: 'Point', coordinates: [-122, 47] },
      observedAtMs: Number.NaN,
    });
    // Absent on the wire is missing: no speed of 0, no bearing of north.
    expect(JSON.parse(JSON.stringify(record!.values))).toEqual({
      'vehicle.id': '1',
      'trip.trip_id': 't0',
      current_status: 'IN_TRANSIT_TO',
    });
  });

  it('become one row', async () => {
    const { isKnown, reason, sink } = await parse('vehicle_position.pb');
    expect([isKnown, reason, sink.rows, sink.refusedRows]).toEqual([true, null, 1, 0]);
    expect([...sink.ids]).toEqual(['1']);
  });

  it('in the text form are known and refused in words', async () => {
    const text = new TextDecoder().decode(bytesOf('alerts.asciipb'));
    const { isKnown, reason, sink } = await parse('alerts.asciipb', { form: 'text', text });
    expect([isKnown, sink.rows]).toEqual([true, 0]);
    expect(reason).toBe('protobuf in its text form: ask the source for the binary form');
  });
});

describe.skipIf(timetables.length === 0)('captured timetables', () => {
  it.each([
    ['bullrunner-gtfs.zip', 125],
    ['testagency.zip', 24],
  ])('%s: every stop a row', async (name, stops) => {
    const { isKnown, reason, sink } = await parse(name);
    expect([isKnown, reason, sink.rows, sink.refusedRows]).toEqual([true, null, stops, 0]);
  });

  it('give routes, headsigns and shapes', () => {
    const { routes, trips, stops, shapes } = extractTimetable(bytesOf('bullrunner-gtfs.zip'));
    expect(Object.keys(routes).length).toBeGreaterThan(3);
    expect(Object.values(trips).every(({ route_id }) => route_id! in routes)).toBe(true);
    expect(Object.values(stops).every(({ stop_lon }) => stop_lon! < -82 && stop_lon! > -83)).toBe(true);
    expect(Object.values(shapes).every((shape) => shape.length > 20)).toBe(true);
  });

  it('cut in the middle are none', async () => {
    const bytes = bytesOf('testagency.zip');
    expect(gtfsRealtimePayload.recognises({ form: 'bytes' }, bytes.slice(0, 1500))).toBe(false);
    expect(() => extractTimetable(bytes.slice(0, 1500))).toThrow(SyntaxError);
  });
});
