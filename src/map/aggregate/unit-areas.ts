// Administrative areas as rows of a table: the units of today, or the districts of a vintage that were dissolved from them.
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Bounds } from '#kernel/geo.ts';
import { isWithin } from '#kernel/geo.ts';
import type { GeometryBlock } from '#kernel/table/columns.ts';

/** The areas of one vintage; ids, names and the rows of `geometry` are in one order. */
export interface UnitAreas {
  /** Codes of the units or districts. */
  ids: readonly string[];
  namesVi: readonly string[];
  namesEn: readonly string[];
  geometry: GeometryBlock;
  /** West, south, east, north of each. */
  bounds: readonly Bounds[];
  /** Id of the area that a unit of today lies in; undefined for a code that the pack does not know. */
  areaOf(unitCode: string): string | undefined;
}

/** Areas by grouping: `units`, or the id of a vintage with districts. */
export type AreasByGrouping = ReadonlyMap<string, UnitAreas>;

/** Reads the units and districts of a pack; a feature that is no area is left out. */
export function readUnitAreas(units: FeatureCollection, districts: FeatureCollection): AreasByGrouping {
  const vintageOf = ({ properties }: Feature) => String(properties?.['vintage']);
  const vintages = new Set(districts.features.map(vintageOf));
  const unitCodesOf = ({ properties }: Feature) => (properties?.['unitCodes'] ?? []) as readonly string[];
  return new Map([
    ['units', areasOf(units.features, (unit) => [codeOf(unit)])],
    ...[...vintages].map((vintage) => {
      const features = districts.features.filter((district) => vintageOf(district) === vintage);
      return [vintage, areasOf(features, unitCodesOf)] as const;
    }),
  ]);
}

/** Row of the area that contains a position (degrees), by crossings of all its rings; -1 where none does. */
export function areaAt({ geometry, bounds }: UnitAreas, lon: number, lat: number): number {
  return bounds.findIndex((box, row) => isWithin(box, lon, lat) && isInside(geometry, row, lon, lat));
}

function isInside(
  { positions, rowStarts, ringStarts }: GeometryBlock,
  row: number,
  lon: number,
  lat: number,
) {
  let inside = false;
  for (let ring = rowStarts[row] ?? 0; ring < (rowStarts[row + 1] ?? 0); ring += 1) {
    // The last vertex of a ring is its first.
    const last = 2 * ((ringStarts[ring + 1] ?? 0) - 1);
    for (let at = 2 * (ringStarts[ring] ?? 0); at < last; at += 2) {
      const x = positions[at] ?? 0;
      const y = positions[at + 1] ?? 0;
      const nextY = positions[at + 3] ?? 0;
      if (y > lat === nextY > lat) continue;
      if (lon < x + ((lat - y) / (nextY - y)) * ((positions[at + 2] ?? 0) - x)) inside = !inside;
    }
  }
  return inside;
}

function areasOf(features: readonly Feature[], unitsOf: (area: Feature) => readonly string[]): UnitAreas {
  const drawn = features.filter(({ geometry }) => partsOf(geometry).length > 0);
  const areaOfUnit = new Map(
    drawn.flatMap((area) => unitsOf(area).map((unit) => [unit, codeOf(area)] as const)),
  );
  const textsOf = (name: string) => drawn.map(({ properties }) => String(properties?.[name] ?? ''));
  return {
    ids: drawn.map(codeOf),
    namesVi: textsOf('nameVi'),
    namesEn: textsOf('nameEn'),
    geometry: polygonBlock(drawn),
    bounds: drawn.map(({ geometry }) => boundsOf(partsOf(geometry).flat(2))),
    areaOf: (unitCode) => areaOfUnit.get(unitCode),
  };
}

function codeOf({ properties }: Feature): string {
  return String(properties?.['code']);
}

function boundsOf(vertices: readonly Position[]): Bounds {
  const lons = vertices.map(([lon = Number.NaN]) => lon);
  const lats = vertices.map(([, lat = Number.NaN]) => lat);
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}

function partsOf(geometry: Feature['geometry'] | null): Position[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function polygonBlock(features: readonly Feature[]): GeometryBlock {
  const positions: number[] = [];
  const rowStarts = [0];
  const ringStarts = [0];
  const ringIsOuter: number[] = [];
  for (const { geometry } of features) {
    for (const rings of partsOf(geometry)) {
      rings.forEach((ring, index) => {
        for (const [lon = Number.NaN, lat = Number.NaN] of ring) positions.push(lon, lat);
        ringStarts.push(positions.length / 2);
        ringIsOuter.push(index === 0 ? 1 : 0);
      });
    }
    rowStarts.push(ringIsOuter.length);
  }
  return {
    kind: 'polygon',
    anchors: Float64Array.from(features.flatMap(anchorOf)),
    positions: Float64Array.from(positions),
    rowStarts: Uint32Array.from(rowStarts),
    ringStarts: Uint32Array.from(ringStarts),
    ringIsOuter: Uint8Array.from(ringIsOuter),
  };
}

/** The label point, or else the first vertex: an area without an anchor would not be drawn. */
function anchorOf({ properties, geometry }: Feature): [number, number] {
  const [lon = Number.NaN, lat = Number.NaN] = partsOf(geometry)[0]?.[0]?.[0] ?? [];
  const { labelLon = lon, labelLat = lat } = (properties ?? {}) as Record<string, number>;
  return [labelLon, labelLat];
}
