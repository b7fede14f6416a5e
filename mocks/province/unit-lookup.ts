// Which administrative unit a place lies in, and what the units are called.
import { isWithin, type Bounds } from '#kernel/geo.ts';
import { whenAsked } from './noise/when-asked.ts';
import type { WorldGeography } from './world-contract.ts';

/** One unit with its outline as outer rings (holes do not matter to a simulation). */
export interface AdministrativeUnit {
  code: string;
  name: { vi: string; en: string };
  lon: number;
  lat: number;
  outerRings: readonly (readonly [number, number][])[];
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

/** True when a place lies inside a ring, by the number of edges east of it. Hot path: no array is made. */
export function isInsideRing(
  ring: readonly (readonly [number, number])[],
  lon: number,
  lat: number,
): boolean {
  let inside = false;
  let before = ring.at(-1);
  for (const at of ring) {
    if (before !== undefined && at[1] > lat !== before[1] > lat) {
      const crossingLon = ((before[0] - at[0]) * (lat - at[1])) / (before[1] - at[1]) + at[0];
      if (lon < crossingLon) inside = !inside;
    }
    before = at;
  }
  return inside;
}

function boundsOf(rings: readonly (readonly (readonly [number, number])[])[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const at of ring) {
      west = Math.min(west, at[0]);
      south = Math.min(south, at[1]);
      east = Math.max(east, at[0]);
      north = Math.max(north, at[1]);
    }
  }
  return [west, south, east, north];
}

const asRing = (ring: GeoJSON.Position[]) => ring.map(([lon = 0, lat = 0]): [number, number] => [lon, lat]);

function readUnits(geography: WorldGeography): readonly AdministrativeUnit[] {
  return geography.units.features.map((feature): AdministrativeUnit => {
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
}

/** The units of the pack, read by the first question about them. */
export function createUnitLookup(geography: WorldGeography): UnitLookup {
  const units = whenAsked(() => readUnits(geography));
  const byCode = whenAsked(() => new Map(units().map((unit) => [unit.code, unit])));
  return {
    get units() {
      return units();
    },
    byCode: (code) => byCode().get(code),
    unitAt(lon, lat) {
      const holder = units().find(
        ({ bounds, outerRings }) =>
          isWithin(bounds, lon, lat) && outerRings.some((ring) => isInsideRing(ring, lon, lat)),
      );
      if (holder) return holder;
      const away = (unit: AdministrativeUnit) => Math.hypot(unit.lon - lon, unit.lat - lat);
      return units().reduce<AdministrativeUnit | undefined>(
        (best, unit) => (best && away(best) <= away(unit) ? best : unit),
        undefined,
      );
    },
  };
}
