// Industry: published levels of October 2024, land that is only ever let, causes of overload, of accidents and of idle factories.
import { describe, expect, it } from 'vitest';
import { addPeriods } from '#kernel/time/calendar-period.ts';
import type { World, WorldEntity } from '../../../../mocks/province/world-contract.ts';
import { DAY_MS, geography, HOUR_MS, kindOf, local, meanOf, testWorld, valueOf } from './test-world.ts';

const world = testWorld();
const OCTOBER_2024 = local('2024-11-01T00:00');
const parksAt = (atMs: number, of: World = world) => kindOf(of, 'IndustrialPark').list(atMs);
const sumOf = (entities: readonly WorldEntity[], attribute: string) =>
  entities.reduce((sum, entity) => sum + valueOf(entity, attribute), 0);

describe('parks', () => {
  it('are those of the pack, in their places and with their areas', () => {
    const places = geography.places.features.filter(
      ({ properties }) => properties?.['kind'] === 'industrial-park',
    );
    const parks = parksAt(OCTOBER_2024);
    expect(parks).toHaveLength(places.length);
    const placed = (lon: number, lat: number) =>
      places.some(({ geometry: { coordinates } }) => coordinates[0] === lon && coordinates[1] === lat);
    for (const park of parks) {
      const { coordinates } = valueOf<GeoJSON.Point>(park, 'location');
      expect(placed(coordinates[0] ?? 0, coordinates[1] ?? 0)).toBe(true);
      expect(valueOf(park, 'leasedArea')).toBeLessThanOrEqual(valueOf(park, 'leasableArea'));
      expect(valueOf(park, 'leasableArea')).toBeLessThan(valueOf(park, 'totalArea'));
    }
  });

  it('had the published occupancy, projects and full parks in October 2024', () => {
    const parks = parksAt(OCTOBER_2024);
    const occupancy = sumOf(parks, 'leasedArea') / sumOf(parks, 'leasableArea');
    expect(Math.abs(occupancy - 0.6765)).toBeLessThan(0.01);
    expect(Math.abs(sumOf(parks, 'projects') - 606)).toBeLessThanOrEqual(8);
    const full = parks.filter(
      (park) =>
        valueOf(park, 'leasableArea') > 0 && valueOf(park, 'leasedArea') === valueOf(park, 'leasableArea'),
    );
    const names = full.map((park) => valueOf<{ vi: string }>(park, 'name').vi).toSorted();
    expect(names).toEqual(['KCN Mỹ Xuân A', 'KCN Mỹ Xuân A2', 'KCN Phú Mỹ I', 'KCN Đá Bạc'].toSorted());
  });

  it('let land lot by lot and take none back', () => {
    const before = new Map<string, number>();
    for (let month = 0; month < 48; month += 1)
      for (const park of parksAt(addPeriods(local('2023-01-01T00:00'), 'month', month))) {
        const leased = valueOf(park, 'leasedArea');
        expect(leased).toBeGreaterThanOrEqual(before.get(park.id) ?? 0);
        before.set(park.id, leased);
      }
    expect(sumOf(parksAt(local('2026-11-01T00:00')), 'leasedArea')).toBeGreaterThan(
      sumOf(parksAt(OCTOBER_2024), 'leasedArea') + 150,
    );
  });

  it('miss workers after Tết', () => {
    const workers = (text: string) => sumOf(parksAt(local(`${text}T00:00`)), 'workers');
    expect(workers('2026-04-01')).toBeLessThan(workers('2026-02-01'));
  });

  it('have more accidents in a wet season than in the same one dry', () => {
    const story = (mmPerHour: number) => ({
      id: `rain-${mmPerHour}`,
      title: { vi: 'Mưa', en: 'Rain' },
      summary: { vi: 'Mưa cả năm', en: 'Rain all the year' },
      startsAt: '2024-01-01T00:00:00+07:00',
      endsAt: '2026-12-31T00:00:00+07:00',
      always: false,
      overlays: { rainMmPerHour: () => mmPerHour },
    });
    const total = (of: World) =>
      [2024, 2025].reduce(
        (sum, year) => sum + sumOf(parksAt(local(`${year}-12-31T12:00`), of), 'accidentsYearToDate'),
        0,
      );
    expect(total(testWorld({ story: story(1) }))).toBeGreaterThan(total(world));
  });
});

describe('outlets', () => {
  const outletsAt = (atMs: number, of: World = world) =>
    kindOf(of, 'IndustrialWastewaterObserved').list(atMs);
  const isOver = (outlet: WorldEntity) =>
    (['cod', 'tss', 'ammonium'] as const).some(
      (name) => valueOf(outlet, name) > valueOf(outlet, `${name}Limit`),
    );
  const load = (outlet: WorldEntity) => valueOf(outlet, 'flow') / valueOf(outlet, 'loadCapacity');

  it('stand at every park with a plant, and keep their permits in the dry season', () => {
    const plants = parksAt(OCTOBER_2024).filter((park) => valueOf(park, 'treatmentCapacity') > 0);
    expect(outletsAt(OCTOBER_2024)).toHaveLength(plants.length);
    const hours = Array.from({ length: 28 * 8 }, (_, step) => local('2026-02-01T00:00') + step * 3 * HOUR_MS);
    const over = hours.flatMap((atMs) => outletsAt(atMs).map((outlet) => Number(isOver(outlet))));
    expect(meanOf(over)).toBeLessThan(0.02);
  });

  it('are overloaded by a storm: flow first, then readings over the limit', () => {
    const storm = {
      id: 'storm',
      title: { vi: 'Mưa lớn', en: 'Storm' },
      summary: { vi: 'Mưa lớn nửa ngày', en: 'Half a day of heavy rain' },
      startsAt: '2026-02-10T00:00:00+07:00',
      endsAt: '2026-02-10T12:00:00+07:00',
      always: false,
      overlays: { rainMmPerHour: () => 25 },
    };
    const told = testWorld({ story: storm });
    const atMs = local('2026-02-10T10:00');
    expect(meanOf(outletsAt(atMs, told).map(load))).toBeGreaterThan(1.5 * meanOf(outletsAt(atMs).map(load)));
    expect(outletsAt(atMs, told).filter(isOver).length).toBeGreaterThan(
      outletsAt(atMs).filter(isOver).length + 3,
    );
    const later = atMs + 2 * DAY_MS;
    expect(outletsAt(later, told).map(load)).toEqual(outletsAt(later).map(load));
  });

  it('carry less at Tết than on a working day', () => {
    const tet = meanOf(outletsAt(local('2026-02-17T14:00')).map(load));
    expect(tet).toBeLessThan(0.6 * meanOf(outletsAt(local('2026-03-18T14:00')).map(load)));
  });
});

describe('production', () => {
  const branches = (atMs: number, basis: string) =>
    kindOf(world, 'IndustrialProductionIndex')
      .list(atMs)
      .filter((branch) => valueOf<string>(branch, 'basis') === basis);
  const weighed = (rows: readonly WorldEntity[], attribute: string) =>
    rows.reduce((sum, row) => sum + valueOf(row, attribute) * valueOf(row, 'branchWeight'), 0);

  it('grew without oil as published in 2024; oil shrinks', () => {
    const atMs = local('2025-01-01T00:00');
    const growth = (basis: string) =>
      weighed(branches(atMs, basis), 'productionIndexYearToDate') /
        weighed(branches(atMs, basis), 'productionIndexYearToDateLastYear') -
      1;
    expect(Math.abs(growth('without-oil') - 0.1291)).toBeLessThan(0.012);
    expect(growth('oil')).toBeLessThan(0);
    for (const basis of ['without-oil', 'oil'])
      expect(branches(atMs, basis).reduce((sum, row) => sum + valueOf(row, 'branchWeight'), 0)).toBe(100);
  });

  it('has a table of months that agrees with the branches, and rests at Tết', () => {
    const table = kindOf(world, 'IndustrialProductionMonth').list(local('2026-11-20T09:00'));
    const month = (id: string) =>
      valueOf(
        table.find((row) => row.id.endsWith(id)),
        'productionIndexWithoutOil',
      );
    const october = branches(local('2026-11-01T00:00'), 'without-oil');
    expect(month(':2026-10')).toBeCloseTo(weighed(october, 'productionIndex') / 100, 1);
    expect(month(':2026-02')).toBeLessThan(month(':2026-03'));
    expect(table.filter(({ attributes }) => attributes['oilProductionIndex'])).toHaveLength(22);
  });
});
