// The world is a pure function of (seed, time): order, instance and history of questions change nothing.
import { describe, expect, it } from 'vitest';
import { holidayJam } from '../../../../mocks/stories/holiday-jam.ts';
import type { World } from '../../../../mocks/province/world-contract.ts';
import { geography, kindOf, local, testWorld } from './test-world.ts';

const INSTANTS = [
  local('2019-03-04T05:06'),
  local('2025-11-09T12:00'),
  local('2026-07-15T16:20'),
  local('2026-11-20T18:03'),
];

function everything(world: World, atMs: number): string {
  return JSON.stringify([[...world.kinds.values()].map((kind) => kind.list(atMs)), world.warnings(atMs)]);
}

describe('purity of the world', () => {
  it('answers the same whether asked first or last, by any instance', () => {
    const forwards = testWorld();
    const backwards = testWorld();
    const first = INSTANTS.map((atMs) => everything(forwards, atMs));
    const last = INSTANTS.toReversed()
      .map((atMs) => everything(backwards, atMs))
      .toReversed();
    expect(last).toEqual(first);
    expect(everything(forwards, INSTANTS[0] ?? 0) === first[0]).toBe(true);
  }, 30_000);

  it('answers for one entity what it answers in the list', () => {
    const world = testWorld();
    const other = testWorld();
    const atMs = INSTANTS[3] ?? 0;
    for (const kind of world.kinds.values()) {
      const listed = kind.list(atMs);
      for (const entity of [listed[0], listed[Math.floor(listed.length / 2)], listed.at(-1)]) {
        if (!entity) throw new Error(`no ${kind.type}`);
        expect(other.kinds.get(kind.type)?.get(entity.id, atMs)).toEqual(entity);
      }
    }
  });

  it('reports what it observes, and nothing else', () => {
    const world = testWorld();
    const atMs = INSTANTS[2] ?? 0;
    for (const kind of world.kinds.values()) {
      if (!kind.reportsOf) continue;
      for (const { id, attributes } of kind.list(atMs).slice(0, 30)) {
        const dated = Object.entries(attributes).filter(([, { observedAtMs }]) => observedAtMs !== undefined);
        const reported = Object.entries(kind.reportsOf(id, atMs) ?? {});
        expect(reported.filter(([, { observedAtMs }]) => observedAtMs !== undefined)).toEqual(dated);
      }
      expect(kind.reportsOf('urn:ngsi-ld:none', atMs)).toBeUndefined();
    }
  });

  it('gives other seeds another world', () => {
    const atMs = INSTANTS[2] ?? 0;
    expect(everything(testWorld({ seed: 1 }), atMs) === everything(testWorld({ seed: 2 }), atMs)).toBe(false);
  });

  it('is left alone by a story outside its dates, and changed within them', () => {
    const plain = testWorld();
    const told = testWorld({ story: holidayJam });
    const ordinary = local('2026-08-04T17:00');
    expect(everything(told, ordinary) === everything(plain, ordinary)).toBe(true);
    const jam = local('2026-04-30T08:40');
    expect(everything(told, jam) === everything(plain, jam)).toBe(false);
  });

  it('does not change the geography it is given', () => {
    const before = JSON.stringify(geography);
    everything(testWorld(), INSTANTS[2] ?? 0);
    expect(JSON.stringify(geography) === before).toBe(true);
  });
});

describe('shape of the world', () => {
  it('holds as many of each kind as a province has', () => {
    const world = testWorld();
    const atMs = local('2026-11-20T18:03');
    const counts = Object.fromEntries([...world.kinds].map(([type, kind]) => [type, kind.list(atMs).length]));
    expect(counts['TrafficFlowObserved']).toBe(2 * geography.roads.features.length);
    expect(counts['TrafficFlowObserved']).toBeGreaterThanOrEqual(840);
    expect(counts['ItemFlowObserved']).toBeGreaterThanOrEqual(120);
    expect(counts).toMatchObject({ AirQualityObserved: 20, WaterQualityObserved: 9, WeatherObserved: 12 });
    const bodies = kindOf(world, 'WaterObserved')
      .list(atMs)
      .map((entity) => entity.attributes['waterBodyType']?.value);
    expect(bodies.filter((body) => body === 'reservoir')).toHaveLength(30);
    expect(bodies.filter((body) => body === 'river').length).toBeGreaterThanOrEqual(8);
  });

  it('gives every observed number a unit, a time not after the question, and unique ids', () => {
    const world = testWorld();
    const atMs = local('2026-11-20T18:03');
    for (const kind of world.kinds.values()) {
      const listed = kind.list(atMs);
      expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
      expect(kind.idsBetween(atMs, atMs).toSorted()).toEqual(listed.map(({ id }) => id).toSorted());
      for (const { id, type, attributes } of listed) {
        expect(id.startsWith(`urn:ngsi-ld:${type}:brvt:`)).toBe(true);
        for (const [name, attribute] of Object.entries(attributes)) {
          if (typeof attribute.value !== 'number' || name === 'laneId') continue;
          if (!attribute.unitCode || !Number.isFinite(attribute.value)) throw new Error(`${id} ${name}`);
          if ((attribute.observedAtMs ?? 0) > atMs) throw new Error(`${id} ${name} is from the future`);
        }
      }
    }
  });
});
