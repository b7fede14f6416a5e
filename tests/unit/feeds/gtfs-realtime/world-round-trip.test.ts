// What the connector reads of the simulated operator is the simulated world: decode(encode(world)) = world.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFeedMessage } from '#feeds/gtfs-realtime/feed-message.ts';
import { kindsOf, readRecords } from '#feeds/gtfs-realtime/read-records.ts';
import { readExtract, StaticData } from '#feeds/gtfs-realtime/static/static-extract.ts';
import { valueAt } from '#feeds/mapping/record-writer.ts';
import { decodePolyline } from '#kernel/polyline.ts';
import { answerGtfsRealtime } from '../../../../mocks/protocols/gtfs-realtime/answer-gtfs-realtime.ts';
import { reportAt } from '../../../../mocks/province/transit/vehicle-kind.ts';
import { local, testWorld } from '../../mocks/province/test-world.ts';

const world = testWorld();
const transit = world.transit!();

async function documentAt(name: string, atMs: number): Promise<Uint8Array> {
  const request = new Request(`http://hai-dang.test/sources/transit/${name}`);
  const response = answerGtfsRealtime(request, { world, now: () => atMs });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

async function vehiclesAt(atMs: number) {
  const statics = new StaticData(readExtract(await documentAt('static.json', atMs)));
  const tripUpdates = decodeFeedMessage(await documentAt('trip-updates.pb', atMs));
  const message = decodeFeedMessage(await documentAt('vehicle-positions.pb', atMs));
  const refused: string[] = [];
  const context = { nowMs: atMs, statics, tripUpdates, horizonS: 35 };
  const records = readRecords(message, 'vehicles', context, (reason) => refused.push(reason));
  expect(refused).toEqual([]);
  return records;
}

/** Any moment of a week with a working Monday, in whole milliseconds. */
const moments = fc.integer({ min: local('2026-11-16T00:00'), max: local('2026-11-22T23:59') });

describe('the buses of the world', () => {
  it('come back as they are, at any moment', async () => {
    await fc.assert(
      fc.asyncProperty(moments, async (atMs) => {
        const records = await vehiclesAt(atMs);
        expect(records.map(({ id }) => id)).toEqual(transit.buses.map(({ id }) => id));
        records.forEach((record, index) => {
          const report = reportAt(transit, transit.buses[index]!, atMs);
          const value = (name: string) => valueAt(record.values, name);
          expect(record.geometry).toEqual({
            type: 'Point',
            coordinates: [Math.fround(report.lon), Math.fround(report.lat)],
          });
          expect(value('position.speed')).toBe(Math.fround(report.speedMs));
          expect(value('position.bearing')).toBe(Math.fround(report.bearing));
          expect(record.observedAtMs).toBe(Math.floor(report.reportMs / 1000) * 1000);
          expect(value('vehicle.license_plate')).toBe(report.bus.plate);
          expect(value('trip.trip_id')).toBe(report.trip?.id);
          expect(value('stop_name')).toBe(report.stop?.name.vi);
          expect(value('trip_headsign')).toBe(report.trip?.path.destination.vi);
          expect(value('route_short_name')).toBe(report.trip?.path.line.id);
          expect(value('delay')).toBe(report.trip && report.delayS);
        });
      }),
      { numRuns: 15, seed: 20_261_122 },
    );
  }, 60_000);

  it('know the road ahead of them wherever they drive', async () => {
    const atMs = local('2026-11-16T17:30');
    const driving = (await vehiclesAt(atMs)).filter(
      (record) => Number(valueAt(record.values, 'position.speed')) > 0,
    );
    expect(driving.length).toBeGreaterThan(50);
    for (const record of driving) {
      const [lon = 0, lat = 0] = decodePolyline(String(record.values['shape_ahead'])) ?? [];
      const [recordLon, recordLat] = (record.geometry as { coordinates: [number, number] }).coordinates;
      expect(Math.hypot(lon - recordLon, lat - recordLat) * 111_000).toBeLessThan(10);
    }
  });

  it('tell trips and, where a road is blocked, alerts', async () => {
    const jam = Array.from({ length: 200 }, (_, hour) => local('2026-11-02T00:00') + hour * 3_600_000).find(
      (atMs) =>
        world.blockagesAt!(atMs).some(
          ({ linkIndex, fromMs, untilMs }) =>
            fromMs <= atMs &&
            atMs < untilMs &&
            transit.paths.some(({ links }) => links.some(({ index }) => index === linkIndex)),
        ),
    )!;
    const message = decodeFeedMessage(await documentAt('alerts.pb', jam));
    expect(kindsOf(message)).toEqual(['alerts']);
    const context = { nowMs: jam, statics: new StaticData({ routes: {}, trips: {}, stops: {}, shapes: {} }) };
    const [alert] = readRecords(message, 'alerts', { ...context, tripUpdates: null, horizonS: 1 }, () => {
      throw new Error('refused');
    });
    expect(alert!.values).toMatchObject({ cause: 'ACCIDENT', effect: 'SIGNIFICANT_DELAYS', active: 'true' });
    expect(valueAt(alert!.values, 'header_text.vi')).toMatch(/^Xe buýt chậm do sự cố trên .+/);
    expect(valueAt(alert!.values, 'routes')).toMatch(/^T\d/);
  });
});
