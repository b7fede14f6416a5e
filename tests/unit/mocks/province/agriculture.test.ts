// Boats, landings and fields of the simulated province: Tết, storms, silence, the zone, seasons, reservoirs, published levels.
import { describe, expect, it } from 'vitest';
import { lunarDay } from '#kernel/time/lunar-calendar.ts';
import { seasonProgress, CROP_SEASONS } from '../../../../mocks/province/agriculture/crops/crop-calendar.ts';
import { distanceToZoneEdgeKm } from '../../../../mocks/province/agriculture/fleet/fishing-zone.ts';
import { dayOf } from '../../../../mocks/province/calendar/local-time.ts';
import { tropicalStorm } from '../../../../mocks/stories/tropical-storm.ts';
import type { World } from '../../../../mocks/province/world-contract.ts';
import { DAY_MS, HOUR_MS, kindOf, local, testWorld, valueOf } from './test-world.ts';

const world = testWorld();
const storm = testWorld({ story: tropicalStorm });

function sumOf(of: World, type: string, attribute: string, atMs: number): number {
  return kindOf(of, type)
    .list(atMs)
    .reduce((sum, entity) => sum + valueOf(entity, attribute), 0);
}

const stateOf = (of: World, atMs: number) =>
  kindOf(of, 'FishingVessel')
    .list(atMs)
    .map((entity) => ({
      isAtSea: valueOf<string>(entity, 'navigationState') === 'at-sea',
      edgeKm: valueOf(entity, 'distanceToZoneEdge'),
      silentH: hoursSince(entity.attributes['lastSignal']?.value, atMs),
    }));
const hoursSince = (value: unknown, atMs: number) =>
  (atMs - Date.parse((value as { '@value': string } | undefined)?.['@value'] ?? '')) / HOUR_MS;
const atSea = (of: World, atMs: number) => stateOf(of, atMs).filter(({ isAtSea }) => isAtSea).length;

describe('boats', () => {
  it('are 250, more than a third of them at sea on an ordinary day', () => {
    const boats = stateOf(world, local('2026-08-12T08:00'));
    expect(boats).toHaveLength(250);
    expect(boats.filter(({ isAtSea }) => isAtSea).length).toBeGreaterThan(90);
  });

  it('lie in port over Tết, whatever its date', () => {
    for (const year of [2024, 2025, 2026])
      expect(atSea(world, lunarDay(year, 1, 2) * DAY_MS), String(year)).toBe(0);
  });

  it('are home before the storm and go out again after it', () => {
    expect(atSea(storm, local('2026-10-21T08:00'))).toBeGreaterThan(90);
    expect(atSea(storm, local('2026-10-25T12:00'))).toBe(0);
    expect(atSea(storm, local('2026-11-02T12:00'))).toBeGreaterThan(60);
    expect(atSea(world, local('2026-10-25T12:00'))).toBeGreaterThan(90);
  });

  it('are nearly all heard of, and seldom beyond the zone or silent for ten days', () => {
    let [silent, silentLong, beyond, all] = [0, 0, 0, 0];
    for (let day = 0; day < 120; day += 2)
      for (const { isAtSea, silentH, edgeKm } of stateOf(world, local('2026-06-01T08:00') + day * DAY_MS)) {
        if (!isAtSea) continue;
        all += 1;
        silent += Number(silentH > 6);
        silentLong += Number(silentH > 240);
        beyond += Number(edgeKm < 0);
      }
    expect(silent / all).toBeLessThan(0.06);
    expect(silent).toBeGreaterThan(30);
    expect(silentLong).toBeGreaterThan(0);
    expect(silentLong + beyond).toBeLessThan(60);
  });

  it('send a position every two hours and move no faster than boats do', () => {
    const kind = kindOf(world, 'FishingVessel');
    const fromMs = local('2026-08-12T00:00');
    for (const { id } of kind.list(fromMs).slice(0, 40)) {
      const before = kind.get(id, fromMs);
      const after = kind.get(id, fromMs + 2 * HOUR_MS);
      const [a, b] = [before, after].map(
        (entity) => valueOf<{ coordinates: [number, number] }>(entity, 'location').coordinates,
      ) as [[number, number], [number, number]];
      expect(Math.hypot(a[0] - b[0], a[1] - b[1]) * 60, id).toBeLessThan(24);
      const times = kind.changesBetween?.(id, fromMs, fromMs + DAY_MS) ?? [];
      expect(times).toEqual([...new Set(times)].sort((x, y) => x - y));
    }
  });

  it('measure the zone from both sides of its edge', () => {
    expect(distanceToZoneEdgeKm(107.5, 8.5)).toBeGreaterThan(100);
    expect(distanceToZoneEdgeKm(108, 7.1)).toBeCloseTo(0, 6);
    expect(distanceToZoneEdgeKm(108, 7)).toBeCloseTo(-11.13, 1);
  });
});

describe('published levels', () => {
  it('has as many boats with a device and without papers as in June 2024', () => {
    const at = local('2024-07-03T08:00');
    const share =
      sumOf(world, 'FishingFleetReport', 'vesselsWithDevice', at) /
      sumOf(world, 'FishingFleetReport', 'vesselsOver15', at);
    expect(Math.abs(share - 0.9715)).toBeLessThan(0.006);
    expect(Math.abs(sumOf(world, 'FishingFleetReport', 'vesselsTemporary', at) / 1140 - 1)).toBeLessThan(
      0.08,
    );
  });

  it('lands more than 300,000 t in 2019', () => {
    let tonnes = 0;
    for (let month = 2; month <= 13; month += 1) {
      const at = Date.UTC(2019, month - 1, 2, 3);
      for (const attribute of ['fishLanded', 'squidLanded', 'crustaceansLanded'])
        tonnes += sumOf(world, 'FishLandingMonth', attribute, at);
    }
    expect(tonnes).toBeGreaterThan(300_000);
    expect(tonnes).toBeLessThan(360_000);
  });

  it('farms 93,456 ha, of which reservoirs serve 21.75 %', () => {
    const at = local('2026-06-02T08:00');
    const farmed = sumOf(world, 'CropReport', 'cultivatedArea', at);
    expect(farmed).toBeGreaterThan(93_300);
    expect(farmed).toBeLessThan(93_600);
    expect(sumOf(world, 'CropReport', 'servedArea', at) / farmed).toBeCloseTo(0.2175, 3);
  });
});

describe('fields and landings', () => {
  it('land next to nothing during the storm', () => {
    const landed = (of: World, text: string) => sumOf(of, 'FishLandingDay', 'fishLanded', local(text));
    expect(landed(storm, '2026-10-26T12:00')).toBeLessThan(0.35 * landed(world, '2026-10-26T12:00'));
  });

  it('sow before they harvest, season by season, and never more than all', () => {
    for (const season of CROP_SEASONS)
      for (let day = dayOf(2026, 1, 1); day < dayOf(2027, 1, 1); day += 3) {
        const { sown, harvested } = seasonProgress(season, day);
        expect(harvested).toBeLessThanOrEqual(sown);
        expect(sown).toBeLessThanOrEqual(1);
      }
  });

  it('need most water in the dry season and get nearly all of it from full reservoirs', () => {
    const need = (text: string) => sumOf(world, 'IrrigationReport', 'waterNeeded', local(text));
    expect(need('2026-02-20T08:00')).toBeGreaterThan(3 * need('2026-09-20T08:00'));
    for (const text of ['2026-01-15T08:00', '2026-04-28T08:00', '2026-11-15T08:00']) {
      const got = sumOf(world, 'IrrigationReport', 'waterSupplied', local(text));
      expect(got / need(text), text).toBeGreaterThan(0.85);
      expect(got, text).toBeLessThanOrEqual(need(text));
    }
  });
});
