// Areas of the administrative units: Voronoi cells of the former communes, dissolved by unit and clipped to the land.
import { Delaunay } from 'd3-delaunay';
import { isInside, METRES_PER_DEGREE, metresPerLonDegree } from './plane.ts';
import type { PolygonRings, Position, Ring } from './plane.ts';
import { intersect, subtract, tidyPolygons, unite } from './polygon-sets.ts';

/** What the partition needs to know of a unit. */
export interface UnitSeeds {
  code: string;
  seeds: Position[];
}

const REFERENCE_LAT = 10.5;
const LON_SCALE = metresPerLonDegree(REFERENCE_LAT) / METRES_PER_DEGREE;
const WIGGLE_MIN_LEG_M = 450;
const WIGGLE_SHARE = 0.07;

/** A land piece that goes to one unit as a whole, named by a point in it. */
export interface WholeIsland {
  unit: string;
  at: Position;
}

/**
 * Splits the land among the units: whole islands first, the rest by nearest seed. Shared borders are the same
 * vertices on both sides, so neighbours neither overlap nor leave gaps. Returns polygons by unit code.
 */
export function partitionUnits(
  units: readonly UnitSeeds[],
  land: readonly PolygonRings[],
  islands: readonly WholeIsland[],
): Map<string, PolygonRings[]> {
  const taken = islands.map(({ unit, at }) => ({ unit, land: land.filter((rings) => isInside([rings], at)) }));
  const rest = subtract(land, taken.flatMap((island) => island.land));
  const out = new Map<string, PolygonRings[]>();
  for (const [code, cells] of voronoiByUnit(units)) {
    const own = taken.filter(({ unit }) => unit === code).flatMap((island) => island.land);
    const pieces = intersect(unite(cells), rest);
    out.set(code, tidyPolygons(own.length > 0 ? unite([...pieces, ...own]) : pieces, 0.005));
  }
  return out;
}

function voronoiByUnit(units: readonly UnitSeeds[]): Map<string, PolygonRings[]> {
  const points: [number, number][] = [];
  const owner: string[] = [];
  for (const { code, seeds } of units) {
    for (const [lon, lat] of seeds) {
      points.push([lon * LON_SCALE, lat]);
      owner.push(code);
    }
  }
  const voronoi = Delaunay.from(points).voronoi([106.4 * LON_SCALE, 8.3, 108.2 * LON_SCALE, 11.2]);
  const cells = new Map<string, PolygonRings[]>(units.map(({ code }) => [code, []]));
  owner.forEach((code, i) => {
    const cell = voronoi.cellPolygon(i);
    if (cell) cells.get(code)!.push([wiggleRing(cell.map(([x, lat]) => [x / LON_SCALE, lat]))]);
  });
  return cells;
}

function wiggleRing(ring: Ring): Ring {
  const out: Ring = [];
  for (let i = 0; i + 1 < ring.length; i += 1) out.push(...wiggleEdge(ring[i]!, ring[i + 1]!).slice(0, -1));
  out.push([...out[0]!]);
  return out;
}

/** A cell edge drawn as an unstraight line that depends on its two ends only, so that both neighbours draw it alike. */
export function wiggleEdge(from: Position, to: Position): Position[] {
  const forward = from[0] < to[0] || (from[0] === to[0] && from[1] <= to[1]);
  const line = forward ? displace(from, to) : displace(to, from);
  return forward ? line : line.toReversed();
}

function displace(from: Position, to: Position): Position[] {
  const dx = (to[0] - from[0]) * LON_SCALE;
  const dy = to[1] - from[1];
  const lengthM = Math.hypot(dx, dy) * METRES_PER_DEGREE;
  if (lengthM < WIGGLE_MIN_LEG_M || lengthM > 60_000) return [from, to];
  const push = WIGGLE_SHARE * (2 * fraction(from, to) - 1);
  const middle: Position = [(from[0] + to[0]) / 2 - (push * dy) / LON_SCALE, (from[1] + to[1]) / 2 + push * dx];
  return [...displace(from, middle).slice(0, -1), ...displace(middle, to)];
}

/** A number in [0, 1) that depends on nothing but the rounded positions. */
function fraction([lonA, latA]: Position, [lonB, latB]: Position): number {
  let hash = 2166136261;
  for (const degrees of [lonA, latA, lonB, latB]) {
    hash = Math.imul(hash ^ Math.round(degrees * 1e6), 16777619);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0) / 4294967296;
}
