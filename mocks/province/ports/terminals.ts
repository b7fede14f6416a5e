// The terminals of Cái Mép and Thị Vải as places: names, quay, unit.
import { bilingual, geo, property, urn } from '../entity-attributes.ts';
import { hashText } from '../noise/hash.ts';
import type { StatisticSite } from '../statistics/statistic-kind.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import { placesAt } from '../vessels/fleet/calling-ships.ts';
import { CARGO_BERTHS, CONTAINER_BERTHS, type Berth } from '../vessels/waterways.ts';

/** A terminal that reports. */
export interface TerminalSite extends StatisticSite {
  terminal: Berth;
}

/** The unit that a terminal lies in; the river itself belongs to the unit on its bank. */
export function unitCodeOf(lookup: UnitLookup, { position: [lon, lat] }: Berth): string {
  return lookup.unitAt(lon + 0.008, lat)?.code ?? '';
}

/** The sites of one entity type, container terminals first. */
export function terminalSites(type: string, lookup: UnitLookup): readonly TerminalSite[] {
  const site = (terminal: Berth, trade: 'container' | 'cargo'): TerminalSite => {
    const localId = terminal.code.toLowerCase().replaceAll(' ', '-');
    const [lon, lat] = terminal.position;
    return {
      id: urn(type, localId),
      stream: hashText(`${type}/${localId}`),
      terminal,
      fixed: {
        name: bilingual({ vi: `Cảng ${terminal.name}`, en: `${terminal.name} terminal` }),
        terminal: property(terminal.name),
        trade: property(trade),
        berths: property(placesAt(terminal), 'H87'),
        location: geo({ type: 'Point', coordinates: [lon, lat] }),
        areaServed: property(unitCodeOf(lookup, terminal)),
        dataProvider: property('Mô phỏng'),
      },
    };
  };
  return [
    ...CONTAINER_BERTHS.map((terminal) => site(terminal, 'container')),
    ...CARGO_BERTHS.map((terminal) => site(terminal, 'cargo')),
  ];
}
