// Where to put the label of an area.
import type { PolygonRings, Position } from './plane.ts';

/** Position inside the first polygon: the middle of its widest part at its middle latitude. */
export function labelPosition(polygons: readonly PolygonRings[]): Position {
  const ring = polygons[0]![0]!;
  const [, middleLat] = middleOf(ring);
  const hits: number[] = [];
  for (let i = 1; i < ring.length; i += 1) {
    const [lonA, latA] = ring[i - 1]!;
    const [lonB, latB] = ring[i]!;
    if (latA > middleLat !== latB > middleLat)
      hits.push(lonA + ((middleLat - latA) / (latB - latA)) * (lonB - lonA));
  }
  hits.sort((a, b) => a - b);
  let widest: [number, number] = [hits[0] ?? ring[0]![0], hits[1] ?? ring[0]![0]];
  for (let i = 0; i + 1 < hits.length; i += 2) {
    if (hits[i + 1]! - hits[i]! > widest[1] - widest[0]) widest = [hits[i]!, hits[i + 1]!];
  }
  return [(widest[0] + widest[1]) / 2, middleLat];
}

/** Middle of the box around a ring. */
export function middleOf(ring: readonly Position[]): Position {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}
