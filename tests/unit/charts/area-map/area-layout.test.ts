// The map of areas: true areas, borders that do not gape, far islands in a frame that covers nothing, and few bytes.
import { describe, expect, it } from 'vitest';
import { layOutAreas, type Box } from '#charts/area-map/area-layout.ts';
import { areaPath } from '#charts/area-map/area-path.ts';
import { boundsOfPolygons, fitProjection, type AreaPolygon } from '#charts/area-map/area-projection.ts';
import { METRES_PER_DEGREE } from '#kernel/geo.ts';
import { packInsets, packShapes } from './read-pack-areas.ts';

const square = (west: number, south: number, side: number): AreaPolygon => [
  [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ],
];

/** The vertices of path data that areaPath wrote. */
function vertices(path: string): (readonly [number, number])[][] {
  return path
    .split('M')
    .slice(1)
    .map((ring) => {
      let [x, y] = [Number.NaN, Number.NaN];
      const steps = [...ring.matchAll(/([l]?)(-?[\d.]+) ?(-?[\d.]+)/g)];
      return steps.map(([, isStep, first, second]) => {
        [x, y] = isStep ? [x + Number(first), y + Number(second)] : [Number(first), Number(second)];
        return [x, y] as const;
      });
    });
}

describe('fitProjection', () => {
  it('keeps the areas of the province in proportion within a thousandth', () => {
    const bounds = boundsOfPolygons(
      packShapes().flatMap(({ polygons }) => polygons.filter(([ring]) => (ring?.[0]?.[1] ?? 0) > 10)),
    );
    const { project } = fitProjection(bounds!, 400, 480);
    const shown = (lat: number) => {
      const [left, top] = project([107, lat + 0.01]);
      const [right, bottom] = project([107.01, lat]);
      return (right - left) * (bottom - top);
    };
    const trueArea = (lat: number) =>
      (0.01 * METRES_PER_DEGREE) ** 2 * Math.cos(((lat + 0.005) * Math.PI) / 180);
    const middle = ((bounds?.[1] ?? 0) + (bounds?.[3] ?? 0)) / 2;
    const scale = shown(middle) / trueArea(middle);
    for (const lat of [10.31, 10.8])
      expect(Math.abs(shown(lat) / trueArea(lat) / scale - 1)).toBeLessThan(0.001);
  });

  it('fits what is tall into the height', () => {
    const { width, height } = fitProjection([107, 8, 107.1, 12], 400, 480);
    expect(height).toBeCloseTo(480);
    expect(width).toBeLessThan(20);
  });
});

describe('areaPath', () => {
  it('draws the same border for both neighbours', () => {
    const { project } = fitProjection([107, 10, 108, 11], 400, 400);
    const crooked = [
      [107.5, 10],
      [107.5173, 10.211],
      [107.4931, 10.4],
      [107.508, 10.777],
      [107.5, 11],
    ] as const;
    const left = areaPath([[[[107, 10], ...crooked, [107, 11], [107, 10]]]], project);
    const right = areaPath([[[[108, 11], ...crooked.toReversed(), [108, 10], [108, 11]]]], project);
    const shared = vertices(left)[0]!.filter((point) =>
      vertices(right)[0]!.some((other) => other.join() === point.join()),
    );
    expect(shared).toHaveLength(crooked.length);
  });

  it('leaves out what the grid does not tell apart, but never an island', () => {
    const { project } = fitProjection([107, 10, 108, 11], 400, 400);
    const straight = areaPath([square(107.2, 10.2, 0.5)], project);
    expect(vertices(straight)[0]).toHaveLength(4);
    expect(areaPath([square(107.5, 10.5, 0.0001)], project)).toMatch(/^M\d+(\.5)? \d+(\.5)?h1v1h-1z$/);
  });

  it('keeps a hole as a ring of its own', () => {
    const { project } = fitProjection([107, 10, 108, 11], 400, 400);
    const [outer = []] = square(107, 10, 1);
    const [hole = []] = square(107.4, 10.4, 0.2);
    expect(areaPath([[outer, hole.toReversed()]], project).match(/M/g)).toHaveLength(2);
  });
});

describe('layOutAreas', () => {
  it.each([undefined, '2025-01', 'until-2024'])(
    'draws every area of the vintage %s in few bytes',
    (vintage) => {
      const shapes = packShapes(vintage);
      const { paths, width, height } = layOutAreas(shapes, packInsets());
      expect([...paths.keys()].sort()).toEqual(shapes.map(({ key }) => key).sort());
      expect([...paths.values()].join('').length).toBeLessThan(60_000);
      for (const path of paths.values())
        for (const [x, y] of vertices(path).flat()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
        }
    },
  );

  it('puts the far islands into a frame that no other area reaches into', () => {
    const { paths, frames } = layOutAreas(packShapes(), packInsets());
    const frame: Box & { name: string } = frames[0]!;
    expect(frame.name).toBe('Côn Đảo');
    const isIn = ([x, y]: readonly [number, number]) =>
      x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
    const islands = '26732';
    expect(
      vertices(paths.get(islands) ?? '')
        .flat()
        .every(isIn),
    ).toBe(true);
    for (const [key, path] of paths) {
      if (key !== islands) expect(vertices(path).flat().some(isIn), key).toBe(false);
    }
  });

  it('draws an area in both frames where it has parts in both, and no frame for nothing', () => {
    const shape = { key: 'a', polygons: [square(107, 10, 0.5), square(106.6, 8.6, 0.05)] };
    const far = { id: 'far', name: 'Far', bounds: [106.5, 8.5, 106.8, 8.8] } as const;
    const both = layOutAreas([shape], [far]);
    expect(both.frames).toHaveLength(1);
    expect(vertices(both.paths.get('a') ?? '')).toHaveLength(2);
    expect(layOutAreas([{ key: 'a', polygons: [square(107, 10, 0.5)] }], [far]).frames).toEqual([]);
  });
});
