// Ships and road works of the simulated province: on the water and on the roads, moving no faster than they can, in their rhythms.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../../../mocks/province/traffic/road-network.ts';
import { vesselFacts, type VesselFacts } from '../../../../mocks/protocols/ais/vessel-facts.ts';
import { roadWorkFacts } from '../../../../mocks/protocols/road-work-facts.ts';
import { geography, kindOf, local, testWorld } from './test-world.ts';

const world = testWorld();
const ships = kindOf(world, 'AisVessel');
const works = kindOf(world, 'CityWork');
const shipsAt = (atMs: number) =>
  new Map(
    ships
      .list(atMs)
      .map(vesselFacts)
      .map((ship) => [ship.mmsi, ship]),
  );
const anyInstant = fc.integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2026, 11, 31) / 1000 });
const land = geography.units.features.map(({ geometry }) => geometry);
const rivers = geography.water.features.flatMap(({ geometry, properties }) =>
  properties?.['kind'] === 'river' && geometry.type.endsWith('Polygon')
    ? [geometry as GeoJSON.Polygon | GeoJSON.MultiPolygon]
    : [],
);

function isInside(
  shape: GeoJSON.Polygon | GeoJSON.MultiPolygon,
  [lon, lat]: readonly [number, number],
): boolean {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.some(
    (rings) => rings.filter((ring) => crossings(ring, lon, lat) % 2 === 1).length % 2 === 1,
  );
}

function crossings(ring: readonly GeoJSON.Position[], lon: number, lat: number): number {
  let count = 0;
  ring.forEach(([x1 = 0, y1 = 0], index) => {
    const [x0 = 0, y0 = 0] = ring[(index + ring.length - 1) % ring.length] ?? [];
    if (y0 > lat !== y1 > lat && lon < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)) count += 1;
  });
  return count;
}

describe('ships', () => {
  it('are on the water at any instant', () =>
    fc.assert(
      fc.property(anyInstant, (second) => {
        for (const { name, position } of shipsAt(second * 1000).values()) {
          const isDry =
            land.some((shape) => isInside(shape, position)) &&
            !rivers.some((shape) => isInside(shape, position));
          expect(isDry, `${name} at ${position.join(' ')}`).toBe(false);
        }
      }),
      { numRuns: 15, seed: 3 },
    ));

  it('go where they say, as fast as they say', () =>
    fc.assert(
      fc.property(anyInstant, (second) => {
        const [before, after] = [shipsAt(second * 1000), shipsAt(second * 1000 + 60_000)];
        for (const [mmsi, ship] of before) {
          const next = after.get(mmsi);
          if (next)
            expect(legKn(ship, next), `${ship.name}`).toBeLessThan(Math.max(ship.speedKn, next.speedKn) + 4);
        }
      }),
      { numRuns: 40, seed: 4 },
    ));

  it('number some 150, of every kind, each with an identity of its own', () => {
    const list = [...shipsAt(local('2026-03-10T10:00')).values()];
    expect(list.length).toBeGreaterThan(120);
    expect(list.length).toBeLessThan(200);
    for (const type of [30, 50, 52, 69, 70, 71, 80])
      expect(list.some(({ shipType }) => shipType === type)).toBe(true);
  });

  it('fish by night, and less under a full moon', () => {
    const fishing = (text: string) =>
      [...shipsAt(local(text)).values()].filter(({ status }) => status === 7).length;
    // New moon on 19 March 2026, full moon on 3 March.
    expect(fishing('2026-03-20T00:30')).toBeGreaterThan(fishing('2026-03-04T00:30'));
    expect(fishing('2026-03-20T12:30')).toBe(0);
  });

  it('cross to Côn Đảo by the time-table', () => {
    const ferry = (text: string) =>
      [...shipsAt(local(text)).values()].find(({ name }) => name === 'CON DAO FERRY 1')!;
    expect(ferry('2026-03-10T07:30')).toMatchObject({ status: 5, speedKn: 0 });
    expect(ferry('2026-03-10T09:30')).toMatchObject({ status: 0, destination: 'VNCDO' });
    expect(ferry('2026-03-10T12:30').position[1]).toBeLessThan(8.8);
  });
});

function legKn(from: VesselFacts, to: VesselFacts): number {
  const km = distanceKm(from.position[0], from.position[1], to.position[0], to.position[1]);
  return km / 1.852 / ((to.reportMs - from.reportMs) / 3_600_000);
}

describe('road works', () => {
  const at = (text: string) => works.list(local(text)).map(roadWorkFacts);

  it('number some dozens, planned, at work and resting by day', () => {
    for (const text of ['2026-02-10T12:00', '2026-06-10T12:00', '2026-10-10T12:00']) {
      const list = at(text);
      expect(list.length).toBeGreaterThan(15);
      expect(list.length).toBeLessThan(60);
      for (const state of ['planned', 'open', 'suspended'])
        expect(
          list.some((work) => work.state === state),
          `${state} ${text}`,
        ).toBe(true);
    }
  });

  it('of the night work at night', () => {
    const day = at('2026-06-10T12:00').filter(({ hours }) => hours?.[0] === '22:00');
    const night = at('2026-06-10T23:30').filter(({ hours }) => hours?.[0] === '22:00');
    expect(day.every(({ state }) => state !== 'open')).toBe(true);
    expect(night.some(({ state }) => state === 'open')).toBe(true);
  });

  it('change when the register says so', () => {
    const fromMs = local('2026-06-10T00:00');
    for (const id of works.idsBetween(fromMs, fromMs + 86_400_000)) {
      const changes = works.changesBetween!(id, fromMs, fromMs + 86_400_000);
      for (const atMs of changes) {
        const [before, after] = [works.get(id, atMs - 1), works.get(id, atMs)];
        if (before && after)
          expect(after.attributes['workState']).not.toEqual(before.attributes['workState']);
      }
    }
  });
});
