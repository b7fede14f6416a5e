// Features of units.geojson and their dissolve, districts.geojson.
import { makeFeature } from './feature.ts';
import type { PackFeature } from './feature.ts';
import { labelPosition } from './geometry/label-position.ts';
import type { PolygonRings, Position } from './geometry/plane.ts';
import { roundDegrees, tidyPolygons, toGeometry, unite } from './geometry/polygon-sets.ts';

/** Properties of one feature of units.geojson without its label; `areaKm2` is the official figure. */
export interface UnitFacts {
  code: string;
  nameVi: string;
  nameShort: string;
  nameEn: string;
  type: 'ward' | 'commune' | 'special-zone';
  district2024: string;
  district2025: string;
  areaKm2: number;
}

/** A former district: which vintage it belongs to and what it is called there. */
export interface DistrictFacts {
  vintage: 'until-2024' | '2025-01';
  code: string;
  nameVi: string;
  nameEn: string;
}

/** Unit features in the order of the facts. A unit without polygons is left out: the checks then name it. */
export function unitFeatures(
  units: readonly UnitFacts[],
  areas: ReadonlyMap<string, PolygonRings[]>,
): PackFeature[] {
  return units.flatMap((unit) => {
    const polygons = areas.get(unit.code) ?? [];
    if (polygons.length === 0) return [];
    const { code, nameVi, nameShort, nameEn, type, district2024, district2025, areaKm2 } = unit;
    const properties = { code, nameVi, nameShort, nameEn, type, district2024, district2025, areaKm2 };
    return [makeFeature({ ...properties, ...label(polygons) }, toGeometry(polygons))];
  });
}

/** District features of both older vintages, each the union of its units. */
export function districtFeatures(
  districts: readonly DistrictFacts[],
  units: readonly UnitFacts[],
  areas: ReadonlyMap<string, PolygonRings[]>,
): PackFeature[] {
  return districts.map(({ vintage, code, nameVi, nameEn }) => {
    const key = vintage === 'until-2024' ? 'district2024' : 'district2025';
    const members = units.filter((unit) => unit[key] === code);
    const polygons = tidyPolygons(unite(members.flatMap((unit) => areas.get(unit.code) ?? [])), 0.005);
    const unitCodes = members.map((unit) => unit.code);
    const areaKm2 = Math.round(members.reduce((sum, unit) => sum + unit.areaKm2, 0) * 100) / 100;
    const properties = { vintage, code, nameVi, nameEn, unitCodes, areaKm2, ...label(polygons) };
    return makeFeature(properties, toGeometry(polygons));
  });
}

function label(polygons: readonly PolygonRings[]): { labelLon: number; labelLat: number } {
  const [lon, lat] = labelPosition(polygons) satisfies Position;
  return { labelLon: roundDegrees(lon), labelLat: roundDegrees(lat) };
}
