// An administrative unit as one that states figures: its entity's fixed attributes.
import { bilingual, geo, property, urn } from '../entity-attributes.ts';
import { substream } from '../noise/hash.ts';
import type { StatisticSite } from './statistic-kind.ts';
import type { StatisticUnit } from './statistic-units.ts';

/** A unit that reports. */
export interface UnitSite extends StatisticSite {
  unit: StatisticUnit;
}

/** The reporting sites of one entity type, one a unit, in the units' order. */
export function unitSites(type: string, units: readonly StatisticUnit[]): UnitSite[] {
  return units.map((unit) => ({
    id: urn(type, unit.code),
    stream: substream(unit.stream, type),
    unit,
    fixed: {
      name: bilingual(unit.name),
      areaServed: property(unit.code),
      location: geo({ type: 'Point', coordinates: [unit.lon, unit.lat] }),
      dataProvider: property('Mô phỏng'),
    },
  }));
}
