// From typed roads to a network: crossings, touching ends, motorways, even segments, stubs, bridges, gates.
import { describe, expect, it } from 'vitest';
import type { Position } from '#pack/build-steps/geometry/plane.ts';
import { componentSizes, describeSegments } from '#pack/build-steps/roads/road-features.ts';
import { findJunctions } from '#pack/build-steps/roads/road-junctions.ts';
import { cutRoads } from '#pack/build-steps/roads/road-segments.ts';
import { roadLine, trimAtGates } from '#pack/build-steps/roads/road-source.ts';
import type { BridgeSource, RoadSource } from '#pack/build-steps/roads/road-source.ts';

function road(key: string, points: Position[], more: Partial<RoadSource> = {}): RoadSource {
  return {
    key,
    ref: key,
    nameVi: `Đường ${key}`,
    class: 'primary',
    lanes: 2,
    speedLimitKmh: 60,
    points,
    ...more,
  };
}

function network(roads: RoadSource[], bridges: BridgeSource[] = []) {
  const lines = roads.map(roadLine);
  return describeSegments(cutRoads(roads, lines, findJunctions(roads, lines)), roads, bridges, new Map());
}

const west: Position = [107.1, 10.5];
const east: Position = [107.14, 10.5];

describe('road network', () => {
  it('makes one shared node where two roads cross', () => {
    const segments = network([
      road('A', [west, east]),
      road('B', [
        [107.12, 10.48],
        [107.12, 10.52],
      ]),
    ]);
    expect(componentSizes(segments)).toHaveLength(1);
    const nodesOf = (key: string) =>
      new Set(
        segments
          .filter((s) => s.properties.road === key)
          .flatMap((s) => [s.properties.fromNode, s.properties.toNode]),
      );
    expect([...nodesOf('A')].filter((node) => nodesOf('B').has(node))).toHaveLength(1);
  });

  it('joins an end that stops short of another road, but not one 300 m away', () => {
    const near = network([
      road('A', [west, east]),
      road('B', [
        [107.12, 10.501],
        [107.12, 10.52],
      ]),
    ]);
    expect(componentSizes(near)).toHaveLength(1);
    const far = network([
      road('A', [west, east]),
      road('B', [
        [107.12, 10.503],
        [107.12, 10.52],
      ]),
    ]);
    expect(componentSizes(far)).toHaveLength(2);
  });

  it('lets a motorway pass over a road except at its interchanges', () => {
    const crossing = road('B', [
      [107.12, 10.48],
      [107.12, 10.52],
    ]);
    expect(componentSizes(network([road('M', [west, east], { class: 'motorway' }), crossing]))).toHaveLength(
      2,
    );
    const joined = road('M', [west, east], { class: 'motorway', interchanges: [[107.12, 10.5]] });
    expect(componentSizes(network([joined, crossing]))).toHaveLength(1);
  });

  it('cuts even segments whose ends meet exactly and whose lengths add up', () => {
    const segments = network([road('A', [west, [107.12, 10.505], east])]);
    expect(segments.length).toBeGreaterThan(3);
    segments.slice(1).forEach((segment, i) => {
      expect(segment.geometry.coordinates[0]).toEqual(segments[i]!.geometry.coordinates.at(-1));
      expect(segment.properties.fromNode).toBe(segments[i]!.properties.toNode);
    });
    const lengths = segments.map((segment) => segment.properties.lengthM);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(40);
    expect(segments.map(({ properties }) => properties.id)[0]).toBe('A-001');
  });

  it('drops a stub that hangs loose beyond a crossing', () => {
    const segments = network([
      road('A', [west, east]),
      road('B', [
        [107.12, 10.4992],
        [107.12, 10.52],
      ]),
    ]);
    expect(segments.every((segment) => segment.properties.lengthM > 130)).toBe(true);
  });

  it('names the bridge on the segment that carries it and on no other road', () => {
    const bridge: BridgeSource = {
      id: 'b',
      nameVi: 'Cầu Thử',
      nameEn: 'Test Bridge',
      road: 'A',
      on: 'A',
      at: [107.1055, 10.5],
      rank: 1,
    };
    const segments = network(
      [
        road('A', [west, east]),
        road('B', [
          [107.1055, 10.48],
          [107.1055, 10.52],
        ]),
      ],
      [bridge],
    );
    const carrying = segments.filter(({ properties }) => properties.bridge === 'Cầu Thử');
    expect(carrying.length).toBeGreaterThan(0);
    expect(carrying.every(({ properties }) => properties.road === 'A')).toBe(true);
  });

  it('ends a gate road on the border', () => {
    const border: Position[] = [
      [107.13, 10.4],
      [107.13, 10.6],
    ];
    const line = trimAtGates(road('A', [west, east], { gates: ['end'] }), [west, east], border);
    expect(line.at(-1)![0]).toBeCloseTo(107.13, 9);
    expect(line[0]).toEqual(west);
    expect(trimAtGates(road('A', [west, east]), [west, east], border)).toEqual([west, east]);
  });
});
