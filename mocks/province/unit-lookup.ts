// Which administrative unit a place lies in, and what the units are called.
import { isWithin, type Bounds } from '#kernel/geo.ts';
import type { WorldGeography } from './world-contract.ts';

/** One unit with its outline as outer rings (holes do not matter to a simulation). */
export interface AdministrativeUnit {
  code: string;
  name: { vi: string; en: string };
  lon: number;
  lat: number;
  outerRings: [number, number][][];
  /** West, south, east, north. */
  bounds: Bounds;
}

/** Finds units by place and by code. */
export interface UnitLookup {
  units: readonly AdministrativeUnit[];
  /** The unit that contains the place, else the one whose label is nearest (places at sea). */
  unitAt(lon: number, lat: number): AdministrativeUnit | undefined;
  byCode(code: string): AdministrativeUnit | undefined;
}

/** True when a place lies inside a ring, by the number of edges east of it. */
export function isInsideRing(ring: readonly [number, number][], lon: number, lat: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [lonI, latI] = ring[i] ?? [0, 0];
    const [lonJ, latJ] = ring[j] ?? [0, 0];
    if (latI > lat !== latJ > lat && lon < ((lonJ - lonI) * (lat - latI)) / (latJ - latI) + lonI)
      inside = !inside;
  }
  return inside;
}

function boundsOf(rings: readonly (readonly [number, number][])[]): Bounds {
  const lons = rings.flatMap((ring) => ring.map(([lon]) => lon));
  const lats = rings.flatMap((ring) => ring.map(([, lat]) => lat));
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

const asRing = (ring: GeoJSON.Position[]) => ring.map(([lon = 0, lat = 0]): [number, number] => [lon, lat]);

/** Reads the units of the pack. */
export function createUnitLookup(geography: WorldGeography): UnitLookup {
  const units = geography.units.features.map((feature): AdministrativeUnit => {
    const facts = (feature.properties ?? {}) as Record<string, unknown>;
    const polygons =
      feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates] : feature.geometry.coordinates;
    const outerRings = polygons.map((polygon) => asRing(polygon[0] ?? []));
    const nameVi = String(facts['nameVi'] ?? facts['code']);
    return {
      code: String(facts['code']),
      name: { vi: nameVi, en: String(facts['nameEn'] ?? nameVi) },
      lon: Number(facts['labelLon'] ?? polygons[0]?.[0]?.[0]?.[0] ?? 0),
      lat: Number(facts['labelLat'] ?? polygons[0]?.[0]?.[0]?.[1] ?? 0),
      outerRings,
      bounds: boundsOf(outerRings),
    };
  });
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return {
    units,
    byCode: (code) => byCode.get(code),
    unitAt(lon, lat) {
      const holder = units.find(
        ({ bounds, outerRings }) =>
          isWithin(bounds, lon, lat) && outerRings.some((ring) => isInsideRing(ring, lon, lat)),
      );
      if (holder) return holder;
      const away = (unit: AdministrativeUnit) => Math.hypot(unit.lon - lon, unit.lat - lat);
      return units.reduce<AdministrativeUnit | undefined>(
        (best, unit) => (best && away(best) <= away(unit) ? best : unit),
        undefined,
      );
    },
  };
}
