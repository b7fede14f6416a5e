// The wider region for small scales: coarse land only, no state's boundary, and the labels of the seas and archipelagos.
import type { Bounds } from '#kernel/geo.ts';
import { makeFeature } from './feature.ts';
import type { PackFeature } from './feature.ts';
import { clipRingToBox } from './geometry/clip-box.ts';
import { boxRing } from './geometry/plane.ts';
import type { Box, PolygonRings, Position } from './geometry/plane.ts';
import { subtract, tidyPolygons, toGeometry } from './geometry/polygon-sets.ts';
import { thinLine } from './geometry/smooth-line.ts';
import { embedSurroundings } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** A label or an islet of the region. */
export interface CountryPoint {
  kind: 'label' | 'islet';
  nameVi: string;
  nameEn: string;
  at: Position;
  [fact: string]: unknown;
}

const REGION: Bounds = [95, 0, 122, 27];
const COAST_TOLERANCE_M = 900;

/**
 * Land of the region with the typed surroundings in it, cut out where the detailed land of the pack lies (`holes`),
 * followed by the label points. Polygons under 4 km² fall away.
 */
export function countryFeatures(
  worldLand: readonly PolygonRings[],
  surroundings: Surroundings,
  holes: readonly Box[],
  points: readonly CountryPoint[],
): PackFeature[] {
  const near = worldLand.flatMap((rings): PolygonRings[] => {
    const clipped = rings
      .map((ring) => thinRing(clipRingToBox(ring, REGION)))
      .filter((ring) => ring.length >= 4);
    return clipped.length > 0 && clipRingToBox(rings[0]!, REGION).length > 0 ? [clipped] : [];
  });
  const boxes = holes.map((hole) => [boxRing(hole)]);
  const land = tidyPolygons(subtract(embedSurroundings(near, surroundings), boxes), 4).map((rings) =>
    makeFeature({ kind: 'land' }, toGeometry([rings])),
  );
  return [
    ...land,
    ...points.map(({ at, ...properties }) => makeFeature(properties, { type: 'Point', coordinates: at })),
  ];
}

function thinRing(ring: Position[]): Position[] {
  const half = Math.floor(ring.length / 2);
  const there = thinLine(ring.slice(0, half + 1), COAST_TOLERANCE_M);
  return [...there.slice(0, -1), ...thinLine(ring.slice(half), COAST_TOLERANCE_M)];
}
