// The simulated buses: as many as the hour wants, on the road, never in two places, late when the roads are full.
import { describe, expect, it } from 'vitest';
import { placeAt } from '../../../../mocks/province/transit/line-path.ts';
import { reportAt } from '../../../../mocks/province/transit/vehicle-kind.ts';
import { distanceKm } from '../../../../mocks/province/traffic/road-network.ts';
import { kindOf, local, meanOf, testWorld } from './test-world.ts';

const world = testWorld();
const transit = world.transit!();
const reportsAt = (time: string) =>
  transit.buses.map((bus) => reportAt(transit, bus, local(`2026-11-16T${time}`)));
const inService = (time: string) => reportsAt(time).filter(({ trip }) => trip);

describe('the buses of the province', () => {
  it('serve eight lines both ways over connected roads', () => {
    expect(transit.paths).toHaveLength(16);
    for (const { links, stops, lengthM } of transit.paths) {
      expect(lengthM).toBeGreaterThan(10_000);
      expect(stops.length).toBeGreaterThan(8);
      links.slice(1).forEach((link, at) => expect(link.fromNode).toBe(links[at]!.toNode));
      expect(stops.map(({ distanceM }) => distanceM)).toEqual(
        stops.map(({ distanceM }) => distanceM).toSorted((a, b) => a - b),
      );
    }
  });

  it('run in the number that the hour wants', () => {
    expect(inService('07:00').length).toBeGreaterThanOrEqual(80);
    const midday = inService('12:00').length;
    expect(midday).toBeGreaterThanOrEqual(50);
    expect(midday).toBeLessThan(inService('07:00').length);
    // The line to the city runs through the night.
    for (const time of ['00:30', '01:30', '02:30', '03:30']) {
      expect(inService(time).length).toBeGreaterThan(0);
      expect(inService(time).length).toBeLessThan(10);
    }
  });

  it('drive without jumps: from one report to the next no faster than a bus can', () => {
    for (const bus of transit.buses.filter((_, index) => index % 7 === 0)) {
      let before: ReturnType<typeof reportAt> | undefined;
      for (let atMs = local('2026-11-16T02:40'); atMs < local('2026-11-16T05:00'); atMs += 20_000) {
        const report = reportAt(transit, bus, atMs);
        const isGoingOn = before && before.trip?.id === report.trip?.id && report.trip;
        if (before && isGoingOn && report.reportMs > before.reportMs) {
          const km = distanceKm(before.lon, before.lat, report.lon, report.lat);
          const hours = (report.reportMs - before.reportMs) / 3_600_000;
          expect(km / hours, `${bus.id} at ${new Date(atMs).toISOString()}`).toBeLessThan(75);
        }
        before = report;
      }
    }
  });

  it('stand at a stop or drive on towards the next', () => {
    for (const { trip, distanceM, lon, lat, isAtStop, stop, speedMs } of inService('17:30')) {
      const place = placeAt(trip!.path, distanceM);
      expect([place.lon, place.lat]).toEqual([lon, lat]);
      expect(stop!.distanceM).toBeGreaterThan(distanceM - 20);
      expect(isAtStop).toBe(speedMs === 0);
    }
  });

  it('are later and slower in the evening rush than at night, and fuller', () => {
    const mean = (time: string, read: (report: ReturnType<typeof reportAt>) => number) =>
      meanOf(inService(time).map(read));
    expect(mean('17:30', ({ delayS }) => delayS)).toBeGreaterThan(mean('05:30', ({ delayS }) => delayS) + 60);
    expect(mean('17:30', ({ load }) => load)).toBeGreaterThan(mean('10:00', ({ load }) => load) + 0.1);
  });

  it('fall silent now and then, a few of them, and for minutes', () => {
    const atMs = local('2026-11-16T12:00');
    const ages = transit.buses.map((bus) => atMs - reportAt(transit, bus, atMs).reportMs);
    const silent = ages.filter((ageMs) => ageMs > 45_000).length;
    expect(Math.max(...ages)).toBeLessThan(20 * 60_000);
    expect(silent).toBeLessThan(10);
    const hours = Array.from({ length: 12 }, (_, hour) => local('2026-11-16T06:00') + hour * 3_600_000);
    const everSilent = hours.flatMap((hourMs) =>
      transit.buses.filter((bus) => hourMs - reportAt(transit, bus, hourMs).reportMs > 45_000),
    );
    expect(everSilent.length).toBeGreaterThan(0);
  });

  it('are entities of the broker too', () => {
    const list = kindOf(world, 'Vehicle').list(local('2026-11-16T12:00'));
    expect(list).toHaveLength(transit.buses.length);
    const driving = list.find(({ attributes }) => attributes['serviceStatus']?.value === 'onRoute')!;
    for (const name of ['location', 'speed', 'bearing', 'tripId', 'delay', 'occupancyStatus'])
      expect(driving.attributes[name], name).toBeDefined();
  });
});
