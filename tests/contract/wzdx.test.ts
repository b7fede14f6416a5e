// Work zone and device feeds, our own and captured: exact rows, and the values that operators read.
import { describe, expect, it } from 'vitest';
import { createJsonMemory } from '#feeds/snapshot/json-record-reader.ts';
import { readPayload } from '#feeds/payload/read-payload.ts';
import { WorkZoneReader } from '#feeds/wzdx/work-zone-reader.ts';
import type { FeatureKind } from '#feeds/wzdx/flatten-feature.ts';
import { readRecords } from '../unit/feeds/snapshot/read-records.ts';
import { ownFiles, payloadFiles, type PayloadFile } from './payload-files.ts';

const NOW_MS = Date.UTC(2026, 2, 2, 3);

function read(bytes: Uint8Array, nowMs: number, kind: FeatureKind | 'all' = 'events') {
  const selection = { kind, geometry: 'line', zoneOffsetMs: 0, keepEndedHours: 24 } as const;
  return readRecords(bytes, nowMs, (taker) => new WorkZoneReader(createJsonMemory(), selection, taker));
}

const fileOf = (files: readonly PayloadFile[], name: string) =>
  files.find((file) => file.name === name)!.bytes;

describe('a feed of version 3', () => {
  const { records, refusals, of, end } = read(fileOf(ownFiles('wzdx'), 'version-3.geojson'), NOW_MS);

  it('gives its events, and says what it left out', () => {
    expect(records.map(({ id }) => id)).toEqual(['wz-1', 'wz-2']);
    expect(refusals.toSorted()).toEqual([
      'ended too long ago to be shown (left out)',
      'neither a road event nor a field device',
      'not a GeoJSON feature',
    ]);
  });

  it('speaks the words of version 4.2', () => {
    expect(of('wz-1').values).toMatchObject({
      road_names: ['QL51'],
      event_state: 'active',
      is_start_date_verified: true,
      is_end_date_verified: false,
      lanes_total: 2,
      lanes_closed: 1,
      restrictions: ['no-trucks'],
    });
    expect(of('wz-1').units).toMatchObject({ reduced_speed_limit: '[mi_i]/h' });
    expect(of('wz-2').values).toMatchObject({ road_names: ['QL55'], event_state: 'ended' });
  });

  it('dates events without a date by the feed, and draws the points of one in their order', () => {
    expect(of('wz-1').observedAtMs).toBe(Date.UTC(2026, 2, 1));
    expect(of('wz-1').geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [107.05, 10.6],
        [107.06, 10.58],
      ],
    });
  });

  it('tells when an event begins or ends by itself', () =>
    expect(end.changesAtMs).toBe(Date.UTC(2026, 2, 5)));
});

describe('features that stand before the description of their feed', () => {
  it('wait for its date', () => {
    const feature = { id: 'a', type: 'Feature', properties: { event_type: 'detour' }, geometry: null };
    const body = {
      type: 'FeatureCollection',
      features: [feature],
      feed_info: { update_date: '2026-03-01T00:00:00Z' },
    };
    const { of } = read(new TextEncoder().encode(JSON.stringify(body)), NOW_MS);
    expect(of('a').observedAtMs).toBe(Date.UTC(2026, 2, 1));
  });
});

const captured = payloadFiles('wzdx');

describe.skipIf(!captured)('captured feeds (skipped where ../shared/payloads is not)', () => {
  it.each([
    ['arrow_board_ok_example.geojson', 1],
    ['camera_error_example.geojson', 1],
    ['scenario1_simple_linestring_example.geojson', 5],
    ['scenario2_laneshift_linestring_example.geojson', 1],
    ['scenario4_detour_linestring_example.geojson', 4],
    ['scenario5_recurring_linestring_example.geojson', 4],
    ['scenario6_multi_lane_closure_linestring_example.geojson', 1],
    ['scenario8_local_access_only_bidirectional_linestring_example.geojson', 2],
  ])('%s gives %i rows', async (name, rows) => {
    const reading = await readPayload(fileOf(captured ?? [], name), NOW_MS);
    expect(reading).toEqual({ standard: 'wzdx', outcome: 'parsed', rows, refusedRows: 0, reason: null });
  });

  it('tell lanes, restrictions and sequences', () => {
    const bytes = fileOf(captured ?? [], 'scenario1_simple_linestring_example.geojson');
    const { of } = read(bytes, Date.UTC(2010, 0, 3));
    expect(of('6f57aded-7291-462e-9892-607b2b7d116c').values).toMatchObject({
      lanes_total: 6,
      lanes_closed: 2,
      vehicle_impact: 'some-lanes-closed',
      event_state: 'active',
      types_of_work: ['surface-work'],
      related_road_events: ['next-in-sequence 8bfb0ce0-98cd-4e92-924d-f0a9d3a4ba8f'],
    });
    expect(of('edf2162b-1f5d-4ddd-a731-78fb81a22e6a').values['restrictions']).toEqual([
      'reduced-width 10 feet',
    ]);
  });

  it('keep devices and events apart', () => {
    const bytes = fileOf(captured ?? [], 'camera_error_example.geojson');
    const nowMs = Date.UTC(2021, 11, 6, 15);
    expect(read(bytes, nowMs, 'events').records).toEqual([]);
    const [camera] = read(bytes, nowMs, 'devices').records;
    expect(camera!.values).toMatchObject({ device_type: 'camera', device_status: 'error' });
  });
});
