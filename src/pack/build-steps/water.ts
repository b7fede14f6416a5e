// Features of water.geojson: estuaries and reservoirs as polygons, other rivers as lines.
import { makeFeature } from './feature.ts';
import type { PackFeature } from './feature.ts';
import type { Estuary } from './land.ts';
import { labelPosition } from './geometry/label-position.ts';
import type { PolygonRings, Position } from './geometry/plane.ts';
import {
  intersect,
  roundDegrees,
  roundLine,
  tidyPolygons,
  toGeometry,
  unite,
} from './geometry/polygon-sets.ts';
import { reservoirOutline } from './reservoirs.ts';
import type { ReservoirSource } from './reservoirs.ts';
import { ribbon } from './geometry/ribbon.ts';
import { smoothThrough, thinLine } from './geometry/smooth-line.ts';

/** A river typed as a line from source to mouth. */
export interface RiverSource {
  id: string;
  nameVi: string;
  riverClass: string;
  widthM: number;
  points: Position[];
}

/** All water features: estuaries as far as they cut into the shore, rivers, reservoirs, each in source order. */
export function waterFeatures(
  shore: readonly PolygonRings[],
  estuaries: readonly Estuary[],
  rivers: readonly RiverSource[],
  reservoirs: readonly ReservoirSource[],
): PackFeature[] {
  return [
    ...estuaries.flatMap((one) => estuaryFeature(shore, one)),
    ...rivers.map(riverFeature),
    ...reservoirs.map(reservoirFeature),
  ];
}

function estuaryFeature(
  shore: readonly PolygonRings[],
  { id, nameVi, riverClass, points }: Estuary,
): PackFeature[] {
  const widthM = Math.round(points.reduce((sum, [, , width]) => sum + width, 0) / points.length);
  const polygons = tidyPolygons(intersect(shore, unite([[ribbon(points)]])));
  if (polygons.length === 0) return [];
  return [makeFeature({ kind: 'river', id, nameVi, riverClass, widthM }, toGeometry(polygons))];
}

function riverFeature({ id, nameVi, riverClass, widthM, points }: RiverSource): PackFeature {
  const line = roundLine(thinLine(smoothThrough(points, 6) as Position[], 6));
  return makeFeature(
    { kind: 'river', id, nameVi, riverClass, widthM },
    { type: 'LineString', coordinates: line },
  );
}

function reservoirFeature(source: ReservoirSource): PackFeature {
  const polygons = reservoirOutline(source);
  const [lon, lat] = labelPosition(polygons);
  const { id, nameVi, capacityMm3, deadLevelM, normalLevelM, floodLevelM, crestM, areaKm2 } = source;
  const levels = { capacityMm3, deadLevelM, normalLevelM, floodLevelM, crestM, areaKm2 };
  const label = { labelLon: roundDegrees(lon), labelLat: roundDegrees(lat) };
  return makeFeature({ kind: 'reservoir', id, nameVi, ...levels, ...label }, toGeometry(polygons));
}
