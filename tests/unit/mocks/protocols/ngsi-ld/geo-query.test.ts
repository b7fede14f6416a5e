// Geo-queries against slow, independent checks: dense sampling of lines, and boxes by plain comparison.
import { describe, expect, it } from 'vitest';
import { distanceM } from '#kernel/geo.ts';
import type { WorldGeometry } from '../../../../../mocks/province/world-contract.ts';
import { isEqual, isWithin, intersects, overlaps } from '../../../../../mocks/protocols/geometry/relate.ts';
import { stationPoint } from '../tiny-world.ts';
import { askJson, post } from './ask-broker.ts';

type Box = [west: number, south: number, east: number, north: number];

const ring = ([west, south, east, north]: Box): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

const box = (...bounds: Box): WorldGeometry => ({ type: 'Polygon', coordinates: [ring(bounds)] });
const line = (...coordinates: [number, number][]): WorldGeometry => ({ type: 'LineString', coordinates });

async function find(type: string, georel: string, geometry: string, coordinates: unknown): Promise<number[]> {
  const parameters = new URLSearchParams({
    type,
    georel,
    geometry,
    coordinates: JSON.stringify(coordinates),
    limit: '1000',
  });
  const found: { id: string }[] = await askJson(`/entities?${parameters}`);
  return found.map(({ id }) => Number(id.split(':').at(-1)));
}

const stations = Array.from({ length: 57 }, (_, index) => index);
const segments = Array.from({ length: 230 }, (_, index) => index).filter((index) => index % 9 !== 0);

/** Many points of a road segment of the tiny world. */
function samples(index: number): [number, number][] {
  const [lon, lat] = stationPoint(index % 100);
  return Array.from({ length: 301 }, (_, i): [number, number] => [
    lon + (0.03 * i) / 300,
    lat + (0.02 * i) / 300,
  ]);
}

const inBox =
  ([west, south, east, north]: Box) =>
  ([lon, lat]: [number, number]): boolean =>
    lon >= west && lon <= east && lat >= south && lat <= north;

describe('geo-queries', () => {
  it.each([0, 500, 5400, 20_000, 100_000])('near a point within %i m', async (limitM) => {
    const centre: [number, number] = [107.21, 10.37];
    const near = (index: number) => distanceM(...centre, ...stationPoint(index)) <= limitM;
    expect(await find('AirQualityObserved', `near;maxDistance==${limitM}`, 'Point', centre)).toEqual(
      stations.filter(near),
    );
    const far = await find('AirQualityObserved', `near;minDistance==${limitM}`, 'Point', centre);
    expect(far).toEqual(stations.filter((index) => !near(index)));
  });

  it('near a point, from lines', async () => {
    const centre: [number, number] = [107.234, 10.391];
    const distances = segments.map((i) =>
      Math.min(...samples(i).map(([lon, lat]) => distanceM(...centre, lon, lat))),
    );
    const found = await find('TrafficFlowObserved', 'near;maxDistance==4000', 'Point', centre);
    // Samples lie about 13 m apart: leave out what is closer to the limit than that.
    const sure = segments.filter((_, i) => Math.abs(distances[i]! - 4000) > 15);
    expect(found.filter((i) => sure.includes(i))).toEqual(
      sure.filter((i) => distances[segments.indexOf(i)]! <= 4000),
    );
    expect(found.length).toBeGreaterThan(2);
  });

  it.each([[[107.09, 10.33, 107.31, 10.47]], [[107.1, 10.35, 107.2, 10.4]], [[100, 0, 101, 1]]] as [Box][])(
    'within, intersects and disjoint of box %j',
    async (bounds) => {
      const shape = [ring(bounds)];
      expect(await find('AirQualityObserved', 'within', 'Polygon', shape)).toEqual(
        stations.filter((i) => inBox(bounds)(stationPoint(i))),
      );
      const inside = segments.filter((i) => samples(i).every(inBox(bounds)));
      const touching = segments.filter((i) => samples(i).some(inBox(bounds)));
      expect(await find('TrafficFlowObserved', 'within', 'Polygon', shape)).toEqual(inside);
      expect(await find('TrafficFlowObserved', 'intersects', 'Polygon', shape)).toEqual(touching);
      const apart = await find('TrafficFlowObserved', 'disjoint', 'Polygon', shape);
      expect(apart).toEqual(segments.filter((i) => !touching.includes(i)));
    },
  );

  it('equals and contains', async () => {
    expect(await find('AirQualityObserved', 'equals', 'Point', stationPoint(12))).toEqual([12]);
    const [lon, lat] = stationPoint(13);
    const middle = [lon + 0.015, lat + 0.01];
    expect(await find('TrafficFlowObserved', 'contains', 'Point', middle)).toEqual([13, 113, 213]);
    const whole = [
      [lon + 0.03, lat + 0.02],
      [lon, lat],
    ];
    expect(await find('TrafficFlowObserved', 'equals', 'LineString', whole)).toEqual([13, 113, 213]);
  });

  it('comes in a POST body too', async () => {
    const geoQ = { georel: 'within', geometry: 'Polygon', coordinates: [ring([107, 10.3, 107.06, 10.36])] };
    const body = { type: 'Query', entities: [{ type: 'AirQualityObserved' }], geoQ };
    expect(await askJson('/entityOperations/query', post(body))).toHaveLength(4);
  });

  it.each([
    ['near', 'Point', [107, 10], 400],
    ['near;maxDistance==-5', 'Point', [107, 10], 400],
    ['near;maxDistance=5', 'Point', [107, 10], 400],
    ['within;x', 'Point', [107, 10], 400],
    ['beside', 'Point', [107, 10], 400],
    ['within', 'Circle', [107, 10], 400],
    ['within', 'Point', [[107, 10]], 400],
    ['within', 'Point', [1170, 10], 400],
    ['within', 'Polygon', [ring([107, 10, 108, 11]).slice(0, 4)], 400],
    ['overlaps', 'Point', [107, 10], 422],
  ])('refuses %s of a %s at %j with %i', async (georel, geometry, coordinates, status) => {
    const parameters = new URLSearchParams({
      type: 'Alert',
      georel,
      geometry,
      coordinates: JSON.stringify(coordinates),
    });
    await askJson(`/entities?${parameters}`, {}, status);
  });
});

describe('relations', () => {
  const square = box(0, 0, 10, 10);
  const holed: WorldGeometry = { type: 'Polygon', coordinates: [ring([0, 0, 10, 10]), ring([4, 4, 6, 6])] };
  const bay: WorldGeometry = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 2],
        [0, 10],
        [0, 0],
      ],
    ],
  };

  it('sees holes and bays', () => {
    expect(isWithin(line([1, 5], [9, 5]), square)).toBe(true);
    expect(isWithin(line([1, 5], [9, 5]), holed)).toBe(false);
    expect(isWithin(box(3, 3, 7, 7), holed)).toBe(false);
    expect(isWithin(box(1, 1, 3, 3), holed)).toBe(true);
    expect(intersects(box(4.5, 4.5, 5.5, 5.5), holed)).toBe(false);
    expect(isWithin(line([0, 10], [10, 10]), bay)).toBe(false);
    expect(isWithin(line([1, 1], [9, 1]), bay)).toBe(true);
  });

  it('counts a shared border as meeting and as within, not as overlap', () => {
    expect(intersects(square, box(10, 0, 20, 10))).toBe(true);
    expect(overlaps(square, box(10, 0, 20, 10))).toBe(false);
    expect(isWithin(line([0, 0], [10, 0]), square)).toBe(true);
    expect(overlaps(square, box(5, 0, 15, 10))).toBe(true);
    expect(overlaps(square, box(5, 5, 15, 15))).toBe(true);
    expect(overlaps(square, box(1, 1, 2, 2))).toBe(false);
  });

  it('compares areas by their points, not by their drawing', () => {
    const redrawn: WorldGeometry = {
      type: 'Polygon',
      coordinates: [
        [
          [10, 10],
          [0, 10],
          [0, 0],
          [5, 0],
          [10, 0],
          [10, 10],
        ],
      ],
    };
    expect(isEqual(square, redrawn)).toBe(true);
    expect(isEqual(square, bay)).toBe(false);
  });
});
