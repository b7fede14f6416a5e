// RuralReport: what units state every month of rural development and of livestock and its diseases. Own type.
import { localDate, localDay, seasonal } from '../calendar/local-time.ts';
import { measured } from '../entity-attributes.ts';
import { clamp } from '../noise/curves.ts';
import { roundAtRandom, uniform } from '../noise/hash.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { unitSites } from '../statistics/unit-site.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';

const TYPE = 'RuralReport';
/** Outbreaks a month in the whole province by month: swine fever and bird flu in the cool, wet turn of the year. */
const OUTBREAKS = [1.1, 1.2, 0.9, 0.5, 0.4, 0.4, 0.5, 0.6, 0.8, 1, 1.2, 1.2];
const CULLED_AN_OUTBREAK = 46;
const PIGS = 420_000;
const POULTRY = 6_600_000;

/** Builds the kind; communes and the special zone have rural standards, wards have none. */
export function createRuralKind({ units }: WorldParts): EntityKind {
  const herds = units.reduce((sum, unit) => sum + herdWeight(unit), 0);
  return createStatisticKind({
    type: TYPE,
    period: 'month',
    missingShare: 0.04,
    sites: () => unitSites(TYPE, units),
    observe({ unit, stream }, { startMs, endMs }) {
      const { year, month } = localDate(localDay(startMs));
      const at = year + (month - 0.5) / 12;
      const count = (value: number) => measured(value, 'H87', endMs, 0);
      const share = herdWeight(unit) / herds;
      const monthNumber = year * 12 + month;
      const outbreaks = roundAtRandom(
        share * seasonal(OUTBREAKS, (startMs + endMs) / 2),
        stream + 1,
        monthNumber,
      );
      const culled = outbreaks * CULLED_AN_OUTBREAK * (0.3 + 1.6 * uniform(stream + 2, monthNumber));
      const isCommune = unit.type === 'commune';
      const goodFrom = 2019.5 + 9.5 * uniform(stream, 3);
      const modelFrom = goodFrom + 1.5 + 4 * uniform(stream, 4);
      const ocop = (1.2 + 8 * (1 - unit.urbanShare) * uniform(stream, 5)) * clamp((at - 2019) / 4.5, 0, 2.2);
      return {
        ocopProducts: count(Math.floor(ocop)),
        communes: count(isCommune ? 1 : 0),
        advancedCommunes: count(isCommune && at >= goodFrom ? 1 : 0),
        modelCommunes: count(isCommune && at >= modelFrom ? 1 : 0),
        pigs: count(PIGS * share * (1 + 0.01 * (at - 2024))),
        poultry: count(POULTRY * share * (1 + 0.02 * (at - 2024))),
        outbreaks: count(outbreaks),
        animalsCulled: count(culled),
      };
    },
  });
}

/** Herds stand where there is land and few neighbours. */
function herdWeight({ areaKm2, urbanShare, type }: StatisticUnit): number {
  return areaKm2 * (1 - 0.95 * urbanShare) * (type === 'special-zone' ? 0.1 : 1);
}
