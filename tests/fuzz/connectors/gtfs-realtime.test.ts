// Damaged GTFS-Realtime feeds through the connector: rows, or reasons, or a failure in words; no number that the bytes do not hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gtfsRealtimePayload } from '#feeds/gtfs-realtime/gtfs-realtime-payload.ts';
import { PayloadSink } from '#feeds/payload/payload-sink.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { numberAt, type Table } from '#kernel/table/table.ts';
import { payloadFiles } from '../../contract/payload-files.ts';
import { feedBytes } from '../../unit/feeds/gtfs-realtime/feed-bytes.ts';
import { START_MS } from '../../unit/feeds/ingest/feed-rig.ts';
import { fuzzLater } from '../support/fuzz-settings.ts';
import { foreignBody, mutatedBytes } from '../support/mutate-bytes.ts';
import { chunked, pollOnce } from '../support/poll-body.ts';
import { expectSoundTable } from '../support/table-checks.ts';

const START_S = START_MS / 1000;
const trip = { tripId: 'T1-0-0700-01', routeId: 'T1', startDate: '20260302', directionId: 1 };
const everything = feedBytes([
  ...Array.from({ length: 12 }, (_, index) => ({
    id: `e${index}`,
    vehicle: {
      trip,
      vehicle: { id: `b${index}`, label: `Xe ${index}`, licensePlate: '72B-123.45' },
      position: {
        latitude: 10.3 + index / 90,
        longitude: 107 + index / 70,
        bearing: index * 30,
        speed: index * 1.7,
        odometer: index * 1e5 + 0.25,
      },
      currentStopSequence: index,
      currentStatus: index % 3,
      timestamp: START_S - index,
      occupancyStatus: index % 6,
      occupancyPercentage: index * 8,
      congestionLevel: index % 5,
    },
  })),
  {
    id: 't',
    tripUpdate: {
      trip,
      timestamp: START_S,
      stopTimeUpdate: [{ stopSequence: 3, stopId: 's', arrival: { delay: -77, time: START_S + 50 } }],
    },
  },
  {
    id: 'a',
    alert: {
      activePeriod: [{ start: START_S, end: START_S + 999 }],
      informedEntity: [{ routeId: 'T1' }],
      headerText: { translation: [{ text: 'Chậm', language: 'vi' }] },
    },
  },
]);
const captured = (payloadFiles('gtfs-realtime') ?? []).map(({ bytes }) => bytes);
const timetables = (payloadFiles('gtfs-static') ?? []).map(({ bytes }) => bytes);
const corpus = [everything, ...captured];
const PROTOBUF = { 'Content-Type': 'application/x-protobuf' };

const number = (attribute: string, unit: string) =>
  ({ column: attribute, kind: 'number', attribute, unit }) as const;
const NUMBERS = [
  number('position.speed', 'm/s'),
  number('position.bearing', 'deg'),
  number('position.odometer', 'm'),
  number('occupancy_percentage', '%'),
  number('current_stop_sequence', '1'),
  number('delay', 's'),
];
const feedOf = (entityType: string): FeedSpec => ({
  id: 'probe',
  source: 'broker',
  title: { vi: 'Thử', en: 'Probe' },
  entityType,
  geometry: 'point',
  cadenceMs: 20_000,
  pollMs: 15_000,
  columns: [...NUMBERS, { column: 'trip', kind: 'text', attribute: 'trip.trip_id' }],
  rollups: [],
});
const FEEDS = ['vehicles', 'trip-updates', 'alerts'].map(feedOf);

/** Every float, double and varint that can be read at any place of the bytes. */
function numbersIn(bytes: Uint8Array): Set<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Set<number>();
  for (let at = 0; at < bytes.length; at += 1) {
    if (at + 4 <= bytes.length) found.add(view.getFloat32(at, true));
    if (at + 8 <= bytes.length) found.add(view.getFloat64(at, true));
    let value = 0n;
    for (let length = 0; length < 10 && at + length < bytes.length; length += 1) {
      const byte = bytes[at + length]!;
      value |= BigInt(byte & 127) << BigInt(7 * length);
      if (byte < 128) {
        for (const read of [value, BigInt.asIntN(32, value), BigInt.asUintN(32, value)])
          found.add(Number(read));
        found.add(Number(BigInt.asIntN(64, value)));
        break;
      }
    }
  }
  return found;
}

function expectNoInventions(table: Table, bytes: Uint8Array): void {
  expectSoundTable(table);
  const known = numbersIn(bytes);
  const shown = [...table.geometry.anchors];
  for (const { column } of NUMBERS)
    for (let row = 0; row < table.rowCount; row += 1) shown.push(numberAt(table, column, row));
  for (const time of table.observedAtMs) shown.push(time / 1000);
  expect(shown.filter((value) => !Number.isNaN(value) && !known.has(value))).toEqual([]);
}

async function expectHonest(spec: FeedSpec, bytes: Uint8Array, size = 4096): Promise<number> {
  const outcome = await pollOnce(spec, () => chunked(bytes, size, PROTOBUF), { connector: 'gtfs-realtime' });
  if (outcome.error) expect(['malformed', 'unexpected-content']).toContain(outcome.error.kind);
  if (outcome.table) expectNoInventions(outcome.table, bytes);
  return outcome.receipt?.rows ?? 0;
}

describe('GTFS-Realtime feeds', () => {
  it('as they are give what is in them', async () => {
    const rows = await Promise.all(FEEDS.map((spec) => expectHonest(spec, everything)));
    expect(rows).toEqual([12, 1, 1]);
  });

  it('with damaged bytes give what is left in them', async () => {
    await fuzzLater(
      fc.asyncProperty(mutatedBytes(corpus), fc.constantFrom(...FEEDS), async (bytes, spec) => {
        await expectHonest(spec, bytes);
      }),
      300,
    );
  });

  it('of bytes that nobody wrote fail in words', async () => {
    const bodies = fc.oneof(
      foreignBody,
      fc.uint8Array({ maxLength: 300 }),
      // A sound header before noise: the decoder is past its first doubts.
      fc.uint8Array({ maxLength: 300 }).map((noise) => Uint8Array.from([...feedBytes([]), ...noise])),
    );
    await fuzzLater(
      fc.asyncProperty(bodies, fc.constantFrom(...FEEDS), async (bytes, spec) => {
        await expectHonest(spec, bytes);
      }),
      300,
    );
  });

  it('and timetables found as files are rows or reasons', async () => {
    const form = { form: 'bytes' } as const;
    await fuzzLater(
      fc.asyncProperty(mutatedBytes([...corpus, ...timetables]), async (bytes) => {
        const sink = new PayloadSink();
        const bounds = [-180, -90, 180, 90] as const;
        gtfsRealtimePayload.recognises(form, bytes);
        const reason = await gtfsRealtimePayload.parse(
          form,
          { bytes, nowMs: START_MS, bounds, zoneOffsetMs: 0 },
          sink,
        );
        if (reason !== null) expect(reason.length).toBeGreaterThan(10);
      }),
      100,
    );
  });
});
