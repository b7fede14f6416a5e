// TrafficAccidentReport: what the traffic police state of every unit for a month.
import { measured } from '../entity-attributes.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import { unitSites, type UnitSite } from '../statistics/unit-site.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createAccidents } from './accident-draw.ts';

const TYPE = 'TrafficAccidentReport';

/** Builds the kind; units without roads of the network state none. */
export function createAccidentKind(parts: WorldParts): EntityKind {
  const read = createAccidents(parts);
  return createStatisticKind<UnitSite>({
    type: TYPE,
    period: 'month',
    missingShare: 0.03,
    sites: () => unitSites(TYPE, parts.units),
    observe({ unit }, { startMs, endMs }) {
      const { accidents = 0, deaths = 0, injured = 0 } = read(startMs).get(unit.code) ?? {};
      return {
        accidents: measured(accidents, 'H87', endMs, 0),
        deaths: measured(deaths, 'IE', endMs, 0),
        injured: measured(injured, 'IE', endMs, 0),
        population: measured(unit.population, 'IE', endMs, 0),
      };
    },
  });
}
