// Areas of the administrative units: Voronoi cells of the former communes, dissolved by unit and clipped to the land.
import { Delaunay } from 'd3-delaunay';
import { isInside, METRES_PER_DEGREE, metresPerLonDegree } from './geometry/plane.ts';
import type { PolygonRings, Position } from './geometry/plane.ts';
import { intersect, subtract, tidyPolygons, unite } from './geometry/polygon-sets.ts';
import { wiggleLine } from './geometry/wiggle.ts';
import type { Wiggle } from './geometry/wiggle.ts';

/** What the partition needs to know of a unit. */
export interface UnitSeeds {
  code: string;
  /** Points of the former communes. */
  seeds: Position[];
  /** Further points that pull the area towards the official one. */
  helperSeeds?: Position[];
}

const REFERENCE_LAT = 10.5;
const LON_SCALE = metresPerLonDegree(REFERENCE_LAT) / METRES_PER_DEGREE;
const BORDER_WIGGLE: Wiggle = { minLegM: 450, share: 0.1, maxM: 350 };

/** A land piece, named by a point in it, that only some units share. */
export interface SharedIsland {
  units: string[];
  at: Position;
}

/**
 * Splits the land among the units by nearest seed: each listed island among its own units, the rest among all
 * others, so that no unit reaches across a river mouth. Shared borders are the same vertices on both sides, so
 * neighbours neither overlap nor leave gaps. Returns polygons by unit code.
 */
export function partitionUnits(
  units: readonly UnitSeeds[],
  land: readonly PolygonRings[],
  islands: readonly SharedIsland[],
): Map<string, PolygonRings[]> {
  const pieces = islands.map(({ at }) => land.filter((rings) => isInside([rings], at)));
  const islanders = new Set(islands.flatMap((island) => island.units));
  const zones = [
    ...islands.map((island, i) => ({
      members: units.filter(({ code }) => island.units.includes(code)),
      land: pieces[i]!,
    })),
    { members: units.filter(({ code }) => !islanders.has(code)), land: subtract(land, pieces.flat()) },
  ];
  const parts = new Map<string, PolygonRings[]>(units.map(({ code }) => [code, []]));
  for (const zone of zones) {
    for (const [code, cells] of voronoiByUnit(zone.members)) {
      parts.get(code)!.push(...(zone.members.length === 1 ? zone.land : intersect(unite(cells), zone.land)));
    }
  }
  return new Map([...parts].map(([code, own]) => [code, tidyPolygons(own, 0.005)]));
}

function voronoiByUnit(units: readonly UnitSeeds[]): Map<string, PolygonRings[]> {
  const points: [number, number][] = [];
  const owner: string[] = [];
  for (const { code, seeds, helperSeeds = [] } of units) {
    for (const [lon, lat] of [...seeds, ...helperSeeds]) {
      points.push([lon * LON_SCALE, lat]);
      owner.push(code);
    }
  }
  const voronoi = Delaunay.from(points).voronoi([106.4 * LON_SCALE, 8.3, 108.2 * LON_SCALE, 11.2]);
  const cells = new Map<string, PolygonRings[]>(units.map(({ code }) => [code, []]));
  owner.forEach((code, i) => {
    const cell = voronoi.cellPolygon(i);
    if (cell)
      cells.get(code)!.push([
        wiggleLine(
          cell.map(([x, lat]) => [x / LON_SCALE, lat]),
          BORDER_WIGGLE,
        ),
      ]);
  });
  return cells;
}
