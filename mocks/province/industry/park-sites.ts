// The industrial parks as sites: names, places and areas of the province pack, facts of the park, the unit that each lies in.
import { bilingual, geo, measured, property, urn } from '../entity-attributes.ts';
import { substream } from '../noise/hash.ts';
import type { StatisticSite } from '../statistics/statistic-kind.ts';
import type { WorldAttribute } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { PARKS, type ParkFacts } from './park-facts.ts';

/** A park with its facts. */
export interface ParkSite extends StatisticSite {
  facts: ParkFacts;
  name: { vi: string; en: string };
  lon: number;
  lat: number;
}

/** The sites of one entity type; parks that the pack does not have are left out. */
export function parkSites(type: string, { seed, geography, lookup }: WorldParts): readonly ParkSite[] {
  return PARKS.flatMap((facts): ParkSite[] => {
    const place = geography.places.features.find(({ properties }) =>
      String(properties?.['id']).endsWith(`khu-cong-nghiep-${facts.slug}`),
    );
    if (!place) return [];
    const [lon = 0, lat = 0] = place.geometry.coordinates;
    const own = (place.properties ?? {}) as Record<string, unknown>;
    const vi = String(own['nameVi'] ?? facts.slug);
    const name = { vi: vi.replace('Khu công nghiệp', 'KCN'), en: String(own['nameEn'] ?? vi) };
    const unit = lookup.unitAt(lon, lat);
    const fixed: Record<string, WorldAttribute> = {
      name: bilingual(name),
      location: geo({ type: 'Point', coordinates: [lon, lat] }),
      status: property(facts.status),
      totalArea: property(Number(own['areaHa'] ?? 0), 'HAR'),
      dataProvider: property('Mô phỏng'),
      ...(unit && { areaServed: property(unit.code), unitName: bilingual(unit.name) }),
    };
    return [
      {
        id: urn(type, facts.slug),
        stream: substream(seed, `${type}/${facts.slug}`),
        facts,
        name,
        lon,
        lat,
        fixed,
      },
    ];
  });
}

/** A measured number of a month, in whole units. */
export const counted = (value: number, endMs: number, unitCode = 'H87'): WorldAttribute =>
  measured(Math.max(0, value), unitCode, endMs, 0);
