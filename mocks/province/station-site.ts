// A fixed station: its place, its names, and the attributes that never change.
import { bilingual, geo, property, urn } from './entity-attributes.ts';
import { hashText } from './noise/hash.ts';
import type { ReportingSite } from './reporting-kind.ts';
import type { UnitLookup } from './unit-lookup.ts';
import type { WeatherPlace } from './weather/atmosphere.ts';
import type { WorldAttribute } from './world-contract.ts';

/** A station as it is listed: [local id, Vietnamese name, English name, lon, lat, exposure to the sea 0–1.3]. */
export type StationRow = readonly [string, string, string, number, number, number];

/** A station that reports and feels the weather. */
export interface StationSite extends ReportingSite, WeatherPlace {
  localId: string;
}

/** Builds the site of a listed station. */
export function stationSite(
  type: string,
  [localId, vi, en, lon, lat, exposure]: StationRow,
  extra: Record<string, WorldAttribute> = {},
): StationSite {
  return {
    id: urn(type, localId),
    localId,
    stream: hashText(`${type}/${localId}`),
    lon,
    lat,
    exposure,
    fixed: {
      name: bilingual({ vi, en }),
      location: geo({ type: 'Point', coordinates: [lon, lat] }),
      dataProvider: property('Mô phỏng'),
      ...extra,
    },
  };
}

/** The attribute that says which administrative unit a place lies in; empty where no unit is known. */
export function servedArea(lookup: UnitLookup, lon: number, lat: number): Record<string, WorldAttribute> {
  const unit = lookup.unitAt(lon, lat);
  return unit ? { areaServed: property(unit.code) } : {};
}
