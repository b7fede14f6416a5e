// Plane geometry, smoothing and ribbons: the small steps the pack build stands on.
import { describe, expect, it } from 'vitest';
import {
  areaKm2,
  crossing,
  isInside,
  lineLengthM,
  nearestOnLine,
  signedRingAreaKm2,
} from '#pack/build-steps/geometry/plane.ts';
import type { Position, Ring } from '#pack/build-steps/geometry/plane.ts';
import { subtract, tidyPolygons, unite } from '#pack/build-steps/geometry/polygon-sets.ts';
import { clipRingToBox } from '#pack/build-steps/geometry/clip-box.ts';
import { ribbon } from '#pack/build-steps/geometry/ribbon.ts';
import { roundCorners, smoothThrough, thinLine } from '#pack/build-steps/geometry/smooth-line.ts';
import { wiggleEdge } from '#pack/build-steps/geometry/wiggle.ts';
import { labelPosition } from '#pack/build-steps/geometry/label-position.ts';

const square: Ring = [
  [107, 10],
  [107.1, 10],
  [107.1, 10.1],
  [107, 10.1],
  [107, 10],
];

describe('plane', () => {
  it('measures a ring in km², signed by its direction', () => {
    const expected = 0.1 * 111.195 * (0.1 * 111.195 * Math.cos((10.05 * Math.PI) / 180));
    expect(signedRingAreaKm2(square)).toBeCloseTo(expected, 0);
    expect(signedRingAreaKm2(square.toReversed())).toBeCloseTo(-expected, 0);
  });

  it('takes holes off an area and out of containment', () => {
    const hole: Ring = [
      [107.04, 10.04],
      [107.06, 10.04],
      [107.06, 10.06],
      [107.04, 10.06],
      [107.04, 10.04],
    ];
    expect(areaKm2([[square, hole]]) / areaKm2([[square]])).toBeCloseTo(0.96, 2);
    expect(isInside([[square, hole]], [107.05, 10.05])).toBe(false);
    expect(isInside([[square, hole]], [107.02, 10.05])).toBe(true);
    expect(isInside([[square, hole]], [107.2, 10.05])).toBe(false);
  });

  it('finds the foot of a point on a line', () => {
    const line: Position[] = [
      [107, 10],
      [107, 10.1],
    ];
    const foot = nearestOnLine(line, [107.01, 10.05]);
    expect(foot.position[1]).toBeCloseTo(10.05, 4);
    expect(foot.distanceM).toBeCloseTo(1095, -1);
    expect(foot.alongM).toBeCloseTo(lineLengthM(line) / 2, 0);
  });

  it('crosses two legs, and only where both reach', () => {
    expect(crossing([0, 0], [2, 2], [0, 2], [2, 0])).toMatchObject({ position: [1, 1], t: 0.5, u: 0.5 });
    expect(crossing([0, 0], [0.5, 0.5], [0, 2], [2, 0])).toBeUndefined();
    expect(crossing([0, 0], [1, 0], [0, 1], [1, 1])).toBeUndefined();
  });
});

describe('lines', () => {
  it('smooths through every way-point', () => {
    const points = [
      [107, 10],
      [107.01, 10.02],
      [107.03, 10.02],
      [107.05, 10],
    ];
    const smooth = smoothThrough(points, 4);
    expect(smooth).toHaveLength(13);
    points.forEach((point, i) => {
      expect(smooth[i * 4]![0]).toBeCloseTo(point[0]!, 9);
      expect(smooth[i * 4]![1]).toBeCloseTo(point[1]!, 9);
    });
  });

  it('thins a line without leaving the tolerance', () => {
    const line = smoothThrough(
      [
        [107, 10],
        [107.02, 10.02],
        [107.04, 10],
      ],
      20,
    ) as Position[];
    const thin = thinLine(line, 5);
    expect(thin.length).toBeLessThan(line.length);
    for (const point of line) expect(nearestOnLine(thin, point).distanceM).toBeLessThanOrEqual(5.01);
  });

  it('wiggles an edge alike from both sides and keeps its ends', () => {
    const wiggle = { minLegM: 300, share: 0.2, maxM: 400 };
    const there = wiggleEdge([107, 10], [107.1, 10.03], wiggle);
    expect(there.length).toBeGreaterThan(8);
    expect(wiggleEdge([107.1, 10.03], [107, 10], wiggle).toReversed()).toEqual(there);
    expect([there[0], there.at(-1)]).toEqual([
      [107, 10],
      [107.1, 10.03],
    ]);
  });

  it('rounds corners, but of long legs only the last metres', () => {
    const rounded = roundCorners(square, 80);
    expect(rounded).toHaveLength(9);
    expect(Math.abs(signedRingAreaKm2(rounded) / signedRingAreaKm2(square) - 1)).toBeLessThan(0.001);
    const small = square.map(([lon, lat]): Position => [107 + (lon - 107) / 1000, 10 + (lat - 10) / 1000]);
    expect(signedRingAreaKm2(roundCorners(small, 80)) / signedRingAreaKm2(small)).toBeCloseTo(7 / 8, 2);
  });

  it('clips a ring to a box', () => {
    expect(
      Math.abs(areaKm2([[clipRingToBox(square, [107.05, 9, 108, 11])]]) / areaKm2([[square]])),
    ).toBeCloseTo(0.5, 3);
    expect(clipRingToBox(square, [100, 9, 101, 11])).toEqual([]);
    expect(areaKm2([[clipRingToBox(square, [100, 9, 110, 11])]])).toBeCloseTo(areaKm2([[square]]), 6);
  });

  it('makes a ribbon as wide as asked, closed and counter-clockwise', () => {
    const ring = ribbon([
      [107, 10, 400],
      [107, 10.02, 400],
    ]);
    expect(ring[0]).toEqual(ring.at(-1));
    const expected = 0.4 * 0.02 * 111.195 + Math.PI * 0.2 ** 2;
    expect(signedRingAreaKm2(ring)).toBeCloseTo(expected, 1);
  });
});

describe('polygon sets', () => {
  it('winds outer rings counter-clockwise, holes clockwise, and drops crumbs', () => {
    const hole = square.map(([lon, lat]): Position => [107.05 + (lon - 107) / 4, 10.05 + (lat - 10) / 4]);
    const [rings] = tidyPolygons(subtract([[square]], [[hole.toReversed()]]));
    expect(rings!.map((ring) => Math.sign(signedRingAreaKm2(ring)))).toEqual([1, -1]);
    const crumb: Ring = [
      [108, 10],
      [108.0001, 10],
      [108.0001, 10.0001],
      [108, 10],
    ];
    expect(tidyPolygons([[square.toReversed()], [crumb]])).toHaveLength(1);
  });

  it('unites neighbours that share an edge without a seam', () => {
    const right = square.map(([lon, lat]): Position => [lon + 0.1, lat]);
    expect(unite([[square], [right]])).toHaveLength(1);
  });

  it('puts a label inside a crescent', () => {
    const crescent = subtract(
      [[square]],
      [[square.map(([lon, lat]): Position => [lon + 0.03, lat * 0.5 + 5.025])]],
    );
    expect(isInside(crescent, labelPosition(crescent))).toBe(true);
  });
});
