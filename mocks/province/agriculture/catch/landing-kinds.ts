// FishLandingDay and FishLandingMonth: what the managers of fishing ports state of the catch that is landed. Own types.
import { localDay } from '../../calendar/local-time.ts';
import { bilingual, geo, measured, property, urn } from '../../entity-attributes.ts';
import { hashText } from '../../noise/hash.ts';
import { createStatisticKind, type StatisticSite } from '../../statistics/statistic-kind.ts';
import type { EntityKind } from '../../world-contract.ts';
import type { WorldParts } from '../../world-parts.ts';
import { HOME_PORTS } from '../fleet/home-ports.ts';
import { stormDaysOf } from '../fleet/rough-sea.ts';
import { createLandings, type Landing } from './landings.ts';

/** A port that reports. */
interface PortSite extends StatisticSite {
  portId: string;
}

function portSites(type: string, { lookup }: WorldParts): PortSite[] {
  return HOME_PORTS.map(({ id, name, wayOut }) => {
    const [lon, lat] = wayOut[0] ?? [107.1, 10.4];
    return {
      id: urn(type, id),
      portId: id,
      stream: hashText(`${type}/${id}`),
      fixed: {
        name: bilingual(name),
        areaServed: property(lookup.unitAt(lon, lat)?.code ?? ''),
        location: geo({ type: 'Point', coordinates: [lon, lat] }),
        dataProvider: property('Mô phỏng'),
      },
    };
  });
}

/** Builds one kind of statements; days have a decimal, months do not deserve it. */
export function createLandingKind(parts: WorldParts, type: string, period: 'day' | 'month'): EntityKind {
  const read = createLandings(stormDaysOf(parts));
  return createStatisticKind<PortSite>({
    type,
    period,
    missingShare: 0.03,
    sites: () => portSites(type, parts),
    observe({ portId }, { startMs, endMs }) {
      const sum: Landing = { fishT: 0, squidT: 0, crustaceanT: 0, boats: 0 };
      for (let day = localDay(startMs); day < localDay(endMs); day += 1) {
        const landing = read(portId, day);
        sum.fishT += landing.fishT;
        sum.squidT += landing.squidT;
        sum.crustaceanT += landing.crustaceanT;
        sum.boats += landing.boats;
      }
      const tonnes = (value: number) => measured(value, 'TNE', endMs, period === 'day' ? 1 : 0);
      return {
        fishLanded: tonnes(sum.fishT),
        squidLanded: tonnes(sum.squidT),
        crustaceansLanded: tonnes(sum.crustaceanT),
        vesselsLanding: measured(sum.boats, 'H87', endMs, 0),
      };
    },
  });
}
