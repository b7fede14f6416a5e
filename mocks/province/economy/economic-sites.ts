// Who states the figures of the economy: the thirty units, or one office for a list of lines.
import { bilingual, geo, property, urn } from '../entity-attributes.ts';
import { substream } from '../noise/hash.ts';
import type { StatisticSite } from '../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import type { WorldAttribute } from '../world-contract.ts';

/** UN/CEFACT knows no currencies: sums of money carry their UCUM unit. */
export const BILLION_DONG = '10*9.VND';
/** Million US dollars. */
export const MILLION_DOLLARS = '10*6.USD';

/** A line that an office reports on: a tax, a group of goods, an activity. */
export interface EconomicLine {
  code: string;
  name: { vi: string; en: string };
}

/** A site that is a line. */
export type LineSite<L extends EconomicLine> = StatisticSite & { line: L };

/** A site that is an administrative unit. */
export type UnitSite = StatisticSite & { unit: StatisticUnit };

/** The sites of a list of lines; `attributes` are what else is fixed about a line. */
export function lineSites<L extends EconomicLine>(
  type: string,
  seed: number,
  lines: readonly L[],
  attributes: (line: L) => Record<string, WorldAttribute> = () => ({}),
): readonly LineSite<L>[] {
  return lines.map((line) => ({
    id: urn(type, line.code),
    stream: substream(seed, `${type}/${line.code}`),
    line,
    fixed: {
      name: bilingual(line.name),
      dataProvider: property('Mô phỏng'),
      ...attributes(line),
    },
  }));
}

/** The sites of the units, at the place where their names stand. */
export function unitSites(type: string, seed: number, units: readonly StatisticUnit[]): readonly UnitSite[] {
  return units.map((unit) => ({
    id: urn(type, unit.code),
    stream: substream(seed, `${type}/${unit.code}`),
    unit,
    fixed: {
      name: bilingual(unit.name),
      areaServed: property(unit.code),
      location: geo({ type: 'Point', coordinates: [unit.lon, unit.lat] }),
      dataProvider: property('Mô phỏng'),
    },
  }));
}
