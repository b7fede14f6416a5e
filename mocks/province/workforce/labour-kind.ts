// DigitalLabourReport: what units state every quarter of the labour force and of those who work in digital trades. Own type.
import { localDate, localDay } from '../calendar/local-time.ts';
import { measured } from '../entity-attributes.ts';
import { bell } from '../noise/hash.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import { unitSites } from '../statistics/unit-site.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';

const TYPE = 'DigitalLabourReport';
const LABOUR_SHARE = 0.53;
const GROWTH_PER_YEAR = 0.012;
/** Digital workers for 1,000 of the labour force in the country and in towns at the beginning of 2024, and their growth. */
const COUNTRY_PER_1000 = 3.2;
const TOWN_PER_1000 = 16.5;
const DIGITAL_GROWTH = 0.085;

/** Builds the kind. */
export function createLabourKind({ units }: WorldParts): EntityKind {
  return createStatisticKind({
    type: TYPE,
    period: 'quarter',
    missingShare: 0.03,
    sites: () => unitSites(TYPE, units),
    observe({ unit, stream }, { endMs }) {
      const { year, month } = localDate(localDay(endMs) - 1);
      const at = year + month / 12;
      const labour = Math.round(LABOUR_SHARE * unit.population * (1 + GROWTH_PER_YEAR) ** (at - 2019.25));
      const level = COUNTRY_PER_1000 + (TOWN_PER_1000 - COUNTRY_PER_1000) * unit.urbanShare;
      const place = 1 + 0.12 * bell(stream, 1) + 0.01 * bell(stream + 1, Math.round(at * 4));
      const digital = (labour / 1000) * level * place * (1 + DIGITAL_GROWTH) ** (at - 2024);
      return {
        labourForce: measured(labour, 'IE', endMs, 0),
        digitalWorkers: measured(digital, 'IE', endMs, 0),
      };
    },
  });
}
