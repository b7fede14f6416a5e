// The GTFS-Realtime connector in play: joins, unchanged answers, what is deleted, damaged or from the past.
import { describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { encodePolyline } from '#kernel/polyline.ts';
import { QUALITY } from '#kernel/quality.ts';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { createFeedRig, START_MS, type Responder } from '../ingest/feed-rig.ts';
import { feedBytes } from './feed-bytes.ts';

const source: SourceConfig = {
  id: 'transit',
  connector: 'gtfs-realtime',
  baseUrl: 'http://transit.test/',
  pageSize: 100,
  timeoutMs: 5000,
  options: { vehiclePositions: 'vehicles.pb', tripUpdates: 'trips.pb', static: 'static.json' },
};
const vehicles: FeedSpec = {
  id: 'buses',
  source: 'transit',
  title: { vi: 'Xe buýt', en: 'Buses' },
  entityType: 'vehicles',
  geometry: 'point',
  cadenceMs: 20_000,
  pollMs: 15_000,
  columns: [
    { column: 'speed', kind: 'number', attribute: 'position.speed', unit: 'km/h' },
    { column: 'bearing', kind: 'number', attribute: 'position.bearing', unit: 'deg', range: [0, 360] },
    { column: 'delay', kind: 'number', attribute: 'delay', unit: 'min' },
    { column: 'route', kind: 'text', attribute: 'route_short_name' },
    { column: 'headsign', kind: 'text', attribute: 'trip_headsign' },
    { column: 'stop', kind: 'text', attribute: 'stop_name' },
    { column: 'status', kind: 'text', attribute: 'current_status' },
    { column: 'occupancy', kind: 'text', attribute: 'occupancy_status' },
    { column: 'ahead', kind: 'text', attribute: 'shape_ahead' },
  ],
  rollups: [],
};
const START_S = START_MS / 1000;
const trip = { tripId: 't1', routeId: 'r1', startDate: '20260302' };
const bus = (members: Record<string, unknown> = {}, id = '1') => ({
  id,
  vehicle: {
    trip,
    vehicle: { id: `bus-${id}`, label: `Xe ${id}` },
    position: { latitude: 10.5, longitude: 107.25, bearing: 90, speed: 10 },
    currentStopSequence: 3,
    stopId: 's3',
    timestamp: START_S - 7,
    ...members,
  },
});
const update = {
  id: 'u1',
  tripUpdate: {
    trip,
    stopTimeUpdate: [
      { stopSequence: 2, stopId: 's2', arrival: { delay: 60, time: START_S + 900 } },
      { stopSequence: 3, stopId: 's3', scheduleRelationship: 'SKIPPED' },
      { stopSequence: 4, stopId: 's4', arrival: { delay: 150, time: START_S + 60 } },
    ],
  },
};
const timetable = JSON.stringify({
  routes: { r1: { route_short_name: 'T1', route_long_name: 'Vũng Tàu – Bà Rịa' } },
  trips: { t1: { route_id: 'r1', trip_headsign: 'Bà Rịa', shape_id: 'sh' } },
  stops: { s3: { stop_name: 'Rạch Dừa', stop_lat: 10.5, stop_lon: 107.3 } },
  shapes: { sh: encodePolyline([107.2, 10.5, 107.26, 10.5, 107.26, 10.6]) },
});

function rigOf(documents: Record<string, BodyInit | Response | undefined>, spec = vehicles) {
  const respond: Responder = (url) => {
    const body = documents[url.pathname.slice(1)];
    if (body instanceof Response) return body.clone();
    return body === undefined ? new Response('', { status: 404 }) : new Response(body);
  };
  return createFeedRig([spec], respond, { sources: [source] });
}
const poll = { kind: 'poll', feedId: 'buses' } as const;

describe('vehicles', () => {
  it('are rows with their route, headsign, stop, delay and way ahead', async () => {
    const rig = rigOf({
      'vehicles.pb': feedBytes([bus()]),
      'trips.pb': feedBytes([update]),
      'static.json': timetable,
    });
    const receipt = await rig.ask(poll);
    expect([receipt.rows, receipt.refusals]).toEqual([1, []]);
    const table = rig.table('buses')!;
    expect(table.rowOf('bus-1')).toBe(0);
    expect(numberAt(table, 'speed', 0)).toBeCloseTo(36, 6);
    // Stop 3 is skipped: the delay is that of stop 4, 150 s.
    expect(numberAt(table, 'delay', 0)).toBeCloseTo(2.5, 6);
    const texts = ['route', 'headsign', 'stop', 'status', 'occupancy'].map((name) => textAt(table, name, 0));
    expect(texts).toEqual(['T1', 'Bà Rịa', 'Rạch Dừa', 'IN_TRANSIT_TO', '']);
    expect(textAt(table, 'ahead', 0)).not.toBe('');
    expect(table.observedAtMs[0]).toBe(START_MS - 7000);
    expect([...table.geometry.anchors]).toEqual([107.25, 10.5]);
  });

  it('keep apart what is absent and what is zero', async () => {
    const position = { latitude: 10.5, longitude: 107.25 };
    const rig = rigOf({
      'vehicles.pb': feedBytes([
        bus({ position, timestamp: undefined, occupancyStatus: 'EMPTY' }),
        bus({ position: { ...position, speed: 0, bearing: 0 } }, '2'),
      ]),
    });
    await rig.ask(poll);
    const table = rig.table('buses')!;
    expect([0, 1].map((row) => numberAt(table, 'speed', row))).toEqual([Number.NaN, 0]);
    expect([0, 1].map((row) => numberAt(table, 'bearing', row))).toEqual([Number.NaN, 0]);
    expect([0, 1].map((row) => textAt(table, 'occupancy', row))).toEqual(['EMPTY', '']);
    // Without a time of its own a vehicle is as old as its feed.
    expect(table.observedAtMs[0]).toBe(1_772_420_400_000);
  });

  it('that cannot be are counted with their reason', async () => {
    const place = (latitude: number, longitude: number) => ({ position: { latitude, longitude } });
    const rig = rigOf({
      'vehicles.pb': feedBytes([
        bus(place(0, 0), '1'),
        bus(place(1093, 107), '2'),
        bus(place(107.2, 10.5), '3'),
        { ...bus({}, '4'), isDeleted: true },
        bus({ timestamp: START_MS }, '5'),
        bus({ occupancyStatus: 99 }, '6'),
        bus({}, '7'),
      ]),
    });
    const { rows, refusals } = await rig.ask(poll);
    expect(rows).toBe(3);
    expect(refusals.map(({ reason, example }) => `${example}: ${reason}`).toSorted()).toEqual([
      '1: position 0°, 0°: the receiver has none',
      '4: the entity is marked deleted',
      '5: timestamp: not POSIX seconds (kept without it)',
      '6: occupancy_status: number without a word (kept without it)',
      'bus-2: position is not longitude and latitude in degrees',
      'bus-3: position outside the plausible bounds: latitude and longitude look swapped',
      'static.json: static timetable not available: not-found',
      'trips.pb: trip updates not available: not-found',
    ]);
  });

  it('that did not change keep their rows; new delays alone bring them anew', async () => {
    const documents: Record<string, BodyInit | Response> = {
      'vehicles.pb': new Response(feedBytes([bus()]), { headers: { ETag: '"1"' } }),
      'trips.pb': new Response(feedBytes([update]), { headers: { ETag: '"1"' } }),
    };
    const rig = rigOf(documents);
    await rig.ask(poll);
    documents['vehicles.pb'] = documents['trips.pb'] = new Response(null, { status: 304 });
    expect((await rig.ask(poll)).changed).toBe(false);
    const later = structuredClone(update);
    later.tripUpdate.stopTimeUpdate[2]!.arrival!.delay = 600;
    documents['trips.pb'] = feedBytes([later]);
    expect((await rig.ask(poll)).changed).toBe(true);
    rig.advance(1000);
    expect(numberAt(rig.table('buses')!, 'delay', 0)).toBeCloseTo(10, 6);
  });

  it('with a bearing that cannot be are suspect', async () => {
    const position = { latitude: 10.5, longitude: 107.25, bearing: 400 };
    const rig = rigOf({ 'vehicles.pb': feedBytes([bus({ position })]) });
    await rig.ask(poll);
    expect(rig.table('buses')!.quality[0]).toBe(QUALITY.suspect);
  });

  it('are told as JSON, and nothing of the past is', async () => {
    const rig = rigOf({ 'vehicles.pb': feedBytes([bus()]) });
    await rig.ask(poll);
    const record = await rig.ask({ kind: 'record', feedId: 'buses', entityId: 'bus-1' });
    expect(JSON.parse(record.raw)).toMatchObject({ id: '1', vehicle: { position: { speed: 10 } } });
    const series = {
      kind: 'series',
      feedId: 'buses',
      entityId: 'bus-1',
      columns: ['speed'],
      fromMs: 0,
      toMs: 1,
    } as const;
    await expect(rig.ask(series)).rejects.toMatchObject({ kind: 'no-history' });
    rig.runtime.receive({ kind: 'time', clock: rig.clock.setting(), asOfMs: START_MS - 3_600_000 });
    await expect(rig.ask(poll)).rejects.toMatchObject({ kind: 'no-history' });
  });
});

describe('feeds that are none', () => {
  const sound = feedBytes([bus()]);
  it.each([
    ['cut in the middle', sound.slice(0, sound.length - 5), 'ends in the middle of a field'],
    ['without header', Uint8Array.of(0x12, 0x02, 0x0a, 0x00), 'is missing'],
    ['JSON', new TextEncoder().encode('{"header":{}}'), 'GTFS-Realtime|protobuf'],
    ['changes only', feedBytes([bus()], { incrementality: 'DIFFERENTIAL' }), 'FULL_DATASET'],
    ['without a version', feedBytes([bus()], { gtfsRealtimeVersion: 'x' }), 'names no version'],
    ['text', new TextEncoder().encode('header { gtfs_realtime_version: "2.0" }'), 'text form'],
    ['groups in groups', new Uint8Array(100_000).fill(0x13), 'no protobuf of GTFS-Realtime'],
  ])('%s: fail in words', async (_what, body, words) => {
    const failure = rigOf({ 'vehicles.pb': body }).ask(poll);
    await expect(failure).rejects.toMatchObject({ kind: 'malformed' });
    await expect(failure).rejects.toMatchObject({ detail: expect.stringMatching(words) });
  });
});

describe('trip updates and alerts', () => {
  it('are rows of their own', async () => {
    const spec: FeedSpec = {
      ...vehicles,
      entityType: 'trips.pb#trip-updates',
      columns: [
        { column: 'delay', kind: 'number', attribute: 'delay', unit: 's' },
        { column: 'next', kind: 'text', attribute: 'next_stop_id' },
        { column: 'at', kind: 'time', attribute: 'next_arrival' },
        { column: 'left', kind: 'number', attribute: 'stops_left', unit: '1' },
      ],
    };
    const rig = rigOf({ 'trips.pb': feedBytes([update]) }, spec);
    await rig.ask(poll);
    const table = rig.table('buses')!;
    expect(table.rowOf('t1 20260302')).toBe(0);
    // By predicted times alone stop 2 is still ahead.
    expect([numberAt(table, 'delay', 0), textAt(table, 'next', 0)]).toEqual([60, 's2']);
    expect([numberAt(table, 'at', 0), numberAt(table, 'left', 0)]).toEqual([START_MS + 900_000, 2]);
  });

  it('say what is wrong, for whom and until when, in each language', async () => {
    const alert = {
      activePeriod: [{ end: START_S - 60 }, { start: START_S - 60, end: START_S + 60 }],
      informedEntity: [{ routeId: 'r1' }, { stopId: 's3', routeId: 'r2' }],
      cause: 'ACCIDENT',
      effect: 'DETOUR',
      headerText: {
        translation: [
          { text: 'Đổi hướng', language: 'vi' },
          { text: 'Detour', language: 'en-GB' },
        ],
      },
    };
    const spec: FeedSpec = {
      ...vehicles,
      entityType: 'alerts.pb#alerts',
      lifetime: 'register',
      columns: [
        { column: 'header', kind: 'text', attribute: 'header_text' },
        { column: 'header@en', kind: 'text', attribute: 'header_text@en' },
        { column: 'effect', kind: 'text', attribute: 'effect' },
        { column: 'active', kind: 'text', attribute: 'active' },
        { column: 'until', kind: 'time', attribute: 'active_period.end' },
        { column: 'routes', kind: 'text', attribute: 'routes' },
        { column: 'stops', kind: 'text', attribute: 'stops' },
      ],
    };
    const rig = rigOf({ 'alerts.pb': feedBytes([{ id: 'a', alert }]), 'static.json': timetable }, spec);
    await rig.ask(poll);
    const table = rig.table('buses')!;
    const texts = ['header', 'header@en', 'effect', 'active', 'routes', 'stops'];
    expect(texts.map((name) => textAt(table, name, 0))).toEqual([
      'Đổi hướng',
      'Detour',
      'DETOUR',
      'true',
      'T1, r2',
      'Rạch Dừa',
    ]);
    expect(numberAt(table, 'until', 0)).toBe(START_MS + 60_000);
    expect([...table.geometry.anchors]).toEqual([107.3, 10.5]);
  });
});
