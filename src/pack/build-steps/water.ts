// Features of water.geojson: estuaries and reservoirs as polygons, other rivers as lines.
import { makeFeature } from './feature.ts';
import type { PackFeature } from './feature.ts';
import type { Estuary } from './land.ts';
import type { Position } from './plane.ts';
import { roundDegrees, roundLine, tidyPolygons, toGeometry, unite } from './polygon-sets.ts';
import { labelPosition, reservoirOutline } from './reservoirs.ts';
import type { ReservoirSource } from './reservoirs.ts';
import { ribbon } from './ribbon.ts';
import { smoothThrough, thinLine } from './smooth-line.ts';

/** A river typed as a line from source to mouth. */
export interface RiverSource {
  id: string;
  nameVi: string;
  riverClass: string;
  widthM: number;
  points: Position[];
}

/** All water features: estuaries, rivers, reservoirs, each in source order. */
export function waterFeatures(
  estuaries: readonly Estuary[],
  rivers: readonly RiverSource[],
  reservoirs: readonly ReservoirSource[],
): PackFeature[] {
  return [...estuaries.map(estuaryFeature), ...rivers.map(riverFeature), ...reservoirs.map(reservoirFeature)];
}

function estuaryFeature({ id, nameVi, riverClass, points }: Estuary): PackFeature {
  const widthM = Math.round(points.reduce((sum, [, , width]) => sum + width, 0) / points.length);
  const polygons = tidyPolygons(unite([[ribbon(points)]]));
  return makeFeature({ kind: 'river', id, nameVi, riverClass, widthM }, toGeometry(polygons));
}

function riverFeature({ id, nameVi, riverClass, widthM, points }: RiverSource): PackFeature {
  const line = roundLine(thinLine(smoothThrough(points, 6) as Position[], 6));
  return makeFeature({ kind: 'river', id, nameVi, riverClass, widthM }, { type: 'LineString', coordinates: line });
}

function reservoirFeature(source: ReservoirSource): PackFeature {
  const polygons = reservoirOutline(source);
  const [lon, lat] = labelPosition(polygons);
  const { id, nameVi, capacityMm3, deadLevelM, normalLevelM, floodLevelM, crestM, areaKm2 } = source;
  const levels = { capacityMm3, deadLevelM, normalLevelM, floodLevelM, crestM, areaKm2 };
  const label = { labelLon: roundDegrees(lon), labelLat: roundDegrees(lat) };
  return makeFeature({ kind: 'reservoir', id, nameVi, ...levels, ...label }, toGeometry(polygons));
}
