// The hexagonal grid: every position has one cell, the nearest, and cells measure what they say.
import { describe, expect, it } from 'vitest';
import { distanceM } from '#kernel/geo.ts';
import { createHexGrid } from '#map/aggregate/hex-grid.ts';

const LATITUDE = 10.5;
const grid = createHexGrid(2000, LATITUDE);
const NEIGHBOURS = [
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
] as const;
const positions = Array.from({ length: 400 }, (_, index): [number, number] => [
  107 + ((index * 0.618_034) % 1) * 0.6,
  10.3 + ((index * 0.754_878) % 1) * 0.4,
]);

describe('createHexGrid', () => {
  it('puts a position into the cell whose centre is nearest', () => {
    for (const [lon, lat] of positions) {
      const [q, r] = grid.cellAt(lon, lat);
      const distanceTo = (cell: readonly [number, number]) => distanceM(lon, lat, ...grid.centreOf(cell));
      const own = distanceTo([q, r]);
      expect(own).toBeLessThanOrEqual(2000 / Math.sqrt(3) + 5);
      for (const [dq, dr] of NEIGHBOURS) expect(own).toBeLessThanOrEqual(distanceTo([q + dq, r + dr]) + 5);
    }
  });

  it('has centres that lie in their own cells, and two kilometres from each neighbour on the ground', () => {
    const cell = grid.cellAt(107.1, LATITUDE);
    const centre = grid.centreOf(cell);
    expect(grid.cellAt(...centre)).toEqual(cell);
    for (const [dq, dr] of NEIGHBOURS) {
      const apartM = distanceM(...centre, ...grid.centreOf([cell[0] + dq, cell[1] + dr]));
      // EPSG:3857 has the equatorial radius, the ground the mean one: a tenth of a per cent.
      expect(apartM / 2000).toBeCloseTo(1, 2);
    }
  });

  it('draws closed rings with a flat top, whose corners belong to three cells', () => {
    const cell = grid.cellAt(107.2, 10.4);
    const ring = grid.ringOf(cell);
    expect(ring).toHaveLength(14);
    expect(ring.slice(12)).toEqual(ring.slice(0, 2));
    expect(ring[3]).toBeCloseTo(ring[5] ?? 0, 10);
    expect(distanceM(ring[0] ?? 0, ring[1] ?? 0, ring[6] ?? 0, ring[7] ?? 0)).toBeCloseTo(
      4000 / Math.sqrt(3),
      -1,
    );
  });

  it('is the same grid from south of the equator and west of Greenwich', () => {
    for (const [lon, lat] of [
      [-46.6, -23.5],
      [0, 0],
      [-0.001, 51.5],
    ] as const)
      expect(grid.cellAt(...grid.centreOf(grid.cellAt(lon, lat)))).toEqual(grid.cellAt(lon, lat));
  });
});
